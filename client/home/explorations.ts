// The explorations this browser has joined, and what the server says of an invitation.
import { z } from 'zod'
import { explorationIdSchema, participantIdSchema } from '../../shared/model/ids.ts'
import { bilingualSchema, roleSchema } from '../../shared/model/schema.ts'

/** GET /api/session */
export const sessionSchema = z.object({
  explorations: z.array(
    z.object({
      id: explorationIdSchema,
      title: bilingualSchema,
      participantId: participantIdSchema,
      name: z.string(),
      role: roleSchema,
    }),
  ),
})
export type JoinedExploration = z.infer<typeof sessionSchema>['explorations'][number]

/** POST /api/invitations/look */
export const invitationLookSchema = z.object({
  explorationId: explorationIdSchema,
  title: bilingualSchema,
  partner: bilingualSchema,
  role: roleSchema,
})
export type InvitationLook = z.infer<typeof invitationLookSchema>

/** POST /api/join */
export const joinedSchema = z.object({ explorationId: explorationIdSchema, participantId: participantIdSchema, role: roleSchema })

/** POST /api/explorations; of an archive that was brought back in, `notices` too. */
export const createdSchema = z.object({
  id: explorationIdSchema,
  invitations: z.record(roleSchema, z.object({ token: z.string(), url: z.string() })),
  notices: z.array(z.object({ code: z.string(), detail: bilingualSchema })).optional(),
})
