// One question for HTTP and for the upgrade, asked before anything is sent: may this session do this
// in this exploration? (trust.md, Access)
import { Refused } from '../../shared/errors.ts'
import { type ExplorationId, explorationIdSchema } from '../../shared/model/ids.ts'
import { may, type RightName, rights } from '../../shared/model/rights.ts'
import type { Settings } from '../../shared/model/schema.ts'
import type { Directory, MembershipRecord } from '../storage/storage.ts'
import { type CookieBearer, membershipIn, type SessionCookie } from './sessions.ts'

/** `read`: any role may. */
export type Right = RightName | 'read'

/**
 * The membership of this request's session in `explorationId`, when it has `right`. Throws `Refused`:
 * `unknown` (404, also without a session), `erased` (410), `not-joined` (401: never joined, left,
 * invitation revoked, session too old), `not-allowed` (403). The room's own lock (`movers`) is the
 * room's to judge, at the moment it writes.
 */
export type Authorize = (request: CookieBearer, explorationId: string, right: Right) => Promise<MembershipRecord>

type Deps = {
  directory: Directory
  cookie: SessionCookie
  /** The exploration's settings as committed, for rights that hang on them. */
  settingsOf(explorationId: ExplorationId): Promise<Settings>
}

/** Makes the one `authorize` of a server. */
export function authorizeWith({ directory, cookie, settingsOf }: Deps): Authorize {
  return async (request, explorationId, right) => {
    const id = await knownExploration(directory, explorationId)
    const sessionHash = cookie.read(request)
    const membership = sessionHash === null ? null : await membershipIn(directory, cookie, sessionHash, id)
    if (membership === null) throw new Refused('not-joined')
    if (right === 'read') return membership
    if (!(await allowed(membership, right, () => settingsOf(id)))) throw new Refused('not-allowed')
    // The settings may have been waited for: who was let out meanwhile, or has another role, is asked again (TR4).
    const now = await membershipIn(directory, cookie, membership.sessionHash, id)
    if (now === null) throw new Refused('not-joined')
    if (now.role !== membership.role && !(await allowed(now, right, () => settingsOf(id)))) throw new Refused('not-allowed')
    return now
  }
}

/** The id when the exploration is there. Throws `Refused` `unknown` or `erased`. */
export async function knownExploration(directory: Directory, id: string): Promise<ExplorationId> {
  const parsed = explorationIdSchema.safeParse(id)
  const exploration = parsed.success ? await directory.exploration(parsed.data) : null
  if (exploration === null) throw new Refused('unknown')
  if (exploration.erasedAt !== null) throw new Refused('erased')
  return exploration.id
}

async function allowed({ role }: MembershipRecord, right: RightName, settings: () => Promise<Settings>): Promise<boolean> {
  const entry = rights[right][role]
  if (entry === 'yes' || entry === 'no') return entry === 'yes'
  return may(role, right, await settings())
}
