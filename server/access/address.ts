// The address an upgrade comes from: what `request.ip` is for HTTP. Forwarded headers count only from
// trusted proxies.
import type { IncomingMessage } from 'node:http'
import proxyAddr from '@fastify/proxy-addr'

/** `trusted`: addresses of proxies (IP or CIDR), or null for none. */
export function addressWith(trusted: readonly string[] | null): (request: IncomingMessage) => string {
  const trust = trusted === null ? () => false : proxyAddr.compile([...trusted])
  return (request) => proxyAddr(request, trust)
}
