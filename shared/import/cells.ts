// The cells of a row by what their columns mean: cleaned, the formula guard taken off, and each text in its language.
import { type Bilingual, type Lang, langs } from '../model/schema.ts'
import { unguardFormula } from '../report/formula.ts'
import { type Column, langNamed } from './columns.ts'
import type { Field } from './fields.ts'
import { type Issue, notice, type Table, type TableRow } from './table.ts'

/** The cell as a person reads it: guard off, one kind of line break, no control characters, ends trimmed. */
const cleanCell = (cell: string): string =>
  unguardFormula(cell)
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g, '')
    .toWellFormed()
    .trim()

export const oneLine = (cell: string): string => cell.replace(/\s+/gu, ' ')

/** Fields that come with `_en`, `_fr` or in the file's language. */
export type WordsField = 'text' | 'label' | 'group' | 'theme' | 'subtheme'

export type Cells = {
  line: number
  /** Empty when the file has no such column. */
  at(field: Field): string
  has(field: Field): boolean
  /** A text in both languages. `relative`: one stood in a column without a language, read as `lang`. */
  words(field: WordsField, lang: Lang | null): { words: Bilingual; relative: boolean }
  /** The row's language, else the file's. */
  lang: Lang | null
  notices: Issue[]
}

/** Makes the reader of rows for these columns; `lang` is the file's, null when no column needs it. */
export function cellReader(columns: readonly Column[], lang: Lang | null): (row: TableRow) => Cells {
  const index = new Map<Field, number>()
  for (const { field, index: at } of columns) if (field !== null && !index.has(field)) index.set(field, at)
  return (row) => {
    const at = (field: Field): string => {
      const place = index.get(field)
      return place === undefined ? '' : cleanCell(row.cells[place] ?? '')
    }
    const langCell = at('lang')
    const named = langCell === '' ? null : langNamed(langCell)
    return {
      line: row.line,
      at,
      has: (field) => index.has(field),
      words: (field, inLang) => {
        const words: Bilingual = { en: at(`${field}_en`), fr: at(`${field}_fr`) }
        const plain = at(field)
        const relative = plain !== '' && inLang !== null && words[inLang] === ''
        if (relative) words[inLang] = plain
        return { words: field === 'text' ? words : { en: oneLine(words.en), fr: oneLine(words.fr) }, relative }
      },
      lang: named ?? lang,
      notices: langCell !== '' && named === null ? [notice(row.line, 'lang-unknown', { name: langCell })] : [],
    }
  }
}

/** The language of a file: that asked for, unless its own `lang` column knows only the other one. */
export function languageOfFile(table: Table, columns: readonly Column[], asked: Lang | null): Lang | null {
  const at = columns.find(({ field }) => field === 'lang')?.index
  if (at === undefined) return asked
  const counts = { en: 0, fr: 0 }
  for (const { cells } of table.rows) {
    const lang = langNamed(cells[at] ?? '')
    if (lang) counts[lang]++
  }
  if (asked && counts[asked] > 0) return asked
  if (counts.en === 0 && counts.fr === 0) return asked
  return counts.fr > counts.en ? 'fr' : 'en'
}

/** The whole number from 1 to `most` that a cell says, also written « 3.0 »; null when it says none. */
export function digitNamed(cell: string, most: number): number | null {
  const digit = /^([1-9])(?:[.,]0+)?$/.exec(cell)?.[1]
  return digit === undefined || Number(digit) > most ? null : Number(digit)
}

/** True when nothing is written in the row at all. */
export const isBlank = (row: TableRow): boolean => row.cells.every((cell) => cell.trim() === '')

/** True when there are words in one of the languages. */
export const hasWords = (words: Bilingual): boolean => langs.some((lang) => words[lang] !== '')
