// Other ways to read and weigh a text than the one chosen.
import { type Corpus, corpusOf } from '../../../client/similar/corpus.ts'
import { folded } from '../../../client/similar/fold.ts'
import type { Item } from '../../../client/similar/kinds.ts'
import type { Rows } from '../../../client/similar/weigh.ts'
import { type Word, wordsOf } from '../../../client/similar/words.ts'
import type { Lang } from '../../../shared/model/schema.ts'

/** Without stemming. */
export const unstemmed = (items: readonly Item[]): Corpus =>
  corpusOf(items, (text, lang) => wordsOf(text, lang).map(({ as }) => ({ stem: folded(as), as })))

/** All words, “the” and “of” too. */
export const withEmptyWords = (items: readonly Item[]): Corpus =>
  corpusOf(items, (text, lang) => {
    const stems = new Map(wordsOf(text, lang).map(({ as, stem }) => [folded(as), stem]))
    return (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((as) => ({ stem: stems.get(as) ?? as, as }))
  })

/** Runs of four and five letters of each word. */
export const letterRuns = (items: readonly Item[]): Corpus =>
  corpusOf(items, (text, lang) =>
    wordsOf(text, lang).flatMap(({ as }): Word[] => {
      const word = ` ${folded(as)} `
      return [4, 5].flatMap((length) =>
        Array.from({ length: Math.max(0, word.length - length + 1) }, (_, i) => ({ stem: word.slice(i, i + length), as })),
      )
    }),
  )

/** One language alone. */
export const only =
  (lang: Lang) =>
  (items: readonly Item[]): Corpus =>
    corpusOf(items.map(({ id, text }) => ({ id, text: { en: '', fr: '', [lang]: text[lang] } })))

/** Weighed by TF-IDF: (1 + ln times) · ln(texts / texts with it). */
export function tfIdf(items: readonly Item[]): Corpus {
  const corpus = corpusOf(items)
  return { ...corpus, rows: { en: reweighed(corpus.rows.en, corpus.words.en), fr: reweighed(corpus.rows.fr, corpus.words.fr) } }
}

function reweighed(rows: Rows, words: readonly (readonly Word[])[]): Rows {
  const uses = new Map<number, number>()
  for (const term of rows.terms) uses.set(term, (uses.get(term) ?? 0) + 1)
  const texts = words.filter((bag) => bag.length > 0).length
  const weights = new Float64Array(rows.weights.length)
  words.forEach((bag, i) => {
    const [from, to] = [rows.starts[i] ?? 0, rows.starts[i + 1] ?? 0]
    let square = 0
    for (let k = from; k < to; k++) {
      const term = rows.terms[k] ?? 0
      const times = bag.filter(({ stem }) => stem === rows.stems[term]).length
      weights[k] = (1 + Math.log(times)) * Math.log(texts / (uses.get(term) ?? 1))
      square += (weights[k] ?? 0) ** 2
    }
    for (let k = from; k < to && square > 0; k++) weights[k] = (weights[k] ?? 0) / Math.sqrt(square)
  })
  return { ...rows, weights }
}
