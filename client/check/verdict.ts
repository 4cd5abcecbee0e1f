// The one sentence at the end, from what was found (CK4), and what an IT desk would have to allow. What
// is ours (the server's address, its bounds) or passing (no network) is not blamed on the network.
import { type Found, isBroken } from './findings.ts'

export const limits = ['fallback', 'asking', 'slow', 'storage'] as const
export type Limit = (typeof limits)[number]
export type Verdict =
  | { kind: 'ready' | 'desk' | 'offline' | 'again' | 'facilitator' }
  | { kind: 'limited'; limits: readonly Limit[] }

/** What can be asked of an IT desk. */
export const asks = ['server', 'socket', 'stream', 'storage', 'fonts'] as const
export type Ask = (typeof asks)[number]

/** The verdict on a check that has ended. */
export function verdictOf(found: Found): Verdict {
  if (found.server === 'server.offline') return { kind: 'offline' }
  if (found.server === 'server.origin') return { kind: 'facilitator' }
  if (isBroken(found.server) || found.storage === 'storage.cookies') return { kind: 'desk' }
  if (isBroken(found.socket) && isBroken(found.stream)) return { kind: 'desk' }
  const busy = found.server === 'busy' || found.socket === 'socket.busy' || (isBroken(found.socket) && found.stream === 'busy')
  if (busy) return { kind: 'again' }
  const holds: Record<Limit, boolean> = {
    fallback: isBroken(found.socket) && found.stream !== 'stream.held',
    asking: isBroken(found.socket) && found.stream === 'stream.held',
    slow: found.latency === 'latency.slow',
    storage: found.storage === 'storage.forbidden',
  }
  const present = limits.filter((limit) => holds[limit])
  return present.length > 0 ? { kind: 'limited', limits: present } : { kind: 'ready' }
}

/** What did not pass and an IT desk can change; empty when there is nothing to ask. */
export function asksOf(found: Found): Ask[] {
  if (found.server === 'server.offline' || found.server === 'server.origin') return []
  const failed: Record<Ask, boolean> = {
    server: isBroken(found.server),
    socket: isBroken(found.socket),
    stream: isBroken(found.stream) || found.stream === 'stream.held' || found.stream === 'stream.unneeded',
    storage: found.storage === 'storage.forbidden' || found.storage === 'storage.cookies',
    fonts: found.fonts === 'fonts.missing',
  }
  return asks.filter((ask) => failed[ask])
}
