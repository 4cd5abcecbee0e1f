// What may come of a hostile frame: a code of the catalogue, a close code of ours or of WebSocket itself, an
// HTTP refusal, or nothing bad at all. Anything else breaks a law.
import { closeCodes, statusOf } from '../../../shared/errors.ts'

/** A fault of the server's own, which no frame may cause. */
const own: readonly number[] = [closeCodes.failed, closeCodes.fileUnusable, closeCodes.restarting]
const codes = [...Object.values(closeCodes).filter((code) => !own.includes(code)), 1002, 1007]
const refusals = Object.entries(statusOf).flatMap(([code, status]) => (status < 500 ? [code] : []))
const lawful = new Set([
  'taken',
  'asked again',
  'let in',
  'left half way',
  ...codes.flatMap((code) => [`closed ${code}`, `turned away ${code}`]),
  ...refusals.map((code) => `refused ${code}`),
])

/** True when `outcome` is one a law allows. */
export const isLawful = (outcome: string): boolean => lawful.has(outcome) || /^4\d\d$/.test(outcome)
/** True when something was turned down. */
export const isRefusal = (outcome: string): boolean => /^(closed|turned away|refused|4\d\d)/.test(outcome)
