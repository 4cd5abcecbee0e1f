// Names of persons in running text. A facilitator who sees five false warnings keeps everything by habit: so a name must
// be sure by itself, or have a surname, a title or a verb of speaking beside it; organisations and places are left alone.
import type { Mark } from './mark.ts'
import {
  after,
  auxiliaries,
  before,
  beforePairs,
  determiners,
  labels,
  links,
  ordinary,
  participles,
  pointedTitles,
  roles,
  things,
  thingsBefore,
  titles,
} from './name-cues.ts'
import { firstNameIn, isSurname } from './name-lists.ts'
import { type Word, wordsOf } from './words.ts'

/** The names in `text`, in order; none overlap. */
export function namesIn(text: string): Mark[] {
  const words = wordsOf(text)
  const marks: Mark[] = []
  for (let i = 0; i < words.length; i++) {
    const span = titled(text, words, i) ?? initialled(text, words, i) ?? named(words, i)
    if (!span) continue
    const start = words[span.from]?.start ?? 0
    const end = words[span.to]?.end ?? start
    marks.push({ kind: 'name', start, end, text: text.slice(start, end) })
    i = span.to
  }
  return marks
}

type Span = { from: number; to: number }
type Look = (words: readonly Word[], i: number) => boolean

/** A capitalised word in one phrase with the one before. */
const follows: Look = (words, i) => {
  const word = words[i]
  return word?.joined === true && word.capital
}

const isInitial = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}$/u.test(word.text)

/** Mme Tremblay, Dr. Ana Silva, Me Roy; not “Tell Me Once”. */
function titled(text: string, words: readonly Word[], i: number): Span | null {
  const word = words[i]
  if (!word || !isTitle(text, words, i)) return null
  let to = i
  while (to < i + 4 && follows(words, to + 1) && !ordinary.has(words[to + 1]?.folded ?? '')) to++
  const last = words[to]
  return to > i && last && last.text.length > 1 && !(last.shouted && last.text.length < 4) ? { from: i, to } : null
}

function isTitle(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]
  if (!word) return false
  if (titles.has(word.folded)) return word.capital ? !word.shouted : /^m(?:onsieur|adame|ademoiselle)$/.test(word.folded)
  const next = words[i + 1]
  if (word.text === 'Me') return !(words[i - 1]?.capital && word.joined) && isSurname(next?.folded ?? '')
  return (
    word.capital && pointedTitles.has(word.folded) && text[word.end] === '.' && text[word.end + 1] !== '-' && !isInitial(next)
  )
}

/** J. Tremblay, J.-P. Roy, A. B. Singh; not “Annex A. Results” nor “B. Methods” at the start of a line. */
function initialled(text: string, words: readonly Word[], i: number): Span | null {
  const word = words[i]
  if (!word || !isInitial(word) || text[word.end] !== '.') return null
  let to = i
  while (to < i + 2 && isInitial(words[to + 1]) && words[to + 1]?.joined && text[words[to + 1]?.end ?? -1] === '.') to++
  const surname = words[to + 1]
  if (!surname || !follows(words, to + 1) || surname.text.length < 3 || surname.shouted) return null
  if (isSurname(surname.folded)) return { from: i, to: to + 1 }
  const earlier = words[i - 1]
  const spaced = / $/u.test(text.slice(words[to]?.end, surname.start))
  if (word.opens || to > i || !spaced || !earlier || earlier.capital || labels.has(earlier.folded)) return null
  return ordinary.has(surname.folded) || things.has(surname.folded) ? null : { from: i, to: to + 1 }
}

/** A first name, with its surname if it has one; or a surname where somebody speaks. */
function named(words: readonly Word[], i: number): Span | null {
  const word = words[i]
  if (!word?.capital || word.text.length < 2) return null
  const sureness = firstNameIn(word.folded)
  if (word.shouted) {
    const next = words[i + 1]
    return sureness === 'sure' && next?.joined && next.shouted && isSurname(next.folded) ? { from: i, to: i + 1 } : null
  }
  if (sureness === null) return isSurname(word.folded) && spoken(words, i, i) && !isThing(words, i, i) ? { from: i, to: i } : null
  const to = surnameAfter(words, i)
  if (isThing(words, i, to)) return null
  const surname = words[to]
  if (spoken(words, i, to)) return { from: i, to }
  if (to > i && surname && (sureness === 'sure' || isSurname(surname.folded))) return { from: i, to }
  if (sureness === 'place' || follows(words, i + 1)) return sureness === 'sure' && !inPhrase(words, i) ? { from: i, to: i } : null
  if (inPhrase(words, i)) return null
  if (sureness === 'word' && (word.opens || word.numbered || determiners.has(words[i - 1]?.folded ?? ''))) return null
  return { from: i, to: i }
}

/** Where the surname of the first name at `i` ends: over further first names, initials and particles; `i` without one. */
function surnameAfter(words: readonly Word[], i: number): number {
  let to = i
  while (to < i + 4 && isPartOfName(words, to + 1)) to++
  while (to > i && isInitial(words[to])) to--
  return to
}

const isPartOfName: Look = (words, i) => {
  const word = words[i]
  if (!word || !follows(words, i)) return false
  if (isInitial(word)) return true
  return !(word.shouted && !isSurname(word.folded)) && !ordinary.has(word.folded) && !word.opens
}

/** Somebody was asked, or says something. */
function spoken(words: readonly Word[], from: number, to: number): boolean {
  const earlier = words[from - 1]
  const word = words[from]
  if (earlier && word && !word.opens) {
    if (before.has(earlier.folded)) return true
    if (beforePairs.get(earlier.folded)?.has(words[from - 2]?.folded ?? '')) return true
  }
  if (earlier && word?.joined && determiners.has(earlier.folded)) return false
  const next = words[to + 1]
  if (!next?.joined || next.capital) return false
  return after.has(next.folded) || (auxiliaries.has(next.folded) && isSaying(words, to + 2))
}

const isSaying: Look = (words, i) =>
  participles.has(words[i]?.folded ?? '') ||
  (auxiliaries.has(words[i]?.folded ?? '') && participles.has(words[i + 1]?.folded ?? ''))

/** Named after a person: a lake, a foundation, a storm. */
function isThing(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from + 1; i <= to + 1; i++) {
    const word = words[i]
    // Marie’s team is hers; Jordan’s Principle is nobody’s.
    if (word?.joined && things.has(word.folded) && (word.capital || !words[i - 1]?.owner)) return true
  }
  const earlier = words[from - 1]
  if (!earlier || words[from]?.opens) return false
  if (thingsBefore.has(earlier.folded)) return true
  return links.has(earlier.folded) && thingsBefore.has(words[from - 2]?.folded ?? '')
}

/** The last word of a capitalised phrase that no person begins: “Principle Jordan”. */
const inPhrase: Look = (words, i) => {
  const earlier = words[i - 1]
  if (!earlier?.capital || !words[i]?.joined || earlier.opens || words[i]?.opens) return false
  return !roles.has(earlier.folded) && !before.has(earlier.folded)
}
