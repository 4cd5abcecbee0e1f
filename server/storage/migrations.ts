// The tables of the two kinds of file, each step once, in order; `user_version` counts them.
import type { DatabaseSync } from 'node:sqlite'
import { StorageFault } from './fault.ts'

/** The directory: who may come in where, and how far each room got. */
export const directorySteps = [
  `CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
   CREATE TABLE explorations (id TEXT PRIMARY KEY, createdAt INTEGER NOT NULL, erasedAt INTEGER) STRICT;
   CREATE TABLE invitations (
     id TEXT PRIMARY KEY, explorationId TEXT NOT NULL, role TEXT NOT NULL, tokenHash TEXT NOT NULL UNIQUE,
     createdAt INTEGER NOT NULL, expiresAt INTEGER NOT NULL, revokedAt INTEGER) STRICT;
   CREATE INDEX invitationsOf ON invitations (explorationId);
   CREATE TABLE memberships (
     sessionHash TEXT NOT NULL, explorationId TEXT NOT NULL, participantId TEXT NOT NULL, invitationId TEXT NOT NULL,
     name TEXT NOT NULL, role TEXT NOT NULL, joinedAt INTEGER NOT NULL, PRIMARY KEY (sessionHash, explorationId)) STRICT;
   CREATE INDEX membershipsOf ON memberships (explorationId);
   CREATE TABLE rooms (
     explorationId TEXT NOT NULL, room TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, hash BLOB NOT NULL,
     counters TEXT NOT NULL, PRIMARY KEY (explorationId, room)) STRICT;`,
]

/** One exploration: its rooms' commits and snapshots, the operations that undo may take, and who made what. */
export const explorationSteps = [
  `CREATE TABLE commits (
     room TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, data BLOB NOT NULL, counters TEXT NOT NULL,
     hash BLOB NOT NULL, PRIMARY KEY (room, seq)) STRICT;
   CREATE TABLE snapshots (
     room TEXT PRIMARY KEY, seq INTEGER NOT NULL, at INTEGER NOT NULL, data BLOB NOT NULL, counters TEXT NOT NULL,
     chain BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
   CREATE TABLE operations (id TEXT PRIMARY KEY, room TEXT NOT NULL, operation TEXT NOT NULL, undone INTEGER NOT NULL) STRICT;`,
  `CREATE TABLE makers (
     room TEXT NOT NULL, root TEXT NOT NULL, id TEXT NOT NULL, participantId TEXT NOT NULL, PRIMARY KEY (room, root, id)) STRICT;`,
]

/** How many steps a file has been through. */
export const versionOf = (db: DatabaseSync): number => Number(db.prepare('PRAGMA user_version').get()?.user_version)

/** Brings `db` up to the last of `steps`. Throws `StorageFault` when the file is of a later version. */
export function migrate(db: DatabaseSync, steps: readonly string[]): void {
  const version = versionOf(db)
  if (version > steps.length) throw new StorageFault('newer', `the file is of a later version (${version})`)
  steps.slice(version).forEach((step, i) => {
    db.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${version + i + 1}; COMMIT;`)
  })
}
