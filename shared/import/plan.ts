// A table beside the board → what an import would do, and what it would say (contract.md, Import). Nothing is
// written here: the dry run shows the plan, the import applies the same one.
import { draftReader } from './drafts.ts'
import type { Standing } from './imported.ts'
import { openTable } from './opened.ts'
import type { ImportOptions, Plan } from './plan-shape.ts'
import type { Table } from './table.ts'
import { Work } from './work.ts'

/** Plans an import. Throws `Refused` when the whole file is refused (`openTable`), or no row of it is valid. */
export function planImport(table: Table, standing: Standing, options: ImportOptions): Plan {
  const { columns, rows, lang } = openTable(table, 'recommendations', options)
  const read = draftReader(columns, lang)
  const work = new Work(standing, options)
  const drafts = rows.map((row) => {
    const { draft, notices } = read(row)
    work.tally.notices.push(...notices)
    return draft
  })
  work.tally.rejected.push(...table.rejected)
  work.tally.notices.push(...table.notices)
  work.take(drafts)
  return work.plan(columns)
}
