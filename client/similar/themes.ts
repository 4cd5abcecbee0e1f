// The themes a finding may belong to: those whose title and findings use its words. A theme is as near as its
// three nearest are on average, so that neither one chance likeness nor a theme's size decides (D50).
import type { Bilingual, Lang } from '../../shared/model/schema.ts'
import { bit, type Corpus, languagesIn } from './corpus.ts'
import type { Similar, StandingTheme } from './kinds.ts'
import { langs } from './langs.ts'
import { leastLikeness, likenessIn } from './likeness.ts'
import { sharedWords, shownAtMost } from './shared-words.ts'
import { rowOf } from './weigh.ts'
import { wordsOf } from './words.ts'

const nearestCounted = 3
const listedAtMost = 3

/** The themes that the item with `id` fits, best first; its own theme counts without it. */
export function themesFor(corpus: Corpus, id: string, themes: readonly StandingTheme[]): Similar[] {
  const of = corpus.indexOf.get(id)
  if (of === undefined) return []
  const likeness = likenessIn(corpus)(of, corpus.ids.length)
  return themes
    .map((theme) => {
      const filed = theme.findingIds.flatMap((member) => corpus.indexOf.get(member) ?? []).filter((i) => i !== of)
      const nearest = filed.sort((i, j) => (likeness[j] ?? 0) - (likeness[i] ?? 0) || i - j).slice(0, nearestCounted)
      const scores = [titleLikeness(corpus, of, theme.title), ...nearest.map((i) => Math.max(0, likeness[i] ?? 0))]
      const best = scores.sort((a, b) => b - a).slice(0, nearestCounted)
      return { theme, nearest, score: best.reduce((sum, value) => sum + value, 0) / nearestCounted }
    })
    .filter(({ score }) => score * nearestCounted >= leastLikeness)
    .sort((a, b) => b.score - a.score || (a.theme.id < b.theme.id ? -1 : 1))
    .slice(0, listedAtMost)
    .map(({ theme, nearest, score }) => ({ id: theme.id, score, words: sharedWith(corpus, of, nearest, theme.title) }))
}

/** The cosine between an item and a title, over the languages both have words in. */
function titleLikeness(corpus: Corpus, of: number, title: Bilingual): number {
  let sum = 0
  let spoken = 0
  for (const lang of langs) {
    const words = wordsOf(title[lang], lang)
    if (words.length === 0) continue
    spoken |= bit[lang]
    const { starts, terms, weights, usage } = corpus.rows[lang]
    const row = new Map(rowOf(words, usage))
    for (let k = starts[of] ?? 0; k < (starts[of + 1] ?? 0); k++) sum += (weights[k] ?? 0) * (row.get(terms[k] ?? 0) ?? 0)
  }
  return sum / Math.max(1, languagesIn(spoken & (corpus.spoken[of] ?? 0)))
}

/** The item's own words that the theme uses too: in its title first, then in its nearest findings. */
function sharedWith(corpus: Corpus, of: number, nearest: readonly number[], title: Bilingual): Similar['words'] {
  const inFindings = nearest.map((i) => sharedWords(corpus, [of, i], [of]))
  const inLang = (lang: Lang): string[] => {
    const titled = new Set(wordsOf(title[lang], lang).map(({ stem }) => stem))
    const inTitle = (corpus.words[lang][of] ?? []).filter(({ stem }) => titled.has(stem)).map(({ as }) => as)
    return [...new Set([...inTitle, ...inFindings.flatMap((found) => found[lang])])].slice(0, shownAtMost)
  }
  return { en: inLang('en'), fr: inLang('fr') }
}
