// A table beside the findings and themes there are → what an import would do, and what it would say. The dry run
// shows the plan, the import applies the same one.
import type { NewFinding } from '../../doc/commands/finding.ts'
import type { ImportedFinding } from '../../doc/commands/import-finding.ts'
import type { FindingId } from '../../model/ids.ts'
import { openTable } from '../opened.ts'
import type { ImportOptions, Said } from '../plan-shape.ts'
import type { Table } from '../table.ts'
import type { NewTheme, ThemeTitle } from '../theme-book.ts'
import { findingReader } from './drafts.ts'
import type { Filing } from './filing.ts'
import type { FindingStanding } from './standing.ts'
import { FindingWork } from './work.ts'

/** Themes lie in the board's document, findings in their own: they are written one after the other (apply.ts). */
export type FindingPlan = Said & {
  writes: {
    themes: NewTheme[]
    themeTitles: ThemeTitle[]
    additions: (NewFinding & { id: FindingId })[]
    updates: ImportedFinding[]
  }
  filing: Filing
}

/**
 * Plans an import of findings. Throws `Refused` when the whole file is refused (`openTable`), or no row of it is
 * valid. With `decided`, the filing of an earlier plan whose themes are made, it asks for no themes.
 */
export function planFindings(
  table: Table,
  standing: FindingStanding,
  options: Pick<ImportOptions, 'lang' | 'mapping'>,
  decided: Filing | null = null,
): FindingPlan {
  const { columns, rows, lang } = openTable(table, 'findings', options)
  const read = findingReader(columns, lang)
  const work = new FindingWork(standing, table.board ?? false, decided)
  const drafts = rows.map((row) => {
    const { draft, notices } = read(row)
    work.tally.notices.push(...notices)
    return draft
  })
  work.tally.rejected.push(...table.rejected)
  work.tally.notices.push(...table.notices)
  work.take(drafts)
  const { themes, additions, updates, filing } = work
  const writes = { themes: themes.made, themeTitles: themes.titles, additions, updates }
  return { ...work.tally.said(columns), writes, filing }
}
