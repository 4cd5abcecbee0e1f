// Others' updates as they arrive, applied once a frame in one transaction: the document tells of them
// once, the board is read once and painted once, however many frames the wire brought.
import * as Y from 'yjs'
import type { Frame } from './frame.ts'
import { onceAFrame } from './frame.ts'

export class Inbox {
  #waiting: Uint8Array[] = []
  readonly #doc: Y.Doc
  readonly #origin: object
  readonly #applied: () => void
  readonly #soon: () => void

  /** Applies to `doc` with `origin`; `applied` is told after each transaction. */
  constructor(doc: Y.Doc, origin: object, frame: Frame, applied: () => void) {
    this.#doc = doc
    this.#origin = origin
    this.#applied = applied
    this.#soon = onceAFrame(frame, () => this.flush())
  }

  /** For the next frame. */
  add(update: Uint8Array): void {
    this.#waiting.push(update)
    this.#soon()
  }

  /** Now, with `last` after all that waits: what was sent behind updates must not overtake them. */
  flush(last?: Uint8Array): void {
    const updates = last ? [...this.#waiting, last] : this.#waiting
    this.#waiting = []
    if (updates.length === 0 || this.#doc.isDestroyed) return
    const apply = () => {
      for (const update of updates) this.#apply(update)
    }
    Y.transact(this.#doc, apply, this.#origin, false)
    this.#applied()
  }

  /** One that cannot be read takes nothing from those around it, as in y-protocols. */
  #apply(update: Uint8Array): void {
    try {
      Y.applyUpdate(this.#doc, update, this.#origin)
    } catch (error) {
      console.error('an update that cannot be applied', error)
    }
  }
}
