// A backup made of a folder in use, and what a restore refuses: every flipped byte is noticed, nothing is written over.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { backUp } from '../../server/storage/backup.ts'
import { checkFolder } from '../../server/storage/check.ts'
import { halfRestored } from '../../server/storage/files.ts'
import { examine, restore } from '../../server/storage/restore.ts'
import { openSqliteStorage } from '../../server/storage/sqlite.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { addTombstones } from '../../server/storage/tombstones.ts'
import { type ExplorationId, explorationIdSchema } from '../../shared/model/ids.ts'
import { seeded } from '../helpers/board.ts'
import { scratchFolder } from '../helpers/scratch.ts'
import { batch, explorationId } from './storage-contract.ts'

const second = explorationIdSchema.parse('exploration-2')

/** An open store with `commits` of a thousand bytes in each of two explorations. */
async function filled(folder: string, commits: number): Promise<Storage> {
  const storage = await openSqliteStorage(folder)
  for (const id of [explorationId, second]) {
    await storage.directory.addExploration({ id, createdAt: 1, erasedAt: null })
    for (let seq = 1; seq <= commits; seq++) await storage.rooms.commit(large(id, seq))
  }
  return storage
}
const large = (id: ExplorationId, seq: number) => batch(seq, { explorationId: id, update: new Uint8Array(1_000).fill(seq) })

/** A closed folder and a backup of it. */
async function backedUp(): Promise<{ folder: string; copy: string }> {
  const folder = scratchFolder()
  const storage = await filled(folder, 5)
  const copy = join(scratchFolder(), 'copy')
  await backUp(folder, copy, 'test')
  await storage.close()
  return { folder, copy }
}

const damageOf = (folder: string): string[] => [...checkFolder(folder, { still: true })].flatMap(({ damage }) => damage)

