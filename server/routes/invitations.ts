// The facilitator's invitations: list, make, revoke. Revoking cuts whoever came in by it (TR4).
import { z } from 'zod'
import { closeCodes, Refused } from '../../shared/errors.ts'
import type { ExplorationId } from '../../shared/model/ids.ts'
import { roleSchema } from '../../shared/model/schema.ts'
import { guard, membershipOf } from '../access/guard.ts'
import { dayMs, invite, joinedBy } from '../access/invitations.ts'
import { sha256 } from '../access/sessions.ts'
import type { InvitationRecord } from '../storage/storage.ts'
import type { Routes } from './deps.ts'
import { problems } from './problem.ts'

const params = z.object({ id: z.string() })
const common = { tags: ['facilitator'], security: [{ session: [] }] }
const listedSchema = z.object({
  id: z.string(),
  role: roleSchema,
  createdAt: z.number(),
  expiresAt: z.number(),
  revokedAt: z.number().nullable(),
})
/** `expiresAt` in ms since 1970 or an ISO time; else `days` from now; else the server's default. */
const newSchema = z.object({
  role: roleSchema,
  expiresAt: z.union([z.number().int(), z.iso.datetime({ offset: true }).transform((time) => Date.parse(time))]).optional(),
  days: z.number().int().min(1).max(365).optional(),
})
const revokedSchema = z.object({ id: z.string(), revokedAt: z.number() })

export const invitationRoutes: Routes =
  ({ rooms, storage: { directory }, config, authorize, origins }) =>
  async (app) => {
    const onRequest = guard(authorize, 'manageInvitations')
    const path = '/api/explorations/:id/invitations'

    const revoke = async (explorationId: ExplorationId, isIt: (invitation: InvitationRecord) => boolean) => {
      const invitation = (await directory.invitations(explorationId)).find(isIt)
      if (invitation === undefined) throw new Refused('unknown')
      if (invitation.revokedAt !== null) return { id: invitation.id, revokedAt: invitation.revokedAt }
      const revokedAt = Date.now()
      await directory.revokeInvitation(invitation.id, revokedAt)
      const out = await joinedBy(directory, invitation)
      rooms.cut(explorationId, ({ participantId }) => out.has(participantId), closeCodes.notAllowed)
      return { id: invitation.id, revokedAt }
    }

    app.get(
      path,
      {
        onRequest,
        schema: {
          ...common,
          params,
          summary: 'The invitations so far, without their tokens',
          response: { 200: z.object({ invitations: z.array(listedSchema) }), ...problems(401, 403, 404, 410) },
        },
      },
      async (request) => {
        const all = await directory.invitations(membershipOf(request).explorationId)
        return {
          invitations: all.map(({ id, role, createdAt, expiresAt, revokedAt }) => ({
            id,
            role,
            createdAt,
            expiresAt,
            revokedAt,
          })),
        }
      },
    )

    app.post(
      path,
      {
        onRequest,
        schema: {
          ...common,
          params,
          summary: 'Makes an invitation; its link is told this once',
          body: newSchema,
          response: {
            201: z.object({ id: z.string(), token: z.string(), url: z.string(), role: roleSchema, expiresAt: z.number() }),
            ...problems(400, 401, 403, 404, 410, 413, 415, 422),
          },
        },
      },
      async (request, reply) => {
        const { role, expiresAt, days } = request.body
        const made = await invite(directory, origins.first(), {
          explorationId: membershipOf(request).explorationId,
          role,
          expiresAt: expiresAt ?? Date.now() + (days ?? config.invitationDays) * dayMs,
        })
        return reply.code(201).send(made)
      },
    )

    app.delete(
      `${path}/:invitationId`,
      {
        onRequest,
        schema: {
          ...common,
          params: z.object({ id: z.string(), invitationId: z.string() }),
          summary: 'Revokes an invitation; whoever came in by it is out within a second',
          response: { 200: revokedSchema, ...problems(401, 403, 404, 410) },
        },
      },
      async (request) => revoke(membershipOf(request).explorationId, ({ id }) => id === request.params.invitationId),
    )

    app.delete(
      path,
      {
        onRequest,
        schema: {
          ...common,
          params,
          summary: 'Revokes the invitation named by its id or its token',
          body: z.union([z.object({ id: z.string() }), z.object({ token: z.string() })]),
          response: { 200: revokedSchema, ...problems(400, 401, 403, 404, 410, 413, 415, 422) },
        },
      },
      async (request) => {
        const named = request.body
        return revoke(membershipOf(request).explorationId, ({ id, tokenHash }) =>
          'id' in named ? id === named.id : tokenHash === sha256(named.token),
        )
      },
    )
  }
