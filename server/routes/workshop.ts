// GET workshop.json: the workshop as far as this role may see it, from what is on disk (SY3).
import { z } from 'zod'
import { readSettings, readWorkshop } from '../../shared/doc/read.ts'
import { may } from '../../shared/model/rights.ts'
import { roomNames } from '../../shared/model/verbs.ts'
import { toWorkshopJson } from '../../shared/model/workshop-json.ts'
import { guard, membershipOf } from '../access/guard.ts'
import type { Routes } from './deps.ts'
import { problems } from './problem.ts'

const flag = z.enum(['1', 'true', '0', 'false', '']).default('0')

export const workshopRoutes: Routes =
  ({ rooms, authorize }) =>
  async (app) => {
    app.get(
      '/api/explorations/:id/workshop.json',
      {
        onRequest: guard(authorize, 'read'),
        schema: {
          summary: 'The workshop as it stands; with all=1 also what was merged away',
          tags: ['exploration'],
          security: [{ session: [] }],
          params: z.object({ id: z.string() }),
          querystring: z.object({ all: flag }),
          response: { 200: z.looseObject({ version: z.number().int() }), ...problems(400, 401, 404, 410) },
        },
      },
      async (request) => {
        const { explorationId, role } = membershipOf(request)
        const { board, findings } = await rooms.readBoth(explorationId)
        const mayReadFindings = may(role, 'readFindings', readSettings(board.doc))
        // Who may not read findings is answered from a reading without them: nothing can slip out (TR6).
        const reading = readWorkshop({ board: board.doc, findings: mayReadFindings ? findings.doc : undefined })
        // What a room left out when it was loaded is missing without a trace in its document (SY7).
        const loaded = await Promise.all(roomNames.map((room) => rooms.open(explorationId, room)))
        const problems = [...loaded.flatMap((room) => room.problems), ...reading.problems]
        return toWorkshopJson({ workshop: reading.workshop, problems }, board.version, {
          all: ['1', 'true'].includes(request.query.all),
          mayReadFindings,
        })
      },
    )
  }
