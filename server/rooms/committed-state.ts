// The state of a room as it is on disk: all that joiners (SY2) and readers (SY3) are shown. The live
// document is the same while nothing is under way, and ahead of it otherwise: then a second one, kept as
// long as it is asked for, follows the commits.
import * as Y from 'yjs'
import type { RoomName } from '../../shared/model/verbs.ts'
import type { CommitQueue } from './commit-queue.ts'
import type { CommittedLog } from './committed-log.ts'
import { RoomDoc } from './room-doc.ts'

/** `version` counts the commits, `at` is the time of the last (ms since 1970). Read `doc` at once, never write to it. */
export type Committed = { doc: Y.Doc; version: number; at: number }
/** The same as bytes, for who reads them elsewhere: updates whose sum is the document, oldest first. */
export type CommittedBytes = Pick<Committed, 'version' | 'at'> & {
  updates: Uint8Array[]
  /** Display-number counters. */
  counters: Readonly<Record<string, number>>
}

/** Ms that the second document, and answers, are kept after they were asked for. */
const patience = 10_000
/** Answers kept for those who come back with the same vector, as all do after a restart. */
const mostAnswers = 16

export class CommittedState {
  readonly #room: RoomName
  readonly #live: RoomDoc
  readonly #queue: CommitQueue
  readonly #log: CommittedLog
  #copy: Y.Doc | null = null
  #timer: NodeJS.Timeout | null = null
  readonly #answers = new Map<string, Uint8Array>()

  constructor(room: RoomName, live: RoomDoc, queue: CommitQueue, log: CommittedLog) {
    this.#room = room
    this.#live = live
    this.#queue = queue
    this.#log = log
  }

  /** One more commit. */
  add(seq: number, update: Uint8Array): void {
    this.#answers.clear()
    this.#log.add(seq, update)
    if (this.#copy) Y.applyUpdate(this.#copy, update)
  }

  /** The state once everything applied so far is on disk; while the disk takes nothing, the last it took. */
  async read(): Promise<Committed> {
    await this.settled()
    return this.now()
  }

  /** Resolves when everything applied so far is on disk, or the disk takes nothing. */
  settled(): Promise<void> {
    return this.#queue.settledOrFailing()
  }

  /** The state at this moment, without making a document of it. */
  bytes(): CommittedBytes {
    const { seq: version, at, counters } = this.#queue
    return { updates: this.#log.pieces(), version, at, counters }
  }

  /** The state at this moment. */
  now(): Committed {
    const { seq: version, at, idle } = this.#queue
    return { doc: idle ? this.#live.doc : this.#second(), version, at }
  }

  /** Updates whose sum is the state, for someone new: bytes that are there already. */
  forJoin(): Uint8Array[] {
    return this.#log.pieces()
  }

  /** What of it a client with this vector lacks. Throws when undecodable. */
  missing(vector: Uint8Array): Uint8Array {
    const key = Buffer.from(vector).toString('latin1')
    this.#keep()
    const known = this.#answers.get(key)
    if (known) return known
    const answer = Y.encodeStateAsUpdate(this.now().doc, vector)
    if (this.#answers.size >= mostAnswers) this.#answers.clear()
    this.#answers.set(key, answer)
    return answer
  }

  /** How far each client's structs go, encoded (sync step 1). */
  vector(): Uint8Array {
    return this.#live.isMade ? Y.encodeStateVector(this.#live.doc) : this.#log.vector()
  }

  /** Lets go of what is kept for others to come. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#copy?.destroy()
    this.#copy = null
    this.#answers.clear()
  }

  #second(): Y.Doc {
    this.#keep()
    this.#copy ??= new RoomDoc(this.#room, () => this.#log.pieces()).doc
    return this.#copy
  }

  #keep(): void {
    if (this.#timer) this.#timer.refresh()
    else this.#timer = setTimeout(() => this.stop(), patience).unref()
  }
}
