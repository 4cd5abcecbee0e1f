// One update a client sent, on its way through the gate: whole if it is short, else slice by slice. A slice
// that builds on another of the same update waits until that was taken.
import { type Refusal, refusal } from '../../shared/errors.ts'
import { slicesOf } from './gate/slices.ts'
import type { Verdict } from './gate/verdict.ts'

const tooMany: Verdict = { kind: 'refused', refusal: refusal('too-many', { limit: 20_000 }) }

export class Job {
  /** Nothing of it comes back after it was given once: what was sent after it may go in the same turn. */
  readonly simple: boolean
  /** Bytes not yet given. */
  bytes: number
  readonly #update: Uint8Array | null
  readonly #settle: (verdict: Verdict) => void
  #slices: (Uint8Array | null)[]
  /** Slices that found a predecessor missing. */
  #waiting: Uint8Array[] = []
  #underWay = 0
  #progress = false
  #whole: boolean
  #settled = false

  /**
   * `update` null: only a place in the line, which is told `nothing` when everything before it was taken.
   * `refuse`: why the room would not take so many new things, asked before the first of them is taken.
   */
  constructor(
    update: Uint8Array | null,
    settle: (verdict: Verdict) => void,
    refuse: (things: ReadonlyMap<string, number>) => Refusal | null,
  ) {
    const cut = update === null ? null : slicesOf(update)
    const slices = cut === null || cut === 'too-many' ? cut : cut.slices
    this.#update = update
    this.#settle = settle
    this.#whole = slices === null || slices === 'too-many'
    this.#slices = slices === null || slices === 'too-many' ? [update] : slices
    this.simple = this.#whole
    this.bytes = update?.length ?? 0
    const refused = cut === null || cut === 'too-many' ? null : refuse(cut.things)
    if (slices === 'too-many') this.#end(tooMany)
    else if (refused) this.#end({ kind: 'refused', refusal: refused })
  }

  get settled(): boolean {
    return this.#settled
  }

  /** What to judge next; undefined when that hangs on verdicts still to come, or nothing is left. */
  next(): Uint8Array | null | undefined {
    const slice = this.#slices.shift()
    if (slice === undefined) return undefined
    this.#underWay += 1
    this.bytes -= slice?.length ?? 0
    return slice
  }

  /** What became of a slice that `next` gave. */
  took(slice: Uint8Array | null, verdict: Verdict): void {
    this.#underWay -= 1
    if (this.#settled) return
    if (verdict.kind === 'gap' && !this.#whole && slice) this.#waiting.push(slice)
    else if (verdict.kind === 'accepted' || verdict.kind === 'nothing') this.#progress = true
    else this.#end(verdict)
    if (!this.#settled && this.#underWay === 0 && this.#slices.length === 0) this.#goOn()
  }

  #goOn(): void {
    if (this.#waiting.length === 0) {
      this.#end(this.#update === null ? { kind: 'nothing' } : { kind: 'accepted', made: [] })
    } else if (this.#progress) {
      this.#slices = this.#waiting.splice(0)
      this.#progress = false
    } else {
      // Slices of several clients may build on each other in a circle.
      this.#whole = true
      this.#waiting = []
      this.#slices = [this.#update]
    }
  }

  #end(verdict: Verdict): void {
    this.#settled = true
    this.#slices = []
    this.#settle(verdict)
  }
}
