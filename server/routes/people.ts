// GET people: the names behind the participant ids in comments and in the dealt tray, for whoever may read those.
import { z } from 'zod'
import { roleSchema } from '../../shared/model/schema.ts'
import { guard, membershipOf } from '../access/guard.ts'
import { everyoneIn } from '../access/people.ts'
import type { Routes } from './deps.ts'
import { problems } from './problem.ts'

const personSchema = z.object({ participantId: z.string(), name: z.string(), role: roleSchema })

export const peopleRoutes: Routes =
  ({ storage: { directory }, authorize }) =>
  async (app) => {
    app.get(
      '/api/explorations/:id/people',
      {
        onRequest: guard(authorize, 'readFindings'),
        schema: {
          summary: 'Everyone who ever joined, by participant',
          tags: ['exploration'],
          security: [{ session: [] }],
          params: z.object({ id: z.string() }),
          response: { 200: z.array(personSchema), ...problems(401, 403, 404, 410) },
        },
      },
      async (request) => {
        return everyoneIn(directory, membershipOf(request).explorationId)
      },
    )
  }
