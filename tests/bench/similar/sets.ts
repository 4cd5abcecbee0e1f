// Findings that people already sorted into themes. Each folder is read where it is, and only figures are
// printed: two of the sources may not be copied.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Item } from '../../../client/similar/kinds.ts'

/** `family`: sets whose figures are averaged. */
export type SortedSet = { name: string; family: string; items: Item[]; themeOf: ReadonlyMap<string, string> }
type Row = Record<string, string>

function rowsOf(folder: string, file: string): Row[] {
  const path = join(folder, file)
  return existsSync(path) ? Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data : []
}

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

/** The sets under `folder`, which holds tanf-user-research and may hold cds-explorations and cds-synthesis-board. */
export function setsIn(folder: string): SortedSet[] {
  const tanf = rowsOf(folder, 'tanf-user-research/findings.csv')
  const cds = rowsOf(folder, 'cds-explorations/findings.csv')
  const board = rowsOf(folder, 'cds-synthesis-board/board-notes.csv').filter(
    (row) => row.role === 'note' && row.unreadable !== 'yes',
  )
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
