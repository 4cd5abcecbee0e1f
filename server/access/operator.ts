// The operator's key: the right to create explorations. Made at the first start, shown once, kept hashed.
import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Refused } from '../../shared/errors.ts'
import type { Directory } from '../storage/storage.ts'
import type { Buckets } from './rate.ts'
import { newToken, sha256 } from './sessions.ts'

/**
 * Makes sure there is a key: the configured one, else the one kept, else a new one, which is returned
 * to be shown this once.
 */
export async function ensureOperatorKey(directory: Directory, configured: string | null): Promise<string | null> {
  if (configured !== null) {
    await directory.setOperatorKeyHash(sha256(configured))
    return null
  }
  if ((await directory.operatorKeyHash()) !== null) return null
  const made = newToken()
  await directory.setOperatorKeyHash(sha256(made))
  return made
}

/** Throws `Refused` unless the request carries the operator's key; wrong ones count against its address. */
export async function requireOperator(request: FastifyRequest, directory: Directory, failures: Buckets): Promise<void> {
  if (failures.empty(request.ip)) throw new Refused('too-often')
  const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const kept = await directory.operatorKeyHash()
  const right =
    given !== undefined && kept !== null && timingSafeEqual(Buffer.from(sha256(given), 'hex'), Buffer.from(kept, 'hex'))
  if (right) return
  failures.take(request.ip)
  throw new Refused('operator-key-wrong')
}
