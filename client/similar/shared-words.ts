// Why these belong together, in the words of the texts themselves: people judge a suggestion by them.
import type { Lang } from '../../shared/model/schema.ts'
import type { Corpus } from './corpus.ts'
import type { SharedWords } from './kinds.ts'

/** How many words are shown of each language. */
export const shownAtMost = 4

/**
 * The words that the items at `members` share, strongest first, as they stand in the items at `seenIn`.
 *
 * What at least half of them use, else what at least two use; weighed as the likeness was, so these are the
 * words that brought them together.
 */
export function sharedWords(corpus: Corpus, members: readonly number[], seenIn = members): SharedWords {
  const of = (lang: Lang): string[] => {
    const strength = new Map<number, { users: number; weight: number }>()
    const { starts, terms, weights } = corpus.rows[lang]
    for (const i of members) {
      for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
        const term = terms[k] ?? 0
        const { users, weight } = strength.get(term) ?? { users: 0, weight: 0 }
        strength.set(term, { users: users + 1, weight: weight + (weights[k] ?? 0) })
      }
    }
    const shared = [...strength].filter(([, { users }]) => users >= 2).sort(([a, x], [b, y]) => y.weight - x.weight || a - b)
    const common = shared.filter(([, { users }]) => users * 2 >= members.length)
    const chosen = (common.length > 0 ? common : shared).slice(0, shownAtMost)
    return chosen.map(([term]) => asItStands(corpus, lang, term, seenIn)).filter((word) => word !== '')
  }
  return { en: of('en'), fr: of('fr') }
}

/** The form of a stem that the texts use most; of equals one without a capital, then the shortest. */
function asItStands(corpus: Corpus, lang: Lang, term: number, seenIn: readonly number[]): string {
  const stem = corpus.rows[lang].stems[term]
  const times = new Map<string, number>()
  for (const i of seenIn) {
    for (const word of corpus.words[lang][i] ?? []) {
      if (word.stem === stem) times.set(word.as, (times.get(word.as) ?? 0) + 1)
    }
  }
  const capital = (word: string): number => (word === word.toLowerCase() ? 0 : 1)
  const forms = [...times].sort(([a, m], [b, n]) => n - m || capital(a) - capital(b) || a.length - b.length || (a < b ? -1 : 1))
  return forms[0]?.[0] ?? ''
}
