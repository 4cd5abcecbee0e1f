// A copy of the data folder while the server runs, made by another process. The directory first, then the
// explorations: a file that is ahead of the directory is sound and the directory catches up when it is opened; the
// other way round would look like a lost tail (SY10). The tombstones last: what was erased meanwhile leaves the copy.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { BackupError } from './backup-error.ts'
import { type Checked, checkFolder, livingIn, openToRead } from './check.ts'
import { bury } from './erasure.ts'
import { faultIn, StorageFault } from './fault.ts'
import { lockFile, lockOf } from './files.ts'
import { directoryFile, type Manifest, writeManifest } from './manifest.ts'
import { addTombstones, readTombstones, syncFolder, tombstonesFile } from './tombstones.ts'

/** Pages copied at a time; between them the process looks up, and the server is never waited for. */
const pagesAtOnce = 256

/** `rooms`: what the copy holds, as found by walking it. */
export type Made = { manifest: Manifest; rooms: Checked[] }

/**
 * Copies what is kept under `dataDir` into the new folder `destination`, which is there only when it is whole.
 * Throws `BackupError`: nothing to copy, or the destination is taken. A file of the source that is damaged is
 * copied as it is, and told of in `rooms`.
 */
export async function backUp(dataDir: string, destination: string, madeBy: string): Promise<Made> {
  if (!existsSync(join(dataDir, directoryFile))) throw new BackupError('backup.nothing', { folder: dataDir })
  if (existsSync(destination)) throw new BackupError('backup.taken', { folder: destination })
  const begunAt = new Date().toISOString()
  const partial = `${destination}.partial`
  // Names and words are in it: for nobody else on this machine.
  mkdirSync(partial, { recursive: true, mode: 0o700 })
  const lock = lockAlone(partial)
  try {
    const made = await fill(partial, dataDir, { madeBy, begunAt })
    lock.close()
    rmSync(join(partial, lockFile))
    syncFolder(partial)
    renameSync(partial, destination)
    syncFolder(dirname(destination))
    return made
  } catch (error) {
    if (lock.isOpen) lock.close()
    rmSync(partial, { recursive: true, force: true })
    throw error
  }
}

/** The lock of a folder that nobody else works in. Throws `BackupError`. */
export function lockAlone(folder: string): DatabaseSync {
  try {
    return lockOf(folder)
  } catch (error) {
    throw error instanceof StorageFault ? new BackupError('backup.underWay', { folder }) : error
  }
}

async function fill(partial: string, dataDir: string, about: Pick<Manifest, 'madeBy' | 'begunAt'>): Promise<Made> {
  // What a backup that broke off left; one under way has the lock.
  for (const name of readdirSync(partial)) if (name !== lockFile) rmSync(join(partial, name), { recursive: true })
  const paths = await copyAll(dataDir, partial)
  const rooms = [...checkFolder(partial, { still: true })]
  const manifest = writeManifest(partial, paths, { ...about, endedAt: new Date().toISOString() })
  syncFolder(join(partial, 'explorations'))
  return { manifest, rooms }
}

async function copyAll(dataDir: string, partial: string): Promise<string[]> {
  mkdirSync(join(partial, 'explorations'))
  await copyDatabase(join(dataDir, directoryFile), join(partial, directoryFile))
  const directory = new DatabaseSync(join(partial, directoryFile))
  try {
    const copied: string[] = []
    for (const id of livingIn(directory)) {
      const path = `explorations/${id}.sqlite`
      if (await copyExploration(join(dataDir, path), join(partial, path))) copied.push(path)
    }
    const tombstones = readTombstones(dataDir)
    addTombstones(partial, tombstones)
    for (const tombstone of tombstones) bury(directory, join(partial, 'explorations'), tombstone)
    const kept = copied.filter((path) => existsSync(join(partial, path)))
    return [directoryFile, ...kept, ...(tombstones.length > 0 ? [tombstonesFile] : [])]
  } finally {
    directory.close()
  }
}

/** False when there is nothing to copy: not begun yet, or erased meanwhile. What is gone for no reason the check finds. */
async function copyExploration(from: string, to: string): Promise<boolean> {
  if (!statSync(from, { throwIfNoEntry: false })?.size) return false
  try {
    await copyDatabase(from, to)
  } catch (error) {
    if (!existsSync(from)) return false
    if (faultIn(error) !== 'unreadable') throw error
    // For whoever can rescue it: the check tells of it, and the other explorations go on.
    copyFileSync(from, to)
  }
  return true
}

/**
 * One view of the source over all its pages, held by the reader: without it every commit of the server would begin the
 * copy anew. A reader of a write-ahead log keeps no writer waiting.
 */
async function copyDatabase(from: string, to: string): Promise<void> {
  const source = openToRead(from, false)
  try {
    await backup(source, to, { rate: pagesAtOnce })
  } finally {
    source.close()
  }
}
