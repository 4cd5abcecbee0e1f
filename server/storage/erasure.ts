// Erasing what a tombstone names: the exploration's file is unlinked and the directory keeps nothing of it but
// that it was. Each step may be done again, so a start goes on where a crash broke off (TR5).
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { syncFolder, type Tombstone } from './tombstones.ts'

/** Unlinks an exploration's file and what SQLite keeps beside it. */
export function unlinkExploration(folder: string, id: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(join(folder, `${id}.sqlite${ending}`), { force: true })
}

/** The file and the rows of an erased exploration, gone for good. `folder`: where the explorations' files are. */
export function bury(directory: DatabaseSync, folder: string, { id, at }: Tombstone): void {
  unlinkExploration(folder, id)
  const row = directory.prepare('SELECT erasedAt FROM explorations WHERE id = ?').get(id)
  if (row && row.erasedAt !== null) return
  syncFolder(folder)
  // Names and roles are overwritten in the file, not only marked as free.
  directory.exec('PRAGMA secure_delete = ON')
  for (const table of ['memberships', 'invitations', 'rooms']) {
    directory.prepare(`DELETE FROM ${table} WHERE explorationId = ?`).run(id)
  }
  // Last: a row that says so ends the burial. One the directory never had answers 410 as well.
  directory
    .prepare(
      `INSERT INTO explorations (id, createdAt, erasedAt) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET erasedAt = excluded.erasedAt`,
    )
    .run(id, at, at)
  directory.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}
