// The facilitator's invitations: list, make, revoke. Revoking cuts whoever came in by it (TR4). The operator may
// make one too, so that nobody is locked out for good by revoking the last of the facilitator's.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { closeCodes, Refused } from '../../shared/errors.ts'
import type { ExplorationId } from '../../shared/model/ids.ts'
import { roleSchema } from '../../shared/model/schema.ts'
import { knownExploration } from '../access/authorize.ts'
import { guard, membershipOf } from '../access/guard.ts'
import { dayMs, invite, joinedBy } from '../access/invitations.ts'
import { requireOperator } from '../access/operator.ts'
import type { Buckets } from '../access/rate.ts'
import { sha256 } from '../access/sessions.ts'
import type { InvitationRecord } from '../storage/storage.ts'
import type { RouteDeps, Routes } from './deps.ts'
import { problems } from './problem.ts'

const params = z.object({ id: z.string() })
const common = { tags: ['facilitator'], security: [{ session: [] }] }
const listedSchema = z.object({
  id: z.string(),
  role: roleSchema,
  createdAt: z.number(),
  expiresAt: z.number(),
  revokedAt: z.number().nullable(),
  /** The one by which whoever asks came in: revoking it locks them out. */
  yours: z.boolean(),
})
const isoTime = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).transform((time) => Date.parse(time))
/** `expiresAt` in ms since 1970 or an ISO time; else `days` from now; else the server's default. */
const newSchema = z.object({
  role: roleSchema,
  expiresAt: z.union([z.number().int(), isoTime]).nullish(),
  days: z.number().int().min(1).max(365).optional(),
})
const revokedSchema = z.object({ id: z.string(), revokedAt: z.number() })

export const invitationRoutes =
  ({ rooms, storage: { directory }, config, authorize, origins }: RouteDeps, failedKeys: Buckets): ReturnType<Routes> =>
  async (app) => {
    const onRequest = guard(authorize, 'manageInvitations')
    const isOperators = ({ headers }: FastifyRequest) => /^Bearer /i.test(headers.authorization ?? '')
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
        const { explorationId, invitationId } = membershipOf(request)
        const all = await directory.invitations(explorationId)
        return {
          invitations: all.map(({ id, role, createdAt, expiresAt, revokedAt }) => ({
            id,
            role,
            createdAt,
            expiresAt,
            revokedAt,
            yours: id === invitationId,
          })),
        }
      },
    )

    app.post(
      path,
      {
        // With an operator's key that counts; without one, the session.
        onRequest: (request) => (isOperators(request) ? requireOperator(request, directory, failedKeys) : onRequest(request)),
        schema: {
          ...common,
          security: [{ session: [] }, { operatorKey: [] }],
          params,
          summary: 'Makes an invitation (the facilitator, or the operator by key); its link is told this once',
          body: newSchema,
          response: {
            201: z.object({ id: z.string(), token: z.string(), url: z.string(), role: roleSchema, expiresAt: z.number() }),
            ...problems(400, 401, 403, 404, 410, 413, 415, 422, 429),
          },
        },
      },
      async (request, reply) => {
        const { role, expiresAt, days } = request.body
        const made = await invite(directory, origins.first(), {
          explorationId: isOperators(request)
            ? await knownExploration(directory, request.params.id)
            : membershipOf(request).explorationId,
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
