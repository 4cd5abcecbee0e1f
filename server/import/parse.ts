// Bytes and a content type → a table, or a refusal that says what to do. What a file says it is and what its
// bytes are must agree; nothing is guessed beyond that.
import { Refused } from '../../shared/errors.ts'
import type { Table } from '../../shared/import/table.ts'
import { decode } from './decode.ts'
import { parseDelimited } from './delimited.ts'
import { parseLines } from './lines.ts'
import { parseMarkdown } from './markdown.ts'
import { parseSpreadsheet } from './spreadsheet.ts'
import { importTypes, spreadsheetType } from './types.ts'

/**
 * Reads a file. Refuses `format-unknown` (another format, whatever it is called), `import-unreadable`
 * (damaged), `import-empty`, `import-unclosed-quote`, `too-big` (a compressed file that opens too wide).
 */
export async function parseFile(bytes: Uint8Array, contentType: string): Promise<Table> {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase()
  if (!importTypes.some((known) => known === type)) throw new Refused('format-unknown')
  if (bytes.length === 0) throw new Refused('import-empty')
  if (type === spreadsheetType) return parseSpreadsheet(bytes)
  const { text, notices } = decode(bytes)
  if (text.trim() === '') throw new Refused('import-empty')
  if (type === 'text/plain') return parseLines(text, notices)
  if (type.endsWith('markdown')) return parseMarkdown(text, notices)
  return parseDelimited(text, type === 'text/tab-separated-values' ? '\t' : null, notices)
}
