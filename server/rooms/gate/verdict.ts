// What the gate says of an update. Inside the gate a check that fails throws `Stop`.
import type { RootName } from '../../../shared/doc/layout.ts'
import type { Refusal } from '../../../shared/errors.ts'

/** A thing of a `many` root. */
export type Thing = { root: RootName; id: string }

export type Verdict =
  /** Good. */
  | { kind: 'accepted' }
  /** Everything in it was known already. */
  | { kind: 'nothing' }
  /** A predecessor is missing: no offence. Nothing was kept. */
  | { kind: 'gap' }
  /** Too much waits for a disk that takes nothing: nothing was kept, and it is asked for again. */
  | { kind: 'later' }
  /** Against a rule of policy; the session stays. Nothing was kept. */
  | { kind: 'refused'; refusal: Refusal }
  /** Cannot be decoded or breaks the schema; the session is closed. `why` is for the log. */
  | { kind: 'broken'; why: string }

/** Carries a verdict out of a check. */
export class Stop extends Error {
  readonly verdict: Verdict
  constructor(verdict: Verdict) {
    super(verdict.kind)
    this.verdict = verdict
  }
}

/** No honest client sends this: the session is closed. */
export const broken = (why: string): Stop => new Stop({ kind: 'broken', why })
/** A predecessor is missing. */
export const gap = (): Stop => new Stop({ kind: 'gap' })
/** Against a rule of policy: told, and the session goes on. */
export const refuse = (refusal: Refusal): Stop => new Stop({ kind: 'refused', refusal })
