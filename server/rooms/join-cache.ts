// The committed state as bytes: encoded once, given to every joiner. Never from the live document
// while something in it is not yet on disk (SY2).
import * as Y from 'yjs'

/** A tail longer than this is folded into the snapshot when someone next asks. */
const longestTail = 100

export class JoinCache {
  #snapshot: Uint8Array
  #tail: Uint8Array[] = []

  constructor(snapshot: Uint8Array) {
    this.#snapshot = snapshot
  }

  /** One more commit. */
  add(update: Uint8Array): void {
    this.#tail.push(update)
  }

  /** Encodes anew from the live document; only when everything in it is on disk. */
  refresh(doc: Y.Doc): void {
    this.#snapshot = Y.encodeStateAsUpdate(doc)
    this.#tail = []
  }

  /** True when asking would be costly without `refresh`. */
  get stale(): boolean {
    return this.#tail.length > 0
  }

  /** Updates whose sum is the committed state, oldest first; the last one completes it. */
  pieces(): Uint8Array[] {
    if (this.#tail.length > longestTail) this.#fold()
    const [first, ...more] = this.#tail
    if (!first) return [this.#snapshot]
    return [this.#snapshot, more.length === 0 ? first : Y.mergeUpdates(this.#tail)]
  }

  /** What a client with this state vector has not got. Throws when the vector cannot be decoded. */
  missing(stateVector: Uint8Array): Uint8Array {
    if (this.#tail.length > 0) this.#fold()
    return Y.diffUpdate(this.#snapshot, stateVector)
  }

  #fold(): void {
    this.#snapshot = Y.mergeUpdates([this.#snapshot, ...this.#tail])
    this.#tail = []
  }
}
