// Where a recommendation goes: the lane and band a verb means, and the rank of an index there.
import { Refused } from '../../errors.ts'
import { isLane, isPriorityLane, middleBand, recommendationsAt } from '../../model/board.ts'
import type { BandId, LaneId } from '../../model/ids.ts'
import { type Ranked, rankAt } from '../../model/rank.ts'
import type { Place, Placement, Recommendation, Settings } from '../../model/schema.ts'
import type { Hand } from '../hand.ts'

type Wanted = { laneId: LaneId; bandId?: BandId | null | undefined }

/**
 * The place a verb means. `bandId` left out keeps the recommendation's band, else takes its proposed
 * one, else the middle one (contract.md, Verbs). Refuses an unknown lane or band; To sort and Not
 * carried forward have no bands.
 */
export function placeFor(
  settings: Settings,
  wanted: Wanted,
  recommendation: Pick<Recommendation, 'placement' | 'proposal'> | null,
): Place {
  const { laneId, bandId } = wanted
  if (!isLane(settings, laneId)) throw new Refused('unknown-lane', { lane: laneId })
  const known = (id: BandId | null | undefined): BandId | null => settings.bands.find((band) => band.id === id)?.id ?? null
  if (bandId && known(bandId) === null) throw new Refused('unknown-band', { band: bandId })
  if (!isPriorityLane(settings, laneId)) return { laneId, bandId: null }
  const band = known(bandId) ?? known(recommendation?.placement.bandId) ?? known(recommendation?.proposal?.bandId)
  return { laneId, bandId: band ?? middleBand(settings.bands) }
}

/** Recommendations as ranked things. */
export const ranked = (recommendations: readonly Recommendation[]): Ranked[] =>
  recommendations.map(({ id, placement }) => ({ id, rank: placement.rank }))

/** The placement at `index` (from 0) of `place` among the others there; `moved` itself is not counted. */
export function placementAt(hand: Hand, place: Place, index: number, moved: string | null): Placement {
  const others = recommendationsAt(hand.workshop, place).filter((r) => r.id !== moved)
  return { ...place, rank: rankAt(ranked(others), index, hand.random) }
}

/** Gives ranks at the end of places, one after the other: many additions stay linear. */
export function appender(hand: Hand, leavingOut: ReadonlySet<string> = new Set()): (place: Place) => Placement {
  const last = new Map<string, Ranked[]>()
  return (place) => {
    const key = `${place.laneId}/${place.bandId ?? ''}`
    const others = last.get(key) ?? ranked(recommendationsAt(hand.workshop, place).filter((r) => !leavingOut.has(r.id))).slice(-1)
    const rank = rankAt(others, 1, hand.random)
    last.set(key, [{ id: '', rank }])
    return { ...place, rank }
  }
}
