// Recommendations: add, move, set aside, propose and accept. A move writes one register of one
// recommendation (MV1) and never a neighbour's.
import { Refused } from '../../errors.ts'
import { recommendationsAt } from '../../model/board.ts'
import { type RecommendationId, recommendationIdSchema } from '../../model/ids.ts'
import { notCarriedForward, type Place, type Placement, toSort } from '../../model/schema.ts'
import type { Args, Words } from '../../model/verbs.ts'
import { type CommandFunction, type Hand, refuseOver } from '../hand.ts'
import { newId } from '../layout.ts'
import { entityAt } from '../operation.ts'
import { refuseUnknownThemes } from './evidence.ts'
import { recommendationOf } from './find.ts'
import { appender, placeFor, placementAt } from './place.ts'
import { newWords, wordsAfter, writeGiven } from './words.ts'

/**
 * What one addition says. Beside the verb's arguments an import may give the proposed place, or the
 * place itself with its reason when that is Not carried forward.
 */
export type NewRecommendation = Args<'addRecommendation'> & {
  proposal?: Place | null
  place?: Place
  reason?: Words
}

/**
 * Adds many at the end of To sort (or of their `place`), in the order given; linear in their number.
 * One whose id exists already is left as it is: a replay after a lost acknowledgement doubles nothing.
 * Refuses `too-many`, `unknown` themes, an unknown lane or band, and Not carried forward without a reason.
 */
export function addRecommendations(hand: Hand, additions: readonly NewRecommendation[]): RecommendationId[] {
  const { writer, workshop } = hand
  const planned = additions.map((addition) => ({ ...addition, id: addition.id ?? recommendationIdSchema.parse(newId()) }))
  const seen = new Set<string>()
  const fresh = planned.filter(({ id }) => {
    if (seen.has(id) || entityAt(writer.doc, 'recommendations', id)) return false
    seen.add(id)
    return true
  })
  refuseOver('recommendations', writer.doc.getMap('recommendations').size, fresh.length)
  const places = fresh.map(({ place, proposal, reason, themeIds }): { place: Place; proposal: Place | null } => {
    refuseUnknownThemes(hand, themeIds ?? [])
    if (place?.laneId === notCarriedForward && !saysSomething(reason)) throw new Refused('reason-required')
    return {
      place: place ? placeFor(workshop.settings, place, null) : { laneId: toSort, bandId: null },
      proposal: proposal ? placeFor(workshop.settings, proposal, null) : null,
    }
  })
  const append = appender(hand)
  fresh.forEach((addition, i) => {
    const { place, proposal } = places[i] ?? { place: { laneId: toSort, bandId: null }, proposal: null }
    create(hand, addition, append(place), proposal)
  })
  return planned.map(({ id }) => id)
}

function create(
  { writer }: Hand,
  addition: NewRecommendation & { id: RecommendationId },
  placement: Placement,
  proposal: Place | null,
): void {
  const { id, text, label, heading, reason, machine, suggestedLabel } = addition
  const { words, states } = newWords(
    { text, label, heading, reason },
    { text: machine, heading: machine, reason: machine, label: [...(machine ?? []), ...(suggestedLabel ?? [])] },
  )
  writer.create(
    'recommendations',
    id,
    {
      ...states,
      placement,
      lineage: { mergedInto: null, splitFrom: null },
      sourceId: addition.sourceId ?? null,
      subItems: addition.subItems ?? [],
      criterion: addition.criterion ?? null,
      themeIds: [...new Set(addition.themeIds ?? [])],
      findingIds: [...new Set(addition.findingIds ?? [])],
      complexity: addition.complexity ?? null,
      proposal,
      help: null,
      readiness: null,
      imported: addition.imported ?? null,
    },
    words,
  )
}

const saysSomething = (words: Words | undefined): boolean => Boolean(words?.en?.trim() || words?.fr?.trim())

/** Adds one to the end of To sort; an id already there answers that id (CM2). */
export const addRecommendation: CommandFunction<'addRecommendation'> = (hand, args) => {
  const [id] = addRecommendations(hand, [args])
  return { id }
}

/**
 * Moves one recommendation to `index` of a lane and band. Out of Not carried forward is allowed; into
 * it is `reason-required`, since that is `setAside`, unless it stands there already.
 */
export const moveRecommendation: CommandFunction<'moveRecommendation'> = (hand, { id, laneId, bandId, index }) => {
  const { writer, workshop } = hand
  const recommendation = recommendationOf(hand, id)
  const place = placeFor(workshop.settings, { laneId, bandId }, recommendation)
  const from = recommendation.placement
  if (place.laneId === notCarriedForward && from.laneId !== notCarriedForward) throw new Refused('reason-required')
  if (from.laneId === place.laneId && from.bandId === place.bandId) {
    const there = recommendationsAt(workshop, place)
    const wanted = Math.min(index, there.length - 1)
    if (there[wanted]?.id === id) return { id }
  }
  writer.set('recommendations', id, 'placement', placementAt(hand, place, index, id))
  return { id }
}

/** Sets aside with a reason: at the end of Not carried forward. The reason is required (product.md). */
export const setAside: CommandFunction<'setAside'> = (hand, { id, reason }) => {
  const { writer } = hand
  const recommendation = recommendationOf(hand, id)
  if (!saysSomething(reason)) throw new Refused('reason-required')
  const at = { root: 'recommendations', id, field: 'reason' } as const
  for (const lang of ['en', 'fr'] as const) wordsAfter(writer, { ...at, lang }, { text: reason[lang] ?? '' })
  writeGiven(writer, at, reason)
  if (recommendation.placement.laneId !== notCarriedForward) {
    const place = { laneId: notCarriedForward, bandId: null }
    writer.set('recommendations', id, 'placement', placementAt(hand, place, Number.MAX_SAFE_INTEGER, id))
  }
  return { id }
}

/** Notes the place the team proposes; To sort takes the proposal back. Never moves the card. */
export const propose: CommandFunction<'propose'> = (hand, { id, laneId, bandId }) => {
  const recommendation = recommendationOf(hand, id)
  const place = placeFor(hand.workshop.settings, { laneId, bandId }, recommendation)
  if (place.laneId === notCarriedForward) throw new Refused('reason-required')
  hand.writer.set('recommendations', id, 'proposal', place.laneId === toSort ? null : place)
  return { id }
}

/** Moves each to the end of its proposed place, in the sequence given; all or none. */
export const acceptProposals: CommandFunction<'acceptProposals'> = (hand, { ids }) => {
  const unique = [...new Set(ids)]
  const moves = unique.map((id) => {
    const recommendation = recommendationOf(hand, id)
    if (recommendation.proposal === null)
      throw new Refused('invalid', { what: `${id}: no proposal` }, { what: `${id}\u00a0: aucune proposition` })
    return { id, place: placeFor(hand.workshop.settings, recommendation.proposal, null) }
  })
  const append = appender(hand, new Set(unique))
  for (const { id, place } of moves) hand.writer.set('recommendations', id, 'placement', append(place))
  return { ids: unique }
}

/** Sets complexity; null is not assessed. */
export const setComplexity: CommandFunction<'setComplexity'> = (hand, { id, complexity }) => {
  recommendationOf(hand, id)
  hand.writer.set('recommendations', id, 'complexity', complexity)
  return { id }
}

/** Sets the criterion, 1–6, or none. */
export const setCriterion: CommandFunction<'setCriterion'> = (hand, { id, criterion }) => {
  recommendationOf(hand, id)
  hand.writer.set('recommendations', id, 'criterion', criterion)
  return { id }
}
