// Invitations: 128 random bits, only their SHA-256 at rest; one role, expiring, revocable. The link
// carries the token in its fragment, which no request line or log ever holds.
import { newId } from '../../shared/doc/layout.ts'
import { Refused } from '../../shared/errors.ts'
import type { ExplorationId } from '../../shared/model/ids.ts'
import { type Role, roles } from '../../shared/model/schema.ts'
import type { Directory, InvitationRecord } from '../storage/storage.ts'
import { newToken, sha256 } from './sessions.ts'

export const dayMs = 24 * 60 * 60 * 1000

/** An invitation as it is told this once: the token is nowhere afterwards. */
export type NewInvitation = { id: string; token: string; url: string; role: Role; expiresAt: number }

type Invited = { explorationId: ExplorationId; role: Role; expiresAt: number }

/** Makes an invitation to `explorationId`. `origin` is where its link leads; `expiresAt` in ms since 1970. */
export async function invite(directory: Directory, origin: string, invited: Invited): Promise<NewInvitation> {
  const { told, record } = newInvitation(origin, invited)
  await directory.addInvitation(record)
  return told
}

/** One invitation for each role, as a new exploration gets them: what is told this once, and what is kept. */
export function invitationsForAll(
  origin: string,
  explorationId: ExplorationId,
  days: number,
): { told: Record<Role, NewInvitation>; records: InvitationRecord[] } {
  const expiresAt = Date.now() + days * dayMs
  const made = roles.map((role) => newInvitation(origin, { explorationId, role, expiresAt }))
  return {
    told: Object.fromEntries(made.map(({ told }) => [told.role, told])) as Record<Role, NewInvitation>,
    records: made.map(({ record }) => record),
  }
}

function newInvitation(
  origin: string,
  { explorationId, role, expiresAt }: Invited,
): { told: NewInvitation; record: InvitationRecord } {
  const token = newToken()
  const id = newId()
  return {
    told: { id, token, url: `${origin}/join#${token}`, role, expiresAt },
    record: { id, explorationId, role, tokenHash: sha256(token), createdAt: Date.now(), expiresAt, revokedAt: null },
  }
}

/** The invitation of `token`. Throws `Refused` `invitation-invalid` when unknown, expired or revoked. */
export async function invitationOf(directory: Directory, token: string): Promise<InvitationRecord> {
  const invitation = await directory.invitationByHash(sha256(token))
  const valid = invitation !== null && invitation.revokedAt === null && invitation.expiresAt > Date.now()
  if (!valid) throw new Refused('invitation-invalid')
  return invitation
}

/** Who came in by an invitation and has not come in again by another. */
export async function joinedBy(directory: Directory, { id, explorationId }: InvitationRecord): Promise<Set<string>> {
  const members = await directory.membershipsOf(explorationId)
  return new Set(members.filter((m) => m.invitationId === id).map((m) => m.participantId))
}
