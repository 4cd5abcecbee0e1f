// GET /api/docs: the contract as OpenAPI, made from the same zod schemas that check the requests.
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { SessionCookie } from '../access/sessions.ts'

/** Registers OpenAPI; call before the routes, which it watches being added. */
export async function publishOpenApi(app: FastifyInstance, cookie: SessionCookie): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Atelier',
        version: '1',
        description: 'From draft recommendations to the sorted, bilingual final document. Refusals are application/problem+json.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: cookie.name },
          operatorKey: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: jsonSchemaTransform,
  })
  app.get('/api/docs', { schema: { summary: 'This page', tags: ['health'] } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
  )
}
