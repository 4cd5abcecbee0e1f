// Imports of findings into two documents without a server: the same reader, planner and writer as the route.
import { decode } from '../../server/import/decode.ts'
import { parseDelimited } from '../../server/import/delimited.ts'
import { readAsWhiteboard } from '../../server/import/whiteboard.ts'
import type { Hand } from '../../shared/doc/hand.ts'
import { transact } from '../../shared/doc/run.ts'
import { applyFindings, applyThemes } from '../../shared/import/findings/apply.ts'
import { type Filing, filingAmong } from '../../shared/import/findings/filing.ts'
import { type FindingPlan, planFindings } from '../../shared/import/findings/plan.ts'
import { findingStanding } from '../../shared/import/findings/standing.ts'
import type { ImportOptions } from '../../shared/import/plan-shape.ts'
import type { Table } from '../../shared/import/table.ts'
import type { ThemeId } from '../../shared/model/ids.ts'
import type { Finding, Theme } from '../../shared/model/schema.ts'
import type { TestBoard } from './board.ts'

type Options = Partial<Pick<ImportOptions, 'lang' | 'mapping'>>

/** The table of a CSV, as the reader's thread hands it over. */
export const tableOf = (csv: string): Table => readAsWhiteboard(parseDelimited(decode(new TextEncoder().encode(csv)).text, null))

/** What an import of this CSV (or table) would do. */
export function planOf(board: TestBoard, file: string | Table, options: Options = {}, filing?: Filing): FindingPlan {
  const table = typeof file === 'string' ? tableOf(file) : file
  return planFindings(table, findingStanding(board.doc, board.findings, board.workshop), { lang: 'en', ...options }, filing)
}

/** Imports for good: themes, then, planned anew, findings. Answers the second plan. */
export function importInto(board: TestBoard, file: string | Table, options: Options = {}): FindingPlan {
  const first = planOf(board, file, options)
  let made = new Map<ThemeId, ThemeId>()
  const themes = board.transact((hand) => {
    made = applyThemes(hand, first)
    return {}
  })
  if (!themes.ok) throw new Error(themes.refusal.code)
  const plan = planOf(board, file, options, filingAmong(first.filing, made, board.workshop.themes))
  const write = (hand: Hand) => {
    applyFindings(hand, plan)
    return {}
  }
  const findings = transact({ doc: board.findings, board: board.doc }, board.actor('facilitator'), 'test', write, 'import')
  if (!findings.ok) throw new Error(findings.refusal.code)
  board.operations.push(findings.operation)
  return plan
}

/** A verb of the findings' room, which must succeed. */
export function act(board: TestBoard, verb: Parameters<TestBoard['run']>[0], args: unknown): void {
  const code = board.run(verb, args)
  if (code !== 'ok') throw new Error(`${verb}: ${code}`)
}

/** The one finding that stands with this `source_id`. */
export function bySource(board: TestBoard, sourceId: string): Finding {
  const found = board.workshop.findings.filter((finding) => finding.sourceId === sourceId)
  const [one] = found
  if (!one || found.length > 1) throw new Error(`${found.length} findings from ${sourceId}`)
  return one
}

/** The theme with this English title; or, inside that, the claim. */
export function themeNamed(board: TestBoard, title: string): Theme {
  const found = board.workshop.themes.filter((theme) => theme.title.en === title)
  const [one] = found
  if (!one || found.length > 1) throw new Error(`${found.length} themes called ${title}`)
  return one
}

export const codes = (issues: readonly { line: number; code: string }[]): string[] =>
  issues.map(({ line, code }) => `${line} ${code}`)
