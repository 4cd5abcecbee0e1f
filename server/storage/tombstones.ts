// Which explorations were erased: a text file of its own, one line each, only ever added to and on the disk
// before anything is deleted. It outlasts the directory, so that no restored backup brings one back (TR5).
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type ExplorationId, explorationIdSchema } from '../../shared/model/ids.ts'
import { StorageFault } from './fault.ts'

export type Tombstone = { id: ExplorationId; at: number }

/** Under the data folder, and in every backup. */
export const tombstonesFile = 'erased.txt'

/** The tombstones of a folder, oldest first. Throws `StorageFault` when a line is damaged: it may name what must not come back. */
export function readTombstones(folder: string): Tombstone[] {
  const path = join(folder, tombstonesFile)
  if (!existsSync(path)) return []
  // What follows the last line break is nothing, or a line torn by a crash: its erasure was never answered.
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line, i) => {
      const [id = '', time = '', sum] = line.split(' ')
      if (lineOf(id, time) !== line) throw new StorageFault('unreadable', `${path}, line ${i + 1}, sum ${sum}`)
      return { id: explorationIdSchema.parse(id), at: Date.parse(time) }
    })
}

/** Adds those that are not there yet. On the disk when it returns. */
export function addTombstones(folder: string, tombstones: readonly Tombstone[]): void {
  const there = new Set(readTombstones(folder).map(({ id }) => id))
  const lines = tombstones.filter(({ id }) => !there.has(id)).map(({ id, at }) => lineOf(id, new Date(at).toISOString()))
  if (lines.length === 0) return
  const path = join(folder, tombstonesFile)
  const whole = existsSync(path) ? readFileSync(path).lastIndexOf('\n') + 1 : 0
  const file = openSync(path, 'a')
  try {
    ftruncateSync(file, whole)
    writeSync(file, `${lines.join('\n')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  syncFolder(folder)
}

/** Brings a folder's names to the disk: files made, renamed or unlinked in it. */
export function syncFolder(folder: string): void {
  // Windows opens no folders, and keeps names by itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function lineOf(id: string, time: string): string {
  const sum = createHash('sha256').update(`${id} ${time}`).digest('hex').slice(0, 12)
  return `${id} ${time} ${sum}`
}
