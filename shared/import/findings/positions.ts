// Where the notes of another whiteboard lie on our canvas: at the same distances from each other, larger, since our
// findings are, and beginning at the origin, or above all that is there already. A later file of the same board is
// laid where the first one was.
import { themeTree } from '../../model/themes.ts'
import type { FindingDraft } from './drafts.ts'
import type { FindingStanding } from './standing.ts'
import { isOnCanvas, type Values } from './values.ts'

export type Point = { x: number; y: number }
/** On the canvas. `offset`: how the board was laid, for its next file. Null: outside of the canvas. */
export type Position = Point & { offset: Point | null }
type Placed = { draft: FindingDraft; values: Values; point: Point }

/** Mural's notes are 138 px wide unless someone sized them, our findings 200 units. */
const scale = 1.5
const noteSize = 138
/** Between areas that are set side by side, canvas units. */
const areaGap = 200

/** The positions of rows that have one. `board`: of another whiteboard; otherwise they are ours already. */
export function positionsOf(
  rows: readonly { draft: FindingDraft; values: Values }[],
  standing: FindingStanding,
  board: boolean,
): Map<FindingDraft, Position | null> {
  const placed = rows.flatMap(({ draft, values }): Placed[] => (values.point ? [{ draft, values, point: values.point }] : []))
  if (!board) return new Map(placed.map(({ draft, point }) => [draft, { ...point, offset: null }]))
  const groups = groupsOf(placed)
  const offsets = offsetsOf(groups, standing)
  const positions = new Map<FindingDraft, Position | null>()
  groups.forEach((group, at) => {
    const offset = offsets[at] ?? { x: 0, y: 0 }
    for (const { draft, point } of group) {
      const [x, y] = [Math.round(point.x * scale + offset.x), Math.round(point.y * scale + offset.y)]
      positions.set(draft, isOnCanvas(x) && isOnCanvas(y) ? { x, y, offset } : null)
    }
  })
  return positions
}

/**
 * The board as one group; by areas when their notes would lie upon each other, for then their coordinates begin
 * anew in each area.
 */
function groupsOf(placed: readonly Placed[]): Placed[][] {
  const areas = new Map<string, Placed[]>()
  for (const each of placed) {
    const group = areas.get(each.draft.area)
    if (group) group.push(each)
    else areas.set(each.draft.area, [each])
  }
  const boxes = [...areas].flatMap(([area, group]) => (area === '' ? [] : [boxOf(group)]))
  let pairs = 0
  let overlaps = 0
  boxes.forEach((box, i) => {
    for (const other of boxes.slice(i + 1)) {
      pairs++
      if (overlap(box, other)) overlaps++
    }
  })
  return overlaps * 2 > pairs ? [...areas.values()] : [[...placed]]
}

/** Below a board that is laid above others: its lowest notes may be higher than they were, and themes have titles. */
const boardGap = 600

/** Where each group goes: where its known notes were laid, else to the right of those, or above all else that is there. */
function offsetsOf(groups: readonly (readonly Placed[])[], standing: FindingStanding): Point[] {
  const known = groups.map((group) => laidBefore(group, standing))
  let right = Math.max(
    -areaGap,
    ...groups.flatMap((group, at) => {
      const offset = known[at]
      return offset ? [boxOf(group).right * scale + offset.x] : []
    }),
  )
  const laid = groups.flatMap((group, at) => (known[at] ? [boxOf(group).top * scale + known[at].y] : []))
  const y = laid.length > 0 ? Math.min(...laid) : freeAbove(groups.map(boxOf), standing.workshop)
  return groups.map((group, at) => {
    const before = known[at]
    if (before) return before
    const { left, top, right: end } = boxOf(group)
    const offset = { x: right + areaGap - left * scale, y: y - top * scale }
    right = end * scale + offset.x
    return offset
  })
}

/**
 * The upper edge for `boxes` above all findings and the themes that hold them: nothing that the canvas lays out
 * itself begins above 0. Themes without findings do not count, for those may be this import's own (D58).
 */
function freeAbove(boxes: readonly Box[], { findings, themes }: FindingStanding['workshop']): number {
  if (findings.length === 0) return 0
  const { rootOf } = themeTree({ themes })
  const known = new Map(themes.map((theme) => [theme.id, theme]))
  const tops = findings.map(({ place: { themeId, y, z } }) => {
    const theme = themeId === null ? undefined : known.get(themeId)
    const root = theme && rootOf(theme)
    const top = root?.frame?.y ?? 0
    const own = theme !== root ? (theme?.frame?.y ?? 0) : 0
    return z > 0 ? Math.min(top, top + own + y) : top
  })
  const top = Math.min(0, ...tops) - boardGap - Math.max(0, ...boxes.map((box) => (box.bottom - box.top) * scale))
  // There is no room above: better upon the rest than nowhere.
  return isOnCanvas(top) ? top : 0
}

function laidBefore(group: readonly Placed[], standing: FindingStanding): Point | null {
  for (const { draft } of group) {
    const known = draft.id === null ? undefined : standing.known(draft.id)
    const last = known?.status === 'stands' ? standing.imported(known.finding.id) : {}
    if (typeof last.offsetX === 'number' && typeof last.offsetY === 'number') return { x: last.offsetX, y: last.offsetY }
  }
  return null
}

type Box = { left: number; top: number; right: number; bottom: number }

function boxOf(group: readonly Placed[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { point } of group) {
    box.left = Math.min(box.left, point.x)
    box.top = Math.min(box.top, point.y)
    box.right = Math.max(box.right, point.x + noteSize)
    box.bottom = Math.max(box.bottom, point.y + noteSize)
  }
  return box
}

/** By a quarter of the smaller one at least. */
function overlap(a: Box, b: Box): boolean {
  const w = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return w > 0 && h > 0 && w * h * 4 >= Math.min(sizeOf(a), sizeOf(b))
}
const sizeOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top)
