// Rows as CSV: comma in both languages, UTF-8 with a byte-order mark, formulas guarded (contract.md).
import { stringify } from 'csv-stringify/sync'
import { guardFormula } from '../../shared/report/formula.ts'

type Cell = string | number | null

/** A header row of `columns`, then `rows`. Numbers stay numbers; text is guarded. */
export function csvBytes<Column extends string>(columns: readonly Column[], rows: readonly Record<Column, Cell>[]): Uint8Array {
  const cells = rows.map((row) =>
    columns.map((column) => {
      const value = row[column]
      return typeof value === 'string' ? guardFormula(value) : value
    }),
  )
  // csv-stringify quotes a cell that holds its own record delimiter, not one that holds a bare line break.
  return new TextEncoder().encode(
    stringify([[...columns], ...cells], { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ }),
  )
}
