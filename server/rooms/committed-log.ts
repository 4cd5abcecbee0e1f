// The committed state as bytes: a snapshot and the commits since. Given to every joiner as it stands, so
// that a herd, or the first one after a change, costs no encoding.
import * as Y from 'yjs'

/** More commits than this since the snapshot are merged into one. */
const longestTail = 500

type Piece = { seq: number; update: Uint8Array }

export class CommittedLog {
  #pieces: Piece[]
  /** Bytes of it. */
  bytes: number
  #vector: Uint8Array | null = null

  /** `updates` as stored: their sum is the state at commit `seq`. */
  constructor(updates: readonly Uint8Array[], seq: number) {
    this.#pieces = updates.map((update) => ({ seq, update }))
    this.bytes = updates.reduce((sum, { length }) => sum + length, 0)
  }

  /** One more commit. */
  add(seq: number, update: Uint8Array): void {
    this.#pieces.push({ seq, update })
    this.bytes += update.length
    this.#vector = null
    if (this.#pieces.length > 2 * longestTail) this.#shorten()
  }

  /** `snapshot` is the sum of all up to commit `seq`. */
  replace(seq: number, snapshot: Uint8Array): void {
    this.#pieces = [{ seq, update: snapshot }, ...this.#pieces.filter((piece) => piece.seq > seq)]
    this.bytes = this.#pieces.reduce((sum, { update }) => sum + update.length, 0)
  }

  /** Updates whose sum is the state, oldest first. */
  pieces(): Uint8Array[] {
    return this.#pieces.map(({ update }) => update)
  }

  /** How far each client's structs go in it, encoded. Throws when a piece cannot be read. */
  vector(): Uint8Array {
    if (this.#vector) return this.#vector
    const clocks = new Map<number, number>()
    for (const { update } of this.#pieces) {
      for (const [client, clock] of Y.parseUpdateMeta(update).to) clocks.set(client, Math.max(clock, clocks.get(client) ?? 0))
    }
    this.#vector = Y.encodeStateVector(clocks)
    return this.#vector
  }

  /** Merges the older half of the tail, so that it never costs more than a few at a time. */
  #shorten(): void {
    const [first, ...tail] = this.#pieces
    const old = tail.slice(0, longestTail)
    const last = old.at(-1)
    if (!first || !last) return
    const merged = { seq: last.seq, update: Y.mergeUpdates(old.map(({ update }) => update)) }
    this.#pieces = [first, merged, ...tail.slice(longestTail)]
    this.bytes = this.#pieces.reduce((sum, { update }) => sum + update.length, 0)
  }
}
