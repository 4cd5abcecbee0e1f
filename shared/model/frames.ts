// Where themes lie: a frame is relative to the theme above, if there is one, so it means something only together
// with all frames above it.
import type { ThemeId } from './ids.ts'
import { canvasReach, type Frame, type Theme } from './schema.ts'

type Placed = Pick<Theme, 'parentId' | 'frame'>

/** The frame of `theme` on the canvas itself; null where it, or a theme above it, was never placed by hand. */
export function frameOnCanvas(theme: Placed, themeOf: (id: ThemeId) => Placed | undefined): Frame | null {
  if (!theme.frame) return null
  let { x, y } = theme.frame
  const seen = new Set<ThemeId>()
  let above = theme.parentId
  while (above !== null && !seen.has(above)) {
    seen.add(above)
    const parent = themeOf(above)
    if (!parent?.frame) return null
    x += parent.frame.x
    y += parent.frame.y
    above = parent.parentId
  }
  return { ...theme.frame, x: onCanvas(x), y: onCanvas(y) }
}

/** `at`, or as far as the canvas reaches. */
export const onCanvas = (at: number): number => Math.max(-canvasReach, Math.min(canvasReach, at))
