// What the board already knows of the rows of a file: cards by `source_id`, else by number, and sub-items
// by their `source_id`. A live card counts before one that was merged away.

import type { RecommendationId } from '../model/ids.ts'
import { mergedAway } from '../model/merged.ts'
import type { Recommendation, SubItem, Workshop } from '../model/schema.ts'
import type { Draft } from './drafts.ts'

export type KnownSubItem = { owner: Recommendation; item: SubItem }

export type Known = {
  bySourceId(sourceId: string): Recommendation | undefined
  /** The card a row means: by its identifier, else by its number; a row without either is new. */
  recommendation(draft: Pick<Draft, 'id' | 'number'>): Recommendation | undefined
  subItem(sourceId: string): KnownSubItem | undefined
  isMergedAway(recommendation: Recommendation): boolean
  /** The live card that `recommendation` was merged into, or itself. */
  standing(recommendation: Recommendation): Recommendation
}

/** Indexes a workshop for one import. */
export function knownOf(workshop: Pick<Workshop, 'recommendations'>): Known {
  const away = mergedAway(workshop.recommendations)
  const byId = new Map<RecommendationId, Recommendation>(workshop.recommendations.map((r) => [r.id, r]))
  const bySource = new Map<string, Recommendation>()
  const byNumber = new Map<number, Recommendation>()
  const subItems = new Map<string, KnownSubItem>()
  const liveLast = [...workshop.recommendations].sort((a, b) => Number(away.has(b.id)) - Number(away.has(a.id)))
  for (const recommendation of liveLast) {
    if (recommendation.sourceId !== null) bySource.set(recommendation.sourceId, recommendation)
    if (recommendation.number !== null) byNumber.set(recommendation.number, recommendation)
    for (const item of recommendation.subItems)
      if (item.sourceId !== null) subItems.set(item.sourceId, { owner: recommendation, item })
  }
  return {
    bySourceId: (sourceId) => bySource.get(sourceId),
    recommendation: ({ id, number }) => (id !== null ? bySource.get(id) : number !== null ? byNumber.get(number) : undefined),
    subItem: (sourceId) => subItems.get(sourceId),
    isMergedAway: ({ id }) => away.has(id),
    standing: (recommendation) => {
      let at = recommendation
      for (let i = 0; away.has(at.id) && i < byId.size; i++) {
        at = (at.lineage.mergedInto !== null && byId.get(at.lineage.mergedInto)) || at
      }
      return at
    },
  }
}
