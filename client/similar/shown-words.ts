// Shared words for one reader: those of their language, else of the other.
import { type Lang, otherLang } from '../../shared/model/schema.ts'
import type { SharedWords } from './kinds.ts'

/** The shared words to show in `lang`, with the language they are in; empty when nothing is shared. */
export function shownWords(words: SharedWords, lang: Lang): { lang: Lang; words: readonly string[] } {
  const other = otherLang(lang)
  return words[lang].length > 0 || words[other].length === 0 ? { lang, words: words[lang] } : { lang: other, words: words[other] }
}
