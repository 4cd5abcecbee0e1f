// Links to a card: /e/:id?card=R4, or its id. What was merged away leads to where it went. Pure.
import { liveRecommendations } from '../../shared/model/board.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { mergeTargets } from '../../shared/model/merged.ts'
import type { Recommendation, Workshop } from '../../shared/model/schema.ts'

/** The path that opens a card. */
export const cardPath = (explorationId: string, id: string): string => `/e/${explorationId}?card=${encodeURIComponent(id)}`

/** The card that a link means; `from`: the one it named, where that was merged away. Null: no such card. */
export function cardOf(
  { recommendations }: Pick<Workshop, 'recommendations'>,
  wanted: string,
): { card: Recommendation; from: Recommendation | null } | null {
  const number = /^r?(\d+)$/i.exec(wanted.trim())
  const named = recommendations.find((r) => r.id === wanted || (number !== null && r.number === Number(number[1])))
  if (!named) return null
  const targets = mergeTargets<RecommendationId>(recommendations)
  const target = targets.get(named.id)
  const card = target === undefined ? named : liveRecommendations({ recommendations }).find((r) => r.id === target)
  return card ? { card, from: card === named ? null : named } : null
}
