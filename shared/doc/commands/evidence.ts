// What stands behind a recommendation. Both lists are registers: who replaces one loses what another linked
// meanwhile, so people link and unlink one by one and the server does it on what stands then (EV3).
import { Refused } from '../../errors.ts'
import type { RecommendationId } from '../../model/ids.ts'
import { evidenceBounds } from '../../model/verbs.ts'
import type { CommandFunction, Hand } from '../hand.ts'
import { entityAt } from '../operation.ts'
import { indexOf, recommendationOf } from './find.ts'

/** Refuses a theme nobody ever made; one removed since is let through and reads as not linked. */
export function refuseUnknownThemes(hand: Hand, ids: readonly string[]): void {
  const { themes } = indexOf(hand.workshop)
  for (const id of ids) {
    if (!themes.has(id) && !entityAt(hand.board, 'themes', id)) throw new Refused('unknown')
  }
}

/** Replaces the evidence behind a recommendation. */
export const linkEvidence: CommandFunction<'linkEvidence'> = (hand, { recommendationId, findingIds, themeIds }) => {
  recommendationOf(hand, recommendationId)
  refuseUnknownThemes(hand, themeIds)
  hand.writer.set('recommendations', recommendationId, 'themeIds', [...new Set(themeIds)])
  hand.writer.set('recommendations', recommendationId, 'findingIds', [...new Set(findingIds)])
  return { id: recommendationId }
}

type Key = keyof typeof evidenceBounds

/** As stored: a link to something removed comes back with it, and is not lost to a reading without it. */
function linked({ writer }: Hand, id: RecommendationId, key: Key): string[] {
  const stored = entityAt(writer.doc, 'recommendations', id)?.get(key)
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : []
}

/** Links more, after what is linked; what is linked already stays where it is. Refuses `too-many`. */
export const addEvidence: CommandFunction<'addEvidence'> = (hand, { recommendationId, findingIds = [], themeIds = [] }) => {
  recommendationOf(hand, recommendationId)
  refuseUnknownThemes(hand, themeIds)
  const more = { themeIds, findingIds }
  const wanted = (['themeIds', 'findingIds'] as const).map((key) => {
    const ids = [...new Set<string>([...linked(hand, recommendationId, key), ...more[key]])]
    if (ids.length > evidenceBounds[key]) throw new Refused('too-many', { limit: evidenceBounds[key] })
    return { key, ids }
  })
  for (const { key, ids } of wanted) hand.writer.set('recommendations', recommendationId, key, ids)
  return { id: recommendationId }
}

/** Takes links away; one that is not there is none to take. */
export const removeEvidence: CommandFunction<'removeEvidence'> = (hand, { recommendationId, findingIds = [], themeIds = [] }) => {
  recommendationOf(hand, recommendationId)
  const less = { themeIds: new Set<string>(themeIds), findingIds: new Set<string>(findingIds) }
  for (const key of ['themeIds', 'findingIds'] as const) {
    const before = linked(hand, recommendationId, key)
    const ids = before.filter((id) => !less[key].has(id))
    if (ids.length < before.length) hand.writer.set('recommendations', recommendationId, key, ids)
  }
  return { id: recommendationId }
}
