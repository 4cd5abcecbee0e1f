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
  /** Nothing but one blank (or the point of an abbreviation) between it and the word before. */
  joined: boolean
}

const word = /\p{L}[\p{L}\p{M}]*(?:[-\u2011’']\p{L}[\p{L}\p{M}]*)*/gu
const elision = /^(?:[dljmtsncDLJMTSNC]|[Qq]u|[Ll]orsqu|[Jj]usqu|[Pp]uisqu)[’'](?=\p{L})/u
const possessive = /[’']s$/i

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
    // O’Brien and D’Angelo keep theirs, L’Amélie does not stand in any list either way.
    const start = match.index + elided
    const bare = match[0].slice(elided).replace(possessive, '')
    const between = text.slice(last, match.index)
    last = match.index + match[0].length
    words.push({
      text: bare,
      folded: fold(bare),
      start,
      end: start + bare.length,
      capital: /^\p{Lu}/u.test(bare),
      shouted: bare.length > 1 && /^[\p{Lu}\p{M}’'-]+$/u.test(bare),
      opens: match.index === 0 || words.length === 0 || /[.!?…:;\n\r\t•|"“«»–—*>]|(?:^|\s)- /u.test(between),
      joined: words.length > 0 && elided === 0 && /^(?:\.?[ \u00a0\u202f]|\.-?)$/u.test(between),
    })
  }
  return words
}
