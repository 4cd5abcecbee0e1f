// A row as what it says, before it is compared with the board: cells cleaned, the formula guard taken off,
// and each text in its language.
import { type Bilingual, type Lang, langs } from '../model/schema.ts'
import { unguardFormula } from '../report/formula.ts'
import { type Column, type Field, langNamed } from './columns.ts'
import { type Issue, notice, type Table, type TableRow } from './table.ts'

export type Draft = {
  line: number
  id: string | null
  /** R4 in Atelier's own file. */
  number: number | null
  /** From Atelier's own file: several themes in a cell, sub-items as lines after the text. */
  own: boolean
  parentId: string | null
  parentLine: number | null
  text: Bilingual
  label: Bilingual
  heading: Bilingual
  theme: Bilingual
  reason: Bilingual
  lane: string
  band: string
  complexity: string
  criterion: string
  /** Fields that stood in a column without a language: an export may have printed the other language there. */
  relative: ReadonlySet<DraftText>
}
export type DraftText = 'text' | 'label' | 'heading' | 'theme' | 'reason'

/** The cell as a person reads it: guard off, one kind of line break, no control characters, ends trimmed. */
const cleanCell = (cell: string): string =>
  unguardFormula(cell)
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g, '')
    .toWellFormed()
    .trim()

const oneLine = (cell: string): string => cell.replace(/\s+/gu, ' ')

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

/** Makes the reader of rows for these columns; `lang` is the file's, null when no column needs it. */
export function draftReader(
  columns: readonly Column[],
  lang: Lang | null,
): (row: TableRow) => { draft: Draft; notices: Issue[] } {
  const index = new Map<Field, number>()
  for (const { field, index: at } of columns) if (field !== null && !index.has(field)) index.set(field, at)
  return (row) => {
    const at = (field: Field): string => {
      const place = index.get(field)
      return place === undefined ? '' : cleanCell(row.cells[place] ?? '')
    }
    const notices: Issue[] = []
    const langCell = at('lang')
    const rowLang = langCell === '' ? lang : (langNamed(langCell) ?? lang)
    if (langCell !== '' && langNamed(langCell) === null) notices.push(notice(row.line, 'lang-unknown', { name: langCell }))
    const relative = new Set<DraftText>()
    const words = (name: DraftText, field: 'text' | 'label' | 'group' | 'theme' | 'reason', inLang: Lang | null): Bilingual => {
      const both: Bilingual = { en: '', fr: '' }
      for (const each of langs) both[each] = field === 'reason' ? '' : at(`${field}_${each}`)
      const plain = at(field)
      if (plain !== '' && inLang !== null && both[inLang] === '') {
        both[inLang] = plain
        relative.add(name)
      }
      return name === 'text' || name === 'reason' ? both : { en: oneLine(both.en), fr: oneLine(both.fr) }
    }
    const draft: Draft = {
      line: row.line,
      id: oneLine(at('id')) || null,
      number: numberNamed(at('number')),
      own: index.has('number'),
      parentId: oneLine(at('parent_id')) || null,
      parentLine: row.parentLine ?? null,
      text: words('text', 'text', rowLang),
      label: words('label', 'label', lang),
      heading: words('heading', 'group', lang),
      theme: words('theme', 'theme', lang),
      reason: words('reason', 'reason', lang),
      lane: oneLine(at('lane') || at('lane_label')),
      band: oneLine(at('band') || at('band_label')),
      complexity: oneLine(at('complexity')),
      criterion: oneLine(at('criterion')),
      relative,
    }
    return { draft, notices }
  }
}

function numberNamed(cell: string): number | null {
  const digits = /^R?\s*(\d{1,6})(?:[.,]0+)?$/i.exec(cell)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** 1–6, also written « 3.0 »; null when it is no criterion. */
export function criterionNamed(cell: string): number | null {
  const digit = /^([1-6])(?:[.,]0+)?$/.exec(cell)?.[1]
  return digit === undefined ? null : Number(digit)
}

/** True when nothing is written in the row at all. */
export const isBlank = (row: TableRow): boolean => row.cells.every((cell) => cell.trim() === '')
