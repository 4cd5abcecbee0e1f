// Imports into a board without a server: the same parser, planner and writer as the route.
import { decode } from '../../server/import/decode.ts'
import { parseDelimited } from '../../server/import/delimited.ts'
import { applyPlan } from '../../shared/import/apply.ts'
import { standingOf } from '../../shared/import/imported.ts'
import { planImport } from '../../shared/import/plan.ts'
import type { ImportOptions, Plan, Said } from '../../shared/import/plan-shape.ts'
import type { Table } from '../../shared/import/table.ts'
import type { Recommendation } from '../../shared/model/schema.ts'
import type { TestBoard } from './board.ts'

const usual: ImportOptions = { lang: 'en', place: 'proposed' }

/** What an import of this CSV (or table) would do. */
export function planOf(board: TestBoard, file: string | Table, options: Partial<ImportOptions> = {}): Plan {
  const table = typeof file === 'string' ? parseDelimited(decode(new TextEncoder().encode(file)).text, null) : file
  return planImport(table, standingOf(board.doc), { ...usual, ...options })
}

/** Imports for good, as one operation. */
export function importInto(board: TestBoard, file: string | Table, options: Partial<ImportOptions> = {}): Plan {
  const plan = planOf(board, file, options)
  const outcome = board.transact((hand) => {
    applyPlan(hand, plan)
    return {}
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return plan
}

/** The code with which a whole file is refused, or `taken`. */
export function refusalOf(work: () => unknown): string {
  try {
    work()
    return 'taken'
  } catch (error) {
    if (error instanceof Error) return error.message
    throw error
  }
}

/** The counts of a plan, as an answer gives them. */
export const counts = ({ created, updated, unchanged, conflicts, rejected }: Said) => ({
  created,
  updated,
  unchanged,
  conflicts: conflicts.length,
  rejected: rejected.length,
})

/** The one recommendation with this `source_id`. */
export function bySource(board: TestBoard, sourceId: string): Recommendation {
  const found = board.workshop.recommendations.filter((r) => r.sourceId === sourceId)
  const [one] = found
  if (!one || found.length > 1) throw new Error(`${found.length} recommendations from ${sourceId}`)
  return one
}
