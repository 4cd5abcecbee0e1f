// CDS help: a second dimension of a recommendation. Asking never changes a placement (HP1); all requests
// have one order over all kinds (HP2).
import { helpRequests } from '../../model/board.ts'
import { byRank, type Ranked, rankAt } from '../../model/rank.ts'
import { helpKinds, langs, type Recommendation } from '../../model/schema.ts'
import type { CommandFunction, Hand } from '../hand.ts'
import { helpKindKey } from '../layout.ts'
import { recommendationOf } from './find.ts'
import { wordsAfter, writeGiven } from './words.ts'

/**
 * Asks for help. `kinds` are all its kinds; `index` is the place among all other requests, from 0 (left
 * out: a request keeps its place, a new one goes last). Reason and readiness left out stay as they are.
 */
export const requestHelp: CommandFunction<'requestHelp'> = (hand, { id, kinds, index, reason, readiness }) => {
  const { writer } = hand
  const recommendation = recommendationOf(hand, id)
  const at = { root: 'recommendations', id, field: 'helpReason' } as const
  for (const lang of langs) wordsAfter(writer, { ...at, lang }, { text: reason?.[lang] ?? '' })
  const rank = rankOf(hand, recommendation, index)
  writer.set('recommendations', id, 'help', { answer: 'yes', rank })
  for (const kind of helpKinds) {
    const wanted = kinds.includes(kind)
    if (wanted !== recommendation.helpKinds.includes(kind)) writer.set('recommendations', id, helpKindKey(kind), wanted)
  }
  // A request made anew does not inherit the readiness of one that was withdrawn.
  if (readiness !== undefined || recommendation.help === null) writer.set('recommendations', id, 'readiness', readiness ?? null)
  if (reason) writeGiven(writer, at, reason)
  return { id }
}

function rankOf(hand: Hand, { id, help }: Recommendation, index: number | undefined): string {
  if (index === undefined && help?.answer === 'yes') return help.rank
  const others = helpRequests(hand.workshop).filter((r) => r.id !== id)
  return rankAt(requestsByRank(others), index ?? others.length, hand.random)
}

const requestsByRank = (requests: readonly Recommendation[]): Ranked[] =>
  requests.map((r) => ({ id: r.id, rank: r.help?.rank ?? '' })).sort(byRank)

/** Notes that no help is wanted; rank, kinds and reason are kept in case it is asked for again. */
export const declineHelp: CommandFunction<'declineHelp'> = (hand, { id }) => {
  const { help } = recommendationOf(hand, id)
  const others = requestsByRank(helpRequests(hand.workshop))
  hand.writer.set('recommendations', id, 'help', {
    answer: 'no',
    rank: help?.rank ?? rankAt(others, others.length, hand.random),
  })
  return { id }
}

/** Back to not discussed. */
export const withdrawHelp: CommandFunction<'withdrawHelp'> = (hand, { id }) => {
  recommendationOf(hand, id)
  hand.writer.set('recommendations', id, 'help', null)
  return { id }
}
