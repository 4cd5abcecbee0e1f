// Explorations in the making: named in the directory before anything is written for them, and no more once they are
// there. What a crash left between is nobody's: no invitation leads to it, and a start takes it away.
import type { DatabaseSync } from 'node:sqlite'
import { type ExplorationId, explorationIdSchema } from '../../shared/model/ids.ts'
import { unlinkExploration } from './erasure.ts'
import { inTransaction } from './in-transaction.ts'
import { statement } from './statements.ts'

const keyOf = (id: ExplorationId): string => `begun:${id}`

/** Notes that `id` is in the making. */
export function noteBegun(directory: DatabaseSync, id: ExplorationId, at: number): void {
  statement(directory, 'INSERT INTO meta (key, value) VALUES (?, ?)').run(keyOf(id), String(at))
}

/** `id` is finished. */
export function forgetBegun(directory: DatabaseSync, id: ExplorationId): void {
  statement(directory, 'DELETE FROM meta WHERE key = ?').run(keyOf(id))
}

/** Those that are in the making. */
export const begun = (directory: DatabaseSync): ExplorationId[] =>
  statement(directory, "SELECT key FROM meta WHERE key LIKE 'begun:%'")
    .all()
    .map(({ key }) => explorationIdSchema.parse(String(key).slice('begun:'.length)))

/** Takes away the file of one, and the note last: what breaks off is done again. `folder`: where the files are. */
export function removeBegun(directory: DatabaseSync, folder: string, id: ExplorationId): void {
  unlinkExploration(folder, id)
  inTransaction(directory, () => {
    statement(directory, 'DELETE FROM rooms WHERE explorationId = ?').run(id)
    forgetBegun(directory, id)
  })
}
