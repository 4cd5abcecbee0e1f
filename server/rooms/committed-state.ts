// The document of a room as it is on disk: all that joiners (SY2) and readers (SY3) are shown. The live
// document is the same while nothing is under way, and ahead of it otherwise.
import * as Y from 'yjs'
import type { RoomName } from '../../shared/model/verbs.ts'
import type { CommitQueue } from './commit-queue.ts'
import { JoinCache } from './join-cache.ts'
import { RoomDoc } from './room-doc.ts'

/** `version` counts the commits, `at` is the time of the last (ms since 1970). Read `doc` at once, never write to it. */
export type Committed = { doc: Y.Doc; version: number; at: number }

export class CommittedState {
  readonly #room: RoomName
  readonly #live: RoomDoc
  readonly #queue: CommitQueue
  readonly #cache: JoinCache
  #copy: { version: number; doc: Y.Doc } | null = null

  /** `live` as loaded: nothing of it is ahead of the disk yet. */
  constructor(room: RoomName, live: RoomDoc, queue: CommitQueue) {
    this.#room = room
    this.#live = live
    this.#queue = queue
    this.#cache = new JoinCache(Y.encodeStateAsUpdate(live.doc))
  }

  /** One more commit. */
  add(update: Uint8Array): void {
    this.#cache.add(update)
  }

  /** The state once everything applied so far is on disk; while the disk takes nothing, the last it took. */
  async read(): Promise<Committed> {
    await this.#queue.settledOrFailing()
    return this.now()
  }

  /** The state at this moment. */
  now(): Committed {
    const { seq: version, at } = this.#queue
    if (this.#queue.idle) return { doc: this.#live.doc, version, at }
    if (this.#copy?.version !== version) {
      const copy = new RoomDoc(this.#room)
      copy.rebuild(this.#cache.pieces())
      this.#copy = { version, doc: copy.doc }
    }
    return { doc: this.#copy.doc, version, at }
  }

  /** Updates whose sum is the state, without a look at the live document: it may be the one that went bad. */
  pieces(): Uint8Array[] {
    return this.#cache.pieces()
  }

  /** The same for someone new; the last one completes it. */
  forJoin(): Uint8Array[] {
    this.#refresh()
    return this.#cache.pieces()
  }

  /** What of it a client with this vector lacks. Throws when undecodable. */
  missing(stateVector: Uint8Array): Uint8Array {
    this.#refresh()
    return this.#cache.missing(stateVector)
  }

  #refresh(): void {
    if (this.#cache.stale && this.#queue.idle) this.#cache.refresh(this.#live.doc)
  }
}
