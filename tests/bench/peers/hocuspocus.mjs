// @hocuspocus/server as its guide sets it up: SQLite on disk, all else by default. Where its SQLite
// extension cannot be loaded (a native module made for another Node), the same statements run on node:sqlite.
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { SQLite, schema, selectQuery, upsertQuery } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

const file = process.env.DATABASE

async function ownExtension() {
  const extension = new SQLite({ database: file })
  await extension.onConfigure()
  return new SQLite({ database: file })
}

function overNodeSqlite() {
  const database = new DatabaseSync(file)
  database.exec(schema)
  const select = database.prepare(selectQuery)
  const upsert = database.prepare(upsertQuery)
  return new Database({
    fetch: ({ documentName }) => select.get({ name: documentName })?.data ?? null,
    store: ({ documentName, state }) => upsert.run({ name: documentName, data: state }),
  })
}

const extension = await ownExtension().catch(() => null)
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  extensions: [extension ?? overNodeSqlite()],
})
await server.listen()
process.stdout.write(`${extension ? 'own' : 'node:sqlite'} port ${server.address.port}\n`)
