// Walks every room's chain of a data folder or a backup and says what is sound, without content and without
// changing a byte. A folder in use is read like a backup is made: the directory first, then the explorations.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { type RoomName, roomNames } from '../../shared/model/verbs.ts'
import { directoryFile } from './manifest.ts'
import { directorySteps, explorationSteps, versionOf } from './migrations.ts'
import { load } from './room-file.ts'
import { readTombstones, tombstonesFile } from './tombstones.ts'

/** `room` null: the directory itself. `commits`: how many it has had. `damage`: empty when it is sound. */
export type Checked = { explorationId: string; room: RoomName | null; commits: number; damage: string[] }

/** Patience with a writer that has the file for itself for a moment, ms. */
const timeout = 5_000

/** Opens a file to read only. `still`: nobody writes to it, and nothing is made beside it. */
export function openToRead(path: string, still: boolean): DatabaseSync {
  const db = new DatabaseSync(still ? new URL(`${pathToFileURL(path).href}?immutable=1`) : path, { readOnly: true, timeout })
  try {
    // One view for all that is read; a write-ahead log lets others write meanwhile.
    db.exec('BEGIN')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Checks the directory, then each room of each exploration. */
export function* checkFolder(folder: string, { still }: { still: boolean }): Iterable<Checked> {
  const ofDirectory = { explorationId: directoryFile, room: null, commits: 0 }
  let directory: DatabaseSync | null = null
  try {
    directory = openToRead(join(folder, directoryFile), still)
    yield { ...ofDirectory, damage: damageOfFile(directory, directorySteps.length) }
    yield* checkTombstones(folder)
    for (const id of livingIn(directory)) {
      const path = join(folder, 'explorations', `${id}.sqlite`)
      if (existsSync(path)) yield* checkExploration(directory, path, id, still)
      else if (!readTombstones(folder).some((tombstone) => tombstone.id === id)) yield* checkAbsent(directory, id)
    }
  } catch (error) {
    yield { ...ofDirectory, damage: [wordsOf(error)] }
  } finally {
    directory?.close()
  }
}

/** A damaged tombstone may name what must not come back, and keeps the server from starting. */
function* checkTombstones(folder: string): Iterable<Checked> {
  try {
    readTombstones(folder)
  } catch (error) {
    yield { explorationId: tombstonesFile, room: null, commits: 0, damage: [wordsOf(error)] }
  }
}

/** The explorations the directory has, but erased ones. */
export const livingIn = (directory: DatabaseSync): string[] =>
  directory
    .prepare('SELECT id FROM explorations WHERE erasedAt IS NULL ORDER BY createdAt, rowid')
    .all()
    .map(({ id }) => String(id))

function* checkExploration(directory: DatabaseSync, path: string, explorationId: string, still: boolean): Iterable<Checked> {
  let db: DatabaseSync | null = null
  try {
    db = openToRead(path, still)
    const damage = damageOfFile(db, explorationSteps.length)
    // Makers came with a later step: a file from before is walked as it is.
    db.exec('CREATE TEMP TABLE IF NOT EXISTS makers (room, root, id, participantId)')
    for (const room of roomNames) {
      const checked = checkRoom(directory, db, explorationId, room)
      const all = [...damage, ...checked.damage]
      if (checked.commits > 0 || all.length > 0) yield { ...checked, damage: all }
    }
  } catch (error) {
    yield { explorationId, room: 'board', commits: 0, damage: [wordsOf(error)] }
  } finally {
    db?.close()
  }
}

function checkRoom(directory: DatabaseSync, db: DatabaseSync, explorationId: string, room: RoomName): Checked {
  const known = knownOf(directory, explorationId, room)
  try {
    const { stored, hash } = load(db, known, room)
    const same = stored.seq !== known.seq || Buffer.compare(hash, known.hash) === 0
    const damage = same || stored.damage.length > 0 ? stored.damage : [`commit ${known.seq} is not the one the directory knows`]
    return { explorationId, room, commits: stored.seq, damage }
  } catch (error) {
    return { explorationId, room, commits: known.seq, damage: [wordsOf(error)] }
  }
}

/** No file is right for an exploration of which nothing was ever committed. */
function* checkAbsent(directory: DatabaseSync, explorationId: string): Iterable<Checked> {
  for (const room of roomNames) {
    const { seq } = knownOf(directory, explorationId, room)
    if (seq > 0) yield { explorationId, room, commits: seq, damage: ['its file is gone'] }
  }
}

type Known = { seq: number; at: number; hash: Uint8Array; counters: string }

/** How far the directory says a room got. */
function knownOf(directory: DatabaseSync, explorationId: string, room: RoomName): Known {
  const row = directory
    .prepare('SELECT seq, at, hash, counters FROM rooms WHERE explorationId = ? AND room = ?')
    .get(explorationId, room) as Known | undefined
  return row ?? { seq: 0, at: 0, hash: new Uint8Array(32), counters: '{}' }
}

function damageOfFile(db: DatabaseSync, newest: number): string[] {
  if (versionOf(db) > newest) return ['a later version of Atelier wrote it']
  try {
    const said = db.prepare('PRAGMA quick_check(3)').all()
    return said.map(({ quick_check }) => String(quick_check)).filter((line) => line !== 'ok')
  } catch (error) {
    return [wordsOf(error)]
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
