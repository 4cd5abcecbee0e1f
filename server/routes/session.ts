// What this browser has joined: Home lists it; and leaving it all.
import { z } from 'zod'
import { readSettings } from '../../shared/doc/read.ts'
import { closeCodes } from '../../shared/errors.ts'
import { formatBoth } from '../../shared/messages/catalogue.ts'
import { serverMessages } from '../../shared/messages/server.ts'
import type { ExplorationId } from '../../shared/model/ids.ts'
import { type Bilingual, bilingualSchema, roleSchema } from '../../shared/model/schema.ts'
import { endSession, memberships, type SessionCookie } from '../access/sessions.ts'
import { StorageFault } from '../storage/fault.ts'
import type { MembershipRecord } from '../storage/storage.ts'
import type { RouteDeps, Routes } from './deps.ts'
import { problems } from './problem.ts'

const joinedSchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  participantId: z.string(),
  name: z.string(),
  role: roleSchema,
})

export const sessionRoutes =
  ({ rooms, storage: { directory } }: RouteDeps, cookie: SessionCookie): ReturnType<Routes> =>
  async (app) => {
    const joined = async ({ explorationId, participantId, name, role }: MembershipRecord) => {
      const exploration = await directory.exploration(explorationId)
      if (exploration === null || exploration.erasedAt !== null) return []
      return [{ id: explorationId, title: await titleOf(explorationId), participantId, name, role }]
    }

    /** One file that cannot be opened must not hide the other explorations. */
    const titleOf = async (id: ExplorationId): Promise<Bilingual> => {
      try {
        return readSettings((await (await rooms.open(id, 'board')).read()).doc).title
      } catch (error) {
        if (error instanceof StorageFault) return formatBoth(serverMessages['server.untitled'])
        throw error
      }
    }

    app.get(
      '/api/session',
      {
        schema: {
          summary: 'The explorations this browser has joined; none without a session',
          tags: ['joining'],
          response: { 200: z.object({ explorations: z.array(joinedSchema) }), ...problems(400) },
        },
      },
      async (request) => {
        const sessionHash = cookie.read(request)
        const mine = sessionHash === null ? [] : await memberships(directory, cookie, sessionHash)
        return { explorations: (await Promise.all(mine.map(joined))).flat() }
      },
    )

    app.delete(
      '/api/session',
      {
        schema: {
          summary: 'Leaves every exploration on this browser, as on a shared computer',
          tags: ['joining'],
          response: { 200: z.object({ explorations: z.array(joinedSchema) }), ...problems(400, 403) },
        },
      },
      async (request, reply) => {
        const sessionHash = cookie.read(request)
        const ended = sessionHash === null ? [] : await endSession(directory, sessionHash)
        for (const { explorationId, participantId } of ended) {
          rooms.cut(explorationId, (session) => session.participantId === participantId, closeCodes.notJoined)
        }
        cookie.clear(reply)
        return { explorations: [] }
      },
    )
  }
