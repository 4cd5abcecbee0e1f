// GET archive.json: everything an exploration holds, for its facilitator. POST archive: the same back in, as a new
// exploration, for the operator; whole or not at all (AR4).
import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refused } from '../../shared/errors.ts'
import { archiveMessages } from '../../shared/messages/archive.ts'
import { formatBoth } from '../../shared/messages/catalogue.ts'
import { must } from '../../shared/model/assert.ts'
import { type Bilingual, bilingualSchema } from '../../shared/model/schema.ts'
import { type RoomName, roomNames } from '../../shared/model/verbs.ts'
import { guard, membershipOf } from '../access/guard.ts'
import { requireOperator } from '../access/operator.ts'
import { everyoneIn } from '../access/people.ts'
import type { Buckets } from '../access/rate.ts'
import { piecesOf } from '../archive/pieces.ts'
import type { BroughtIn, ReadTask } from '../archive/read-worker.ts'
import type { WriteTask } from '../archive/write-worker.ts'
import { bringBack } from '../explorations.ts'
import { defaultRoomBounds } from '../rooms/bounds.ts'
import { TaskThread } from '../threads/task-thread.ts'
import type { RouteDeps, Routes } from './deps.ts'
import { createdSchema } from './explorations.ts'
import { problems } from './problem.ts'

/** Twice what an archive of 128 MiB takes (D53). */
const megabytes = 1_024
const writerBounds = { seconds: 60, megabytes, tooSlow: 'archive-too-slow', waiting: 4 } as const
/** Archives that may wait in memory behind the one that is read. */
const archivesWaiting = 1

export const archiveRoutes =
  (deps: RouteDeps, failedKeys: Buckets): ReturnType<Routes> =>
  async (app) => {
    const { config, authorize, storage } = deps
    const { textCharacters, recommendations, themes, findings, documentBytes, archiveBytes } = config.bounds
    const { comments } = defaultRoomBounds
    const limits = { textCharacters, documentBytes, things: { recommendations, themes, findings, comments } }
    const writer = new TaskThread<WriteTask, Uint8Array>(new URL('../archive/write-worker.ts', import.meta.url), writerBounds)
    const reader = new TaskThread<ReadTask, BroughtIn>(new URL('../archive/read-worker.ts', import.meta.url), {
      ...{ seconds: config.importSeconds, megabytes, tooSlow: 'archive-too-slow', waiting: archivesWaiting },
    })
    // Before the requests under way are waited for: a hostile one would keep the server from ending.
    app.addHook('preClose', async () => void (await Promise.all([writer.close(), reader.close()])))
    app.removeContentTypeParser('application/json')
    app.addContentTypeParser('application/json', (_request: FastifyRequest, body: IncomingMessage) =>
      piecesOf(body, archiveBytes),
    )

    app.get(
      '/api/explorations/:id/archive.json',
      {
        onRequest: guard(authorize, 'readArchive'),
        schema: {
          summary: 'Everything, lossless: both rooms, counters, names; no invitation and no session',
          tags: ['facilitator'],
          security: [{ session: [] }],
          params: z.object({ id: z.string() }),
          response: problems(401, 403, 404, 410, 422, 503),
        },
      },
      async (request, reply) => {
        const { explorationId } = membershipOf(request)
        const bytes = await writer.run(await taskOf(deps, explorationId))
        return send(reply, bytes, `atelier-archive-${explorationId}.json`)
      },
    )

    app.post(
      '/api/explorations/archive',
      {
        onRequest: (request) => requireOperator(request, storage.directory, failedKeys),
        schema: {
          summary: 'Brings an archive back in, as a new exploration',
          description:
            'The body is what archive.json answered, as application/json. `notices` says what was lost before the archive was made.',
          tags: ['operator'],
          security: [{ operatorKey: [] }],
          consumes: ['application/json'],
          response: {
            201: createdSchema.extend({ notices: z.array(z.object({ code: z.string(), detail: bilingualSchema })) }),
            ...problems(400, 401, 413, 415, 422, 429, 503),
          },
        },
      },
      async (request, reply) => {
        const pieces = request.body as Uint8Array<ArrayBuffer>[] | undefined
        if (pieces === undefined) throw new Refused('not-an-archive')
        const brought = await reader.run(
          { pieces, limits },
          pieces.map(({ buffer }) => buffer),
        )
        return reply.code(201).send({ ...(await bringBack(deps, brought)), notices: noticesOf(brought) })
      },
    )
  }

/** Both rooms as bytes at one moment; who made what is asked after, and more of it does no harm. */
async function taskOf(
  { rooms, storage }: RouteDeps,
  explorationId: ReturnType<typeof membershipOf>['explorationId'],
): Promise<WriteTask> {
  const bytes = await rooms.bytesOfBoth(explorationId)
  const { createdAt } = must(await storage.directory.exploration(explorationId), 'who is a member is in an exploration')
  const people = await everyoneIn(storage.directory, explorationId)
  const made = await Promise.all(roomNames.map(async (name) => [name, await storage.rooms.makers(explorationId, name)] as const))
  const makers = Object.fromEntries(made) as Record<RoomName, (typeof made)[number][1]>
  const of = (name: RoomName) => {
    const { updates, counters, problems } = bytes[name]
    return { updates, counters, problems, makers: makers[name] }
  }
  const { board, findings } = bytes
  return {
    origin: {
      id: explorationId,
      createdAt,
      at: Math.max(board.at, findings.at),
      versions: { board: board.version, findings: findings.version },
    },
    rooms: { board: of('board'), findings: of('findings') },
    people,
  }
}

const send = (reply: FastifyReply, bytes: Uint8Array, filename: string): FastifyReply =>
  reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="${filename}"`)
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))

/** What is not in the new exploration, though it was in the old one. */
const noticesOf = ({ leftOut }: BroughtIn): { code: string; detail: Bilingual }[] =>
  leftOut === 0 ? [] : [{ code: 'left-out', detail: formatBoth(archiveMessages['archive.notice.left-out'], { count: leftOut }) }]