describe('a backup', () => {
  test('SY10 of a folder that is written to all the while is sound and has all that was committed before', async () => {
    const folder = scratchFolder()
    const storage = await filled(folder, 300)
    const copy = join(scratchFolder(), 'copy')
    let making = true
    const made = backUp(folder, copy, 'test').finally(() => {
      making = false
    })
    let seq = 300
    // At least one commit falls beside the copying, whoever is faster.
    do {
      seq += 1
      for (const id of [explorationId, second]) await storage.rooms.commit(large(id, seq))
    } while (making)
    const { rooms } = await made
    expect(rooms.map(({ explorationId: id, room, damage }) => [id, room, damage])).toEqual([
      ['directory.sqlite', null, []],
      [explorationId, 'board', []],
      [second, 'board', []],
    ])
    for (const { commits } of rooms.slice(1)) expect(commits).toBeGreaterThanOrEqual(300)
    expect(readdirSync(copy).sort()).toEqual(['directory.sqlite', 'explorations', 'manifest.json'])
    await storage.close()
  })

  test('SY10 files ahead of the directory are sound: it catches up when the copy is opened', async () => {
    const { copy } = await backedUp()
    // The directory as it was three commits earlier.
    const older = new DatabaseSync(join(copy, 'explorations', `${explorationId}.sqlite`))
    const third = older.prepare('SELECT hash FROM commits WHERE seq = 3').get()
    older.close()
    const db = new DatabaseSync(join(copy, 'directory.sqlite'))
    db.prepare(
      "INSERT OR REPLACE INTO rooms (explorationId, room, seq, at, hash, counters) VALUES (?, 'board', 3, 0, ?, '{}')",
    ).run(explorationId, third?.hash as Uint8Array)
    db.close()
    expect(damageOf(copy)).toEqual([])
    const storage = await openSqliteStorage(copy)
    expect(await storage.rooms.load(explorationId, 'board')).toMatchObject({ seq: 5, damage: [] })
    await storage.rooms.commit(large(explorationId, 6))
    await storage.close()
  })

  test('SY10 is there whole or not at all, and writes over nothing', async () => {
    const { folder, copy } = await backedUp()
    await expect(backUp(folder, copy, 'test')).rejects.toThrow(/is there already/)
    await expect(backUp(scratchFolder(), `${copy}-2`, 'test')).rejects.toThrow(/nothing to back up/)
    expect(existsSync(`${copy}-2`)).toBe(false)
    // One that broke off is cleared away by the next.
    mkdirSync(`${copy}-3.partial/explorations`, { recursive: true })
    writeFileSync(`${copy}-3.partial/explorations/stale.sqlite`, 'half')
    await backUp(folder, `${copy}-3`, 'test')
    expect(readdirSync(`${copy}-3/explorations`).sort()).toEqual([`${explorationId}.sqlite`, `${second}.sqlite`])
    expect(existsSync(`${copy}-3.partial`)).toBe(false)
  })

  test('SY10 what was erased is not in it, what is damaged is copied for rescue and told', async () => {
    const folder = scratchFolder()
    const storage = await filled(folder, 3)
    await storage.erase(second, 5)
    await storage.close()
    const path = join(folder, 'explorations', `${explorationId}.sqlite`)
    writeFileSync(path, 'this is no database, whatever its name says'.repeat(50))
    const copy = join(scratchFolder(), 'copy')
    const { rooms, manifest } = await backUp(folder, copy, 'test')
    expect(manifest.files.map((file) => file.path)).toEqual([
      'directory.sqlite',
      `explorations/${explorationId}.sqlite`,
      'erased.txt',
    ])
    expect(rooms.filter(({ damage }) => damage.length > 0).map((room) => room.explorationId)).toEqual([explorationId])
    expect(readFileSync(join(copy, 'explorations', `${explorationId}.sqlite`))).toEqual(readFileSync(path))
  })

  test('SY10 TR5 what is erased while it is made is either gone from it whole, or erased when it is restored', async () => {
    const folder = scratchFolder()
    const storage = await filled(folder, 30)
    const ids = Array.from({ length: 12 }, (_, n) => explorationIdSchema.parse(`more-${n}`))
    for (const id of ids) {
      await storage.directory.addExploration({ id, createdAt: 2, erasedAt: null })
      await storage.rooms.commit(large(id, 1))
    }
    const copy = join(scratchFolder(), 'copy')
    const made = backUp(folder, copy, 'test')
    for (const id of ids) await storage.erase(id, 5)
    const { manifest, rooms } = await made
    await storage.close()
    expect(rooms.flatMap(({ damage }) => damage)).toEqual([])
    const copied = ids.filter((id) => manifest.files.some(({ path }) => path === `explorations/${id}.sqlite`))
    const buried = existsSync(join(copy, 'erased.txt')) ? readFileSync(join(copy, 'erased.txt'), 'utf8') : ''
    expect(copied.filter((id) => buried.split('\n').some((line) => line.startsWith(`${id} `)))).toEqual([])
    const restored = scratchFolder()
    copyFileSync(join(folder, 'erased.txt'), join(restored, 'erased.txt'))
    expect(restore(copy, restored).erased).toEqual(copied)
    expect(readdirSync(join(restored, 'explorations')).sort()).toEqual([`${explorationId}.sqlite`, `${second}.sqlite`])
  })
})

describe('verifying', () => {
  test('SY11 one flipped byte anywhere in a backup is noticed', async () => {
    const { copy } = await backedUp()
    expect(examine(copy)).toMatchObject({ sound: true, changed: [] })
    const files = readdirSync(copy, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files).toHaveLength(4)
    const random = seeded(26)
    for (const { parentPath, name } of files) {
      const path = join(parentPath, name)
      const bytes = readFileSync(path)
      for (let flips = 0; flips < 12; flips++) {
        const flipped = Buffer.from(bytes)
        const at = Math.floor(random() * bytes.length)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8))
        writeFileSync(path, flipped)
        const noticed = name === 'manifest.json' ? () => examine(copy) : () => restore(copy, join(scratchFolder(), 'new'))
        expect(noticed, `${name} byte ${at}`).toThrow()
      }
      writeFileSync(path, bytes)
    }
    expect(examine(copy).sound).toBe(true)
  })

  test('SY11 without a manifest too, a changed commit is noticed, and so is one that is gone', async () => {
    for (const damage of ["UPDATE commits SET data = x'00' WHERE seq = 2", 'DELETE FROM commits WHERE seq = 5']) {
      const { folder } = await backedUp()
      expect(damageOf(folder)).toEqual([])
      const db = new DatabaseSync(join(folder, 'explorations', `${second}.sqlite`))
      db.exec(damage)
      db.close()
      expect(damageOf(folder)).toHaveLength(1)
    }
    const { folder } = await backedUp()
    rmSync(join(folder, 'explorations', `${second}.sqlite`))
    expect(damageOf(folder)).toEqual(['its file is gone'])
  })
})

