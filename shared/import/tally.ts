// What an import says row by row while it is planned; then read once, in the order of the file.
import { Refused } from '../errors.ts'
import { type Column, ignoredColumns } from './columns.ts'
import type { Conflict } from './compare.ts'
import type { RowOutcome, Said } from './plan-shape.ts'
import { type Issue, rejection } from './table.ts'

export class Tally {
  readonly notices: Issue[] = []
  readonly rejected: Issue[] = []
  readonly conflicts: Conflict[] = []
  readonly #outcomes: { line: number; outcome: RowOutcome }[] = []

  outcome({ line }: { line: number }, outcome: RowOutcome): void {
    this.#outcomes.push({ line, outcome })
  }

  /** All that was said. Refuses a file of which no row was taken. */
  said(columns: Column[]): Said {
    const outcomes = this.#outcomes
    const rejected = byLine(this.rejected)
    if (outcomes.length === 0) {
      const { detail } = rejected[0] ?? rejection(1, 'no-rows')
      throw new Refused('import-no-valid-row', { reason: detail.en }, { reason: detail.fr })
    }
    const count = (outcome: RowOutcome) => outcomes.filter((each) => each.outcome === outcome).length
    return {
      columns,
      ignoredColumns: ignoredColumns(columns),
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      conflicts: byLine(this.conflicts),
      rejected,
      notices: byLine(this.notices),
      rows: byLine([...outcomes, ...rejected.map(({ line }) => ({ line, outcome: 'rejected' as const }))]),
    }
  }
}

const byLine = <T extends { line: number }>(list: readonly T[]): T[] => [...list].sort((a, b) => a.line - b.line)
