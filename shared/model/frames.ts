// Where themes lie. A frame says what it is relative to: it and the theme's parent are two registers, which two
// people, or an undo, may change apart from each other. One that was meant for elsewhere is converted, or is none.
import type { ThemeId } from './ids.ts'
import { canvasReach, type Frame, type Theme } from './schema.ts'

export type Placed = Pick<Theme, 'parentId' | 'frame'>
type Point = { x: number; y: number }

/** What the frame of `theme` is relative to: a theme at the top, or (null) the canvas. An old one says nothing: its theme's top. */
export const baseOf = (theme: Placed, topOf: (id: ThemeId) => ThemeId): ThemeId | null =>
  theme.frame?.of === undefined ? theme.parentId && topOf(theme.parentId) : theme.frame.of

/**
 * Where the origin of `theme` lies on the canvas itself; null where it, or what its frame is relative to, was
 * never placed by hand. `themeOf` knows removed themes too.
 */
export function originOnCanvas(
  theme: Placed,
  themeOf: (id: ThemeId) => Placed | undefined,
  topOf: (id: ThemeId) => ThemeId,
): Point | null {
  let at = { x: 0, y: 0 }
  const seen = new Set<Placed>()
  let next: Placed | undefined = theme
  while (next) {
    if (!next.frame || seen.has(next)) return null
    seen.add(next)
    at = { x: at.x + next.frame.x, y: at.y + next.frame.y }
    const of: ThemeId | null = baseOf(next, topOf)
    if (of === null) return { x: onCanvas(at.x), y: onCanvas(at.y) }
    next = themeOf(of)
  }
  return null
}

/** The frame `theme` has under `top` (null: on the canvas): its own, or as much of it as can be said there. */
export function frameUnder(
  theme: Placed,
  top: ThemeId | null,
  themeOf: (id: ThemeId) => Placed | undefined,
  topOf: (id: ThemeId) => ThemeId,
): Frame | null {
  if (!theme.frame || baseOf(theme, topOf) === top) return theme.frame
  // One that comes under another is laid out by it; one that comes out stays where it lay.
  const origin = top === null ? originOnCanvas(theme, themeOf, topOf) : null
  return origin && { ...theme.frame, ...origin, of: null }
}

/** `at`, or as far as the canvas reaches. */
export const onCanvas = (at: number): number => Math.max(-canvasReach, Math.min(canvasReach, at))
