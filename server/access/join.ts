// Joining: an invitation exchanged for a membership of this browser's session. The same session again
// keeps its participant and takes the role of the invitation just used.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { newId } from '../../shared/doc/layout.ts'
import { participantIdSchema } from '../../shared/model/ids.ts'
import type { Rooms } from '../rooms/registry.ts'
import type { Directory, InvitationRecord, MembershipRecord } from '../storage/storage.ts'
import type { SessionCookie } from './sessions.ts'

type Deps = { directory: Directory; cookie: SessionCookie; rooms: Pick<Rooms, 'setRole'> }

/** Joins by a valid `invitation` under `name`; sets the cookie on `reply`. Live sockets get the new role at once. */
export async function join(
  { directory, cookie, rooms }: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  { explorationId, role, id }: InvitationRecord,
  name: string,
): Promise<MembershipRecord> {
  const before = cookie.read(request)
  const known = before === null ? [] : await directory.memberships(before)
  const earlier = known.find((membership) => membership.explorationId === explorationId)
  const membership: MembershipRecord = {
    sessionHash: cookie.keep(request, reply),
    explorationId,
    participantId: earlier?.participantId ?? participantIdSchema.parse(newId()),
    invitationId: id,
    name,
    role,
    joinedAt: Date.now(),
  }
  await directory.putMembership(membership)
  if (earlier !== undefined) rooms.setRole(explorationId, membership.participantId, role)
  return membership
}
