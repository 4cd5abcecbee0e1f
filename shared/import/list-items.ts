// Plain lines as items: the one rule for bullets and numbering, for imported files and for what is pasted.

/** `-`, `•`, `1.`, `a)` and their like at the beginning of a line, once. */
const bullet = /^\s*(?:(?:[-*+•◦▪‣·–—]|\d{1,3}[.)]|[a-z][.)])\s+|[•◦▪‣])/iu

export type ListItem = {
  /** Counted from 1, blank ones too. */
  line: number
  words: string
}

/** Each line that is not blank, its bullet or number taken off. */
export const listItems = (text: string): ListItem[] =>
  text
    .split(/\r\n|[\n\r]/)
    .map((line, i) => ({ line: i + 1, words: line.replace(bullet, '').trim() }))
    .filter(({ words }) => words !== '')
