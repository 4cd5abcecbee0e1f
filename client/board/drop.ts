// From what a hand did to where a card goes: drop, keypad, Move… and one step up or down all come
// through here, and only here. Pure; the index is taken from neighbours against the workshop as it
// stands at that moment, since others may have moved them meanwhile (stack.md).
import { effectivePlace, recommendationsAt } from '../../shared/model/board.ts'
import { bandIdSchema, type LaneId, laneIdSchema, type RecommendationId } from '../../shared/model/ids.ts'
import type { Place, Workshop } from '../../shared/model/schema.ts'

type Board = Pick<Workshop, 'recommendations' | 'settings'>

/** Where a moved card goes; `index` from 0 among the others of that lane and band (contract.md). */
export type Destination = Place & { index: number }
/** The place between two neighbours; null = there is none on that side. */
export type Gap = { after: string | null; before: string | null }
/** What lies under the pointer. */
export type Zone = ({ kind: 'place' } & Place) | { kind: 'help' } | { kind: 'aside' }

export type Intent =
  | { by: 'drop'; id: RecommendationId; place: Place; gap: Gap }
  | { by: 'keypad'; id: RecommendationId; place: Place }
  | { by: 'dialog'; id: RecommendationId; place: Place; after: RecommendationId | 'first' | 'last' }
  | { by: 'step'; id: RecommendationId; step: -1 | 1 }

/** A zone as a string for `data-drop`, and back. */
export const zoneName = (zone: Zone): string => (zone.kind === 'place' ? `place:${zone.laneId}/${zone.bandId ?? ''}` : zone.kind)

/** The zone a string names; null when it names none. */
export function zoneOf(name: string | undefined): Zone | null {
  if (name === 'help' || name === 'aside') return { kind: name }
  const [laneId, bandId] = name?.startsWith('place:') ? name.slice(6).split('/') : []
  const lane = laneIdSchema.safeParse(laneId)
  if (!lane.success) return null
  const band = bandIdSchema.safeParse(bandId)
  return { kind: 'place', laneId: lane.data, bandId: band.success ? band.data : null }
}

/** The index of a gap in `ids` (the moved one left out): after its upper neighbour if that still stands there, else before its lower one, else last. */
export function indexOfGap(gap: Gap, ids: readonly string[]): number {
  if (gap.after !== null && ids.includes(gap.after)) return ids.indexOf(gap.after) + 1
  if (gap.before !== null && ids.includes(gap.before)) return ids.indexOf(gap.before)
  return gap.after === null && gap.before === null ? 0 : ids.length
}

/** Where the card goes; null when it would stay where it is or the card is not there. */
export function destinationOf(intent: Intent, board: Board): Destination | null {
  const card = board.recommendations.find((r) => r.id === intent.id)
  if (!card) return null
  const from = effectivePlace(board.settings, card.placement)
  const standing = idsAt(board, from)
  if (intent.by === 'step') return stepFrom(board, from, standing.indexOf(intent.id), intent)
  const ids = idsAt(board, intent.place).filter((id) => id !== intent.id)
  const index = indexFor(intent, ids)
  const stays = samePlace(from, intent.place) && standing[index] === intent.id
  return stays ? null : { ...intent.place, index }
}

function indexFor(intent: Exclude<Intent, { by: 'step' }>, ids: readonly string[]): number {
  if (intent.by === 'drop') return indexOfGap(intent.gap, ids)
  if (intent.by === 'keypad' || intent.after === 'last') return ids.length
  return intent.after === 'first' ? 0 : indexOfGap({ after: intent.after, before: null }, ids)
}

/** One place up or down; past the edge of a band it goes on into the next band of the lane. */
function stepFrom(
  board: Board,
  from: Place,
  at: number,
  { id, step }: { id: RecommendationId; step: -1 | 1 },
): Destination | null {
  const others = idsAt(board, from).filter((other) => other !== id)
  const index = at + step
  if (index >= 0 && index <= others.length) return { ...from, index }
  const bands = board.settings.bands.map((band) => band.id)
  const next = bands[from.bandId === null ? -1 : bands.indexOf(from.bandId) + step]
  if (next === undefined) return null
  const place = { laneId: from.laneId, bandId: next }
  return { ...place, index: step < 0 ? idsAt(board, place).length : 0 }
}

/** The place a lane alone means: the card's band, else its proposed one, else the middle one (contract.md). */
export function placeInLane(board: Board, id: RecommendationId, laneId: LaneId): Place {
  const card = board.recommendations.find((r) => r.id === id)
  const bandId = card?.placement.bandId ?? card?.proposal?.bandId ?? null
  return effectivePlace(board.settings, { laneId, bandId })
}

/** Where the card stands now: its place, its index from 0, and how many stand there. */
export function standingOf(board: Board, id: RecommendationId): (Place & { index: number; count: number }) | null {
  const card = board.recommendations.find((r) => r.id === id)
  if (!card) return null
  const place = effectivePlace(board.settings, card.placement)
  const ids = idsAt(board, place)
  return { ...place, index: ids.indexOf(id), count: ids.length }
}

export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a !== null && b !== null && a.laneId === b.laneId && a.bandId === b.bandId

const idsAt = (board: Board, place: Place): RecommendationId[] => recommendationsAt(board, place).map((r) => r.id)
