// Which findings are shapes: all when they are few, else those about where one looks, and none from far. The
// others are painted (swatches.ts): thousands of elements cost every change of one of them a frame (D66).
import { type Box, holdsAll } from './boxes.ts'
import { detailAt } from './lod.ts'

/** Findings that overlap this box are shapes; or all are, or none. */
export type Region = 'all' | 'none' | Box

/** Up to so many findings are shapes wherever one looks. */
export const few = 600

/** How much more than the view is made into shapes on each side, as a share of the view: more are in it from farther. */
const margin = { full: 0.5, large: 0.4, larger: 0.1 }

/** The region for `count` findings when one sees `view` at `zoom`; `before` stays as long as it will do. */
export function regionFor(count: number, view: Box, zoom: number, before: Region): Region {
  if (count <= few) return 'all'
  const detail = detailAt(zoom)
  if (detail === 'far' || detail === 'farther' || detail === 'farthest') return 'none'
  if (typeof before === 'object' && holdsAll(before, view) && before.w < 2.5 * view.w) return before
  const [dx, dy] = [view.w * margin[detail], view.h * margin[detail]]
  return { x: view.x - dx, y: view.y - dy, w: view.w + 2 * dx, h: view.h + 2 * dy }
}
