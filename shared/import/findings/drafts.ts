// A row as the finding it says, before it is compared with what the team has.
import type { Bilingual, Lang } from '../../model/schema.ts'
import { cellReader, oneLine } from '../cells.ts'
import type { Column } from '../columns.ts'
import type { Issue, TableRow } from '../table.ts'

export type FindingDraft = {
  line: number
  id: string | null
  parentId: string | null
  /** In formats that nest: the line of the row it stands under. */
  parentLine: number | null
  text: Bilingual
  theme: Bilingual
  /** A claim inside the theme. */
  subtheme: Bilingual
  discussion: string
  criterion: string
  kind: string
  x: string
  y: string
  colour: string
  area: string
}

/** Makes the reader of rows for these columns; `lang` is the file's, null when no column needs it. */
export function findingReader(
  columns: readonly Column[],
  lang: Lang | null,
): (row: TableRow) => { draft: FindingDraft; notices: Issue[] } {
  const read = cellReader(columns, lang)
  return (row) => {
    const { at, words, lang: rowLang, notices } = read(row)
    const draft: FindingDraft = {
      line: row.line,
      id: oneLine(at('id')) || null,
      parentId: oneLine(at('parent_id')) || null,
      parentLine: row.parentLine ?? null,
      text: words('text', rowLang).words,
      theme: words('theme', lang).words,
      subtheme: words('subtheme', lang).words,
      discussion: oneLine(at('discussion')),
      criterion: oneLine(at('criterion')),
      kind: oneLine(at('kind')),
      x: oneLine(at('x')),
      y: oneLine(at('y')),
      colour: oneLine(at('colour')),
      area: oneLine(at('area')),
    }
    return { draft, notices }
  }
}
