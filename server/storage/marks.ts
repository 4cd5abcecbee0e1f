// How far each room got, kept in the directory file: sequence and hash of its last commit, so that a tail
// that is missing from the exploration's file is noticed. Written a moment after the commits they tell of,
// many at once: a mark that is behind costs nothing (loading catches up), one that is ahead would be a lie.
import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from './in-transaction.ts'
import { statement } from './statements.ts'

/** `seq` 0: nothing was ever committed. */
export type Mark = { seq: number; at: number; hash: Uint8Array; counters: string }

export const start: Uint8Array = new Uint8Array(32)

/** Ms that a mark may be behind. */
const delay = 50
/** Marks kept in memory; the oldest written ones go. */
const most = 2_000

type Kept = { mark: Mark; dirty: boolean; sure: boolean }

export class Marks {
  readonly #db: DatabaseSync
  readonly #kept = new Map<string, Kept>()
  #timer: NodeJS.Timeout | null = null

  constructor(directory: DatabaseSync) {
    this.#db = directory
  }

  /** How far the room got. */
  of(explorationId: string, room: string): Mark {
    const kept = this.#kept.get(keyOf(explorationId, room))
    if (kept) return kept.mark
    const row = statement(this.#db, 'SELECT seq, at, hash, counters FROM rooms WHERE explorationId = ? AND room = ?').get(
      explorationId,
      room,
    ) as Mark | undefined
    return row ?? { seq: 0, at: 0, hash: start, counters: '{}' }
  }

  /** True when the room's file is known to hold no commit after its mark. */
  isSure(explorationId: string, room: string): boolean {
    return this.#kept.get(keyOf(explorationId, room))?.sure ?? false
  }

  /** The room's file is at `mark`: that goes into the directory soon. */
  set(explorationId: string, room: string, mark: Mark): void {
    const key = keyOf(explorationId, room)
    this.#kept.delete(key)
    this.#kept.set(key, { mark, dirty: true, sure: true })
    this.#timer ??= setTimeout(() => this.#later(), delay).unref()
    if (this.#kept.size <= most) return
    for (const [old, { dirty }] of this.#kept) if (!dirty && this.#kept.size > most) this.#kept.delete(old)
  }

  /** A write to the room's file failed in a way that does not tell whether it is there. */
  doubt(explorationId: string, room: string): void {
    const kept = this.#kept.get(keyOf(explorationId, room))
    if (kept) kept.sure = false
  }

  /** The exploration is to be erased: nothing of it goes into the directory any more. */
  forget(explorationId: string): void {
    for (const key of this.#kept.keys()) if (partsOf(key)[0] === explorationId) this.#kept.delete(key)
  }

  /** Everything into the directory, now. Throws when the disk takes nothing; what is not written stays for the next time. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const dirty = [...this.#kept].filter(([, { dirty }]) => dirty)
    if (dirty.length === 0) return
    const write = statement(
      this.#db,
      `INSERT INTO rooms (explorationId, room, seq, at, hash, counters) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (explorationId, room) DO UPDATE SET seq = excluded.seq, at = excluded.at, hash = excluded.hash,
       counters = excluded.counters`,
    )
    inTransaction(this.#db, () => {
      for (const [key, { mark }] of dirty) write.run(...partsOf(key), mark.seq, mark.at, mark.hash, mark.counters)
    })
    for (const [, kept] of dirty) kept.dirty = false
  }

  /** The disk may be full: the next mark, or the next start, tries again. */
  #later(): void {
    this.#timer = null
    try {
      this.flush()
    } catch {
      this.#timer = setTimeout(() => this.#later(), 20 * delay).unref()
    }
  }
}

const keyOf = (explorationId: string, room: string): string => `${explorationId}/${room}`
const partsOf = (key: string): [string, string] => {
  const [explorationId = '', room = ''] = key.split('/')
  return [explorationId, room]
}
