// A row that is taken, with all its names resolved to things of the board, of the file, or to what is not there.
import type { FindingId, ThemeId } from '../../model/ids.ts'
import type { Imported } from '../imported.ts'
import type { FindingDraft } from './drafts.ts'
import type { Point, Position } from './positions.ts'
import type { Values } from './values.ts'

export type FindingRow = {
  draft: FindingDraft
  values: Values
  /** Null: the row names none, or none that can be made. */
  themeId: ThemeId | null
  parentId: FindingId | null
  /** As the file and the canvas have it, and relative to the theme's frame, as it is kept; null: the canvas finds one. */
  place: (Point & { position: Position }) | null
}

/** What is remembered of the row's point, to tell a person's later move from the file's. */
export const importedPoint = ({ values, place }: Pick<FindingRow, 'values' | 'place'>): Imported =>
  place && values.point
    ? {
        x: values.point.x,
        y: values.point.y,
        place: placeKey(place),
        ...(place.position.offset ? { offsetX: place.position.offset.x, offsetY: place.position.offset.y } : {}),
      }
    : {}

/** A point as it is remembered. */
export const placeKey = ({ x, y }: Point): string => `${x}/${y}`
