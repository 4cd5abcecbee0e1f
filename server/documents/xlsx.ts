// Rows as a spreadsheet: header row that stays, widths to read by, wrapped text. Every text cell is typed as
// text, so nothing in it is ever a formula. The same state gives the same bytes (EX2).
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { rezip } from './zip.ts'

type Cell = string | number | null
/** The most characters Excel lets one cell hold. */
const mostCharacters = 32_767

/** One sheet. `widths` are in characters; a column left out is 14 wide. `at` dates the entries. */
export async function xlsxBytes<Column extends string>(
  columns: readonly Column[],
  rows: readonly Record<Column, Cell>[],
  { sheet, widths, at }: { sheet: string; widths: Partial<Record<Column, number>>; at: number },
): Promise<Uint8Array> {
  const data: SheetData = [
    columns.map((value) => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#E9EDF2' })),
    ...rows.map((row) => columns.map((column) => cellOf(row[column]))),
  ]
  const bytes = await writeXlsxFile(data, {
    sheet,
    columns: columns.map((column) => ({ width: widths[column] ?? 14 })),
    stickyRowsCount: 1,
  }).toBuffer()
  return rezip(bytes, at, (_, xml) => xml)
}

function cellOf(value: Cell) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' as const }
  return { value: value.slice(0, mostCharacters), type: String, wrap: true, alignVertical: 'top' as const }
}
