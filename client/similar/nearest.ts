// Findings that use the words of one finding, most alike first.
import type { Corpus } from './corpus.ts'
import type { Similar } from './kinds.ts'
import { leastLikeness, likenessIn } from './likeness.ts'
import { sharedWords } from './shared-words.ts'

/** More are no help: the tenth is seldom of the same theme (D50). */
const listedAtMost = 10

/** The items of `corpus` that resemble the one with `id`; none when it is not there or has no words. */
export function similarOf(corpus: Corpus, id: string): Similar[] {
  const of = corpus.indexOf.get(id)
  if (of === undefined) return []
  const likeness = likenessIn(corpus)(of, corpus.ids.length)
  return [...likeness.entries()]
    .filter(([i, score]) => i !== of && score >= leastLikeness)
    .sort(([i, a], [j, b]) => b - a || i - j)
    .slice(0, listedAtMost)
    .map(([i, score]) => ({ id: corpus.ids[i] ?? '', score, words: sharedWords(corpus, [of, i], [i]) }))
}
