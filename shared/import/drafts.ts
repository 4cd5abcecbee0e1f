// A row as the recommendation it says, before it is compared with the board.
import type { Bilingual, Lang } from '../model/schema.ts'
import { type Cells, cellReader, digitNamed, oneLine, type WordsField } from './cells.ts'
import type { Column } from './columns.ts'
import type { Issue, TableRow } from './table.ts'

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

/** Makes the reader of rows for these columns; `lang` is the file's, null when no column needs it. */
export function draftReader(
  columns: readonly Column[],
  lang: Lang | null,
): (row: TableRow) => { draft: Draft; notices: Issue[] } {
  const read = cellReader(columns, lang)
  return (row) => {
    const cells = read(row)
    const { at } = cells
    const relative = new Set<DraftText>()
    const words = (name: DraftText, field: WordsField, inLang: Lang | null): Bilingual => {
      const found = cells.words(field, inLang)
      if (found.relative) relative.add(name)
      return found.words
    }
    const draft: Draft = {
      line: row.line,
      id: oneLine(at('id')) || null,
      number: numberNamed(at('number')),
      own: cells.has('number'),
      parentId: oneLine(at('parent_id')) || null,
      parentLine: row.parentLine ?? null,
      text: words('text', 'text', cells.lang),
      label: words('label', 'label', lang),
      heading: words('heading', 'group', lang),
      theme: words('theme', 'theme', lang),
      reason: reasonOf(cells, lang, relative),
      lane: oneLine(at('lane') || at('lane_label')),
      band: oneLine(at('band') || at('band_label')),
      complexity: oneLine(at('complexity')),
      criterion: oneLine(at('criterion')),
      relative,
    }
    return { draft, notices: cells.notices }
  }
}

/** A reason has one column, in the file's language. */
function reasonOf({ at }: Cells, lang: Lang | null, relative: Set<DraftText>): Bilingual {
  const reason = at('reason')
  if (reason === '' || lang === null) return { en: '', fr: '' }
  relative.add('reason')
  return lang === 'en' ? { en: reason, fr: '' } : { en: '', fr: reason }
}

function numberNamed(cell: string): number | null {
  const digits = /^R?\s*(\d{1,6})(?:[.,]0+)?$/i.exec(cell)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** 1–6, also written « 3.0 »; null when it is no criterion. */
export const criterionNamed = (cell: string): number | null => digitNamed(cell, 6)
