// Does it serve, and does storage answer: for whoever watches over the server.
import { z } from 'zod'
import { refusal } from '../../shared/errors.ts'
import type { Routes } from './deps.ts'
import { problems, sendRefusal } from './problem.ts'

const ok = z.object({ status: z.literal('ok') })

export const healthRoutes: Routes =
  ({ storage }) =>
  async (app) => {
    app.get('/healthz', { schema: { summary: 'It serves', tags: ['health'], response: { 200: ok } } }, async () => ({
      status: 'ok' as const,
    }))
    app.get(
      '/readyz',
      { schema: { summary: 'It serves and storage answers', tags: ['health'], response: { 200: ok, ...problems(503) } } },
      async (request, reply) => {
        try {
          await storage.ready()
          return { status: 'ok' as const }
        } catch (error) {
          request.log.error({ err: error }, 'storage does not answer')
          return sendRefusal(reply, refusal('not-saved'))
        }
      },
    )
  }
