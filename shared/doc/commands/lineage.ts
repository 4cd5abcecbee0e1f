// Split and merge: what becomes of a draft, told by `lineage` and never by removal (LG1). The server runs
// both against the state they were decided on.
import { Refused } from '../../errors.ts'
import { recommendationsAt } from '../../model/board.ts'
import { type RecommendationId, recommendationIdSchema } from '../../model/ids.ts'
import { rankAt } from '../../model/rank.ts'
import { langs, type Recommendation, type SubItem } from '../../model/schema.ts'
import { type CommandFunction, refuseOver } from '../hand.ts'
import { newId, textKey } from '../layout.ts'
import { recommendationOf } from './find.ts'
import { ranked } from './place.ts'
import { newWords, refuseUnseen, wordsAfter, writeGiven } from './words.ts'

/** What the registers of a recommendation may hold (doc/layout.ts). */
const most = { themeIds: 50, findingIds: 1_000, subItems: 200 } as const

/**
 * Splits one recommendation. The first part keeps the id, its sub-items and its links; the others stand
 * right after it, inherit its themes (and what places them: heading, criterion, proposal, the reason
 * when set aside) and have no `sourceId`. Answers `{ids}`, the kept one first.
 */
export const splitRecommendation: CommandFunction<'splitRecommendation'> = (hand, { id, seen, parts }) => {
  const { writer, workshop, random } = hand
  const original = recommendationOf(hand, id)
  refuseUnseen(seen, original.text)
  const [first, ...others] = parts
  refuseOver('recommendations', writer.doc.getMap('recommendations').size, others.length)
  const at = { root: 'recommendations', id, field: 'text' } as const
  for (const lang of langs) wordsAfter(writer, { ...at, lang }, { text: first?.text[lang] ?? '' })
  const there = ranked(recommendationsAt(workshop, original.placement))
  writeGiven(writer, at, first?.text ?? {})
  const ids: RecommendationId[] = [id]
  let place = there.findIndex((r) => r.id === id)
  for (const { text } of others) {
    const partId = recommendationIdSchema.parse(newId())
    const rank = rankAt(there, ++place, random)
    there.splice(place, 0, { id: partId, rank })
    const { words, states } = newWords({ text, heading: original.heading, reason: original.reason }, {})
    writer.create(
      'recommendations',
      partId,
      {
        ...states,
        ...inheritedStates(original),
        placement: { laneId: original.placement.laneId, bandId: original.placement.bandId, rank },
        lineage: { mergedInto: null, splitFrom: id },
        sourceId: null,
        subItems: [],
        criterion: original.criterion,
        themeIds: original.themeIds,
        findingIds: [],
        complexity: null,
        proposal: original.proposal,
        help: null,
        readiness: null,
        imported: null,
      },
      words,
    )
    ids.push(partId)
  }
  return { ids }
}

function inheritedStates(original: Recommendation): Record<string, 'stale' | 'machine'> {
  const states: Record<string, 'stale' | 'machine'> = {}
  for (const field of ['heading', 'reason'] as const) {
    for (const lang of langs) {
      const state = original.states[field][lang]
      if (state === 'stale' || state === 'machine') states[`state.${textKey(field, lang)}`] = state
    }
  }
  return states
}

/** Merges recommendations into one that stays: it unites their evidence and sub-items; they are told as merged. */
export const mergeRecommendations: CommandFunction<'mergeRecommendations'> = (hand, { into, from }) => {
  const { writer } = hand
  const kept = recommendationOf(hand, into)
  const merged = [...new Set(from)].map((id) => recommendationOf(hand, id))
  if (merged.some(({ id }) => id === into)) {
    throw new Refused('invalid', { what: 'from holds into itself' }, { what: 'from contient into' })
  }
  const all = [kept, ...merged]
  const themeIds = [...new Set(all.flatMap((r) => r.themeIds))]
  const findingIds = [...new Set(all.flatMap((r) => r.findingIds))]
  const subItems: SubItem[] = all.flatMap((r) => r.subItems)
  for (const [key, values] of Object.entries({ themeIds, findingIds, subItems }) as [keyof typeof most, unknown[]][]) {
    if (values.length > most[key]) throw new Refused('too-many', { limit: most[key] })
  }
  writer.set('recommendations', into, 'themeIds', themeIds)
  writer.set('recommendations', into, 'findingIds', findingIds)
  writer.set('recommendations', into, 'subItems', subItems)
  for (const { id, lineage } of merged) writer.set('recommendations', id, 'lineage', { ...lineage, mergedInto: into })
  return { id: into }
}
