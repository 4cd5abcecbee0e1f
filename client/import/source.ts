// What is sent: a file or pasted text, with the content type by which the server reads it.
import { fieldNamed, type ImportKind } from '../../shared/import/fields.ts'

export const pastedFormats = ['auto', 'csv', 'tsv', 'markdown', 'lines'] as const
export type PastedFormat = (typeof pastedFormats)[number]
export type Source = { body: Blob | string; type: string }

const types = {
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  markdown: 'text/markdown',
  lines: 'text/plain',
} as const
const typeOfEnding = new Map<string, string>(
  Object.entries({
    csv: types.csv,
    tsv: types.tsv,
    tab: types.tsv,
    xlsx: types.xlsx,
    md: types.markdown,
    markdown: types.markdown,
    txt: types.lines,
  }),
)
/** For the file chooser. */
export const fileEndings = [...typeOfEnding.keys()].map((ending) => `.${ending}`).join(',')

/** The content type of a file by the end of its name; what is unknown the server refuses with a sentence. */
export const typeOfFile = (name: string): string =>
  typeOfEnding.get(name.split('.').at(-1)?.toLowerCase() ?? '') ?? 'application/octet-stream'

/** The content type of pasted text: a table when its first line names columns, Markdown by its marks, else lines. */
export function typeOfPasted(text: string, kind: ImportKind, format: PastedFormat = 'auto'): string {
  if (format !== 'auto') return types[format]
  const lines = text.trim().split(/\r?\n/)
  const first = lines[0] ?? ''
  if (first.includes('\t')) return types.tsv
  const names = first.split(/[,;]/)
  if (names.some((name) => fieldNamed(name.replace(/"/g, ''), kind)) && (names.length > 1 || lines.length > 1)) return types.csv
  const marked = lines.some((line) => /^#{1,6}\s/.test(line)) || lines.some((line) => /^\s+[-*+]\s/.test(line))
  return marked ? types.markdown : types.lines
}
