// How clearly a group stands out, to show the clearest first.

import type { Corpus } from './corpus.ts'
import { langs } from './langs.ts'

/** The mean likeness among the members, in the languages they speak: read off the length of their sum, without going through the pairs. */
export function cohesion(corpus: Corpus, members: readonly number[]): number {
  let sum = 0
  let pairs = 0
  for (const lang of langs) {
    const { starts, terms, weights } = corpus.rows[lang]
    const total = new Map<number, number>()
    let speakers = 0
    for (const i of members) {
      const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? 0]
      if (to > from) speakers++
      for (let k = from; k < to; k++) total.set(terms[k] ?? 0, (total.get(terms[k] ?? 0) ?? 0) + (weights[k] ?? 0))
    }
    const square = [...total.values()].reduce((all, value) => all + value * value, 0)
    sum += (square - speakers) / 2
    pairs += (speakers * (speakers - 1)) / 2
  }
  return pairs === 0 ? 0 : sum / pairs
}
