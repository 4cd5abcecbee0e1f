// The live Y.Doc of a room, made when it is first needed: who only joins is served from bytes. What a
// transaction emits is held until it is known to be good; after a bad one the document is made anew from
// what was accepted, so that nothing of it stays.
import * as Y from 'yjs'
import { rootsOf } from '../../shared/doc/layout.ts'
import type { RoomName } from '../../shared/model/verbs.ts'

export class RoomDoc {
  readonly #room: RoomName
  readonly #load: () => readonly Uint8Array[]
  readonly #onMade: (doc: Y.Doc, unreadable: number) => void
  #doc: Y.Doc | null = null
  #wasMade = false
  #held: Uint8Array[] = []

  /**
   * `load`: the updates whose sum is the document, oldest first. `onMade` is told once, when it is first
   * needed, with the number of updates that could not be applied and were left out.
   */
  constructor(room: RoomName, load: () => readonly Uint8Array[], onMade: (doc: Y.Doc, unreadable: number) => void = () => {}) {
    this.#room = room
    this.#load = load
    this.#onMade = onMade
  }

  get doc(): Y.Doc {
    if (this.#doc) return this.#doc
    const unreadable = this.rebuild(this.#load())
    if (!this.#wasMade) this.#onMade(this.doc, unreadable)
    this.#wasMade = true
    return this.doc
  }

  /** Whether there is a document just now. */
  get isMade(): boolean {
    return this.#doc !== null
  }

  /** The Yjs client id of what the server writes; null before there is a document. */
  get clientId(): number | null {
    return this.#doc?.clientID ?? null
  }

  /** Lets go of the document until it is needed again; everything in it must be in what `load` answers. */
  rest(): void {
    this.#doc?.destroy()
    this.#doc = null
  }

  /** Runs `write` and returns what Yjs re-encoded of it. When it throws, the document may hold a part: rebuild. */
  emitted(write: (doc: Y.Doc) => void): Uint8Array[] {
    const { doc } = this
    this.#held = []
    try {
      write(doc)
      return this.#held
    } finally {
      this.#held = []
    }
  }

  /** Makes the document anew from accepted updates, oldest first. Answers how many could not be applied and are left out. */
  rebuild(updates: readonly Uint8Array[]): number {
    this.#doc?.destroy()
    const doc = this.#fresh()
    this.#doc = doc
    let unreadable = 0
    for (const update of updates) {
      try {
        Y.applyUpdate(doc, update)
      } catch {
        unreadable += 1
      }
    }
    // What waits for a missing predecessor can never be completed from here, and encoding would leak it.
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) unreadable += 1
    doc.store.pendingStructs = null
    doc.store.pendingDs = null
    this.#held = []
    return unreadable
  }

  #fresh(): Y.Doc {
    const doc = new Y.Doc()
    for (const root of rootsOf(this.#room)) doc.getMap(root)
    doc.on('update', (update: Uint8Array) => this.#held.push(update))
    return doc
  }
}
