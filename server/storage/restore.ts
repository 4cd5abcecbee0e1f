// A backup back into an empty data folder. Checked before anything is written; what was erased since it was made
// stays erased (TR5): the folder's own `erased.txt` may stay in it, and is merged with the backup's.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { lockAlone } from './backup.ts'
import { BackupError } from './backup-error.ts'
import { type Checked, checkFolder } from './check.ts'
import { bury } from './erasure.ts'
import { halfRestored, lockFile } from './files.ts'
import { changedFiles, directoryFile, type Manifest, type ManifestFile, manifestFile, readManifest } from './manifest.ts'
import { addTombstones, readTombstones, syncFolder, tombstonesFile } from './tombstones.ts'

/** `changed`: files that are not what the manifest says. */
export type Examined = { manifest: Manifest; changed: string[]; rooms: Checked[]; sound: boolean }

/** Looks a backup through. Throws `BackupError` when it is none. */
export function examine(source: string): Examined {
  const manifest = readManifest(source)
  if (manifest === null) throw new BackupError('restore.noBackup', { folder: source })
  const changed = changedFiles(source, manifest)
  if (!existsSync(join(source, directoryFile))) throw new BackupError('restore.noBackup', { folder: source })
  const rooms = [...checkFolder(source, { still: true })]
  return { manifest, changed, rooms, sound: changed.length === 0 && rooms.every(({ damage }) => damage.length === 0) }
}

/**
 * Restores `source` into `dataDir`. `anyway`: also when some of it is damaged; what is sound opens. Returns the
 * explorations left out because they were erased. Throws `BackupError`, also when a server has the folder.
 */
export function restore(source: string, dataDir: string, { anyway = false } = {}): Examined & { erased: string[] } {
  const examined = examine(source)
  if (!examined.sound && !anyway) throw new BackupError('restore.damaged', { folder: source })
  mkdirSync(dataDir, { recursive: true })
  const lock = lockAlone(dataDir)
  try {
    clear(dataDir)
    writeFileSync(join(dataDir, halfRestored), '', { flush: true })
    syncFolder(dataDir)
    addTombstones(dataDir, readTombstones(source))
    const erased = copyLiving(source, dataDir, examined)
    rmSync(join(dataDir, halfRestored))
    syncFolder(dataDir)
    return { ...examined, erased }
  } finally {
    lock.close()
  }
}

/** Refuses a folder that holds anything but tombstones, and what a restore that broke off put there. */
function clear(dataDir: string): void {
  const ours = [lockFile, `${lockFile}-journal`, tombstonesFile]
  const others = readdirSync(dataDir).filter((name) => !ours.includes(name))
  // While this file is there no server starts, so that nothing else can have come in.
  if (others.includes(halfRestored)) {
    for (const name of others) if (name !== halfRestored) rmSync(join(dataDir, name), { recursive: true })
  } else if (others.length > 0) throw new BackupError('restore.notEmpty', { folder: dataDir, tombstones: tombstonesFile })
}

function copyLiving(source: string, dataDir: string, { manifest, changed }: Examined): string[] {
  const folder = join(dataDir, 'explorations')
  mkdirSync(folder)
  const tombstones = readTombstones(dataDir)
  const buried = new Map(tombstones.map(({ id }) => [`explorations/${id}.sqlite`, id]))
  const wanted = manifest.files.filter(({ path }) => path !== tombstonesFile && !buried.has(path))
  for (const { path } of wanted) {
    if (existsSync(join(source, path))) copyFileSync(join(source, path), join(dataDir, path))
  }
  refuseBadCopies(dataDir, manifest, wanted, changed)
  const directory = new DatabaseSync(join(dataDir, directoryFile))
  try {
    for (const tombstone of tombstones) bury(directory, folder, tombstone)
  } finally {
    directory.close()
  }
  syncFolder(folder)
  return manifest.files.flatMap(({ path }) => buried.get(path) ?? [])
}

/** Each copy is measured, which also brings it to the disk: a full or failing one must not pass for a restored folder. */
function refuseBadCopies(dataDir: string, manifest: Manifest, wanted: ManifestFile[], changed: string[]): void {
  const bad = changedFiles(dataDir, { ...manifest, files: wanted }).filter((path) => !changed.includes(path))
  if (bad.length > 0) throw new BackupError('restore.copyFailed', { folder: dataDir, file: bad.join(', ') })
}

/** True when `folder` is a backup, whole or not. */
export const isBackup = (folder: string): boolean => existsSync(join(folder, manifestFile))
