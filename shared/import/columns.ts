// Header names → columns (contract.md, Import): any order, the names of the contract, Atelier's own export,
// and the words people write above such columns in either language. What is mapped by hand wins.
import { type Lang, langs } from '../model/schema.ts'
import type { Table } from './table.ts'

/** A column's meaning. Without `_en` or `_fr` it counts in the file's language (`text`: in the row's `lang`). */
export const fields = [
  'id',
  'number',
  'text',
  'text_en',
  'text_fr',
  'theme',
  'theme_en',
  'theme_fr',
  'label',
  'label_en',
  'label_fr',
  'group',
  'group_en',
  'group_fr',
  'parent_id',
  'lane',
  'lane_label',
  'band',
  'band_label',
  'complexity',
  'criterion',
  'reason',
  'lang',
] as const
export type Field = (typeof fields)[number]

/** By hand: the index of a column (from 0) → its meaning, or `ignore`. Columns not named keep theirs. */
export type Mapping = ReadonlyMap<number, Field | 'ignore'>

/** One column of the file and what it is taken for; `samples` are its first values. */
export type Column = { index: number; name: string; field: Field | null; samples: string[] }

/** Names beside the fields' own; compared as `plainName` makes them. The first of several columns of one meaning counts. */
const otherNames: Record<string, Field> = {
  source_id: 'id',
  identifiant: 'id',
  numero: 'number',
  texte: 'text',
  texte_en: 'text_en',
  texte_fr: 'text_fr',
  text_english: 'text_en',
  text_french: 'text_fr',
  texte_anglais: 'text_en',
  texte_francais: 'text_fr',
  recommendation: 'text',
  recommendation_en: 'text_en',
  recommendation_fr: 'text_fr',
  recommandation: 'text',
  recommandation_en: 'text_en',
  recommandation_fr: 'text_fr',
  etiquette: 'label',
  etiquette_en: 'label_en',
  etiquette_fr: 'label_fr',
  topic: 'theme',
  heading: 'group',
  heading_en: 'group_en',
  heading_fr: 'group_fr',
  groupe: 'group',
  parent: 'parent_id',
  source_parent_id: 'parent_id',
  horizon: 'lane',
  couloir: 'lane',
  priority: 'band',
  priority_en: 'band',
  priorite: 'band',
  complexite: 'complexity',
  critere: 'criterion',
  raison: 'reason',
  langue: 'lang',
  language: 'lang',
}

/** Lower case, no accents, one `_` for anything that is no letter or digit: `Text (EN)` → `text_en`. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')

/** The meaning a header's name has, or null. */
export function fieldNamed(name: string): Field | null {
  const plain = plainName(name)
  return fields.find((field) => field === plain) ?? otherNames[plain] ?? null
}

const samplesShown = 3

/** Every column of the table with its meaning. A meaning is given once: by hand first, then from the left. */
export function columnsOf(table: Table, mapping: Mapping = new Map()): Column[] {
  const width = table.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), table.header.length)
  const taken = new Set([...mapping.values()])
  return Array.from({ length: width }, (_, index) => {
    const header = (table.header[index] ?? '').trim()
    const samples: string[] = []
    for (const { cells } of table.rows) {
      const cell = (cells[index] ?? '').trim()
      if (cell !== '' && samples.push(cell) === samplesShown) break
    }
    return { index, name: header === '' ? `#${index + 1}` : header, field: meaning(header, mapping.get(index), taken), samples }
  })
}

function meaning(header: string, byHand: Field | 'ignore' | undefined, taken: Set<Field | 'ignore'>): Field | null {
  if (byHand !== undefined) return byHand === 'ignore' ? null : byHand
  const field = fieldNamed(header)
  if (field === null || taken.has(field)) return null
  taken.add(field)
  return field
}

/** Columns that are not read, by name; blank ones without a name are nothing to tell of. */
export const ignoredColumns = (columns: readonly Column[]): string[] =>
  columns
    .filter(({ field, name, samples }) => field === null && !(name.startsWith('#') && samples.length === 0))
    .map(({ name }) => name)

/** True when some column holds the text of recommendations. */
export const hasTextColumn = (columns: readonly Column[]): boolean =>
  columns.some(({ field }) => field === 'text' || field === 'text_en' || field === 'text_fr')

const relative: readonly (Field | null)[] = ['text', 'theme', 'label', 'group', 'reason']
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
