// Which themes a few typed letters mean (T, three letters, Enter): number or beginnings of words, in either
// language, accents, case and ligatures aside. Pure.
import { langs, type Theme } from '../../shared/model/schema.ts'
import { folded } from '../board/search.ts'

/** Folded as people type in a hurry: « œuvre » is found by “oeuvre”. */
export const plain = (text: string): string => folded(text).replace(/œ/g, 'oe').replace(/æ/g, 'ae')

export const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** The themes that `query` may mean, best first; settled ones after others that fit as well. All, by number, when it says nothing. */
export function matchingThemes(themes: readonly Theme[], query: string): Theme[] {
  const words = wordsOf(query)
  return themes
    .map((theme) => ({ theme, score: scoreOf(theme, words) }))
    .filter((one) => one.score !== null)
    .sort(
      (a, b) =>
        (a.score ?? 0) - (b.score ?? 0) ||
        Number(a.theme.settled) - Number(b.theme.settled) ||
        (a.theme.number ?? Infinity) - (b.theme.number ?? Infinity) ||
        (a.theme.id < b.theme.id ? -1 : 1),
    )
    .map(({ theme }) => theme)
}

/** How well it fits, 0 best; null: not at all. */
function scoreOf(theme: Theme, words: readonly string[]): number | null {
  if (words.length === 0) return 0
  const digits = words.length === 1 ? /^t?(\d+)$/.exec(words[0] ?? '')?.[1] : undefined
  const number = theme.number === null ? '' : String(theme.number)
  if (digits !== undefined && number === digits) return 0
  if (digits !== undefined && number.startsWith(digits)) return 1
  const scores = langs.map((lang) => scoreOfTitle(wordsOf(theme.title[lang]), words)).filter((score) => score !== null)
  return scores.length === 0 ? null : Math.min(...scores)
}

function scoreOfTitle(title: readonly string[], words: readonly string[]): number | null {
  const typed = words.join(' ')
  if (title.join(' ').startsWith(typed)) return 2
  if (words.every((word) => title.some((one) => one.startsWith(word)))) return 3
  return words.every((word) => title.some((one) => one.includes(word))) ? 4 : null
}

/** True when a theme is called exactly that already: a second of the same name helps nobody. */
export const isTitle = (themes: readonly Theme[], words: string): boolean => {
  const wanted = wordsOf(words).join(' ')
  return themes.some((theme) => langs.some((lang) => wordsOf(theme.title[lang]).join(' ') === wanted))
}
