// Findings in a grid, in their order, row after row. Who stands by hand keeps an empty slot in it, so that
// placing one by hand, or taking it back, moves nobody else.
import { type Box, bottom, overlap } from './boxes.ts'
import { gap, finding as measure } from './measures.ts'

/** One to be laid out: its height, and where it stands if a hand put it there. */
export type Item<Id> = { id: Id; h: number; placed: { x: number; y: number } | null }
export type Placed<Id> = Box & { id: Id; auto: boolean }

const step = measure.w + gap

/** All items around `origin` in `columns` columns, hand-placed ones where they stand. */
export function gridOf<Id>(items: readonly Item<Id>[], columns: number, origin: { x: number; y: number }): Placed<Id>[] {
  const hand = items.flatMap(({ id, h, placed }) => (placed ? [{ id, ...placed, w: measure.w, h, auto: false }] : []))
  const boxes: Placed<Id>[] = [...hand]
  const homeless: Item<Id>[] = []
  let y = origin.y
  for (let first = 0; first < items.length; first += columns) {
    const row = items.slice(first, first + columns)
    for (const [column, { id, h, placed }] of row.entries()) {
      if (placed) continue
      const box = { id, x: origin.x + column * step, y, w: measure.w, h, auto: true }
      if (hand.some((other) => overlap(box, other))) homeless.push({ id, h, placed })
      else boxes.push(box)
    }
    y += Math.max(...row.map(({ h }) => h)) + gap
  }
  return homeless.length === 0 ? boxes : [...boxes, ...below(homeless, columns, origin.x, boxes)]
}

/** Whose slot is taken: in rows of their own below all others. */
function below<Id>(items: readonly Item<Id>[], columns: number, x: number, boxes: readonly Box[]): Placed<Id>[] {
  let y = Math.max(...boxes.map(bottom)) + gap
  const found: Placed<Id>[] = []
  for (let first = 0; first < items.length; first += columns) {
    const row = items.slice(first, first + columns)
    for (const [column, { id, h }] of row.entries()) found.push({ id, x: x + column * step, y, w: measure.w, h, auto: true })
    y += Math.max(...row.map(({ h }) => h)) + gap
  }
  return found
}
