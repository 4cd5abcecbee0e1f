// Asking the server during the check, and telling its answer from silence, from a proxy's own page and
// from our own bounds.
import { z } from 'zod'
import { anyOf } from '../abort.ts'

/** How long to wait for any answer, ms. */
export const patience = 8_000

/** `refused`: Atelier itself says no, with its code. `other`: what answers is not Atelier. */
export type Answer<T> = { kind: 'answer'; value: T } | { kind: 'refused'; code: string } | { kind: 'silent' } | { kind: 'other' }

const refusalSchema = z.object({ code: z.string(), detail: z.object({ en: z.string(), fr: z.string() }) })

/** `signal`, and the end of patience. */
export const inTime = (signal: AbortSignal): AbortSignal => anyOf(signal, AbortSignal.timeout(patience))

/** Asks for JSON. */
export async function ask<T>(path: string, schema: z.ZodType<T>, signal: AbortSignal, body?: unknown): Promise<Answer<T>> {
  const post =
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  try {
    const response = await fetch(path, { ...post, cache: 'no-store', signal: inTime(signal) })
    const value = await response.json().catch((error: unknown) => {
      // Not JSON at all; what breaks off on the way is silence.
      if (error instanceof SyntaxError) return null
      throw error
    })
    if (response.ok) {
      const parsed = schema.safeParse(value)
      return parsed.success ? { kind: 'answer', value: parsed.data } : { kind: 'other' }
    }
    const refused = refusalSchema.safeParse(value)
    return refused.success ? { kind: 'refused', code: refused.data.code } : { kind: 'other' }
  } catch {
    return { kind: 'silent' }
  }
}

/** Resolves after `ms`, or at once when `signal` says so. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
