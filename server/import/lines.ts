// Plain lines → a table: one recommendation a line, its bullet or number taken off.
import { Refused } from '../../shared/errors.ts'
import { listItems } from '../../shared/import/list-items.ts'
import type { Issue, Table } from '../../shared/import/table.ts'

/** Each line that is not blank is a row of the one column `text`. */
export function parseLines(text: string, notices: readonly Issue[] = []): Table {
  const rows = listItems(text).map(({ line, words }) => ({ line, cells: [words] }))
  if (rows.length === 0) throw new Refused('import-empty')
  return { kind: 'lines', header: ['text'], rows, notices, rejected: [] }
}
