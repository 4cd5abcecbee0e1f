// One update a client sent, on its way through the gate: whole if it is short, else slice by slice. A slice
// that builds on another of the same update waits until that was taken; the last one, which deletes, waits
// for all.
import { type Refusal, refusal } from '../../shared/errors.ts'
import { type Making, mayBeWhole, slicesOf } from './gate/slices.ts'
import type { Verdict } from './gate/verdict.ts'

/** Rounds over slices that wait for each other; beyond, whoever wrote them made it so. */
const mostRounds = 8

export class Job {
  /** Nothing of it comes back after it was given once: what was sent after it may go in the same turn. */
  readonly simple: boolean
  /** Bytes not yet given. */
  bytes: number
  readonly #update: Uint8Array | null
  readonly #settle: (verdict: Verdict) => void
  readonly #structs: number
  readonly #plain: boolean
  #slices: (Uint8Array | null)[]
  /** Slices that found a predecessor missing. */
  #waiting: Uint8Array[] = []
  #underWay = 0
  #progress = false
  #rounds = 0
  #whole: boolean
  #settled = false

  /**
   * `update` null: only a place in the line, which is told `nothing` when everything before it was taken.
   * `refuse`: why the room would not take so many new things, asked before the first of them is taken.
   */
  constructor(
    update: Uint8Array | null,
    settle: (verdict: Verdict) => void,
    refuse: (things: readonly Making[]) => Refusal | null,
  ) {
    const cut = update === null ? null : slicesOf(update)
    const isCut = cut !== null && typeof cut === 'object'
    this.#update = update
    this.#settle = settle
    this.#whole = !isCut
    this.#slices = isCut ? cut.slices : [update]
    this.#structs = isCut ? cut.structs : 0
    this.#plain = isCut && cut.plain
    this.simple = !isCut || cut.plain
    this.bytes = update?.length ?? 0
    const refused = isCut ? refuse(cut.things) : null
    if (cut === 'too-many') this.#end(tooMany())
    else if (cut === 'unreadable') this.#end({ kind: 'broken', why: 'it cannot be read' })
    else if (refused) this.#end({ kind: 'refused', refusal: refused })
  }

  get settled(): boolean {
    return this.#settled
  }

  /** What to judge next; undefined when that hangs on verdicts still to come, or nothing is left. */
  next(): Uint8Array | null | undefined {
    if (!this.#hasNext()) return undefined
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
    if (!this.#settled && this.#underWay === 0 && !this.#hasNext()) this.#goOn()
  }

  #hasNext(): boolean {
    const isLast = !this.#whole && !this.#plain && this.#slices.length === 1
    return this.#slices.length > 0 && !(isLast && (this.#underWay > 0 || this.#waiting.length > 0))
  }

  #goOn(): void {
    if (this.#waiting.length === 0) {
      this.#end(this.#update === null ? { kind: 'nothing' } : { kind: 'accepted' })
    } else if (this.#progress && this.#rounds < mostRounds) {
      this.#slices = [...this.#waiting.splice(0), ...this.#slices]
      this.#progress = false
      this.#rounds += 1
    } else if (mayBeWhole(this.#structs)) {
      // Slices of several clients may build on each other in a circle.
      this.#whole = true
      this.#waiting = []
      this.#slices = [this.#update]
    } else this.#end(this.#progress ? tooMany() : { kind: 'gap' })
  }

  #end(verdict: Verdict): void {
    this.#settled = true
    this.#slices = []
    this.#settle(verdict)
  }
}

const tooMany = (): Verdict => ({ kind: 'refused', refusal: refusal('too-many', { limit: 10_000 }) })
