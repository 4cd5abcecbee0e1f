// Prepared statements, kept as long as their database: preparing costs more than most of them run.
import type { DatabaseSync, StatementSync } from 'node:sqlite'

const kept = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

/** The statement of `sql` in `db`. Not to be asked for again while one of its iterations is open. */
export function statement(db: DatabaseSync, sql: string): StatementSync {
  const statements = kept.get(db) ?? new Map<string, StatementSync>()
  kept.set(db, statements)
  const known = statements.get(sql)
  if (known) return known
  const prepared = db.prepare(sql)
  statements.set(sql, prepared)
  return prepared
}
