// All that is compared, ready to be compared: each language apart, since a word of one says nothing of the
// other. Items are put in the order of their ids first, so that their order on the page changes nothing.
import type { Lang } from '../../shared/model/schema.ts'
import type { Item } from './kinds.ts'
import { langs } from './langs.ts'
import { type Rows, weigh } from './weigh.ts'
import { type Word, wordsOf } from './words.ts'

export type Corpus = {
  /** Ascending by `<`, each once. */
  ids: readonly string[]
  indexOf: ReadonlyMap<string, number>
  words: Record<Lang, readonly (readonly Word[])[]>
  rows: Record<Lang, Rows>
  /** Per item the languages it has words in: 1 English, 2 French, 3 both, 0 neither. */
  spoken: Uint8Array
}

/** The bit of each language in `spoken`. */
export const bit: Record<Lang, number> = { en: 1, fr: 2 }

/** Reads each text with `read` and weighs all. Of two items with one id the first counts. */
export function corpusOf(items: readonly Item[], read: (text: string, lang: Lang) => Word[] = wordsOf): Corpus {
  const once = new Map<string, Item>()
  for (const item of items) if (!once.has(item.id)) once.set(item.id, item)
  const sorted = [...once.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const words = { en: sorted.map((item) => read(item.text.en, 'en')), fr: sorted.map((item) => read(item.text.fr, 'fr')) }
  return {
    ids: sorted.map((item) => item.id),
    indexOf: new Map(sorted.map((item, i) => [item.id, i])),
    words,
    rows: { en: weigh(words.en), fr: weigh(words.fr) },
    spoken: Uint8Array.from(sorted, (_, i) => langs.reduce((sum, lang) => sum + (words[lang][i]?.length ? bit[lang] : 0), 0)),
  }
}

/** How many languages a mask of `spoken` holds. */
export const languagesIn = (mask: number): number => (mask & 1) + (mask >> 1)
