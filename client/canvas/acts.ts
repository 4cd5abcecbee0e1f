// What the canvas asks of its page: dialogs, menus and words are the page's; the canvas only says where and what.
import type { Outcome } from '../../shared/doc/hand.ts'
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import type { Point } from './boxes.ts'

/** A place on the canvas as `addFinding` and `addTheme` take it: in a theme, relative to its origin. */
export type Spot = { themeId: ThemeId | null; x: number; y: number }

export type CanvasActs = {
  /** Writing a finding begins; it is to stand there. */
  compose(spot: Spot): void
  /** A finding or a theme is to be opened. */
  edit(id: FindingId | ThemeId): void
  /** Text was pasted onto the canvas; each line may become a finding. */
  paste(text: string, spot: Spot): void
  remove(ids: readonly string[]): void
  /** The menu for what is selected is asked for, at a point of the window. */
  menu(ids: readonly string[], at: Point): void
  accept(suggestionId: string): void
  dismiss(suggestionId: string): void
  /** A hand let go of these: the findings that are in another theme now (null: in the tray), if any are. */
  placed(filed: readonly { id: FindingId; themeId: ThemeId | null }[]): void
  /** Says what was done, once, for everyone's eyes and ears. */
  say(text: string): void
  /** True when it was refused, which is then said. */
  refused(outcome: Outcome): boolean
}
