// The frame a theme gets when its lower right corner is pulled.
import type { Point } from './boxes.ts'
import type { Frames } from './drop.ts'
import type { Layout, ThemeBox } from './layout-types.ts'
import { columnsWidth, theme as measure } from './measures.ts'

/** At least two columns wide: a narrower frame counts as one that nobody sized. */
export function resized(layout: Layout, theme: ThemeBox, by: Point): Frames[number] & { w: number; h: number } {
  const parent = theme.parentId === null ? null : layout.themes.get(theme.parentId)
  const origin = parent?.origin ?? { x: 0, y: 0 }
  const far = { x: theme.x + theme.w - theme.origin.x, y: theme.y + theme.h - theme.origin.y }
  return {
    id: theme.id,
    x: Math.round(theme.origin.x - origin.x),
    y: Math.round(theme.origin.y - origin.y),
    w: Math.round(Math.max(columnsWidth(2) + 2 * measure.pad, far.x + by.x)),
    h: Math.round(Math.max(theme.head + measure.pad, far.y + by.y)),
  }
}
