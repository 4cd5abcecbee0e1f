// Points of another whiteboard under a theme: kept relative to the theme's frame, as the canvas keeps them. A theme
// the import makes is framed where its findings lie.
import type { ThemeId } from '../../model/ids.ts'
import type { Theme } from '../../model/schema.ts'
import type { NewTheme } from '../theme-book.ts'
import type { Point, Position } from './positions.ts'
import { isOnCanvas } from './values.ts'

/** Left of the first finding, and above it, where the title stands. */
const margin = { x: 16, y: 60 }

export class Frames {
  readonly #board: boolean
  readonly #made: readonly NewTheme[]
  readonly #origins = new Map<ThemeId, Point>()

  /** `board`: points are those of another whiteboard; otherwise they are relative already. */
  constructor(themes: readonly Theme[], made: readonly NewTheme[], board: boolean) {
    this.#board = board
    this.#made = made
    // A claim's frame lies in its theme's: its findings are left to the canvas.
    for (const { id, frame, parentId } of themes) if (frame && parentId === null) this.#origins.set(id, frame)
  }

  /** Gives the themes that are made the frames their findings ask for. */
  giveToNew(rows: readonly { themeId: ThemeId | null; position: Position | null }[]): void {
    const corners = new Map<ThemeId, Point>()
    for (const { themeId, position } of rows) {
      if (themeId === null || position === null) continue
      const corner = corners.get(themeId) ?? position
      corners.set(themeId, { x: Math.min(corner.x, position.x), y: Math.min(corner.y, position.y) })
    }
    for (const theme of this.#made) {
      const corner = corners.get(theme.id)
      if (!corner || theme.parentId) continue
      const origin = { x: corner.x - margin.x, y: corner.y - margin.y }
      if (!isOnCanvas(origin.x) || !isOnCanvas(origin.y)) continue
      Object.assign(theme, origin)
      this.#origins.set(theme.id, origin)
    }
  }

  /** The point as it is kept under `themeId`; null when that theme has no place on the canvas yet. */
  within(themeId: ThemeId | null, { x, y }: Position): Point | null {
    if (!this.#board || themeId === null) return { x, y }
    const origin = this.#origins.get(themeId)
    const point = origin && { x: x - origin.x, y: y - origin.y }
    return point && isOnCanvas(point.x) && isOnCanvas(point.y) ? point : null
  }
}
