// A journal entry as text, and back: what lies in the browser's storage is parsed like a stranger's.
import { z } from 'zod'
import { type Operation, operationSchema } from '../../shared/doc/operation.ts'
import { parseCommand } from '../../shared/doc/run.ts'
import { type ErrorCode, statusOf } from '../../shared/errors.ts'
import { bilingualSchema } from '../../shared/model/schema.ts'
import type { Command } from '../../shared/model/verbs.ts'
import type { RefusedCommand } from './room.ts'

/**
 * What a person did: a verb, or the undoing of an operation that came from one. `operationId`: of the
 * operation that doing it made, so that its own undoing finds it when both are done again.
 */
export type Work = { command: Command; operationId?: string | undefined } & (
  | { kind: 'verb' }
  | { kind: 'undo'; operation: Operation }
)

const commandSchema = z.object({ verb: z.string(), args: z.unknown() }).transform((value, context): Command => {
  const parsed = parseCommand(value.verb, value.args)
  if (parsed.ok) return parsed.command
  context.addIssue('not a command')
  return z.NEVER
})

const done = { command: commandSchema, operationId: z.string().optional() }
const workSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('verb'), ...done }),
  z.object({ kind: z.literal('undo'), ...done, operation: operationSchema }),
])

const keptSchema = z.object({ work: workSchema, at: z.number(), update: z.base64() })
export type Kept = { work: Work; at: number; update: string }

const codeSchema = z.string().transform((code): ErrorCode => (code in statusOf ? (code as ErrorCode) : 'failed'))
const refusedSchema = z.object({
  id: z.string(),
  command: commandSchema,
  refusal: z.object({ code: codeSchema, detail: bilingualSchema }),
  at: z.number(),
  undoing: z.boolean().optional(),
})

/** An entry as kept text. */
export const writeKept = (kept: Kept): string => JSON.stringify(kept)

/** The entry in `text`, or null when it is none of ours. */
export const readKept = (text: string | null): Kept | null => parse(keptSchema, text)

/** The refused command in `text`, or null. */
export const readRefused = (text: string | null): RefusedCommand | null => parse(refusedSchema, text)

function parse<T>(schema: z.ZodType<T>, text: string | null): T | null {
  if (text === null) return null
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
