// Where lines break, as a browser would: at spaces, and inside a word only when it is longer than a line.
// A browser may break in more places; that makes fewer lines, never more, so nothing is cut.
import { widthOf } from './glyphs.ts'

/** What browsers and printers round up, as a share of the width. */
const slack = 0.99

/** `text` in lines of at most `width`, in the unit of `size`. Line breaks of the text stay; no text is no line. */
export function linesOf(text: string, width: number, size: number): string[] {
  if (text.trim() === '') return []
  const most = width * slack
  return text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((paragraph) => wrapped(paragraph, most, size))
}

function wrapped(paragraph: string, most: number, size: number): string[] {
  const space = widthOf(' ', size)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of paragraph.split(/[ \t]+/).filter((part) => part !== '')) {
    for (const [n, piece] of pieces(word, most, size).entries()) {
      const width = widthOf(piece, size)
      if (line !== '' && n === 0 && used + space + width <= most) {
        line += ` ${piece}`
        used += space + width
        continue
      }
      if (line !== '') lines.push(line)
      line = piece
      used = width
    }
  }
  return [...lines, line]
}

/** A word that fits, or its parts that do. */
function pieces(word: string, most: number, size: number): string[] {
  if (widthOf(word, size) <= most) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && widthOf(part + character, size) > most) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}
