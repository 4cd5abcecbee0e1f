// What clients sent, on its way to the gate: one line a connection, served in turn, so that nobody's paste
// holds up the others. What comes within a tick is judged and applied as one transaction; a turn takes a
// few ms at most, then every other room has its own.
import { type Refusal, refusal } from '../../shared/errors.ts'
import { type Making, sliceBytes } from './gate/slices.ts'
import type { Verdict } from './gate/verdict.ts'
import { Job } from './job.ts'

export type IntakeDeps<Sender> = {
  /** Ms between two turns of a room that is not silent. */
  tick(): number
  /** Judges and takes in updates, in sequence. */
  take(batch: readonly { update: Uint8Array; sender: Sender }[]): Verdict[]
  /** Why a long update that makes so many things, by root, is refused whole; null when it is not. */
  refuse(things: readonly Making[]): Refusal | null
  /** Null when `take` may be called; else it may be once this resolves. */
  ready(): Promise<void> | null
  failed(error: unknown): void
  /** False when more waits from `sender` than it may send before it is listened to again. */
  listen(sender: Sender, isListening: boolean): void
}

/** What an update costs apart from its bytes, in bytes. */
const perUpdate = 128
/** As much as one turn takes: some 5 ms. */
const mostPerTurn = 10 * sliceBytes
/** …and the first after this much silence, ms: the beginning of a paste is seen at once. */
const firstTurn = { after: 50, most: 2 * sliceBytes }
/** Bytes that may wait from one connection before it is no longer read: a paste, whole. */
const mostWaiting = 1024 * 1024
/** Ms until what could not be begun is tried again. */
const retry = 500
/** Bytes that may wait from connections that are gone. */
const mostLeftBehind = 16 * 1024 * 1024

type Line = { jobs: Job[]; bytes: number; listening: boolean }
type Chosen<Sender> = { sender: Sender; line: Line; job: Job; slice: Uint8Array | null }

export class Intake<Sender extends object> {
  readonly #deps: IntakeDeps<Sender>
  readonly #lines = new Map<Sender, Line>()
  #cancel: (() => void) | null = null
  #lastTurn = Number.NEGATIVE_INFINITY
  #stopped = false

  constructor(deps: IntakeDeps<Sender>) {
    this.#deps = deps
  }

  /** True when nothing waits. */
  get idle(): boolean {
    return this.#lines.size === 0
  }

  /** True when something `sender` sent still waits. */
  waitsFor(sender: Sender): boolean {
    return this.#lines.has(sender)
  }

