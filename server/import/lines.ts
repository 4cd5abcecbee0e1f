// Plain lines → a table: one recommendation a line, its bullet or number taken off.
import { Refused } from '../../shared/errors.ts'
import type { Issue, Table } from '../../shared/import/table.ts'

const bullet = /^\s*(?:(?:[-*+•◦▪‣·–—]|\d{1,3}[.)]|[a-z][.)])\s+|[•◦▪‣])/iu

/** Each line that is not blank is a row of the one column `text`. */
export function parseLines(text: string, notices: readonly Issue[] = []): Table {
  const rows = text
    .split('\n')
    .map((line, i) => ({ line: i + 1, cells: [line.replace(bullet, '').trim()] }))
    .filter(({ cells: [cell] }) => cell !== '')
  if (rows.length === 0) throw new Refused('import-empty')
  return { kind: 'lines', header: ['text'], rows, notices, rejected: [] }
}
