// Damage on disk is noticed and said; what is sound opens. Files are damaged behind the store's back.

import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { defaultRoomBounds } from '../../server/rooms/bounds.ts'
import { Rooms } from '../../server/rooms/registry.ts'
import { openSqliteStorage } from '../../server/storage/sqlite.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { readWorkshop } from '../../shared/doc/read.ts'
import { facilitator } from '../helpers/room.ts'
import { scratchFolder } from '../helpers/scratch.ts'
import { batch, explorationId } from './storage-contract.ts'

/** A store of three commits, closed, then changed by hand, then opened again. */
async function afterDamage(damage: (db: DatabaseSync) => void, prepare?: (storage: Storage) => Promise<void>): Promise<Storage> {
  const folder = scratchFolder()
  const storage = await openSqliteStorage(folder)
  for (const seq of [1, 2, 3]) await storage.rooms.commit(batch(seq))
  await prepare?.(storage)
  await storage.close()
  const db = new DatabaseSync(join(folder, 'explorations', `${explorationId}.sqlite`))
  damage(db)
  db.close()
  return openSqliteStorage(folder)
}

describe('damage is noticed', () => {
  test('SY7 a tail that is gone, and the version does not go back', async () => {
    const storage = await afterDamage((db) => db.exec('DELETE FROM commits WHERE seq = 3'))
    const { seq, updates, damage, counters } = await storage.rooms.load(explorationId, 'board')
    expect({ seq, kept: updates.length, damage, counters }).toEqual({
      seq: 3,
      kept: 2,
      damage: ['commits 3 to 3 are missing at the end'],
      counters: { recommendations: 3 },
    })
    await storage.rooms.commit(batch(4))
    expect((await storage.rooms.load(explorationId, 'board')).seq).toBe(4)
    await storage.close()
  })

  test('SY7 one flipped byte hides its commit only', async () => {
    const storage = await afterDamage((db) => db.exec("UPDATE commits SET data = x'0903' WHERE seq = 2"))
    const { updates, damage } = await storage.rooms.load(explorationId, 'board')
    expect(updates.map((update) => update[0])).toEqual([1, 3])
    expect(damage).toEqual(['commit 2 is damaged and left out'])
    await storage.close()
  })

  test('SY7 a damaged hash hides its commit, not the ones after', async () => {
    const storage = await afterDamage((db) => db.exec("UPDATE commits SET hash = x'00' WHERE seq = 2"))
    const { updates, damage } = await storage.rooms.load(explorationId, 'board')
    expect(updates.map((update) => update[0])).toEqual([1, 3])
    expect(damage).toEqual(['commit 2 is damaged and left out'])
    await storage.close()
  })

  test('SY7 a hole is named', async () => {
    const storage = await afterDamage((db) => db.exec('DELETE FROM commits WHERE seq = 2'))
    const { updates, damage } = await storage.rooms.load(explorationId, 'board')
    expect(updates.map((update) => update[0])).toEqual([1, 3])
    expect(damage).toEqual(['commits 2 to 2 are missing'])
    await storage.close()
  })

  test('SY7 a damaged snapshot is left out, the commits after it stay', async () => {
    const storage = await afterDamage(
      (db) => db.exec("UPDATE snapshots SET data = x'00'"),
      async (open) => {
        await open.rooms.compact(explorationId, 'board', 2, new Uint8Array([7]))
      },
    )
    const { updates, damage, seq } = await storage.rooms.load(explorationId, 'board')
    expect(updates.map((update) => update[0])).toEqual([3])
    expect([seq, damage]).toEqual([3, ['the snapshot at commit 2 is damaged and left out']])
    await storage.close()
  })

  test('SY7 a crash between the two files costs nothing: the directory catches up', async () => {
    const folder = scratchFolder()
    const first = await openSqliteStorage(folder)
    for (const seq of [1, 2]) await first.rooms.commit(batch(seq))
    await first.close()
    const directory = new DatabaseSync(join(folder, 'directory.sqlite'))
    const second = directory.prepare('SELECT * FROM rooms').get()
    expect(second?.seq).toBe(2)
    directory.exec("UPDATE rooms SET seq = 1, hash = x'00'")
    directory.close()
    const storage = await openSqliteStorage(folder)
    expect(await storage.rooms.load(explorationId, 'board')).toMatchObject({ seq: 2, damage: [] })
    await storage.rooms.commit(batch(3))
    expect(await storage.rooms.load(explorationId, 'board')).toMatchObject({ seq: 3, damage: [] })
    await storage.close()
  })

  test('SY7 a mark that stayed behind a folded log is caught up with, whoever commits first', async () => {
    const folder = scratchFolder()
    const first = await openSqliteStorage(folder)
    for (const seq of [1, 2, 3]) await first.rooms.commit(batch(seq))
    await first.rooms.compact(explorationId, 'board', 3, new Uint8Array([9]))
    await first.close()
    const directory = new DatabaseSync(join(folder, 'directory.sqlite'))
    directory.exec("UPDATE rooms SET seq = 1, hash = x'00'")
    directory.close()
    const storage = await openSqliteStorage(folder)
    await storage.rooms.commit(batch(4))
    expect(await storage.rooms.load(explorationId, 'board')).toMatchObject({ seq: 4, damage: [] })
    await storage.close()
  })

  test('SY7 a file that is no database harms its exploration only', async () => {
    const folder = scratchFolder()
    const storage = await openSqliteStorage(folder)
    writeFileSync(join(folder, 'explorations', 'broken.sqlite'), 'this is no database, whatever its name says'.repeat(50))
    const broken = batch(1, { explorationId: 'broken' as typeof explorationId })
    await expect(storage.rooms.commit(broken)).rejects.toThrow()
    await storage.rooms.commit(batch(1))
    expect(await storage.rooms.load(explorationId, 'board')).toMatchObject({ seq: 1 })
    await storage.close()
  })
})

