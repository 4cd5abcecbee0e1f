// Findings that people already sorted into themes. What may not be copied is read where it is, and only figures
// about it are printed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Item } from '../../../client/similar/kinds.ts'

/** `family`: sets whose figures are averaged. */
export type SortedSet = { name: string; family: string; items: Item[]; themeOf: ReadonlyMap<string, string> }
type Row = Record<string, string>

const fixture = join(import.meta.dirname, '../../fixtures/findings/tanf-user-research.csv')
const rowsOf = (path: string): Row[] =>
  existsSync(path) ? Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data : []

function setOf(name: string, family: string, rows: readonly Row[], theme: (row: Row) => string): SortedSet {
  const sorted = rows.filter((row) => theme(row) !== '')
  return {
    name,
    family,
    items: sorted.map((row) => ({ id: row.id ?? '', text: { en: row.text_en ?? row.text ?? '', fr: row.text_fr ?? '' } })),
    themeOf: new Map(sorted.map((row) => [row.id ?? '', theme(row)])),
  }
}

const eachOf = (rows: readonly Row[], column: string, family: string, theme: (row: Row) => string): SortedSet[] =>
  [...Map.groupBy(rows, (row) => row[column] ?? '')]
    .map(([value, own]) => setOf(value, family, own, theme))
    .filter(({ items, themeOf }) => items.length >= 10 && new Set(themeOf.values()).size > 1)

/** The public set kept here, and those under `folder`: cds-explorations and cds-synthesis-board, where they are. */
export function setsIn(folder: string | null): SortedSet[] {
  const beside = (file: string): Row[] => (folder === null ? [] : rowsOf(join(folder, file)))
  const tanf = rowsOf(fixture)
  const cds = beside('cds-explorations/findings.csv')
  const board = beside('cds-synthesis-board/board-notes.csv').filter((row) => row.role === 'note' && row.unreadable !== 'yes')
  const topic = ({ study = '', topic = '' }: Row) => (topic === '' ? '' : `${study} / ${topic}`)
  const within = [
    ...eachOf(tanf, 'study', 'TANF, each study', topic),
    setOf('all studies', 'TANF, all at once', tanf, topic),
    ...eachOf(cds, 'exploration', 'explorations, en + fr', ({ theme_en = '' }) => theme_en),
    setOf(
      'claims',
      'explorations, claims',
      cds,
      ({ exploration, subtheme_en = '' }) => subtheme_en && `${exploration} / ${subtheme_en}`,
    ),
    setOf('discipline', 'board, discipline', board, ({ discipline = '' }) => discipline),
    setOf(
      'discipline and layer',
      'board, discipline and layer',
      board,
      ({ discipline = '', layer = '' }) => discipline && `${discipline} / ${layer}`,
    ),
  ]
  return within.filter(({ items }) => items.length > 0)
}
