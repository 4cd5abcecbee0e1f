// What shows on a shape without being in it: selected, in a hand, found, about to take something. Set on the
// elements themselves, so that selecting 200 of 2,000 touches 200 and renders none.
import type { TLShapeId } from '@tldraw/tldraw'
import type { Point } from './boxes.ts'

export const markNames = ['selected', 'lifted', 'found', 'target'] as const
export type MarkName = (typeof markNames)[number]

export class Marks {
  readonly #elements = new Map<TLShapeId, HTMLElement>()
  readonly #marked: Record<MarkName, ReadonlySet<TLShapeId>> = {
    selected: new Set(),
    lifted: new Set(),
    found: new Set(),
    target: new Set(),
  }

  /** The element of a shape has come (or, null, has gone). */
  attach(id: TLShapeId, element: HTMLElement | null): void {
    if (!element) {
      this.#elements.delete(id)
      return
    }
    this.#elements.set(id, element)
    for (const name of markNames) set(element, name, this.#marked[name].has(id))
  }

  /** Shows a shape at `at`, written as tldraw writes it. */
  move(id: TLShapeId, { x, y }: Point): void {
    const around = this.#elements.get(id)?.parentElement
    if (around) around.style.transform = `matrix(1, 0, 0, 1, ${precise(x)}, ${precise(y)})`
  }

  /** From now on exactly these carry the mark. */
  mark(name: MarkName, ids: ReadonlySet<TLShapeId>): void {
    const before = this.#marked[name]
    this.#marked[name] = ids
    for (const id of before) if (!ids.has(id)) set(this.#elements.get(id), name, false)
    for (const id of ids) if (!before.has(id)) set(this.#elements.get(id), name, true)
  }
}

const precise = (n: number): number => Math.round(n * 10_000) / 10_000

/** On the element around ours: it has the place in the stack. */
function set(element: HTMLElement | undefined, name: MarkName, on: boolean): void {
  element?.parentElement?.toggleAttribute(`data-${name}`, on)
}
