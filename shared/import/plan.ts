// A table beside the board → what an import would do, and what it would say (contract.md, Import). Nothing is
// written here: the dry run shows the plan, the import applies the same one.
import { Refused } from '../errors.ts'
import { bounds } from '../model/schema.ts'
import { columnsOf, hasTextColumn, needsLanguage } from './columns.ts'
import { draftReader, isBlank, languageOfFile } from './drafts.ts'
import type { Standing } from './imported.ts'
import type { ImportOptions, Plan } from './plan-shape.ts'
import type { Table } from './table.ts'
import { Work } from './work.ts'

/**
 * Plans an import. Throws `Refused` when the whole file is refused: no text column, no valid row, too many
 * rows, a language that is needed and not given.
 */
export function planImport(table: Table, standing: Standing, options: ImportOptions): Plan {
  const columns = columnsOf(table, options.mapping)
  if (!hasTextColumn(columns)) throw new Refused('import-no-text-column')
  const rows = table.rows.filter((row) => !isBlank(row))
  const total = rows.length + table.rejected.length
  if (total > bounds.importRows) throw new Refused('import-too-many-rows', { rows: total, limit: bounds.importRows })
  const lang = languageOfFile(table, columns, options.lang)
  if (lang === null && needsLanguage(columns)) throw new Refused('bad-language')

  const read = draftReader(columns, lang)
  const work = new Work(standing, options)
  const drafts = rows.map((row) => {
    const { draft, notices } = read(row)
    work.notices.push(...notices)
    return draft
  })
  work.rejected.push(...table.rejected)
  work.notices.push(...table.notices)
  work.take(drafts)
  return work.plan(columns)
}
