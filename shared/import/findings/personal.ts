// Rows that likely hold personal information, told before anything is imported: nothing is blocked, the person
// decides. What they say is looked at as it would be read, theme and area too.
import { bounds, type Lang, langs } from '../../model/schema.ts'
import { personalIn } from '../../personal/personal.ts'
import { type Column, columnsOf, type Mapping } from '../columns.ts'
import type { PersonalRow, Table } from '../table.ts'
import { type FindingDraft, findingReader } from './drafts.ts'

/** Of one row; more tell nothing new. */
const mostMarks = 10

/** Every row of the table in which something was found. Takes long: not for the thread that rooms wait for. */
export function personalRows(table: Table, options: { lang: Lang | null; mapping?: Mapping | undefined }): PersonalRow[] {
  const columns: Column[] = columnsOf(table, 'findings', options.mapping)
  const read = findingReader(columns, options.lang ?? 'en')
  return table.rows.flatMap((row) => {
    const found = foundIn(read(row).draft)
    return found.length > 0 ? [{ line: row.line, found }] : []
  })
}

function foundIn({ text, theme, subtheme, area }: FindingDraft): PersonalRow['found'] {
  const texts = [...langs.flatMap((lang) => [text[lang], theme[lang], subtheme[lang]]), area]
  const found = new Map<string, PersonalRow['found'][number]>()
  // A longer text rejects its row.
  for (const each of new Set(texts.filter(({ length }) => length > 0 && length <= bounds.textCharacters))) {
    for (const mark of personalIn(each)) found.set(`${mark.kind} ${mark.text}`, { kind: mark.kind, text: mark.text })
  }
  return [...found.values()].slice(0, mostMarks)
}
