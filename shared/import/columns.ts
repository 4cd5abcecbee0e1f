// Header names → columns: any order; what is mapped by hand wins, and a meaning is given once.
import { type Lang, langs } from '../model/schema.ts'
import { type Field, fieldNamed, type ImportKind, plainName } from './fields.ts'
import type { Table } from './table.ts'

/** By hand: the index of a column (from 0) → its meaning, or `ignore`. Columns not named keep theirs. */
export type Mapping = ReadonlyMap<number, Field | 'ignore'>

/** One column of the file and what it is taken for; `samples` are its first values. */
export type Column = { index: number; name: string; field: Field | null; samples: string[] }

const samplesShown = 3

/** Every column of the table with its meaning. A meaning is given once: by hand first, then from the left. */
export function columnsOf(table: Table, kind: ImportKind, mapping: Mapping = new Map()): Column[] {
  const width = table.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), table.header.length)
  const taken = new Set([...mapping.values()])
  return Array.from({ length: width }, (_, index) => {
    const header = (table.header[index] ?? '').trim()
    const samples: string[] = []
    for (const { cells } of table.rows) {
      const cell = (cells[index] ?? '').trim()
      if (cell !== '' && samples.push(cell) === samplesShown) break
    }
    return {
      index,
      name: header === '' ? `#${index + 1}` : header,
      field: meaning(header, kind, mapping.get(index), taken),
      samples,
    }
  })
}

function meaning(
  header: string,
  kind: ImportKind,
  byHand: Field | 'ignore' | undefined,
  taken: Set<Field | 'ignore'>,
): Field | null {
  if (byHand !== undefined) return byHand === 'ignore' ? null : byHand
  const field = fieldNamed(header, kind)
  if (field === null || taken.has(field)) return null
  taken.add(field)
  return field
}

/** Columns that are not read, by name; blank ones without a name are nothing to tell of. */
export const ignoredColumns = (columns: readonly Column[]): string[] =>
  columns
    .filter(({ field, name, samples }) => field === null && !(name.startsWith('#') && samples.length === 0))
    .map(({ name }) => name)

/** True when some column holds the text. */
export const hasTextColumn = (columns: readonly Column[]): boolean =>
  columns.some(({ field }) => field === 'text' || field === 'text_en' || field === 'text_fr')

const relative: readonly (Field | null)[] = ['text', 'theme', 'subtheme', 'label', 'group', 'reason']
/** True when a column can only be read by someone who knows the file's language. */
export const needsLanguage = (columns: readonly Column[]): boolean => columns.some(({ field }) => relative.includes(field))

/** `en`, `fr`, `English`, `français`, `fr-CA` → the language; anything else null. */
export function langNamed(name: string): Lang | null {
  const plain = plainName(name)
  if (plain.startsWith('anglais')) return 'en'
  return (
    langs.find((lang) => plain === lang || plain.startsWith(`${lang}_`) || plain === (lang === 'en' ? 'english' : 'french')) ??
    (plain === 'francais' ? 'fr' : null)
  )
}
