// The board as everyone sees it: lanes, bands and rank order, computed purely from a workshop.
// MV3: every live recommendation stands in exactly one lane.
import type { BandId, LaneId } from './ids.ts'
import { mergedAway } from './merged.ts'
import { byRank } from './rank.ts'
import {
  type Band,
  type Bilingual,
  type Lane,
  notCarriedForward,
  type Place,
  type Placement,
  type Recommendation,
  type Settings,
  toSort,
  type Workshop,
} from './schema.ts'
import { allLanes } from './templates.ts'

export type BandOnBoard = { band: Band | null; recommendations: Recommendation[] }
export type LaneOnBoard = { lane: Lane; bands: BandOnBoard[] }

type LaneSettings = Pick<Settings, 'lanes' | 'bands'>

/** True for the lanes people rank into (not To sort, not Not carried forward). */
export const isPriorityLane = (settings: LaneSettings, laneId: LaneId): boolean =>
  settings.lanes.some((lane) => lane.id === laneId)

/** True when `laneId` is a priority lane or one of the two that always exist. */
export const isLane = (settings: LaneSettings, laneId: LaneId): boolean =>
  laneId === toSort || laneId === notCarriedForward || isPriorityLane(settings, laneId)

/** The middle band, rounded up (of three the second); null when there are none. */
export const middleBand = (bands: readonly Band[]): BandId | null => bands[Math.floor((bands.length - 1) / 2)]?.id ?? null

/**
 * The place a stored placement reads as: an unknown lane is To sort; in a lane with bands an unknown
 * band is the middle one; elsewhere there is no band.
 */
export function effectivePlace(settings: LaneSettings, placement: Place): Place {
  if (!isLane(settings, placement.laneId)) return { laneId: toSort, bandId: null }
  if (!isPriorityLane(settings, placement.laneId)) return { laneId: placement.laneId, bandId: null }
  const known = settings.bands.some((band) => band.id === placement.bandId)
  return { laneId: placement.laneId, bandId: known ? placement.bandId : middleBand(settings.bands) }
}

/** True when the placement names a lane or band that is not there (a problem for the reader); no band is none. */
export function isMisplaced(settings: LaneSettings, placement: Placement): boolean {
  const place = effectivePlace(settings, placement)
  if (place.laneId !== placement.laneId) return true
  return isPriorityLane(settings, place.laneId) && placement.bandId !== null && place.bandId !== placement.bandId
}

/** Recommendations that still stand: set aside is live, merged away is not. */
export function liveRecommendations(workshop: Pick<Workshop, 'recommendations'>): Recommendation[] {
  const away = mergedAway(workshop.recommendations)
  return workshop.recommendations.filter((r) => !away.has(r.id))
}

/** The live recommendations of one lane and band, in rank order. */
export function recommendationsAt(workshop: Pick<Workshop, 'recommendations' | 'settings'>, place: Place): Recommendation[] {
  return liveRecommendations(workshop)
    .filter((r) => {
      const at = effectivePlace(workshop.settings, r.placement)
      return at.laneId === place.laneId && at.bandId === place.bandId
    })
    .sort(byPlacement)
}

/** Every lane with its bands and recommendations, in the order of the document (EX1). */
export function lanesOf(workshop: Pick<Workshop, 'recommendations' | 'settings'>): LaneOnBoard[] {
  const { settings } = workshop
  const groups = new Map<string, Recommendation[]>()
  for (const recommendation of liveRecommendations(workshop)) {
    const { laneId, bandId } = effectivePlace(settings, recommendation.placement)
    const key = `${laneId}/${bandId ?? ''}`
    const group = groups.get(key)
    if (group) group.push(recommendation)
    else groups.set(key, [recommendation])
  }
  const at = (laneId: LaneId, band: Band | null): BandOnBoard => ({
    band,
    recommendations: (groups.get(`${laneId}/${band?.id ?? ''}`) ?? []).sort(byPlacement),
  })
  return allLanes(settings.lanes).map((lane) => ({
    lane,
    bands:
      isPriorityLane(settings, lane.id) && settings.bands.length > 0
        ? settings.bands.map((band) => at(lane.id, band))
        : [at(lane.id, null)],
  }))
}

/** All live recommendations in board order: priority lanes, To sort, Not carried forward. */
export const inBoardOrder = (workshop: Pick<Workshop, 'recommendations' | 'settings'>): Recommendation[] =>
  lanesOf(workshop).flatMap((lane) => lane.bands.flatMap((band) => band.recommendations))

/** Requests for CDS help in their one order over all kinds (HP2). Not carried forward cards ask for nothing. */
export function helpRequests(workshop: Pick<Workshop, 'recommendations' | 'settings'>): Recommendation[] {
  const rank = (r: Recommendation) => ({ id: r.id, rank: r.help?.rank ?? '' })
  return liveRecommendations(workshop)
    .filter((r) => r.help?.answer === 'yes' && r.placement.laneId !== notCarriedForward)
    .sort((a, b) => byRank(rank(a), rank(b)))
}

/** The label of the first lane, or else band, that `lanes` and `bands` would take away from under a live recommendation. */
export function takenFromUnder(
  workshop: Pick<Workshop, 'recommendations' | 'settings'>,
  lanes: readonly Lane[],
  bands: readonly Band[],
): Bilingual | null {
  const live = liveRecommendations(workshop)
  const laneIds = new Set(live.map((r) => r.placement.laneId))
  const bandIds = new Set(live.map((r) => r.placement.bandId))
  const goes = (kept: readonly { id: string }[], id: string) => !kept.some((other) => other.id === id)
  const lane = workshop.settings.lanes.find(({ id }) => laneIds.has(id) && goes(lanes, id))
  const band = workshop.settings.bands.find(({ id }) => bandIds.has(id) && goes(bands, id))
  return (lane ?? band)?.label ?? null
}

const byPlacement = (a: Recommendation, b: Recommendation): number =>
  byRank({ id: a.id, rank: a.placement.rank }, { id: b.id, rank: b.placement.rank })
