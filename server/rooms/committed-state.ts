// The state of a room as it is on disk: all that joiners (SY2) and readers (SY3) are shown. The live
// document is the same while nothing is under way, and ahead of it otherwise.
import * as Y from 'yjs'
import type { RoomName } from '../../shared/model/verbs.ts'
import type { CommitQueue } from './commit-queue.ts'
import type { CommittedLog } from './committed-log.ts'
import { RoomDoc } from './room-doc.ts'

/** `version` counts the commits, `at` is the time of the last (ms since 1970). Read `doc` at once, never write to it. */
export type Committed = { doc: Y.Doc; version: number; at: number }

export class CommittedState {
  readonly #room: RoomName
  readonly #live: RoomDoc
  readonly #queue: CommitQueue
  readonly #log: CommittedLog
  #copy: { version: number; doc: Y.Doc } | null = null

  constructor(room: RoomName, live: RoomDoc, queue: CommitQueue, log: CommittedLog) {
    this.#room = room
    this.#live = live
    this.#queue = queue
    this.#log = log
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
      const copy = new RoomDoc(this.#room, () => this.#log.pieces())
      this.#copy = { version, doc: copy.doc }
    }
    return { doc: this.#copy.doc, version, at }
  }

  /** Updates whose sum is the state, for someone new: bytes that are there already. */
  forJoin(): Uint8Array[] {
    return this.#log.pieces()
  }

  /** What of it a client with this vector lacks. Throws when undecodable. */
  missing(vector: Uint8Array): Uint8Array {
    if (this.#queue.idle && this.#live.isMade) return Y.encodeStateAsUpdate(this.#live.doc, vector)
    const pieces = this.#log.pieces()
    return Y.diffUpdate(pieces.length === 1 ? (pieces[0] as Uint8Array) : Y.mergeUpdates(pieces), vector)
  }

  /** How far each client's structs go, encoded (sync step 1). */
  vector(): Uint8Array {
    return this.#live.isMade ? Y.encodeStateVector(this.#live.doc) : this.#log.vector()
  }
}
