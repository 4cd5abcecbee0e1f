// A word made anew for each answer: a style element that carries it was meant by this server (CSP). The page
// is given it, and gives it to the canvas's engine, which makes one for its watermark.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const nonces = new WeakMap<IncomingMessage, string>()

/** The nonce of the answer to `request`: the same however often it is asked for. */
export function nonceOf(request: IncomingMessage): string {
  const known = nonces.get(request)
  if (known !== undefined) return known
  const nonce = randomBytes(18).toString('base64url')
  nonces.set(request, nonce)
  return nonce
}
