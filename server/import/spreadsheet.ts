// XLSX → a table. The file is opened under a bound before the reader sees it: a small zip may hold gigabytes,
// and one cell far out makes a table of billions.
import { unzipSync, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { Refused } from '../../shared/errors.ts'
import { notice, type Table } from '../../shared/import/table.ts'
import { bounds } from '../../shared/model/schema.ts'
import { refuseOtherFormats } from './decode.ts'

/** What an honest workbook of 2,000 rows stays under, opened. */
const openedBytes = 64 * 1024 * 1024
const mostParts = 1_000
const mostRows = 20_000
const mostColumns = 256

/** Reads the first sheet that holds anything; other sheets are named in a notice. */
export async function parseSpreadsheet(bytes: Uint8Array): Promise<Table> {
  refuseOtherFormats(bytes, 'PK\u0003\u0004')
  const sheets = await readSheets(openedBounded(bytes))
  const filled = sheets
    .map(({ sheet, data }) => ({
      name: sheet,
      rows: data
        .map((cells, i) => ({ line: i + 1, cells: cells.map(wordsOf) }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    }))
    .filter(({ rows }) => rows.length > 0)
  const [first, ...others] = filled
  const [header, ...rows] = first?.rows ?? []
  if (!header) throw new Refused('import-empty')
  const notices = others.length > 0 ? [notice(1, 'other-sheets', { sheets: others.map(({ name }) => name).join(', ') })] : []
  return { kind: 'columns', header: header.cells, rows, notices, rejected: [] }
}

/** The same workbook with honest sizes, repacked without compression; refuses what opens too wide. */
function openedBounded(bytes: Uint8Array): Buffer {
  let total = 0
  let parts = 0
  const opened = unzip(bytes, ({ name, originalSize }) => {
    total += originalSize
    parts += 1
    if (total > openedBytes || parts > mostParts) throw new Refused('too-big', { limit: '64 MiB' })
    return /\.(xml|rels)$/i.test(name)
  })
  for (const [name, part] of Object.entries(opened)) {
    if (/worksheets\/[^/]+\.xml$/i.test(name)) refuseFarCells(part)
  }
  return Buffer.from(zipSync(opened, { level: 0 }))
}

function unzip(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('import-unreadable')
  }
}

/** The reader makes a full table up to the farthest cell. */
function refuseFarCells(sheet: Uint8Array): void {
  const xml = new TextDecoder().decode(sheet)
  for (const [, letters = '', row = ''] of xml.matchAll(/\br="([A-Z]{1,4})(\d{1,10})"/g)) {
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    if (Number(row) > mostRows) throw new Refused('import-too-many-rows', { rows: Number(row), limit: bounds.importRows })
    if (column > mostColumns) throw new Refused('import-unreadable')
  }
}

async function readSheets(workbook: Buffer): Promise<{ sheet: string; data: readonly (readonly unknown[])[] }[]> {
  try {
    return await readXlsxFile(workbook)
  } catch {
    throw new Refused('import-unreadable')
  }
}

/** A cell as a person reads it; a date as the day. */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}
