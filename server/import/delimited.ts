// CSV and TSV → a table with the line each row starts on. The separator is the one the header uses; a quoted
// cell may hold line breaks.
import Papa from 'papaparse'
import { Refused } from '../../shared/errors.ts'
import { type Issue, notice, rejection, type Table, type TableRow } from '../../shared/import/table.ts'
import { bounds } from '../../shared/model/schema.ts'

/** As many rows as Excel has, blank ones too: more are not even looked at. */
const mostRows = 1_048_576

/** Parses decoded text (line breaks `\n`). `delimiter` null: found in the header. */
export function parseDelimited(decoded: string, delimiter: string | null, notices: readonly Issue[] = []): Table {
  const { text, firstLine, said } = withoutHint(decoded)
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiter ?? said ?? separatorOf(text),
    newline: '\n',
    quoteChar: '"',
    preview: mostRows,
  })
  if (data.length === mostRows) throw new Refused('import-too-many-rows', { rows: mostRows, limit: bounds.importRows })
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes')
  if (unclosed) throw new Refused('import-unclosed-quote', { line: lineAt(text, unclosed.index ?? 0) + firstLine - 1 })

  const oddQuotes = new Set(errors.filter(({ code }) => code === 'InvalidQuotes').map(({ row }) => row))
  const rows: TableRow[] = []
  const said2: Issue[] = [...notices]
  const rejected: Issue[] = []
  let header: string[] | null = null
  let line = firstLine
  data.forEach((cells, at) => {
    const start = line
    line += 1 + breaksIn(cells)
    if (cells.every((cell) => cell.trim() === '')) return
    if (header === null) {
      header = cells
      return
    }
    const fault = faultOf(cells, header.length, oddQuotes.has(at))
    if (fault) {
      rejected.push(rejection(start, fault))
      return
    }
    if (oddQuotes.has(at)) said2.push(notice(start, 'quote-repaired'))
    rows.push({ line: start, cells })
  })
  return { kind: 'columns', header: header ?? [], rows, notices: said2, rejected }
}

/** A row with more cells than columns was cut in the wrong place; so was one whose odd quote ran over lines. */
function faultOf(cells: readonly string[], width: number, oddQuote: boolean): 'too-many-cells' | 'quote-misplaced' | null {
  if (oddQuote && breaksIn(cells) > 0) return 'quote-misplaced'
  return cells.slice(width).some((cell) => cell.trim() !== '') ? 'too-many-cells' : null
}

/** Excel's first line `sep=;` names the separator and is no row. */
function withoutHint(text: string): { text: string; firstLine: number; said: string | null } {
  const hint = /^"?sep=([,;\t])"?\n/i.exec(text)
  return hint ? { text: text.slice(hint[0].length), firstLine: 2, said: hint[1] ?? null } : { text, firstLine: 1, said: null }
}

/** A header of one column has no separator: its texts may hold commas. */
const none = '\u001f'

/** The separator that the header uses most, outside quotation marks. */
function separatorOf(text: string): string {
  const counts: Record<string, number> = { ',': 0, ';': 0, '\t': 0 }
  let quoted = false
  for (const char of text.trimStart()) {
    if (char === '"') quoted = !quoted
    else if (char === '\n' && !quoted) break
    else if (!quoted && char in counts) counts[char] = (counts[char] ?? 0) + 1
  }
  const [best, count] = Object.entries(counts).reduce((most, each) => (each[1] > most[1] ? each : most))
  return count === 0 ? none : best
}

const breaksIn = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length
