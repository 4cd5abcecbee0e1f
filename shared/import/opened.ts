// A table once its columns are known: what refuses a whole file is found here, for either kind of import.
import { Refused } from '../errors.ts'
import { bounds, type Lang } from '../model/schema.ts'
import { isBlank, languageOfFile } from './cells.ts'
import { type Column, columnsOf, hasTextColumn, type Mapping, needsLanguage } from './columns.ts'
import type { ImportKind } from './fields.ts'
import type { Table, TableRow } from './table.ts'

export type Opened = { columns: Column[]; rows: TableRow[]; lang: Lang | null }

/** Refuses (throws) a file without a text column, with too many rows, or whose language is needed and not given. */
export function openTable(table: Table, kind: ImportKind, options: { lang: Lang | null; mapping?: Mapping }): Opened {
  const columns = columnsOf(table, kind, options.mapping)
  if (!hasTextColumn(columns)) throw new Refused('import-no-text-column')
  const rows = table.rows.filter((row) => !isBlank(row))
  const total = rows.length + table.rejected.length
  if (total > bounds.importRows) throw new Refused('import-too-many-rows', { rows: total, limit: bounds.importRows })
  const lang = languageOfFile(table, columns, options.lang)
  if (lang === null && needsLanguage(columns)) throw new Refused('bad-language')
  return { columns, rows, lang }
}
