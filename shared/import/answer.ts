// What the server answers to an import, dry or real: one shape for the route, its OpenAPI page and the dialog.
import { z } from 'zod'
import { bilingualSchema, langSchema } from '../model/schema.ts'
import { markKinds } from '../personal/mark.ts'
import { fields } from './fields.ts'
import type { RowOutcome, Said } from './plan-shape.ts'
import type { Table } from './table.ts'

const issueSchema = z.object({ line: z.number(), code: z.string(), detail: bilingualSchema })
export const columnSchema = z.object({
  index: z.number(),
  name: z.string(),
  field: z.enum(fields).nullable(),
  samples: z.array(z.string()),
})

/**
 * `columns`, `rows` and `personal` are the preview of a dry run: the first rows, with what would become of each, and
 * all rows to be taken in which likely personal information was found.
 */
export const importAnswerSchema = z.object({
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  conflicts: z.array(
    issueSchema.extend({
      id: z.string(),
      number: z.number().nullable(),
      sourceId: z.string().nullable(),
      field: z.string(),
      lang: langSchema.nullable(),
      current: z.string(),
      incoming: z.string(),
    }),
  ),
  rejected: z.array(issueSchema),
  notices: z.array(issueSchema),
  ignoredColumns: z.array(z.string()),
  operationId: z.string().nullable(),
  columns: z.array(columnSchema).optional(),
  personal: z
    .array(z.object({ line: z.number(), found: z.array(z.object({ kind: z.enum(markKinds), text: z.string() })) }))
    .optional(),
  rows: z
    .array(
      z.object({
        line: z.number(),
        outcome: z.enum(['created', 'updated', 'unchanged', 'conflict', 'rejected']),
        cells: z.array(z.string()),
      }),
    )
    .optional(),
})
export type ImportAnswer = z.infer<typeof importAnswerSchema>

const previewRows = 100
const cellCharacters = 300

/** The answer to a plan that was carried out as `operationId`, or (null) wrote nothing. */
export function answerOf(plan: Said, operationId: string | null): ImportAnswer {
  const { created, updated, unchanged, conflicts, rejected, notices, ignoredColumns } = plan
  return { created, updated, unchanged, conflicts, rejected, notices, ignoredColumns, operationId }
}

/** The answer to a dry run: the same, with the columns and the first rows to look at. */
export function previewOf(plan: Said, table: Table): ImportAnswer {
  const byLine = new Map(table.rows.map((row) => [row.line, row.cells]))
  const rows = plan.rows.slice(0, previewRows).map(({ line, outcome }) => ({
    line,
    outcome,
    cells: (byLine.get(line) ?? []).map((cell) => cell.slice(0, cellCharacters)),
  }))
  const taken = new Set(plan.rows.flatMap(({ line, outcome }) => (isTaken(outcome) ? [line] : [])))
  const personal = table.personal?.filter(({ line }) => taken.has(line))
  return { ...answerOf(plan, null), columns: plan.columns, rows, ...(personal ? { personal: [...personal] } : {}) }
}

const isTaken = (outcome: RowOutcome): boolean => outcome === 'created' || outcome === 'updated'
