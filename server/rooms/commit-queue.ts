// Accepted updates on their way to disk: batched, one commit at a time, in sequence. What a batch holds
// is shown to others and acknowledged only after its commit (SY1, SY2). A failed commit is tried again
// for as long as it takes, the same batch under the same number.
import * as Y from 'yjs'
import type { Operation } from '../../shared/doc/operation.ts'
import type { ExplorationId, OperationId } from '../../shared/model/ids.ts'
import type { RoomName } from '../../shared/model/verbs.ts'
import type { Batch, Made, RoomStore } from '../storage/storage.ts'

/** `from` is who sent it (not echoed to them), null for what the server wrote. */
export type Accepted = { update: Uint8Array; from: object | null }
export type Addition = { updates: Accepted[]; operations?: Operation[]; undone?: OperationId[]; made?: Made[] }
/** One batch as it went to disk. `senders`: the sessions whose work is in it. */
export type CommitBatch = { accepted: Accepted[]; senders: ReadonlySet<object>; seq: number; at: number; update: Uint8Array }

export type QueueDeps = {
  store: RoomStore
  explorationId: ExplorationId
  room: RoomName
  now: () => number
  tick: number
  /** Display-number counters as they stand. */
  counters: () => Record<string, number>
  onCommitted(committed: CommitBatch): void
  /** A commit failed; it is tried again. Called once until one succeeds. */
  onFailing(error: unknown): void
}

const longestRetry = 5_000

/** Who waits for the disk. */
type Waiter = { resolve(): void; reject(error: Error): void }

export class CommitQueue {
  readonly #deps: QueueDeps
  #waiting: Required<Addition> = empty()
  #underWay: Accepted[] | null = null
  #timer: NodeJS.Timeout | null = null
  #lastStart = Number.NEGATIVE_INFINITY
  #settled: Waiter[] = []
  #settledNext: Waiter[] = []
  #onFailing: (() => void)[] = []
  #stopped = false
  #failing = false
  seq: number
  at: number
  /** Accepted and not yet on disk, bytes. */
  bytes = 0

  constructor(deps: QueueDeps, seq: number, at: number) {
    this.#deps = deps
    this.seq = seq
    this.at = at
  }

  /** True while the last try to commit has failed. */
  get failing(): boolean {
    return this.#failing
  }

  /** True when everything added is on disk. */
  get idle(): boolean {
    return this.#underWay === null && this.#waiting.updates.length === 0
  }

  /** Accepted and not yet on disk, oldest first. */
  pending(): Uint8Array[] {
    return [...(this.#underWay ?? []), ...this.#waiting.updates].map(({ update }) => update)
  }

  /** Takes what was accepted; the first after silence goes at once, then one batch a tick. */
  add({ updates, operations = [], undone = [], made = [] }: Addition): void {
    if (updates.length === 0) return
    for (const { update } of updates) this.bytes += update.length
    this.#waiting.updates.push(...updates)
    this.#waiting.operations.push(...operations)
    this.#waiting.undone.push(...undone)
    this.#waiting.made.push(...made)
    this.#schedule()
  }

  /** Resolves when everything added so far is on disk; rejects when the queue is stopped before. */
  settled(): Promise<void> {
    if (this.idle) return Promise.resolve()
    if (this.#stopped) return Promise.reject(stopped())
    return new Promise((resolve, reject) => {
      const waiters = this.#waiting.updates.length > 0 ? this.#settledNext : this.#settled
      waiters.push({ resolve, reject })
    })
  }

  /** For who only looks: resolves as `settled` does, and also while the disk takes nothing. */
  async settledOrFailing(): Promise<void> {
    if (this.idle || this.#failing || this.#stopped) return
    const failing = new Promise<void>((resolve) => this.#onFailing.push(resolve))
    await Promise.race([this.settled().catch(() => {}), failing])
  }

  /** Ends the timers; nothing more is begun, and who waits is told: a request must not wait for ever. */
  stop(): void {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    for (const { reject } of [...this.#settled, ...this.#settledNext]) reject(stopped())
    this.#settled = []
    this.#settledNext = []
  }

  #schedule(): void {
    if (this.#underWay !== null || this.#timer !== null || this.#stopped) return
    const wait = this.#lastStart + this.#deps.tick - performance.now()
    if (wait <= 0) {
      this.#start()
      return
    }
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#start()
    }, wait)
  }

  #start(): void {
    const { updates: accepted, operations, undone, made } = this.#waiting
    this.#waiting = empty()
    this.#underWay = accepted
    this.#settled.push(...this.#settledNext)
    this.#settledNext = []
    this.#lastStart = performance.now()
    const [first] = accepted
    const update = accepted.length === 1 && first ? first.update : Y.mergeUpdates(accepted.map((each) => each.update))
    const { explorationId, room, counters, now } = this.#deps
    const seq = this.seq + 1
    const batch: Batch = {
      explorationId,
      room,
      seq,
      at: Math.max(now(), this.at),
      update,
      counters: counters(),
      operations,
      undone,
      made,
    }
    this.#commit(batch, accepted, 100)
  }

  #commit(batch: Batch, accepted: Accepted[], retry: number): void {
    this.#deps.store.commit(batch).then(
      () => this.#done(batch, accepted),
      (error: unknown) => {
        if (!this.#failing) {
          this.#failing = true
          this.#deps.onFailing(error)
          this.#release()
        }
        if (this.#stopped) return
        this.#timer = setTimeout(() => {
          this.#timer = null
          this.#commit(batch, accepted, Math.min(retry * 2, longestRetry))
        }, retry)
      },
    )
  }

  #done({ seq, at, update }: Batch, accepted: Accepted[]): void {
    this.#failing = false
    this.seq = seq
    this.at = at
    this.#underWay = null
    for (const each of accepted) this.bytes -= each.update.length
    const settled = this.#settled
    this.#settled = []
    // Relay first: a 101 must not overtake the frames it speaks of.
    const senders = new Set(accepted.flatMap(({ from }) => from ?? []))
    this.#deps.onCommitted({ accepted, senders, seq, at, update })
    for (const { resolve } of settled) resolve()
    this.#release()
    if (this.#waiting.updates.length > 0) this.#schedule()
  }

  #release(): void {
    const waiting = this.#onFailing
    this.#onFailing = []
    for (const go of waiting) go()
  }
}

const empty = (): Required<Addition> => ({ updates: [], operations: [], undone: [], made: [] })
const stopped = (): Error => new Error('the room ended before this was on disk')
