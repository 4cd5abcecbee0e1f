// The live Y.Doc of a room. What a transaction emits is held until it is known to be good; after a bad
// one the document is made anew from what was accepted, so that nothing of it stays.
import * as Y from 'yjs'
import { rootsOf } from '../../shared/doc/layout.ts'
import type { RoomName } from '../../shared/model/verbs.ts'

export class RoomDoc {
  readonly #room: RoomName
  #doc: Y.Doc
  #held: Uint8Array[] = []

  constructor(room: RoomName) {
    this.#room = room
    this.#doc = this.#fresh()
  }

  get doc(): Y.Doc {
    return this.#doc
  }

  /** Runs `write` and returns what Yjs re-encoded of it. When it throws, the document may hold a part: rebuild. */
  emitted(write: (doc: Y.Doc) => void): Uint8Array[] {
    this.#held = []
    try {
      write(this.#doc)
      return this.#held
    } finally {
      this.#held = []
    }
  }

  /**
   * Makes the document anew from accepted updates, oldest first. One that cannot be applied is left
   * out and counted.
   */
  rebuild(updates: readonly Uint8Array[]): { unreadable: number } {
    this.#doc.destroy()
    this.#doc = this.#fresh()
    let unreadable = 0
    for (const update of updates) {
      try {
        Y.applyUpdate(this.#doc, update)
      } catch {
        unreadable += 1
      }
    }
    // What waits for a missing predecessor can never be completed from here, and encoding would leak it.
    if (this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null) unreadable += 1
    this.#doc.store.pendingStructs = null
    this.#doc.store.pendingDs = null
    this.#held = []
    return { unreadable }
  }

  #fresh(): Y.Doc {
    const doc = new Y.Doc()
    for (const root of rootsOf(this.#room)) doc.getMap(root)
    doc.on('update', (update: Uint8Array) => this.#held.push(update))
    return doc
  }
}
