// What an import would do and say, as data: the dry run shows it, apply.ts writes it.
import type { NewRecommendation } from '../doc/commands/recommendation.ts'
import type { RecommendationId } from '../model/ids.ts'
import type { Lang, Place } from '../model/schema.ts'
import type { Args } from '../model/verbs.ts'
import type { Column, Mapping } from './columns.ts'
import type { Conflict } from './compare.ts'
import type { Issue } from './table.ts'
import type { NewTheme, ThemeTitle } from './theme-book.ts'

export type ImportOptions = {
  /** The language of columns that do not say theirs; null when the file has none such. */
  lang: Lang | null
  /** Whether a lane given is proposed or is the place itself; findings have none. */
  place: 'proposed' | 'now'
  mapping?: Mapping
}

export type RowOutcome = 'created' | 'updated' | 'unchanged' | 'conflict' | 'rejected'

/** What applying writes, as data. */
export type Writes = {
  themes: NewTheme[]
  themeTitles: ThemeTitle[]
  additions: (NewRecommendation & { id: RecommendationId })[]
  updates: Args<'updateImported'>[]
  moves: { id: RecommendationId; place: Place }[]
}

/** What is said of an import. `created`, `updated`, `unchanged` count rows; a row with conflicts only counts in none of them. */
export type Said = {
  columns: Column[]
  ignoredColumns: string[]
  created: number
  updated: number
  unchanged: number
  conflicts: Conflict[]
  rejected: Issue[]
  notices: Issue[]
  rows: { line: number; outcome: RowOutcome }[]
}
export type Plan = Said & { writes: Writes }
