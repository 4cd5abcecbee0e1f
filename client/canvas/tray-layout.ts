// The tray, left of the themes: findings nobody has placed stand where their number puts them, as on a wall,
// so that filing one leaves a hole instead of moving all the others. A row that is empty closes.
import type { FindingId } from '../../shared/model/ids.ts'
import { byNumber, type Finding } from '../../shared/model/schema.ts'
import { type Box, clearOf } from './boxes.ts'
import { heightOf } from './finding-size.ts'
import type { Placed } from './grid.ts'
import { gap, finding as measure, themeGap } from './measures.ts'
import { type Slot, slotOf } from './slots.ts'

/** Findings in a row, and rows, of a block. */
const blockSide = 8
const step = measure.w + gap
const blockWidth = blockSide * step

/** Slots of all findings, filed ones too; those without a number yet come after the last. */
export function slotsOf(findings: readonly Finding[]): Map<FindingId, Slot> {
  const slots = new Map<FindingId, Slot>()
  let next = 0
  for (const { id, number } of [...findings].sort(byNumber)) {
    const n = number === null ? next : number - 1
    next = n + 1
    slots.set(id, slotOf(n, blockSide))
  }
  return slots
}

/** The tray's `waiting` findings among `all`. `frames`: themes placed by hand, which nothing is to hide in. */
export function trayOf(waiting: readonly Finding[], all: readonly Finding[], frames: readonly Box[]): Placed<FindingId>[] {
  const placed = waiting.flatMap(({ id, place }, n) => {
    const finding = waiting[n]
    return finding && place.z > 0 ? [{ id, x: place.x, y: place.y, w: measure.w, h: heightOf(finding), auto: false }] : []
  })
  const auto = waiting.filter(({ place }) => place.z === 0)
  if (auto.length === 0) return placed
  const slots = slotsOf(all)
  const tops = rowTops(auto, all, slots)
  const boxes = auto.map((finding) => {
    const slot = slots.get(finding.id) ?? { column: 0, row: 0 }
    const box = { x: xOf(slot.column), y: tops.get(rowOf(slot)) ?? 0, w: measure.w, h: heightOf(finding) }
    return { ...clearOf(box, frames, gap), id: finding.id, auto: true }
  })
  return [...placed, ...boxes]
}

/** Blocks follow each other to the left; inside a block one reads from left to right. */
function xOf(column: number): number {
  return -themeGap - (blockOf(column) + 1) * blockWidth + (column % blockSide) * step
}

const blockOf = (column: number): number => Math.floor(column / blockSide)
/** Rows of blocks that stand one over the other close by themselves: a name for each. */
const rowOf = ({ column, row }: Slot): number => blockOf(column) * 10_000 + row

/** Where each row begins. A row keeps its height while anyone waits in it, whoever of it has been filed. */
function rowTops(auto: readonly Finding[], all: readonly Finding[], slots: ReadonlyMap<FindingId, Slot>): Map<number, number> {
  const rowOfFinding = ({ id }: Finding): number => rowOf(slots.get(id) ?? { column: 0, row: 0 })
  const used = new Set(auto.map(rowOfFinding))
  const heights = new Map<number, number>()
  for (const finding of all) {
    const row = rowOfFinding(finding)
    if (used.has(row)) heights.set(row, Math.max(heights.get(row) ?? 0, heightOf(finding)))
  }
  const tops = new Map<number, number>()
  let before = -1
  let y = 0
  for (const row of [...used].sort((a, b) => a - b)) {
    const column = Math.floor(row / 10_000)
    if (column !== before) y = 0
    before = column
    tops.set(row, y)
    y += (heights.get(row) ?? measure.h) + gap
  }
  return tops
}
