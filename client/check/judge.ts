// From measurements to findings: the thresholds of the connection check.
import { checkBounds } from '../../shared/check.ts'
import type { Finding } from './findings.ts'

/** The middle of `values`, or the mean of the two in the middle; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** What the round trips of a connection, in ms, mean for sorting together. */
export function latencyFinding(roundTrips: readonly number[], over: 'WebSocket' | 'HTTP'): Finding {
  const middle = median(roundTrips)
  if (Number.isNaN(middle)) return { id: 'unmeasured' }
  const id = middle < 100 ? 'latency.good' : middle < 300 ? 'latency.usable' : 'latency.slow'
  return { id, values: { ms: Math.max(1, Math.round(middle)), over } }
}

/** Ms this computer is ahead of the server: half the way there and back is taken off. */
export const clockAhead = (sent: number, answered: number, serverNow: number): number => (sent + answered) / 2 - serverNow

const minute = 60_000

/** Expiry and stamps are the server's, so only a clock that is clearly wrong is worth a word. */
export function clockFinding(ahead: number): Finding {
  if (Math.abs(ahead) <= 2 * minute) return { id: 'clock.good' }
  return { id: ahead > 0 ? 'clock.ahead' : 'clock.behind', values: { minutes: Math.round(Math.abs(ahead) / minute) } }
}

/** Whether events arrived (ms each) over at least half the time they were sent in, and not all at the end. */
export function oneByOne(arrivals: readonly number[]): boolean {
  const [first, last] = [arrivals[0], arrivals.at(-1)]
  if (arrivals.length !== checkBounds.events || first === undefined || last === undefined) return false
  return last - first >= ((checkBounds.events - 1) * checkBounds.beatMs) / 2
}
