// The tray, left of the themes: findings nobody has placed stand where their number puts them, as on a wall,
// so that filing one leaves a hole instead of moving all the others. A row that is empty closes, and so does a
// column of blocks.
import type { FindingId } from '../../shared/model/ids.ts'
import { byNumber, type Finding } from '../../shared/model/schema.ts'
import { type Box, clearOf } from './boxes.ts'
import { heightOf } from './finding-size.ts'
import type { Placed } from './grid.ts'
import { gap, finding as measure, themeGap } from './measures.ts'
import { type Slot, slotOf } from './slots.ts'

/** Findings are some 200 wide and 150 high, so a block is about square. */
const block = { columns: 4, rows: 6 }
const step = measure.w + gap
const blockWidth = block.columns * step

/** Slots of all findings, filed ones too; those without a number yet come after the last. */
export function slotsOf(findings: readonly Finding[]): Map<FindingId, Slot> {
  const slots = new Map<FindingId, Slot>()
  let next = 0
  for (const { id, number } of [...findings].sort(byNumber)) {
    const n = number === null ? next : number - 1
    next = n + 1
    slots.set(id, slotOf(n, block))
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
  const slotFor = ({ id }: Finding): Slot => slots.get(id) ?? { column: 0, row: 0 }
  const tops = rowTops(auto, all, slotFor)
  const blocks = [...new Set(auto.map((finding) => blockOf(slotFor(finding).column)))].sort((a, b) => a - b)
  const boxes = auto.map((finding) => {
    const slot = slotFor(finding)
    const x = xOf(slot.column, blocks.indexOf(blockOf(slot.column)))
    const box = { x, y: tops.get(rowOf(slot)) ?? 0, w: measure.w, h: heightOf(finding) }
    return { ...clearOf(box, frames, gap), id: finding.id, auto: true }
  })
  return [...placed, ...boxes]
}

/** Blocks follow each other to the left, `before` of them here; inside a block one reads from left to right. */
function xOf(column: number, before: number): number {
  return -themeGap - (before + 1) * blockWidth + (column % block.columns) * step
}

const blockOf = (column: number): number => Math.floor(column / block.columns)
/** Rows of blocks that stand one over the other close by themselves: a name for each. */
const rowOf = ({ column, row }: Slot): number => blockOf(column) * 10_000 + row

/** Where each row begins. A row keeps its height while anyone waits in it, whoever of it has been filed. */
function rowTops(auto: readonly Finding[], all: readonly Finding[], slotFor: (finding: Finding) => Slot): Map<number, number> {
  const rowOfFinding = (finding: Finding): number => rowOf(slotFor(finding))
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
