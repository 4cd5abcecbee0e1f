// Joining by an invitation, and looking at one before joining. Failures count against the address; the
// token comes in a body, never in an address.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readSettings } from '../../shared/doc/read.ts'
import { Refused } from '../../shared/errors.ts'
import { bilingualSchema, bounds, roleSchema } from '../../shared/model/schema.ts'
import { knownExploration } from '../access/authorize.ts'
import { invitationOf } from '../access/invitations.ts'
import { join } from '../access/join.ts'
import type { Buckets } from '../access/rate.ts'
import type { SessionCookie } from '../access/sessions.ts'
import type { InvitationRecord } from '../storage/storage.ts'
import type { RouteDeps, Routes } from './deps.ts'
import { problems } from './problem.ts'

/** Whatever it is, one that leads nowhere is an unknown invitation. */
const token = z.string()
/** What would let one name look like another, or run over several lines, is taken out. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu
const name = z
  .string()
  .max(1_000)
  .overwrite((text) => text.toWellFormed().normalize('NFC').replace(invisible, ' ').trim())
  .min(1)
  .max(bounds.nameCharacters)

export const joinRoutes =
  ({ rooms, storage: { directory } }: RouteDeps, cookie: SessionCookie, failedJoins: Buckets): ReturnType<Routes> =>
  async (app) => {
    const invitationFor = async (request: FastifyRequest, given: string): Promise<InvitationRecord> => {
      if (failedJoins.empty(request.ip)) throw new Refused('too-often')
      try {
        return await invitationOf(directory, given)
      } catch (error) {
        failedJoins.take(request.ip)
        throw error
      }
    }

    app.post(
      '/api/join',
      {
        schema: {
          summary: 'Joins an exploration by an invitation; sets the session cookie',
          tags: ['joining'],
          body: z.object({ token, name }),
          response: {
            200: z.object({ explorationId: z.string(), participantId: z.string(), role: roleSchema }),
            ...problems(400, 401, 403, 410, 413, 415, 422, 429),
          },
        },
      },
      async (request, reply) => {
        const invitation = await invitationFor(request, request.body.token)
        await knownExploration(directory, invitation.explorationId)
        const { explorationId, participantId, role } = await join(
          { directory, cookie, rooms },
          request,
          reply,
          invitation,
          request.body.name,
        )
        return { explorationId, participantId, role }
      },
    )

    app.post(
      '/api/invitations/look',
      {
        schema: {
          summary: 'What an invitation leads to, before joining',
          tags: ['joining'],
          body: z.object({ token }),
          response: {
            200: z.object({ explorationId: z.string(), title: bilingualSchema, partner: bilingualSchema, role: roleSchema }),
            ...problems(400, 401, 403, 410, 413, 415, 422, 429),
          },
        },
      },
      async (request) => {
        const { explorationId, role } = await invitationFor(request, request.body.token)
        await knownExploration(directory, explorationId)
        const { doc } = await (await rooms.open(explorationId, 'board')).read()
        const { title, partner } = readSettings(doc)
        return { explorationId, title, partner, role }
      },
    )
  }
