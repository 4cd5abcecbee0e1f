// One verb, or the undo of one, in the live room; answered once it is on disk (SY1).
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { parseCommand } from '../../shared/doc/run.ts'
import { Refused, refusal } from '../../shared/errors.ts'
import { operationIdSchema } from '../../shared/model/ids.ts'
import { verbSchemas, verbs } from '../../shared/model/verbs.ts'
import { guard, membershipOf } from '../access/guard.ts'
import type { Buckets } from '../access/rate.ts'
import type { RouteDeps, Routes } from './deps.ts'
import { problems, sendRefusal } from './problem.ts'

const params = z.object({ id: z.string() })
const tooOften = (reply: FastifyReply) => sendRefusal(reply.header('retry-after', 1), refusal('too-often'))
const common = { tags: ['exploration'], params, security: [{ session: [] }] }

/** Begins the operationId of a verb that found everything as it asks: no operation is kept for it. */
const unchanged = 'unchanged-'

const overHttp = verbs.filter((verb) => verb !== 'updateImported')
/** Which verb and whether its arguments fit is for `parseCommand`, with its own refusals; OpenAPI shows every verb. */
const commandSchema = z.object({ command: z.string(), args: z.unknown().optional() }).meta({
  oneOf: overHttp.map((verb) => {
    const { $schema: _draft, ...args } = z.toJSONSchema(verbSchemas[verb], { io: 'input', unrepresentable: 'any' })
    return { title: verb, properties: { command: { const: verb }, args } }
  }),
})

export const commandRoutes =
  ({ rooms, authorize }: RouteDeps, commandRate: Buckets): ReturnType<Routes> =>
  async (app) => {
    app.post(
      '/api/explorations/:id/commands',
      {
        onRequest: guard(authorize, 'read'),
        schema: {
          ...common,
          summary: 'Runs one verb',
          body: commandSchema,
          response: {
            200: z.object({ result: z.record(z.string(), z.unknown()), operationId: z.string() }),
            ...problems(400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 503),
          },
        },
      },
      async (request, reply) => {
        const { participantId, explorationId, role } = membershipOf(request)
        if (!commandRate.take(participantId)) return tooOften(reply)
        const parsed = parseCommand(request.body.command, request.body.args ?? {})
        if (!parsed.ok) return sendRefusal(reply, parsed.refusal)
        // An import runs it, against rows it has checked; nobody else may say what was "imported last".
        if (parsed.command.verb === 'updateImported')
          return sendRefusal(reply, refusal('unknown-verb', { verb: parsed.command.verb }))
        const outcome = await rooms.run(explorationId, parsed.command, { participantId, role })
        if (!outcome.ok) return sendRefusal(reply, outcome.refusal)
        const { id, changes } = outcome.operation
        return { result: outcome.result, operationId: changes.length === 0 ? `${unchanged}${id}` : id }
      },
    )

    app.post(
      '/api/explorations/:id/undo',
      {
        onRequest: guard(authorize, 'read'),
        schema: {
          ...common,
          summary: 'Undoes an operation of one’s own, as far as it still stands',
          body: z.object({ operationId: z.string() }),
          response: {
            200: z.object({
              result: z.object({ restored: z.number(), kept: z.array(z.string()) }),
              operationId: z.string(),
            }),
            ...problems(400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 503),
          },
        },
      },
      async (request, reply) => {
        const { participantId, explorationId, role } = membershipOf(request)
        if (!commandRate.take(participantId)) return tooOften(reply)
        const operationId = operationIdSchema.safeParse(request.body.operationId)
        if (!operationId.success) throw new Refused('unknown')
        if (operationId.data.startsWith(unchanged)) return { result: { restored: 0, kept: [] }, operationId: operationId.data }
        const outcome = await rooms.undo(explorationId, operationId.data, { participantId, role })
        if (!outcome.ok) return sendRefusal(reply, outcome.refusal)
        return { result: outcome.result, operationId: outcome.operation.id }
      },
    )
  }
