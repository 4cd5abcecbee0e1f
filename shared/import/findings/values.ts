// The cells of a finding as values of the model; what is none of them is left out, and the row told so.
import { canvasReach, type FindingKind } from '../../model/schema.ts'
import { digitNamed } from '../cells.ts'
import { plainName } from '../fields.ts'
import { type Issue, notice } from '../table.ts'
import { colourNamed } from './colours.ts'
import type { FindingDraft } from './drafts.ts'

/** Null where the row says nothing, or nothing that can be read. */
export type Values = {
  discussion: number | null
  criterion: number | null
  kind: FindingKind | null
  colour: string | null
  area: string | null
  /** As the file has it. */
  point: { x: number; y: number } | null
}

const kinds: Record<string, FindingKind> = {
  note: 'note',
  quote: 'quote',
  citation: 'quote',
  verbatim: 'quote',
  observation: 'observation',
  headline: 'headline',
  titre: 'headline',
}
const areaCharacters = 200

/** Reads the values of one row. */
export function valuesOf(draft: FindingDraft): { values: Values; notices: Issue[] } {
  const notices: Issue[] = []
  const told = <T>(
    cell: string,
    value: T | null,
    code: 'discussion-unknown' | 'criterion-unknown' | 'kind-unknown',
  ): T | null => {
    if (cell !== '' && value === null) notices.push(notice(draft.line, code, { name: cell }))
    return value
  }
  const kind = plainName(draft.kind)
  const colour = colourNamed(draft.colour)
  if (colour.status === 'unknown') notices.push(notice(draft.line, 'colour-unknown', { name: draft.colour }))
  const point = pointNamed(draft.x, draft.y)
  if (point.status === 'not-numbers') notices.push(notice(draft.line, 'position-unknown', { x: draft.x, y: draft.y }))
  if (point.status === 'outside') notices.push(notice(draft.line, 'position-outside', { limit: canvasReach }))
  const isLong = draft.area.length > areaCharacters
  if (isLong) notices.push(notice(draft.line, 'area-too-long', { limit: areaCharacters }))
  const values: Values = {
    discussion: told(draft.discussion, digitNamed(draft.discussion, 9), 'discussion-unknown'),
    criterion: told(draft.criterion, digitNamed(draft.criterion, 6), 'criterion-unknown'),
    kind: told(draft.kind, (Object.hasOwn(kinds, kind) && kinds[kind]) || null, 'kind-unknown'),
    colour: colour.status === 'colour' ? colour.colour : null,
    area: isLong ? null : draft.area || null,
    point: point.status === 'point' ? { x: point.x, y: point.y } : null,
  }
  return { values, notices }
}

type PointNamed = { status: 'none' | 'not-numbers' | 'outside' } | { status: 'point'; x: number; y: number }

/** Both coordinates; one alone places nothing. */
function pointNamed(xCell: string, yCell: string): PointNamed {
  if (xCell === '' && yCell === '') return { status: 'none' }
  const [x, y] = [numberNamed(xCell), numberNamed(yCell)]
  if (x === null || y === null) return { status: 'not-numbers' }
  return isOnCanvas(x) && isOnCanvas(y) ? { status: 'point', x, y } : { status: 'outside' }
}

export const isOnCanvas = (coordinate: number): boolean => Math.abs(coordinate) <= canvasReach

/** `12`, `-12.5`, « −12,5 », `1e3`; null for anything else. A number too large to be one is outside, not unknown. */
function numberNamed(cell: string): number | null {
  const plain = cell.replace('\u2212', '-').replace(',', '.')
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?$/i.test(plain) ? Number(plain) + 0 : null
}
