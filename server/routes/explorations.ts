// POST /api/explorations: the operator makes an exploration, its seeded board and its four invitations.
import { z } from 'zod'
import { templateSchema, templates } from '../../shared/model/templates.ts'
import { requireOperator } from '../access/operator.ts'
import type { Buckets } from '../access/rate.ts'
import { createExploration } from '../explorations.ts'
import type { RouteDeps, Routes } from './deps.ts'
import { problems } from './problem.ts'

const words = z
  .string()
  .overwrite((text) => text.toWellFormed())
  .trim()
  .min(1)
  .max(1_000)
const both = z.object({ en: words, fr: words })
const newExplorationSchema = z.object({ title: both, partner: both, service: both, template: templateSchema })

const invitationSchema = z.object({ id: z.string(), token: z.string(), url: z.string() })
/** The answer of creating (and, later, of bringing an archive back in). */
export const createdSchema = z.object({
  id: z.string(),
  invitations: z.object({
    facilitator: invitationSchema,
    team: invitationSchema,
    partner: invitationSchema,
    observer: invitationSchema,
  }),
})

export const explorationRoutes =
  (deps: RouteDeps, failedKeys: Buckets): ReturnType<Routes> =>
  async (app) => {
    app.post(
      '/api/explorations',
      {
        onRequest: (request) => requireOperator(request, deps.storage.directory, failedKeys),
        schema: {
          summary: 'Creates an exploration',
          tags: ['operator'],
          security: [{ operatorKey: [] }],
          body: newExplorationSchema,
          response: { 201: createdSchema, ...problems(400, 401, 413, 415, 422, 429) },
        },
      },
      async (request, reply) => {
        const { template, ...texts } = request.body
        return reply.code(201).send(await createExploration(deps, { ...texts, ...templates[template] }))
      },
    )
  }
