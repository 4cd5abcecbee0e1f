// The database files under the data directory: `directory.sqlite` and one file per exploration, so that
// backing one up is copying it, erasing it is unlinking it, and damage stays in one place. One process has
// the folder: two would each hold live rooms and write over the other's commits.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type ExplorationId, explorationIdSchema } from '../../shared/model/ids.ts'
import { begun, removeBegun } from './begun.ts'
import { bury } from './erasure.ts'
import { isBusy, StorageFault } from './fault.ts'
import { directorySteps, explorationSteps, migrate } from './migrations.ts'
import { addTombstones, readTombstones } from './tombstones.ts'

/** Explorations whose file is held open at most: each keeps pages in memory. */
const mostOpen = 64
/** How long a start waits for the process before it to end, ms. */
const patience = 2_000
export const lockFile = 'lock.sqlite'
/** A file of this name in the data folder: a restore is under way or broke off, and nothing else in it counts. */
export const halfRestored = 'restoring'

export class Files {
  readonly directory: DatabaseSync
  readonly #dataDir: string
  readonly #folder: string
  readonly #lock: DatabaseSync
  readonly #open = new Map<string, DatabaseSync>()
  readonly #erased = new Set<string>()

  /** Throws `StorageFault`: another process has the folder, or the directory file cannot be used. */
  constructor(dataDir: string) {
    this.#dataDir = dataDir
    this.#folder = join(dataDir, 'explorations')
    mkdirSync(this.#folder, { recursive: true })
    this.#lock = lockOf(dataDir)
    try {
      if (existsSync(join(dataDir, halfRestored))) throw new StorageFault('half-restored', `a restore into ${dataDir} broke off`)
      const tombstones = readTombstones(dataDir)
      this.directory = openFile(join(dataDir, 'directory.sqlite'), directorySteps)
      for (const tombstone of tombstones) {
        this.#erased.add(tombstone.id)
        bury(this.directory, this.#folder, tombstone)
      }
      for (const id of begun(this.directory)) this.abandon(id)
    } catch (error) {
      this.#lock.close()
      throw error
    }
  }

  /**
   * The file of an exploration, made if need be; but when it is `known` to hold commits, one that is gone or
   * emptied is a `StorageFault`, never a new beginning. Throws when it cannot be read as a database.
   */
  exploration(id: string, known: boolean): DatabaseSync {
    if (this.#erased.has(id)) throw new StorageFault('erased', `${id} was erased`)
    const open = this.#open.get(id)
    if (open) {
      this.#open.delete(id)
      this.#open.set(id, open)
      return open
    }
    const [oldest] = this.#open
    if (oldest && this.#open.size >= mostOpen) {
      oldest[1].close()
      this.#open.delete(oldest[0])
    }
    const path = join(this.#folder, `${explorationIdSchema.parse(id)}.sqlite`)
    if (known && !statSync(path, { throwIfNoEntry: false })?.size)
      throw new StorageFault('unreadable', `${path} is gone or empty`)
    const db = openFile(path, explorationSteps)
    this.#open.set(id, db)
    return db
  }

  /** Explorations whose file is there though the directory does not know them. */
  strays(): string[] {
    const known = this.directory.prepare('SELECT id FROM explorations').all()
    const ids = new Set(known.map(({ id }) => id))
    const files = readdirSync(this.#folder).filter((name) => name.endsWith('.sqlite'))
    return files.map((name) => name.slice(0, -'.sqlite'.length)).filter((id) => !ids.has(id))
  }

  /** Erases an exploration for good; the tombstone comes first, so that whatever breaks off is taken up at the next start. */
  erase(id: ExplorationId, at: number): void {
    addTombstones(this.#dataDir, [{ id, at }])
    this.#erased.add(id)
    this.#open.get(id)?.close()
    this.#open.delete(id)
    bury(this.directory, this.#folder, { id, at })
  }

  /** Takes away the file of an exploration that was begun and not finished; of any other, nothing. */
  abandon(id: ExplorationId): void {
    if (!begun(this.directory).includes(id)) return
    this.#open.get(id)?.close()
    this.#open.delete(id)
    removeBegun(this.directory, this.#folder, id)
  }

  close(): void {
    for (const db of this.#open.values()) db.close()
    this.#open.clear()
    this.directory.close()
    this.#lock.close()
  }
}

/** SQLite's own lock on an empty file: the system lets it go in whatever way the process ends, kill -9 included. */
export function lockOf(dataDir: string): DatabaseSync {
  const lock = new DatabaseSync(join(dataDir, lockFile), { timeout: patience })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw isBusy(error) ? new StorageFault('in-use', `another process has ${dataDir}`) : error
  }
}

function openFile(path: string, steps: readonly string[]): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 5_000 })
  try {
    // FULL: a commit is on the disk when it returns, the write-ahead log included (SY1).
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -512;')
    migrate(db, steps)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
