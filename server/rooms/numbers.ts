// Display numbers (R4, T2, F17): given by the server in the commit that adds the thing, once (LG3).
// The counters are kept beside the document and never go back, whatever is undone or restored.
import * as Y from 'yjs'
import type { RootName } from '../../shared/doc/layout.ts'
import { entityAt } from '../../shared/doc/operation.ts'
import type { Thing } from './gate/verdict.ts'

const numbered: readonly RootName[] = ['recommendations', 'themes', 'findings']

export class Numbers {
  readonly #last: Record<string, number>

  /** `stored`: the counters as last committed. */
  constructor(stored: Readonly<Record<string, number>>) {
    this.#last = { ...stored }
  }

  /** The counters as they stand. */
  counters(): Record<string, number> {
    return { ...this.#last }
  }

  /** Goes at least as far as the highest number in `doc`: counters may have been lost with a damaged file. */
  catchUp(doc: Y.Doc): void {
    for (const root of numbered) {
      // Naming a root makes it: the board's document has no findings, and the gate would find an unknown root.
      if (!doc.share.has(root)) continue
      for (const thing of doc.getMap(root).values()) {
        const number = thing instanceof Y.Map ? thing.get('number') : undefined
        if (typeof number === 'number' && number > (this.#last[root] ?? 0)) this.#last[root] = number
      }
    }
  }

  /** Numbers those of `things` that have none, in one transaction. */
  give(doc: Y.Doc, things: readonly Thing[]): void {
    doc.transact(() => {
      for (const { root, id } of things) {
        // Comments have none.
        if (!numbered.includes(root)) continue
        const entity = entityAt(doc, root, id)
        if (!entity || entity.get('number') !== undefined) continue
        const number = (this.#last[root] ?? 0) + 1
        this.#last[root] = number
        entity.set('number', number)
      }
    })
  }
}
