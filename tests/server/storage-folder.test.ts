// The data folder: one process at a time, files of this version only, and one exploration's damage stays its own.
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openSqliteStorage } from '../../server/storage/sqlite.ts'
import { startApp } from '../helpers/app.ts'
import { scratchFolder } from '../helpers/scratch.ts'
import { rawSocket } from '../helpers/stock-client.ts'
import { batch, explorationId } from './storage-contract.ts'

const fileOf = (folder: string, id: string): string => join(folder, 'explorations', `${id}.sqlite`)

/** Sets the version a file says it is of. */
function setVersion(path: string, version: number): void {
  const db = new DatabaseSync(path)
  db.exec(`PRAGMA user_version = ${version}`)
  db.close()
}

test('SY9 a second store on one folder is refused while the first is open', async () => {
  const folder = scratchFolder()
  const first = await openSqliteStorage(folder)
  await expect(openSqliteStorage(folder)).rejects.toMatchObject({ code: 'in-use' })
  await first.rooms.commit(batch(1))
  await first.close()
  const next = await openSqliteStorage(folder)
  expect((await next.rooms.load(explorationId, 'board')).seq).toBe(1)
  await next.close()
})

test('SY7 what a later version wrote is refused and left as it is', async () => {
  const folder = scratchFolder()
  const first = await openSqliteStorage(folder)
  await first.rooms.commit(batch(1))
  await first.close()
  setVersion(fileOf(folder, explorationId), 99)
  const second = await openSqliteStorage(folder)
  await expect(second.rooms.load(explorationId, 'board')).rejects.toMatchObject({ code: 'newer' })
  await second.close()
  setVersion(join(folder, 'directory.sqlite'), 99)
  await expect(openSqliteStorage(folder)).rejects.toMatchObject({ code: 'newer' })
})

test('SY1 closing brings the write-ahead logs into the files: a copy of a closed folder is whole', async () => {
  const folder = scratchFolder()
  const storage = await openSqliteStorage(folder)
  await storage.rooms.commit(batch(1))
  expect(existsSync(`${fileOf(folder, explorationId)}-wal`)).toBe(true)
  await storage.close()
  expect(
    [...readdirSync(folder), ...readdirSync(join(folder, 'explorations'))].filter((name) => /-(wal|shm)$/.test(name)),
  ).toEqual([])
})

test.each([
  ['is no database any more', (path: string) => writeFileSync(path, 'rubbish '.repeat(1_000))],
  ['was emptied', (path: string) => writeFileSync(path, '')],
  ['is gone', (path: string) => rmSync(path)],
])('SY7 an exploration whose file %s answers so everywhere, is left as it is, and the others go on', async (_what, damage) => {
  const folder = scratchFolder()
  const before = await startApp({ store: 'sqlite', folder })
  const [bad, good] = [await before.workshop(), await before.workshop()]
  await before.close()
  const path = fileOf(folder, bad.id)
  damage(path)
  const bytes = existsSync(path) ? readFileSync(path) : null

  const app = await startApp({ store: 'sqlite', folder })
  const as = (person: { cookie: string }) => ({ headers: { cookie: person.cookie } })
  const answers = [
    await fetch(`${app.url}/api/explorations/${bad.id}/workshop.json`, as(bad.facilitator)),
    await fetch(`${app.url}/api/explorations/${bad.id}/report.html?lang=fr`, as(bad.partner)),
    await app.post(`/api/explorations/${bad.id}/commands`, { command: 'declineHelp', args: { id: 'r' } }, as(bad.team).headers),
    await app.post(`/api/explorations/${bad.id}/undo`, { operationId: 'o' }, as(bad.team).headers),
    await app.post('/api/invitations/look', { token: bad.tokens.partner }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503])
  for (const answer of answers) {
    const { code, detail } = (await answer.json()) as { code: string; detail: Record<string, string> }
    expect([code, detail.en, detail.fr]).toEqual(['file-unreadable', expect.any(String), expect.stringContaining('sauvegarde')])
  }
  const [closeCode] = (await once(rawSocket({ url: app.url, id: bad.id, cookie: bad.team.cookie }), 'close')) as [number]
  expect(closeCode).toBe(4423)
  const home = (await (await fetch(`${app.url}/api/session`, as(bad.team))).json()) as { explorations: { id: string }[] }
  expect(home.explorations.map(({ id }) => id)).toEqual([bad.id])

  expect((await fetch(`${app.url}/api/explorations/${good.id}/workshop.json`, as(good.team))).status).toBe(200)
  await app.close()
  expect(existsSync(path) ? readFileSync(path) : null).toEqual(bytes)
})
