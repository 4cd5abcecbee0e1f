// A table of honest size: what leaves the reader's thread is read on the main one, where every room waits for it.
import { Refused } from '../../shared/errors.ts'
import { isBlank } from '../../shared/import/cells.ts'
import type { Table } from '../../shared/import/table.ts'
import { bounds } from '../../shared/model/schema.ts'

const mostColumns = 1_000
/** Longer than any name of a column; a file of one column without a header has its first text there. */
const longestName = 1_000

/**
 * The same table without what says nothing. Refuses more rows than an import takes (as the plan would, but before they
 * are handed over), and more columns than anyone has.
 */
export function boundedTable(table: Table): Table {
  const rows = table.rows.filter((row) => !isBlank(row))
  const total = rows.length + table.rejected.length
  if (total > bounds.importRows) throw new Refused('import-too-many-rows', { rows: total, limit: bounds.importRows })
  return {
    ...table,
    header: narrow(table.header).map((name) => name.slice(0, longestName)),
    rows: rows.map((row) => ({ ...row, cells: narrow(row.cells) })),
  }
}

function narrow(cells: readonly string[]): readonly string[] {
  if (cells.length <= mostColumns) return cells
  if (cells.slice(mostColumns).some((cell) => cell.trim() !== '')) throw new Refused('import-unreadable')
  return cells.slice(0, mostColumns)
}
