// Which gap of a list the pointer means. Pure geometry: boxes in reading order, in viewport pixels.
import type { Gap } from './drop.ts'

export type Box = { id: string; left: number; right: number; top: number; bottom: number }
export type Point = { x: number; y: number }

/**
 * The gap before the first box the pointer stands before, in reading order: above its middle in a
 * column, or on its row and left of its middle where boxes stand side by side (number density).
 */
export function gapAt(boxes: readonly Box[], pointer: Point): Gap {
  const next = boxes.findIndex((box, index) => {
    if (pointer.y < box.top) return true
    if (pointer.y > box.bottom) return false
    return sharesRow(box, boxes[index - 1]) || sharesRow(box, boxes[index + 1])
      ? pointer.x < (box.left + box.right) / 2
      : pointer.y < (box.top + box.bottom) / 2
  })
  const at = next === -1 ? boxes.length : next
  return { after: boxes[at - 1]?.id ?? null, before: boxes[at]?.id ?? null }
}

const sharesRow = (a: Box, b: Box | undefined): boolean => b !== undefined && a.top < b.bottom && b.top < a.bottom
