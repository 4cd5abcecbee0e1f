// Checking the connection before the day (CK1): does a body arrive, what time is it, do events come one
// by one. Nobody has joined yet, so requests count against the address (CK3).
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { checkBounds } from '../../shared/check.ts'
import { Refused } from '../../shared/errors.ts'
import type { Buckets } from '../access/rate.ts'
import { problems } from './problem.ts'

/** `checks`: requests left, by address. */
export const checkRoutes =
  (checks: Buckets): FastifyPluginAsyncZod =>
  async (app) => {
    // Before a body is read.
    app.addHook('onRequest', async ({ ip }) => {
      if (!checks.take(ip)) throw new Refused('too-often')
    })

    app.get(
      '/api/check/time',
      {
        schema: {
          summary: 'The server’s time, in ms since 1970',
          tags: ['check'],
          response: { 200: z.object({ now: z.number().int() }), ...problems(429) },
        },
      },
      async () => ({ now: Date.now() }),
    )

    app.post(
      '/api/check/body',
      {
        bodyLimit: 4 * checkBounds.bodyCharacters,
        schema: {
          summary: 'Counts the characters that arrived, to see whether a proxy passes them',
          tags: ['check'],
          body: z.object({ filler: z.string().max(checkBounds.bodyCharacters) }),
          response: { 200: z.object({ characters: z.number().int() }), ...problems(400, 403, 413, 415, 422, 429) },
        },
      },
      async ({ body }) => ({ characters: body.filler.length }),
    )

    // Encapsulated: the other routes take JSON only.
    await app.register(bytesRoute)

    app.get(
      '/api/check/stream',
      {
        schema: {
          summary: 'Four server-sent events, 300 ms apart, to see whether a proxy holds them back',
          tags: ['check'],
          response: problems(429),
        },
      },
      async (_request, reply) => streamed(reply),
    )
  }

/** A body as the frames of a room over HTTP go up: some proxies let JSON alone through. */
const bytesRoute: FastifyPluginAsyncZod = async (app) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.post(
    '/api/check/bytes',
    {
      bodyLimit: checkBounds.bytes,
      config: { takesFiles: true },
      schema: {
        summary: 'Counts the bytes that arrived, to see whether a proxy passes them',
        tags: ['check'],
        consumes: ['application/octet-stream'],
        response: { 200: z.object({ bytes: z.number().int() }), ...problems(403, 413, 415, 429) },
      },
    },
    async ({ body }) => ({ bytes: body instanceof Uint8Array ? body.length : 0 }),
  )
}

/** `no-store` comes with every answer of the API. */
const streamed = (reply: FastifyReply): FastifyReply =>
  reply
    .type('text/event-stream')
    .header('x-accel-buffering', 'no')
    .send(Readable.from(events(() => pause(checkBounds.beatMs))))

/** The events, the first at once and a pause before each other. */
export async function* events(wait: () => Promise<unknown>): AsyncGenerator<string> {
  for (let n = 1; n <= checkBounds.events; n++) {
    if (n > 1) await wait()
    yield `data: ${n}\n\n`
  }
}