describe('a restore', () => {
  test('SY11 refuses a folder in use or not empty, and changes nothing in it', async () => {
    const { folder, copy } = await backedUp()
    const before = readdirSync(folder).sort()
    expect(() => restore(copy, folder)).toThrow(/not empty/)
    expect(readdirSync(folder).sort()).toEqual(before)
    const inUse = scratchFolder()
    const storage = await openSqliteStorage(inUse)
    expect(() => restore(copy, inUse)).toThrow(/Another program/)
    await storage.close()
  })

  test('SY11 one that broke off keeps the server from starting, and is begun again', async () => {
    const { copy } = await backedUp()
    const folder = scratchFolder()
    writeFileSync(join(folder, halfRestored), '')
    mkdirSync(join(folder, 'explorations'))
    writeFileSync(join(folder, 'explorations', `${second}.sqlite`), 'half a file')
    await expect(openSqliteStorage(folder)).rejects.toMatchObject({ code: 'half-restored' })
    restore(copy, folder)
    const storage = await openSqliteStorage(folder)
    expect(await storage.rooms.load(second, 'board')).toMatchObject({ seq: 5, damage: [] })
    await storage.close()
  })

  test('SY11 of a damaged backup is refused; “anyway” brings back what is sound', async () => {
    const { copy } = await backedUp()
    writeFileSync(join(copy, 'explorations', `${second}.sqlite`), 'rubbish '.repeat(1_000))
    const folder = join(scratchFolder(), 'new')
    expect(() => restore(copy, folder)).toThrow(/--anyway/)
    expect(existsSync(folder)).toBe(false)
    expect(restore(copy, folder, { anyway: true })).toMatchObject({ sound: false, changed: [`explorations/${second}.sqlite`] })
    const storage = await openSqliteStorage(folder)
    expect(await storage.rooms.load(explorationId, 'board')).toMatchObject({ seq: 5, damage: [] })
    await expect(storage.rooms.load(second, 'board')).rejects.toMatchObject({ code: 'unreadable' })
    await storage.close()
  })

  test('TR5 keeps the tombstones of the folder and of the backup', async () => {
    const { copy } = await backedUp()
    const folder = scratchFolder()
    const never = explorationIdSchema.parse('made-and-erased-since')
    addTombstones(folder, [
      { id: second, at: 5 },
      { id: never, at: 6 },
    ])
    expect(restore(copy, folder).erased).toEqual([second])
    expect(readdirSync(join(folder, 'explorations'))).toEqual([`${explorationId}.sqlite`])
    const storage = await openSqliteStorage(folder)
    expect((await storage.directory.explorations()).map(({ id, erasedAt }) => [id, erasedAt])).toEqual([
      [explorationId, null],
      [second, 5],
      [never, 6],
    ])
    await storage.close()
    // And on: a backup of this folder carries them.
    const copyOfIt = join(scratchFolder(), 'copy')
    await backUp(folder, copyOfIt, 'test')
    const newFolder = join(scratchFolder(), 'new')
    restore(copyOfIt, newFolder)
    expect(readFileSync(join(newFolder, 'erased.txt'))).toEqual(readFileSync(join(folder, 'erased.txt')))
  })
})
