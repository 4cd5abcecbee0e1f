// The database files under the data directory: `directory.sqlite` and one file per exploration, so that
// backing one up is copying it, erasing it is unlinking it, and damage stays in one place.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { explorationIdSchema } from '../../shared/model/ids.ts'
import { directorySteps, explorationSteps, migrate } from './migrations.ts'

/** Explorations whose file is held open at most. */
const mostOpen = 100

export class Files {
  readonly directory: DatabaseSync
  readonly #folder: string
  readonly #open = new Map<string, DatabaseSync>()

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'explorations')
    mkdirSync(this.#folder, { recursive: true })
    this.directory = openFile(join(dataDir, 'directory.sqlite'), directorySteps)
  }

  /** The file of an exploration, made if need be. Throws when it cannot be read as a database. */
  exploration(id: string): DatabaseSync {
    const known = this.#open.get(id)
    if (known) {
      this.#open.delete(id)
      this.#open.set(id, known)
      return known
    }
    const [oldest] = this.#open
    if (oldest && this.#open.size >= mostOpen) {
      oldest[1].close()
      this.#open.delete(oldest[0])
    }
    const db = openFile(join(this.#folder, `${explorationIdSchema.parse(id)}.sqlite`), explorationSteps)
    this.#open.set(id, db)
    return db
  }

  close(): void {
    for (const db of this.#open.values()) db.close()
    this.#open.clear()
    this.directory.close()
  }
}

function openFile(path: string, steps: readonly string[]): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 5_000 })
  try {
    // FULL: a commit is on the disk when it returns, the write-ahead log included (SY1).
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;')
    migrate(db, steps)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Runs `write` in one transaction of `db`; a throw leaves nothing of it. */
export function inTransaction<T>(db: DatabaseSync, write: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = write()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk may have rolled back by itself.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
