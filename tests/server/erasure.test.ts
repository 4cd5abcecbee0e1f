// Erased stays erased on disk: whatever breaks off, whatever old file is put back.
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { checkFolder } from '../../server/storage/check.ts'
import { openSqliteStorage } from '../../server/storage/sqlite.ts'
import { addTombstones, readTombstones } from '../../server/storage/tombstones.ts'
import { explorationIdSchema, participantIdSchema } from '../../shared/model/ids.ts'
import { scratchFolder } from '../helpers/scratch.ts'
import { batch, explorationId } from './storage-contract.ts'

const name = 'Somebody whose name is to be forgotten'
const words = new TextEncoder().encode('words that are to be forgotten')

/** A closed folder with one exploration and one member in it. */
async function lived(): Promise<string> {
  const folder = scratchFolder()
  const storage = await openSqliteStorage(folder)
  await storage.directory.addExploration({ id: explorationId, createdAt: 1, erasedAt: null })
  await storage.directory.putMembership({
    ...{ sessionHash: 's', explorationId, participantId: participantIdSchema.parse('p'), invitationId: 'i', name },
    ...{ role: 'team', joinedAt: 1 },
  })
  await storage.rooms.commit(batch(1, { update: words }))
  await storage.close()
  return folder
}

/** The files of a folder that hold `text`. */
const holding = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text))
    .map((entry) => entry.name)

test('TR5 neither words nor names are left in any file', async () => {
  const folder = await lived()
  expect([holding(folder, name), holding(folder, 'to be forgotten').length]).toEqual([['directory.sqlite'], 2])
  const storage = await openSqliteStorage(folder)
  await storage.rooms.load(explorationId, 'board')
  await storage.erase(explorationId, Date.UTC(2026, 10, 26))
  expect(holding(folder, 'to be forgotten')).toEqual([])
  expect(readdirSync(join(folder, 'explorations'))).toEqual([])
  await storage.close()
  const db = new DatabaseSync(join(folder, 'directory.sqlite'))
  expect(db.prepare('SELECT count(*) AS n FROM rooms').get()?.n).toBe(0)
  db.close()
  expect(readFileSync(join(folder, 'erased.txt'), 'utf8')).toMatch(/^exploration-1 2026-11-26T00:00:00.000Z [0-9a-f]{12}\n$/)
})

test('TR5 an erasure that broke off after its tombstone is finished by the next start', async () => {
  const folder = await lived()
  addTombstones(folder, [{ id: explorationId, at: 5 }])
  const storage = await openSqliteStorage(folder)
  expect(await storage.directory.exploration(explorationId)).toEqual({ id: explorationId, createdAt: 1, erasedAt: 5 })
  await expect(storage.rooms.load(explorationId, 'board')).rejects.toMatchObject({ code: 'erased' })
  expect(holding(folder, 'to be forgotten')).toEqual([])
  await storage.close()
})

test('TR5 old files put back by hand bring nothing back', async () => {
  const folder = await lived()
  const old = scratchFolder()
  cpSync(folder, old, { recursive: true })
  const storage = await openSqliteStorage(folder)
  await storage.erase(explorationId, 5)
  await storage.close()
  cpSync(old, folder, { recursive: true })
  const again = await openSqliteStorage(folder)
  expect((await again.directory.exploration(explorationId))?.erasedAt).toBe(5)
  expect(await again.directory.membershipsOf(explorationId)).toEqual([])
  await again.close()
  expect(holding(folder, 'to be forgotten')).toEqual([])
})

test('TR5 a torn last line was no erasure and is written over; any other damage is said, never passed over', async () => {
  const folder = await lived()
  const path = join(folder, 'erased.txt')
  addTombstones(folder, [{ id: explorationIdSchema.parse('first'), at: 1 }])
  appendFileSync(path, `${explorationId} 2026-11`)
  expect(readTombstones(folder).map(({ id }) => id)).toEqual(['first'])
  addTombstones(folder, [{ id: explorationIdSchema.parse('second'), at: 2 }])
  expect(readTombstones(folder)).toEqual([
    { id: 'first', at: 1 },
    { id: 'second', at: 2 },
  ])
  writeFileSync(path, readFileSync(path, 'utf8').replace('first', 'fitst'))
  await expect(openSqliteStorage(folder)).rejects.toMatchObject({ code: 'unreadable' })
  expect([...checkFolder(folder, { still: true })].filter(({ damage }) => damage.length > 0)).toMatchObject([
    { explorationId: 'erased.txt' },
  ])
  expect(existsSync(join(folder, 'explorations', `${explorationId}.sqlite`))).toBe(true)
})
