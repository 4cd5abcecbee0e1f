// A text as the words that say what it is about: cut at what is no letter or number, without French elisions
// and English endings in ’s, without empty words, each with its stem (Snowball for French, Porter for English).
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import type { Lang } from '../../shared/model/schema.ts'
import { isEmpty } from './empty-words.ts'
import { folded, unligatured } from './fold.ts'

/** `stem`: what is compared. `as`: how it stands in the text. */
export type Word = { stem: string; as: string }

/** What is read of a text, in UTF-16 units: four times the longest finding ever published. More would only make all texts alike. */
export const readLength = 2_000
/** Nobody writes a longer word; what is longer is a key or noise, and stemmers are slow on it. */
const longestWord = 40

const addresses = /\b(?:https?:\/\/|www\.)\S+/gi
const letters = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘ʼ＇][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)['’‘ʼ＇](?=.)/i
const possessive = /['’‘ʼ＇]s$/i
const shortNumber = /^\d{1,2}$/

const stemOf: Record<Lang, (word: string) => string> = {
  // Porter knows no accents, Snowball wants them.
  en: (word) => english(folded(word)),
  fr: (word) => folded(french(unligatured(word))),
}

/** The words of `text`, in their order; empty for a text without any. */
export function wordsOf(text: string, lang: Lang): Word[] {
  const read = text.slice(0, readLength).normalize('NFC').replace(addresses, ' ')
  const words: Word[] = []
  for (const [found] of read.matchAll(letters)) {
    if (found.length > longestWord || isEmpty(folded(found), lang)) continue
    const as = found.replace(lang === 'fr' ? elided : possessive, '')
    if (as.length < 2 || shortNumber.test(as) || isEmpty(folded(as), lang)) continue
    words.push({ stem: stemOf[lang](as), as })
  }
  return words
}
