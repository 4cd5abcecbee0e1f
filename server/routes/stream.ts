// A room over plain HTTP, for networks that block WebSockets: events down, POSTs up (D34). Whoever may
// not come in is told by a close code in the first event, as on a socket (HT3).
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { closeCodes, Refused, refusal } from '../../shared/errors.ts'
import { roomNames } from '../../shared/model/verbs.ts'
import { type AdmissionDeps, type Admitted, admit, type Seats } from '../access/admission.ts'
import { newToken } from '../access/sessions.ts'
import { closedEvent, eventHeaders, padding } from '../http-stream/events.ts'
import { LongAnswer } from '../http-stream/long-answer.ts'
import { Polls } from '../http-stream/polls.ts'
import type { Stream, StreamBounds, StreamOwner } from '../http-stream/stream.ts'
import { longPatience, pollPatience, Streams } from '../http-stream/streams.ts'
import { problems, sendRefusal } from './problem.ts'

export type StreamDeps = AdmissionDeps & {
  originAllowed(origin: string | undefined): boolean
  /** The hash of the request's session, or null. */
  sessionOf(request: FastifyRequest): string | null
  seats: Seats
  bounds: StreamBounds
}

/** How soon a browser whose question broke off must ask again, ms (TR8). */
const breakOff = 2_000
/** Room for what stands between the frames of a POST, bytes. */
const between = 64 * 1024

const roomParams = z.object({ explorationId: z.string(), room: z.enum(roomNames) })
const streamParams = roomParams.extend({ streamId: z.string() })
const common = { tags: ['room'], security: [{ session: [] }] }
const events = { 200: z.string().meta({ description: 'text/event-stream' }) }

export const streamRoutes =
  ({ seats, bounds, originAllowed, sessionOf, ...door }: StreamDeps): FastifyPluginAsyncZod =>
  async (app) => {
    const streams = new Streams(seats, bounds)
    app.addHook('preClose', async () => streams.stop())
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

    /** A page of ours: browsers name no Origin when they GET from their own, but say whether it is. */
    const fromOurPage = async ({ headers }: FastifyRequest) => {
      const site = headers['sec-fetch-site'] ?? 'same-origin'
      if (headers.origin === undefined ? site !== 'same-origin' : !originAllowed(headers.origin))
        throw new Refused('origin-not-allowed')
    }

    const found = new WeakMap<FastifyRequest, Stream>()
    /** Before a body is read. */
    const find = async (request: FastifyRequest) => {
      const { streamId, ...target } = request.params as z.infer<typeof streamParams>
      const stream = streams.find(streamId, { ...target, sessionHash: sessionOf(request) })
      if (!stream) throw new Refused('unknown')
      found.set(request, stream)
    }
    const streamOf = (request: FastifyRequest): Stream => {
      const stream = found.get(request)
      if (!stream) throw new Refused('unknown')
      return stream
    }

    const enter = (admitted: Admitted, owner: StreamOwner, reply: FastifyReply) => {
      const id = newToken()
      const outlet = () => {
        reply.hijack()
        // What comes after its end is no answer of ours: the connection is not used again.
        reply.raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...eventHeaders, connection: 'close' })
        return new LongAnswer(reply.raw, id)
      }
      const stream = streams.enter(id, admitted, owner, outlet, longPatience)
      if (stream) reply.raw.on('close', () => stream.left())
      return stream ? reply : turnAway(reply, closeCodes.tooMany, 'too many connections')
    }

    const enterPolling = async (admitted: Admitted, owner: StreamOwner, reply: FastifyReply) => {
      const id = newToken()
      const polls = new Polls(id)
      const stream = streams.enter(id, admitted, owner, () => polls, pollPatience)
      if (!stream) return turnAway(reply, closeCodes.tooMany, 'too many connections')
      return answerPoll(stream, polls, 0, reply)
    }

    const answerPoll = async (stream: Stream, polls: Polls, after: number, reply: FastifyReply) => {
      const asked = polls.ask(after)
      if (asked === null) throw new Refused('unknown')
      stream.silent(false)
      reply.raw.on('close', () => {
        if (reply.raw.writableFinished) return
        const { heardAt } = stream
        setTimeout(() => {
          if (stream.heardAt === heardAt) stream.left()
        }, breakOff).unref()
      })
      const text = await asked
      stream.silent(false)
      return reply.headers(eventHeaders).send(text)
    }

    app.get(
      '/rooms/:explorationId/:room/stream',
      {
        exposeHeadRoute: false,
        onRequest: fromOurPage,
        schema: {
          ...common,
          summary: 'The room’s protocol as server-sent events, where WebSockets are blocked',
          description:
            'Event “stream” comes first with the id to POST to; then each frame of the room’s WebSocket protocol as one message, in base64; last, event “close” with {code, reason}. With once=1 the answer ends at once and the rest is asked for at …/stream/{streamId}?after=id of the last event.',
          params: roomParams,
          querystring: z.object({ once: z.enum(['1', '0']).default('0') }),
          response: { ...events, ...problems(400, 403, 404, 503) },
        },
      },
      async (request, reply) => {
        const admission = await admit(request.raw, request.params, door)
        if (admission.kind === 'refused') throw new Refused(admission.code)
        if (reply.raw.destroyed) return reply.hijack()
        if (admission.kind === 'closed') return turnAway(reply, admission.closeCode)
        const owner = { ...request.params, sessionHash: sessionOf(request) }
        return request.query.once === '1' ? enterPolling(admission, owner, reply) : enter(admission, owner, reply)
      },
    )

    app.get(
      '/rooms/:explorationId/:room/stream/:streamId',
      {
        exposeHeadRoute: false,
        onRequest: [fromOurPage, find],
        schema: {
          ...common,
          summary: 'What came after an event on a stream opened with once=1; waits a little for something to come',
          params: streamParams,
          querystring: z.object({ after: z.coerce.number().int().min(0) }),
          response: { ...events, ...problems(400, 403, 404) },
        },
      },
      async (request, reply) => {
        const stream = streamOf(request)
        if (!(stream.outlet instanceof Polls)) throw new Refused('unknown')
        return answerPoll(stream, stream.outlet, request.query.after, reply)
      },
    )

    app.post(
      '/rooms/:explorationId/:room/stream/:streamId',
      {
        bodyLimit: Math.min(bounds.frameBytes + between, Number.MAX_SAFE_INTEGER),
        config: { takesFiles: true },
        onRequest: find,
        errorHandler: (error: FastifyError, request, reply) => {
          if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') found.get(request)?.close(closeCodes.frameTooBig, 'too big')
          ;(reply as FastifyReply).send(error)
        },
        schema: {
          ...common,
          summary: 'Frames up: each after its length (varUint); number counts the POSTs of a stream from 1',
          description: 'One at a time. The same number again is answered without being served again.',
          consumes: ['application/octet-stream'],
          params: streamParams,
          querystring: z.object({ number: z.coerce.number().int().min(1) }),
          response: { 204: z.null().meta({ description: 'Received' }), ...problems(400, 403, 404, 413, 415) },
        },
      },
      async (request, reply) => {
        const body = request.body instanceof Uint8Array ? request.body : new Uint8Array()
        const refused = await streamOf(request).take(request.query.number, body)
        if (refused === null) return reply.code(204).send(null)
        const limit = `${bounds.frameBytes} `
        return sendRefusal(reply, refusal(refused, { limit: `${limit}B` }, { limit: `${limit}o` }))
      },
    )
  }

function turnAway(reply: FastifyReply, code: number, reason = ''): FastifyReply {
  return reply.headers(eventHeaders).send(padding + closedEvent(code, reason))
}