  /** Takes `update` at its turn and tells `settle` what became of it; null only waits for what came before. */
  add(sender: Sender, update: Uint8Array | null, settle: (verdict: Verdict) => void): void {
    if (this.#stopped) return
    const job = new Job(update, settle, this.#deps.refuse)
    if (job.settled) return
    const line = this.#lines.get(sender) ?? { jobs: [], bytes: 0, listening: true }
    this.#lines.set(sender, line)
    line.jobs.push(job)
    line.bytes += job.bytes
    this.#hear(sender, line)
    this.#schedule(line.bytes > mostPerTurn)
  }

  /** The connection is gone. What it sent is still taken in, unless too much of that waits already. */
  left(sender: Sender): void {
    const waiting = [...this.#lines.values()].reduce((sum, { bytes }) => sum + bytes, 0)
    if (waiting > mostLeftBehind) this.#lines.delete(sender)
  }

  /** Forgets what someone sent whose bytes cannot be trusted. */
  drop(sender: Sender): void {
    this.#lines.delete(sender)
  }

  /** Takes in everything that waits, now. */
  flush(): void {
    while (!this.idle && !this.#stopped) this.#turn()
  }

  stop(): void {
    this.#stopped = true
    this.#cancel?.()
    this.#lines.clear()
  }

  /** What fills a turn by itself gains nothing by waiting for more. */
  #schedule(isFull = false): void {
    if (this.#cancel !== null || this.#stopped || this.idle) return
    const wait = isFull ? 0 : this.#lastTurn + this.#deps.tick() - performance.now()
    const ready = this.#deps.ready()
    if (ready) this.#await(ready)
    else if (wait <= 0) this.#turn()
    else this.#after(wait)
  }

  #await(ready: Promise<void>): void {
    let cancelled = false
    this.#cancel = () => {
      cancelled = true
    }
    const goOn = () => {
      if (cancelled) return
      this.#cancel = null
      this.#schedule()
    }
    ready.then(goOn, (error: unknown) => {
      this.#deps.failed(error)
      // Asked again a little later: what was sent is not lost for that.
      if (!cancelled) this.#after(retry)
    })
  }

  /** The next turn comes in `ms`; at once, but behind whatever else waits for its turn, when that is 0. */
  #after(ms: number): void {
    const go = () => {
      this.#cancel = null
      if (this.#deps.ready()) this.#schedule()
      else this.#turn()
    }
    if (ms > 0) {
      const timer = setTimeout(go, ms)
      this.#cancel = () => clearTimeout(timer)
    } else {
      const immediate = setImmediate(go)
      this.#cancel = () => clearImmediate(immediate)
    }
  }

  #turn(): void {
    const now = performance.now()
    const chosen = this.#choose(now - this.#lastTurn > firstTurn.after ? firstTurn.most : mostPerTurn)
    this.#lastTurn = now
    const batch = chosen.flatMap(({ slice, sender }) => (slice ? [{ update: slice, sender }] : []))
    const verdicts = this.#judge(batch)
    let n = 0
    for (const { sender, line, job, slice } of chosen) {
      job.took(slice, (slice ? verdicts[n++] : undefined) ?? { kind: 'nothing' })
      if (job.settled) this.#finish(sender, line, job)
      this.#hear(sender, line)
    }
    // A turn's worth was not all: the other rooms come first.
    if (chosen.length > 0 && !this.idle && this.#cancel === null && !this.#stopped) this.#after(0)
  }

  /** A fault of our own is no one's offence: who sent it is told, and the others go on. */
  #judge(batch: readonly { update: Uint8Array; sender: Sender }[]): Verdict[] {
    if (batch.length === 0) return []
    try {
      return this.#deps.take(batch)
    } catch (error) {
      this.#deps.failed(error)
      return batch.map(() => ({ kind: 'refused', refusal: refusal('failed') }))
    }
  }

  /** A slice of each line in turn, until a turn has enough. */
  #choose(most: number): Chosen<Sender>[] {
    const chosen: Chosen<Sender>[] = []
    let cost = 0
    for (let before = -1; before < chosen.length && cost < most; ) {
      before = chosen.length
      for (const [sender, line] of [...this.#lines]) {
        const picked = pick(line)
        if (picked === null) continue
        chosen.push({ sender, line, ...picked })
        // Who was served goes behind the others, for the next turn too.
        this.#lines.delete(sender)
        this.#lines.set(sender, line)
        cost += (picked.slice?.length ?? 0) + perUpdate
        if (cost >= most) break
      }
    }
    return chosen
  }

  #finish(sender: Sender, line: Line, job: Job): void {
    if (!line.jobs.includes(job)) return
    line.jobs = line.jobs.filter((other) => other !== job)
    line.bytes -= job.bytes
    if (line.jobs.length === 0 && this.#lines.get(sender) === line) this.#lines.delete(sender)
  }

  #hear(sender: Sender, line: Line): void {
    const listening = line.bytes <= mostWaiting
    if (listening === line.listening) return
    line.listening = listening
    this.#deps.listen(sender, listening)
  }
}

/** The next slice of a line. What follows an update in slices waits for the last of them. */
function pick(line: Line): { job: Job; slice: Uint8Array | null } | null {
  for (const job of line.jobs) {
    const slice = job.next()
    if (slice !== undefined) {
      line.bytes -= slice?.length ?? 0
      return { job, slice }
    }
    if (!job.simple) return null
  }
  return null
}
