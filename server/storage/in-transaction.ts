// Several statements as one: all of them or none.
import type { DatabaseSync } from 'node:sqlite'

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
