// GET report.* and engagements.*: the final document and the brief for leadership, from what is on disk
// (SY3), stamped with the version and time of the last commit, so the same state gives the same bytes (EX2).
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readWorkshop } from '../../shared/doc/read.ts'
import { Refused } from '../../shared/errors.ts'
import type { ExplorationId } from '../../shared/model/ids.ts'
import { langSchema, type Workshop } from '../../shared/model/schema.ts'
import type { Stamp } from '../../shared/report/blocks.ts'
import { chosenOf, printedWorkshop } from '../../shared/report/chosen.ts'
import { guard, membershipOf } from '../access/guard.ts'
import { engagementFormats, htmlPolicy, type Rendered, reportFormats } from '../documents/formats.ts'
import type { DocumentTask } from '../documents/worker.ts'
import type { Rooms } from '../rooms/registry.ts'
import { TaskThread } from '../threads/task-thread.ts'
import type { Routes } from './deps.ts'
import { problems } from './problem.ts'

const querystring = z.object({ lang: langSchema })
/** The largest document (1,000 recommendations as DOCX) takes some 3 s; a full queue is many at once, not one in the way. */
const writerBounds = { seconds: 60, megabytes: 512, tooSlow: 'busy', waiting: 20 } as const
const params = z.object({ id: z.string(), format: z.string() })

export const reportRoutes: Routes =
  ({ rooms, authorize }) =>
  async (app) => {
    const writer = new TaskThread<DocumentTask, Rendered>(new URL('../documents/worker.ts', import.meta.url), writerBounds)
    // Before the requests under way are waited for: a hostile one would keep the server from ending.
    app.addHook('preClose', () => writer.close())

    app.get(
      '/api/explorations/:id/report.:format',
      {
        onRequest: [guard(authorize, 'read'), inOneOf(reportFormats)],
        schema: {
          summary: `The final document: ${reportFormats.join(', ')}`,
          tags: ['documents'],
          security: [{ session: [] }],
          params,
          querystring,
          response: problems(400, 401, 404, 410, 503),
        },
      },
      async (request, reply) => {
        const to = known(reportFormats, request.params.format)
        const state = await printable(rooms, membershipOf(request).explorationId)
        return answer(reply, await writer.run({ kind: 'report', to, lang: request.query.lang, ...state }))
      },
    )

    app.get(
      '/api/explorations/:id/engagements.:format',
      {
        onRequest: [guard(authorize, 'readEngagements'), inOneOf(engagementFormats)],
        schema: {
          summary: `Potential engagements, for leadership: ${engagementFormats.join(', ')}`,
          tags: ['documents'],
          security: [{ session: [] }],
          params,
          querystring,
          response: problems(400, 401, 403, 404, 410, 503),
        },
      },
      async (request, reply) => {
        const to = known(engagementFormats, request.params.format)
        const state = await printable(rooms, membershipOf(request).explorationId)
        return answer(reply, await writer.run({ kind: 'engagements', to, lang: request.query.lang, ...state }))
      },
    )

    app.get(
      '/api/explorations/:id/report-state.json',
      {
        onRequest: guard(authorize, 'read'),
        schema: {
          summary: 'For the live preview: the stamp, the findings chosen for the document, and how much was heard',
          tags: ['documents'],
          security: [{ session: [] }],
          params: z.object({ id: z.string() }),
          response: {
            200: z.object({
              version: z.number().int(),
              at: z.number(),
              findings: z.array(z.looseObject({})),
              merged: z.record(z.string(), z.string()),
              heard: z.object({ findings: z.number(), discussions: z.number() }),
            }),
            ...problems(401, 404, 410),
          },
        },
      },
      async (request) => {
        const { workshop, stamp } = await stateOf(rooms, membershipOf(request).explorationId)
        return { version: stamp.version, at: stamp.at, ...chosenOf(workshop) }
      },
    )
  }

/** Both rooms as committed. The findings come along for every role: the document prints those chosen for it. */
async function stateOf(rooms: Rooms, explorationId: ExplorationId): Promise<{ workshop: Workshop; stamp: Stamp }> {
  const { board, findings } = await rooms.readBoth(explorationId)
  const { workshop } = readWorkshop({ board: board.doc, findings: findings.doc })
  return { workshop, stamp: { version: board.version, at: Math.max(board.at, findings.at) } }
}

/** What a document is made of: the workshop with the findings that may be printed, and how many were heard. */
async function printable(rooms: Rooms, explorationId: ExplorationId) {
  const { workshop, stamp } = await stateOf(rooms, explorationId)
  const chosen = chosenOf(workshop)
  return { workshop: printedWorkshop(workshop, chosen), stamp, heard: chosen.heard }
}

function known<F extends string>(formats: readonly F[], asked: string): F {
  const format = formats.find((each) => each === asked)
  if (format === undefined) throw new Refused('unknown-format', { formats: formats.join(', ') })
  return format
}

/** A format nobody makes is told as such, whatever stands behind the question mark. */
const inOneOf = (formats: readonly string[]) => async (request: FastifyRequest) => {
  known(formats, (request.params as { format: string }).format)
}

/** HTML opens in the browser, everything else is saved under its name. */
function answer(reply: FastifyReply, { bytes, contentType, filename }: Rendered): FastifyReply {
  const isPage = contentType.startsWith('text/html')
  if (isPage) reply.header('content-security-policy', htmlPolicy)
  return reply
    .type(contentType)
    .header('content-disposition', `${isPage ? 'inline' : 'attachment'}; filename="${filename}"`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(bytes))
}
