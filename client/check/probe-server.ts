// Does the server answer, is it Atelier, and does what is sent arrive?
import { z } from 'zod'
import { checkBounds } from '../../shared/check.ts'
import { ask } from './ask.ts'
import type { Finding } from './findings.ts'

const healthy = z.object({ status: z.literal('ok') })
const counted = z.object({ characters: z.number() })

export async function probeServer(signal: AbortSignal): Promise<Finding> {
  const { origin, protocol } = location
  const health = await ask('/healthz', healthy, signal)
  if (health.kind === 'silent') return navigator.onLine ? { id: 'server.silent', values: { origin } } : { id: 'server.offline' }
  if (health.kind !== 'answer') return { id: 'server.other', values: { origin } }
  const filler = 'Atelier '.repeat(checkBounds.bodyCharacters / 16)
  const sent = await ask('/api/check/body', counted, signal, { filler })
  if (sent.kind === 'refused' && sent.code === 'too-often') return { id: 'busy' }
  if (sent.kind === 'refused' && sent.code === 'origin-not-allowed') return { id: 'server.origin', values: { origin } }
  if (sent.kind !== 'answer' || sent.value.characters !== filler.length) return { id: 'server.post' }
  return { id: protocol === 'https:' ? 'server.https' : 'server.http' }
}
