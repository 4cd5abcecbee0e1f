// A text as words with what the search for names asks of each: capital, first of its sentence, in one phrase
// with the word before. One pass, linear.

export type Word = {
  text: string
  /** Lower case, without accents and apostrophes. */
  folded: string
  start: number
  end: number
  capital: boolean
  /** Two capitals or more and nothing else: an acronym, or shouting. */
  shouted: boolean
  /** First of a sentence, a line, a bullet, a quotation: its capital says nothing. */
  opens: boolean
  /** A number follows: Line 5. */
  numbered: boolean
  /** It had a possessive ’s. */
  owner: boolean
  /** Nothing but one blank (or the point of an abbreviation) between it and the word before. */
  joined: boolean
}

const word = /\p{L}[\p{L}\p{M}]*(?:[-\u2011’']\p{L}[\p{L}\p{M}]*)*/gu
const elision = /^(?:[dljmtsncDLJMTSNC]|[Qq]u|[Ll]orsqu|[Jj]usqu|[Pp]uisqu)[’'](?=\p{L})/u
const possessive = /[’']s$/i
/** The point after these ends no sentence: an initial, a title, a saint. */
const shortened = /^(?:\p{Lu}|Mr|Mrs|Ms|Drs?|Dre|Prof|Ste?|Mt|Ft|Mme|Mlle)$/u
const between = { sentences: /[.!?…:;\n\r\t•|"“«»–—*>]|(?:^|\s)- /u, point: /^\.[ \u00a0\u202f-]?$/u }

/** As the lists of names are written. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}’']/gu, '')
    .replaceAll('\u2011', '-')
    .toLowerCase()

/** The words of `text` in order. An elided article goes (l’, qu’), and so does a possessive ’s. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let last = 0
  for (const match of text.matchAll(word)) {
    const elided = elision.exec(match[0])?.[0].length ?? 0
    // O’Brien keeps its O; D’Angelo is as well known without its D.
    const start = match.index + elided
    const whole = match[0].slice(elided)
    const bare = whole.replace(possessive, '')
    const gap = text.slice(last, match.index)
    const continues = between.point.test(gap) && shortened.test(words.at(-1)?.text ?? '')
    last = match.index + match[0].length
    words.push({
      text: bare,
      folded: fold(bare),
      start,
      end: start + bare.length,
      capital: /^\p{Lu}/u.test(bare),
      shouted: bare.length > 1 && /^[\p{Lu}\p{M}’'-]+$/u.test(bare),
      opens: words.length === 0 || (between.sentences.test(gap) && !continues),
      numbered: /^\.?[ \u00a0\u202f]?\d/u.test(text.slice(last, last + 3)),
      owner: bare !== whole,
      joined: words.length > 0 && elided === 0 && (continues || /^[ \u00a0\u202f]$/u.test(gap)),
    })
  }
  return words
}
