// What the words searched for find, in the outline and on the canvas alike: findings and themes that have every
// word in one of their languages, accents and case aside, or that number. Pure.
import { type Bilingual, type Finding, langs, type Theme, type Workshop } from '../../shared/model/schema.ts'
import { plain, wordsOf } from './theme-match.ts'

/** True for what has all of `words` (as `wordsOf` gives them). */
export const findsFinding = ({ number, text }: Finding, words: readonly string[]): boolean =>
  words.every((word) => has('f', number, text, word))
export const findsTheme = ({ number, title }: Theme, words: readonly string[]): boolean =>
  words.every((word) => has('t', number, title, word))

/** `f17` is the finding with that number, `t2` that theme, and what says so in its text, such as a T4 slip. */
function has(letter: 'f' | 't', number: number | null, text: Bilingual, word: string): boolean {
  return word === `${letter}${number}` || word === String(number) || langs.some((lang) => plain(text[lang]).includes(word))
}

/** Ids of all that is found; no words find nothing. */
export function matching({ findings, themes }: Pick<Workshop, 'findings' | 'themes'>, find: string): Set<string> {
  const words = wordsOf(find)
  if (words.length === 0) return new Set()
  return new Set([
    ...findings.filter((finding) => findsFinding(finding, words)).map(({ id }) => id),
    ...themes.filter((theme) => findsTheme(theme, words)).map(({ id }) => id),
  ])
}
