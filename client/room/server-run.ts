// What the server runs for a person over HTTP: verbs decided against the state as it stands, and the
// undoing of what it ran before (contract.md, HTTP).
import { z } from 'zod'
import type { Outcome } from '../../shared/doc/hand.ts'
import { type ErrorCode, type Refusal, refusal, statusOf } from '../../shared/errors.ts'
import { type ExplorationId, type OperationId, operationIdSchema, type ParticipantId } from '../../shared/model/ids.ts'
import type { Command } from '../../shared/model/verbs.ts'
import { type ApiAnswer, api } from '../api.ts'

/** POSTs JSON and answers JSON or a problem. */
export type Http = (path: string, body: unknown) => Promise<ApiAnswer<unknown>>
export const browserHttp: Http = (path, body) => api(path, z.unknown(), { method: 'POST', body })

const ranSchema = z.object({ result: z.record(z.string(), z.unknown()), operationId: operationIdSchema })
const undoneSchema = z.object({
  result: z.object({ restored: z.number(), kept: z.array(z.string()) }),
  operationId: operationIdSchema,
})

type Who = { explorationId: ExplorationId; participantId: ParticipantId }

/** Runs one verb on the server; the operation answered has its id and no changes, for the server keeps them. */
export async function runOnServer(http: Http, who: Who, { verb, args }: Command): Promise<Outcome> {
  const answer = await http(`/api/explorations/${who.explorationId}/commands`, { command: verb, args })
  if (!answer.ok) return { ok: false, refusal: refusalOf(answer.problem) }
  const ran = ranSchema.safeParse(answer.value)
  if (!ran.success) return { ok: false, refusal: refusal('failed') }
  const operation = { id: ran.data.operationId, verb, participantId: who.participantId, changes: [] }
  return { ok: true, result: ran.data.result, operation }
}

export type UndoneByServer =
  | { ok: true; restored: number; kept: string[]; operationId: OperationId }
  | { ok: false; refusal: Refusal }

/** Undoes what the server ran; `operationId` is that of the undoing, whose undo is redo. */
export async function undoOnServer(http: Http, who: Who, operationId: string): Promise<UndoneByServer> {
  const answer = await http(`/api/explorations/${who.explorationId}/undo`, { operationId })
  if (!answer.ok) return { ok: false, refusal: refusalOf(answer.problem) }
  const undone = undoneSchema.safeParse(answer.value)
  if (!undone.success) return { ok: false, refusal: refusal('failed') }
  return { ok: true, ...undone.data.result, operationId: undone.data.operationId }
}

/** A problem as a refusal; no answer at all means that nothing was saved. */
function refusalOf({ status, code, detail }: { status: number; code: string; detail: Refusal['detail'] }): Refusal {
  if (status === 0) return refusal('not-saved')
  return { code: code in statusOf ? (code as ErrorCode) : 'failed', detail }
}
