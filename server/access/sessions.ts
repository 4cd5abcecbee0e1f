// A browser's session: one HttpOnly cookie, several explorations. Only the cookie's SHA-256 is kept.
import { createHash, randomBytes } from 'node:crypto'
import { fastifyCookie } from '@fastify/cookie'
import type { FastifyReply } from 'fastify'
import type { ExplorationId } from '../../shared/model/ids.ts'
import type { Directory, MembershipRecord } from '../storage/storage.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
/** 128 random bits, for a link or a cookie. */
export const newToken = (): string => randomBytes(16).toString('base64url')

const day = 24 * 60 * 60 * 1000

/** What a session is read from: a request over HTTP or an upgrade. */
export type CookieBearer = { headers: { cookie?: string | undefined } }

export type SessionCookie = {
  name: string
  /** How long a membership counts after joining, ms. */
  lifetime: number
  /** The hash of the session in this request, or null. */
  read(request: CookieBearer): string | null
  /** Keeps the request's session or begins one; sets the cookie; returns the hash. */
  keep(request: CookieBearer, reply: FastifyReply): string
  /** Takes the cookie away from the browser. */
  clear(reply: FastifyReply): void
}

/** The session cookie: `__Host-` and Secure when the server is reached by https. */
export function sessionCookie({ secure, days }: { secure: boolean; days: number }): SessionCookie {
  const name = secure ? '__Host-atelier' : 'atelier'
  const value = ({ headers }: CookieBearer): string | null => {
    const cookie = fastifyCookie.parse(headers.cookie ?? '')[name]
    return cookie !== undefined && /^[A-Za-z0-9_-]{22}$/.test(cookie) ? cookie : null
  }
  return {
    name,
    lifetime: days * day,
    read: (request) => {
      const cookie = value(request)
      return cookie === null ? null : sha256(cookie)
    },
    keep: (request, reply) => {
      const cookie = value(request) ?? newToken()
      reply.setCookie(name, cookie, { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: (days * day) / 1000 })
      return sha256(cookie)
    },
    clear: (reply) => void reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'strict', secure }),
  }
}

/**
 * The memberships of a session that count. One whose invitation was revoked does not (TR4); one whose
 * invitation expired does: expiry ends joining, not a workshop in progress.
 */
export async function memberships(
  directory: Directory,
  cookie: SessionCookie,
  sessionHash: string,
  isWanted: (membership: MembershipRecord) => boolean = () => true,
): Promise<MembershipRecord[]> {
  const wanted = (await directory.memberships(sessionHash)).filter(isWanted)
  const all = wanted.filter(({ joinedAt }) => joinedAt + cookie.lifetime > Date.now())
  const standing = await Promise.all(all.map((membership) => isStanding(directory, membership)))
  return all.filter((_, index) => standing[index])
}

/**
 * Ends every membership of a session: as if it had joined longer ago than a session lasts. The records
 * stay, for names beside participant ids.
 */
export async function endSession(directory: Directory, sessionHash: string): Promise<MembershipRecord[]> {
  const ended = await directory.memberships(sessionHash)
  await Promise.all(ended.map((membership) => directory.putMembership({ ...membership, joinedAt: 0 })))
  return ended
}

/** The session's membership in one exploration, when it counts. */
export async function membershipIn(
  directory: Directory,
  cookie: SessionCookie,
  sessionHash: string,
  explorationId: ExplorationId,
): Promise<MembershipRecord | null> {
  const here = await memberships(directory, cookie, sessionHash, (membership) => membership.explorationId === explorationId)
  return here[0] ?? null
}

async function isStanding(directory: Directory, membership: MembershipRecord): Promise<boolean> {
  const invitations = await directory.invitations(membership.explorationId)
  const invitation = invitations.find(({ id }) => id === membership.invitationId)
  return invitation !== undefined && invitation.revokedAt === null
}
