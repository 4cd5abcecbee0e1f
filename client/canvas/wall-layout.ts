// Where themes stand on the canvas: placed ones where a hand put them, the others in rows, each in the slot
// of its turn among all, so that placing one moves no other; whose slot is taken goes below them all.
import { type Box, bottom, clearOf, moved, overlap, type Point } from './boxes.ts'
import { columnsWidth, theme as measure, mostColumns, themeGap, themesInRow } from './measures.ts'
import type { Drawn } from './theme-layout.ts'

/** The width of a slot: a theme of full rows fits with a claim of full rows in it. */
const slotWidth = columnsWidth(mostColumns) + 4 * measure.pad
/** The corner of a slot that must be clear of findings placed by hand; no more, or growing would make a theme jump. */
const corner = { w: 2 * measure.pad + columnsWidth(2), h: measure.h }

/** The origin of each theme, in the order given. `loose`: findings of the tray that a hand placed. */
export function originsOf(drawn: readonly Drawn[], loose: readonly Box[]): Point[] {
  const placed = drawn.flatMap(({ theme: { frame }, box }) => (frame ? [moved(box, frame)] : []))
  const slots = slotsFor(drawn)
  const low = Math.max(0, ...slots.map(bottom)) + themeGap
  const late: Box[] = []
  return drawn.map(({ theme: { frame }, box }, n) => {
    if (frame) return { x: frame.x, y: frame.y }
    const slot = slots[n] ?? { x: 0, y: 0 }
    const at = { ...slot, w: box.w, h: box.h }
    const taken = placed.some((other) => overlap(at, other)) || loose.some((other) => overlap({ ...slot, ...corner }, other))
    if (!taken) return { x: at.x - box.x, y: at.y - box.y }
    const free = clearOf({ ...at, y: low }, [...placed, ...late, ...loose], themeGap)
    late.push(free)
    return { x: free.x - box.x, y: free.y - box.y }
  })
}

/** Slots in rows; a row is as high as its highest theme, a column as wide as its widest. */
function slotsFor(drawn: readonly Drawn[]): Box[] {
  const columns = Array.from({ length: themesInRow }, (_, column) =>
    Math.max(slotWidth, ...drawn.filter((_, n) => n % themesInRow === column).map(({ box }) => box.w)),
  )
  const slots: Box[] = []
  let y = 0
  for (let first = 0; first < drawn.length; first += themesInRow) {
    const row = drawn.slice(first, first + themesInRow)
    const h = Math.max(...row.map(({ box }) => box.h))
    let x = 0
    for (const [column, { box }] of row.entries()) {
      slots.push({ x, y, w: box.w, h: box.h })
      x += (columns[column] ?? slotWidth) + themeGap
    }
    y += h + themeGap
  }
  return slots
}