test('SY7 when the worker dies what it was asked rejects; a later write tries anew', async () => {
  const workers: Worker[] = []
  const note = (message: unknown) => workers.push((message as { worker: Worker }).worker)
  subscribe('worker_threads', note)
  const storage = await openSqliteStorage(scratchFolder())
  await storage.rooms.commit(batch(1))
  const asked = storage.rooms.commit(batch(2))
  const answer = asked.then(
    () => 'done',
    () => 'failed',
  )
  await workers[0]?.terminate()
  // Either the write was on disk before the end, or it was refused: the same batch again is right in both.
  expect(['done', 'failed']).toContain(await answer)
  await storage.rooms.commit(batch(2))
  await storage.rooms.commit(batch(3))
  expect(await storage.rooms.load(explorationId, 'board')).toMatchObject({ seq: 3, damage: [] })
  expect(workers).toHaveLength(2)
  unsubscribe('worker_threads', note)
  await storage.close()
})

test('SY7 a damaged room opens with what is sound and says so; the damaged file is left as it is', async () => {
  const folder = scratchFolder()
  const first = await openSqliteStorage(folder)
  const log = { warn: () => {}, error: () => {} }
  const rooms = new Rooms({ store: first.rooms, bounds: defaultRoomBounds, log })
  const board = await rooms.open(explorationId, 'board')
  for (const en of ['One', 'Two', 'Three']) {
    await board.run({ verb: 'addRecommendation', args: { text: { en } } }, facilitator)
  }
  await rooms.close()
  await first.close()
  const db = new DatabaseSync(join(folder, 'explorations', `${explorationId}.sqlite`))
  db.exec("UPDATE commits SET data = x'00' WHERE seq = 3")
  db.close()
  const storage = await openSqliteStorage(folder)
  const lines: string[] = []
  const again = new Rooms({
    store: storage.rooms,
    bounds: { ...defaultRoomBounds, commitsBeforeCompacting: 1 },
    log: { ...log, error: (_details, message) => lines.push(message) },
  })
  const opened = await again.open(explorationId, 'board')
  expect([opened.problems, lines]).toEqual([
    [{ code: 'damaged', root: 'board', id: '', key: 'commit 3 is damaged and left out' }],
    ['a room is damaged'],
  ])
  const outcome = await opened.run({ verb: 'addRecommendation', args: { text: { en: 'Four' } } }, facilitator)
  const { workshop } = readWorkshop({ board: (await opened.read()).doc })
  const four = workshop.recommendations.find((r) => outcome.ok && r.id === outcome.result.id)
  expect([workshop.recommendations.map((r) => r.text.en).sort(), four?.number]).toEqual([['Four', 'One', 'Two'], 4])
  await again.close()
  expect((await storage.rooms.load(explorationId, 'board')).damage).toEqual(['commit 3 is damaged and left out'])
  await storage.close()
})

test('SY7 a store whose directory cannot be opened refuses at the start', async () => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'directory.sqlite'), 'no database'.repeat(100))
  await expect(openSqliteStorage(folder)).rejects.toThrow()
})

test('SY7 a flipped bit in a row of the directory is unreadable, not a fault of the server’s', async () => {
  const folder = scratchFolder()
  const first = await openSqliteStorage(folder)
  const invitation = {
    id: 'i',
    explorationId,
    role: 'team',
    tokenHash: 'h',
    createdAt: 1,
    expiresAt: 2,
    revokedAt: null,
  } as const
  await first.directory.addInvitation(invitation)
  await first.close()
  const db = new DatabaseSync(join(folder, 'directory.sqlite'))
  db.exec("UPDATE invitations SET role = 'teal'")
  db.close()
  const storage = await openSqliteStorage(folder)
  await expect(storage.directory.invitations(explorationId)).rejects.toMatchObject({ code: 'unreadable' })
  await storage.close()
})
