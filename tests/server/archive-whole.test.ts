// An archive comes back whole or not at all: a disk that takes no more, a start after a crash, kill -9 at any moment.
import { existsSync, readdirSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { StorageFault } from '../../server/storage/fault.ts'
import { openSqliteStorage } from '../../server/storage/sqlite.ts'
import { explorationIdSchema } from '../../shared/model/ids.ts'
import { expectProblem, json } from '../helpers/answers.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import { smallArchive } from '../helpers/archive.ts'
import { Joined } from '../helpers/http.ts'
import { scratchFolder } from '../helpers/scratch.ts'
import { operatorKey, startServer } from '../helpers/server.ts'
import { batch } from './storage-contract.ts'

const bringIn = ({ url }: { url: string }, body: string): Promise<Response> =>
  fetch(`${url}/api/explorations/archive`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${operatorKey}` },
    body,
  })
const filesIn = (folder: string): string[] => readdirSync(join(folder, 'explorations')).filter((name) => name.endsWith('.sqlite'))
const archive = JSON.stringify(smallArchive())

/** Explorations of a closed folder, and those that were begun. */
function listed(folder: string): { explorations: string[]; begun: string[]; names: number } {
  const db = new DatabaseSync(join(folder, 'directory.sqlite'), { readOnly: true })
  const all = (sql: string): string[] =>
    db
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]))
  const explorations = all('SELECT id FROM explorations')
  const begun = all("SELECT key FROM meta WHERE key LIKE 'begun:%'")
  const names = all('SELECT name FROM memberships').length
  db.close()
  return { explorations, begun, names }
}

async function withApp(act: (server: TestApp, folder: string) => Promise<void>): Promise<void> {
  const folder = scratchFolder()
  const server = await startApp({ store: 'sqlite', folder })
  try {
    await act(server, folder)
  } finally {
    await server.close()
  }
}

test.each(['findings', 'board'] as const)(
  'AR4 when the disk takes the %s no more, nothing of it is there, and the next try is whole',
  (full) =>
    withApp(async (server, folder) => {
      const { rooms } = server.storage
      const { commit } = rooms
      server.storage.rooms = new Proxy(rooms, {
        get: (_rooms, method: keyof typeof rooms) =>
          method === 'commit'
            ? (each: Parameters<typeof commit>[0]) =>
                each.room === full ? Promise.reject(new StorageFault('full', 'no space')) : rooms.commit(each)
            : rooms[method],
      })
      await expectProblem(await bringIn(server, archive), 503, 'not-saved')
      expect([await server.storage.directory.explorations(), filesIn(folder), await server.storage.strays()]).toEqual([
        [],
        [],
        [],
      ])
      server.storage.rooms = rooms
      expect((await bringIn(server, archive)).status).toBe(201)
      expect(filesIn(folder)).toHaveLength(1)
    }),
)

test('AR4 what a crash left is gone after the next start, and what was finished is not', async () => {
  const folder = scratchFolder()
  const [begun, finished] = ['begun', 'finished'].map((id) => explorationIdSchema.parse(id))
  const before = await openSqliteStorage(folder)
  for (const id of [begun, finished]) {
    await before.directory.beginExploration(id as never, 1)
    await before.rooms.commit(batch(1, { explorationId: id as never }))
  }
  await before.directory.addExploration({ id: finished as never, createdAt: 1, erasedAt: null })
  await before.close()
  expect([filesIn(folder).length, listed(folder).begun]).toEqual([2, ['begun:begun']])

  const after = await openSqliteStorage(folder)
  expect(await after.strays()).toEqual([])
  expect((await after.rooms.load(finished as never, 'board')).seq).toBe(1)
  await after.close()
  expect([filesIn(folder), listed(folder)]).toEqual([['finished.sqlite'], { explorations: ['finished'], begun: [], names: 0 }])
})

type Brought = { invitations: { team: { token: string } } }

/** Resolves after so many changes in `folder`, or when nobody waits any more. */
async function seen(folder: string, changes: number, signal: AbortSignal): Promise<void> {
  let left = changes
  try {
    if (left > 0) for await (const _change of watch(folder, { signal })) if (--left <= 0) return
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

test('AR4 kill -9 while archives come in: each is there whole, or nothing of it is', { timeout: 120_000 }, async () => {
  const folder = scratchFolder()
  const large = smallArchive()
  const [finding] = large.findings
  large.findings = Array.from({ length: 1_500 }, (_, n) => ({
    ...finding,
    id: `f${n}`,
    number: n + 1,
    'text.en': 'words '.repeat(50),
  }))
  large.counters.findings = 1_500
  const body = JSON.stringify(large)
  const links: string[] = []
  let leftBegun = 0
  await (await startServer(folder)).stop()
  // After so many signs of life of the folder: before the first, while rooms are written, when all is done.
  for (const signs of [0, 1, 2, 3, 4, 6, 9, 1_000]) {
    const server = await startServer(folder)
    const watched = new AbortController()
    const asked = bringIn(server, body)
      .then(async (response) => links.push((await json<Brought>(response)).invitations.team.token))
      .catch(() => {})
      .finally(() => watched.abort())
    await seen(join(folder, 'explorations'), signs, watched.signal)
    await server.kill()
    await asked
    leftBegun += listed(folder).begun.length
  }
  expect([leftBegun > 0, links.length > 0]).toEqual([true, true])
  const server = await startServer(folder)
  const answered = links.length
  for (const token of links) {
    const team = await Joined.join(server.url, token, 'Ines')
    const { findings, recommendations } = (await team.json('workshop.json')) as unknown as Record<string, unknown[]>
    expect([findings?.length, recommendations?.length]).toEqual([1_500, 2])
  }
  await server.stop()
  const { explorations, begun, names } = listed(folder)
  // One that was finished and not answered any more may be there, whole; a file that is nobody's may not.
  expect(explorations.length).toBeGreaterThanOrEqual(answered)
  expect([begun, filesIn(folder).sort()]).toEqual([[], explorations.map((id) => `${id}.sqlite`).sort()])
  expect(names).toBe(2 * explorations.length + answered)
  expect(existsSync(join(folder, 'erased.txt'))).toBe(false)
})
