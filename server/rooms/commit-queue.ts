// Accepted updates on their way to disk: batched, one commit at a time, in sequence. What a batch holds
// is shown to others and acknowledged only after its commit (SY1, SY2). A failed commit is tried again
// for as long as it takes, the same batch under the same number. Long updates are not merged with others:
// that would cost as much as applying them.
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
/** Bytes that are merged into one commit; an addition that is longer has its own. */
const mostMerged = 32 * 1024

/** Who waits until so many additions are on the disk. */
type Waiter = { until: number; resolve(): void; reject(error: Error): void }

export class CommitQueue {
  readonly #deps: QueueDeps
  #waiting: Required<Addition>[] = []
  #underWay: Required<Addition>[] = []
  /** Additions taken, and those on disk. */
  #added = 0
  #committed = 0
  /** The last commit left something behind: the next one waits for no tick. */
  #behind = false
  #timer: NodeJS.Timeout | null = null
  #lastStart = Number.NEGATIVE_INFINITY
  #waiters: Waiter[] = []
  #onFailing: (() => void)[] = []
  #stopped = false
  #failing = false
  seq: number
  at: number
  /** Display-number counters as last committed. */
  counters: Readonly<Record<string, number>>
  /** Accepted and not yet on disk, bytes. */
  bytes = 0

  constructor(deps: QueueDeps, { seq, at, counters }: { seq: number; at: number; counters: Record<string, number> }) {
    this.#deps = deps
    this.seq = seq
    this.at = at
    this.counters = counters
  }

  /** True while the last try to commit has failed. */
  get failing(): boolean {
    return this.#failing
  }

  /** True when everything added is on disk. */
  get idle(): boolean {
    return this.#committed === this.#added
  }

  /** Accepted and not yet on disk, oldest first. */
  pending(): Uint8Array[] {
    return [...this.#underWay, ...this.#waiting].flatMap(({ updates }) => updates.map(({ update }) => update))
  }

  /** Takes what was accepted; the first after silence goes at once, then one batch a tick. */
  add({ updates, operations = [], undone = [], made = [] }: Addition): void {
    if (updates.length === 0) return
    this.#added += 1
    this.#waiting.push({ updates, operations, undone, made })
    this.bytes += sizeOf(updates)
    this.#schedule()
  }

  /** Resolves when everything added so far is on disk; rejects when the queue is stopped before. */
  settled(): Promise<void> {
    if (this.idle) return Promise.resolve()
    if (this.#stopped) return Promise.reject(stopped())
    return new Promise((resolve, reject) => this.#waiters.push({ until: this.#added, resolve, reject }))
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
    for (const { reject } of this.#waiters.splice(0)) reject(stopped())
  }

  #schedule(): void {
    if (this.#underWay.length > 0 || this.#timer !== null || this.#stopped) return
    const wait = this.#behind ? 0 : this.#lastStart + this.#deps.tick - performance.now()
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
    const taken = this.#take()
    this.#underWay = taken
    this.#lastStart = performance.now()
    const accepted = taken.flatMap(({ updates }) => updates)
    const [first] = accepted
    const update = accepted.length === 1 && first ? first.update : Y.mergeUpdates(accepted.map((each) => each.update))
    const { explorationId, room, counters, now } = this.#deps
    const batch: Batch = {
      explorationId,
      room,
      seq: this.seq + 1,
      at: Math.max(now(), this.at),
      update,
      counters: counters(),
      operations: taken.flatMap(({ operations }) => operations),
      undone: taken.flatMap(({ undone }) => undone),
      made: taken.flatMap(({ made }) => made),
    }
    this.#commit(batch, accepted, 100)
  }

  /** As many of those that wait as are worth merging; at least one. */
  #take(): Required<Addition>[] {
    let count = 0
    let bytes = 0
    for (const { updates } of this.#waiting) {
      bytes += sizeOf(updates)
      if (count > 0 && bytes > mostMerged) break
      count += 1
    }
    const taken = this.#waiting.splice(0, count)
    this.#behind = this.#waiting.length > 0
    return taken
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

  #done({ seq, at, update, counters }: Batch, accepted: Accepted[]): void {
    this.#failing = false
    this.seq = seq
    this.at = at
    this.counters = counters
    this.bytes -= sizeOf(accepted)
    this.#committed += this.#underWay.length
    this.#underWay = []
    const settled = this.#waiters.filter(({ until }) => until <= this.#committed)
    this.#waiters = this.#waiters.filter(({ until }) => until > this.#committed)
    // Relay first: a 101 must not overtake the frames it speaks of.
    const senders = new Set(accepted.flatMap(({ from }) => from ?? []))
    this.#deps.onCommitted({ accepted, senders, seq, at, update })
    for (const { resolve } of settled) resolve()
    this.#release()
    if (this.#waiting.length > 0) this.#schedule()
  }

  #release(): void {
    const waiting = this.#onFailing
    this.#onFailing = []
    for (const go of waiting) go()
  }
}

const sizeOf = (updates: readonly Accepted[]): number => updates.reduce((sum, { update }) => sum + update.length, 0)
const stopped = (): Error => new Error('the room ended before this was on disk')
