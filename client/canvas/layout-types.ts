// What a layout says: boxes in canvas coordinates.
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import type { Box, Point } from './boxes.ts'

/** In canvas coordinates. `auto`: nobody placed it by hand. */
export type FindingBox = Box & { id: FindingId; themeId: ThemeId | null; auto: boolean }
/** `origin`: what the places of its findings are relative to. `head`: the height of its title, from the origin. */
export type ThemeBox = Box & { id: ThemeId; parentId: ThemeId | null; origin: Point; head: number; count: number }
/** Findings of the tray shown together because someone asked for suggestions: nothing of it is stored. */
export type Group = { id: string; findingIds: readonly FindingId[] }

export type Layout = {
  /** As they lie on each other, the uppermost last. */
  findings: ReadonlyMap<FindingId, FindingBox>
  /** Themes before their claims. */
  themes: ReadonlyMap<ThemeId, ThemeBox>
  groups: ReadonlyMap<string, Box>
  /** Around everything; null when there is nothing. */
  bounds: Box | null
}
