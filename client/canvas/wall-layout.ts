// Where themes stand on the canvas: placed ones where a hand put them, the others in rows, each in the slot
// of its turn among all, so that placing one moves no other; whose slot is taken goes below them all.
import { type Box, bottom, clearOf, moved, overlap, type Point } from './boxes.ts'
import { columnsWidth, theme as measure, mostColumns, themeBlock, themeGap, themeRowGap } from './measures.ts'
import { slotOf } from './slots.ts'
import type { Drawn } from './theme-layout.ts'

/** The width of a slot: a theme of full rows fits with a claim of full rows in it. */
const slotWidth = columnsWidth(mostColumns) + 4 * measure.pad
/** The corner of a slot that must be clear of findings placed by hand; no more, or growing would make a theme jump. */
const corner = { w: 2 * measure.pad + columnsWidth(2), h: measure.h }

/**
 * The origin of each theme, in the order given. `loose`: findings of the tray that a hand placed. `kept`: the themes
 * as nobody sized or placed them, whose slots are kept: what a hand does to one moves no other.
 */
export function originsOf(drawn: readonly Drawn[], loose: readonly Box[], kept: readonly Drawn[] = drawn): Point[] {
  const placed = drawn.flatMap(({ theme: { frame }, box }) => (frame ? [moved(box, frame)] : []))
  const slots = slotsFor(kept)
  const low = Math.max(0, ...slots.map(bottom)) + themeRowGap
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

/** Slots by turn; in a column each begins below the one before, a column is as wide as its widest. */
function slotsFor(drawn: readonly Drawn[]): Box[] {
  const slots = drawn.map((_, n) => slotOf(n, themeBlock))
  const widths = new Map<number, number>()
  for (const [n, { box }] of drawn.entries()) {
    const column = slots[n]?.column ?? 0
    widths.set(column, Math.max(widths.get(column) ?? slotWidth, box.w))
  }
  const leftOf = (column: number): number => {
    let x = 0
    for (let before = 0; before < column; before++) x += (widths.get(before) ?? slotWidth) + themeGap
    return x
  }
  const boxes = drawn.map(({ box }, n) => ({ x: leftOf(slots[n]?.column ?? 0), y: 0, w: box.w, h: box.h }))
  const lows = new Map<number, number>()
  // Down each column, whatever the turn of those in it.
  for (const n of [...slots.keys()].sort((a, b) => (slots[a]?.row ?? 0) - (slots[b]?.row ?? 0))) {
    const [box, column] = [boxes[n], slots[n]?.column ?? 0]
    if (!box) continue
    box.y = lows.get(column) ?? 0
    lows.set(column, box.y + box.h + themeRowGap)
  }
  return boxes
}
