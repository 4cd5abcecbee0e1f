// The document side of a room: gate → number → queue → commit. Everything that changes the document comes
// through here, from clients through the gate and from the server through shared/doc/run.ts.
import * as Y from 'yjs'
import type { Actor, Hand, Outcome } from '../../shared/doc/hand.ts'
import type { RootName } from '../../shared/doc/layout.ts'
import { type Operation, Writer } from '../../shared/doc/operation.ts'
import { readSettings } from '../../shared/doc/read.ts'
import { transact, undo } from '../../shared/doc/run.ts'
import { run } from '../../shared/doc/run-any.ts'
import type { Elsewhere } from '../../shared/doc/undo.ts'
import { type Refusal, refusal } from '../../shared/errors.ts'
import { assert } from '../../shared/model/assert.ts'
import type { ExplorationId, OperationId, ParticipantId } from '../../shared/model/ids.ts'
import type { Problem, Settings } from '../../shared/model/schema.ts'
import type { Command, RoomName } from '../../shared/model/verbs.ts'
import type { RoomStore, StoredRoom } from '../storage/storage.ts'
import type { RoomBounds } from './bounds.ts'
import { type Accepted, type CommitBatch, CommitQueue } from './commit-queue.ts'
import { CommittedLog } from './committed-log.ts'
import { CommittedState } from './committed-state.ts'
import { refusalOfCounts } from './gate/gate.ts'
import type { Making } from './gate/slices.ts'
import type { Thing, Verdict } from './gate/verdict.ts'
import { Gatekeeper, type Offered } from './gatekeeper.ts'
import { Numbers } from './numbers.ts'
import { RoomDoc } from './room-doc.ts'

export type StateDeps = {
  store: RoomStore
  bounds: RoomBounds
  now: () => number
  /** Updates into one snapshot, away from here: it takes long. */
  fold: Fold
  explorationId: ExplorationId
  name: RoomName
  /** The board's state; null for the board itself. */
  board: RoomState | null
  onCommitted(batch: CommitBatch): void
  onFailing(error: unknown): void
  /** Settings on which rights hang were written. */
  onSettings(): void
  /** Something of the gate's own failed, a rebuild was needed, or damage was found. */
  onFault(details: object, message: string): void
}

/** `done`: the operation in the other room that is one with this one, and was done before it. */
export type UndoContext = Elsewhere & { done?: OperationId | null | undefined }

type Docs = { doc: Y.Doc; board: Y.Doc }

/** The sum of updates, encoded as one. Rejects when that cannot be done. */
export type Fold = (updates: readonly Uint8Array[]) => Promise<Uint8Array>

export class RoomState {
  readonly problems: Problem[] = []
  readonly queue: CommitQueue
  readonly committed: CommittedState
  readonly #deps: StateDeps
  readonly #log: CommittedLog
  readonly #live: RoomDoc
  readonly #gatekeeper: Gatekeeper
  readonly #numbers: Numbers
  readonly #undoing = new Set<OperationId>()
  #makers: 'unasked' | Promise<void> | 'known'

  constructor(deps: StateDeps, stored: StoredRoom) {
    this.#deps = deps
    this.#log = new CommittedLog(stored.updates, stored.seq)
    this.#makers = stored.seq === 0 ? 'known' : 'unasked'
    this.#note(stored.damage)
    this.#numbers = new Numbers(stored.counters)
    this.#live = new RoomDoc(
      deps.name,
      () => this.#log.pieces(),
      (doc, unreadable) => {
        if (unreadable > 0) this.#note([`${unreadable} updates could not be applied`])
        // Joiners are shown what the document holds, not bytes that wait for what is lost.
        if (this.problems.length > 0) this.#log.replace(stored.seq, Y.encodeStateAsUpdate(doc))
        this.#numbers.catchUp(doc)
      },
    )
    this.#gatekeeper = new Gatekeeper({
      room: deps.name,
      bounds: deps.bounds,
      live: this.#live,
      board: () => this.#boardDoc,
      settings: () => this.settings(),
      number: (doc, made) => made.length > 0 && this.#numbers.give(doc, made),
      rebuild: (cause) => this.#rebuild(cause),
    })
    this.queue = new CommitQueue(
      {
        ...deps,
        room: deps.name,
        tick: deps.bounds.tick,
        counters: () => this.#numbers.counters(),
        onCommitted: (batch) => {
          this.committed.add(batch.seq, batch.update)
          deps.onCommitted(batch)
        },
      },
      stored,
    )
    this.committed = new CommittedState(deps.name, this.#live, this.queue, this.#log)
    if (stored.damage.length > 0) this.doc
  }

  /** The live document: it may be ahead of the disk. */
  get doc(): Y.Doc {
    return this.#live.doc
  }

  /** The exploration's settings as they stand. */
  settings(): Settings {
    return readSettings(this.#boardDoc)
  }

  /** True when a Yjs client id is not known to be someone else's or the server's. */
  mayWriteAs(client: number, participantId: ParticipantId): boolean {
    return this.#gatekeeper.mayWriteAs(client, participantId)
  }

  /** Null when `receive` may be asked; else it may be once this resolves. */
  ready(): Promise<void> | null {
    if (this.#makers === 'known') return null
    if (this.#makers === 'unasked') this.#makers = this.#askMakers()
    return this.#makers
  }

  /** Why an update with so many things, by root, cannot be taken: a room takes a paste whole or not at all. */
  refuseThings(things: readonly Making[]): Refusal | null {
    const { doc } = this
    const more = new Map<string, number>()
    for (const { root, client, clock } of things) {
      if (clock >= Y.getState(doc.store, client)) more.set(root, (more.get(root) ?? 0) + 1)
    }
    return refusalOfCounts(more, this.#deps.bounds, doc)
  }

  /** Judges and, when good, applies and queues what was sent, in sequence. Nothing refused leaves a trace. */
  receive(batch: readonly Offered[]): Verdict[] {
    const { bounds } = this.#deps
    if (this.queue.failing && this.queue.bytes > bounds.unsavedBytes) return batch.map(() => ({ kind: 'later' }))
    if (this.#log.bytes + this.queue.bytes > bounds.documentBytes && batch.some(isLong)) return this.#receiveShort(batch)
    const { verdicts, emitted, made, roots } = this.#gatekeeper.take(batch)
    const senders = new Set(batch.map(({ sender }) => sender))
    const [only = null] = senders.size === 1 ? senders : []
    // With several senders in one transaction, or numbers of the server's, the parts are not told apart: an
    // echo harms nobody.
    const from = made.length > 0 ? null : only
    this.queue.add({ updates: emitted.map((update) => ({ update, from })), made })
    if (roots.has('settings')) this.#deps.onSettings()
    return verdicts
  }

  async seed(write: (writer: Writer) => void): Promise<void> {
    assert(this.queue.seq === 0 && this.queue.idle, 'only a new room is seeded')
    const writer = new Writer(this.doc)
    const emitted = this.#live.emitted((doc) => doc.transact(() => write(writer), 'seed'))
    assert(madeBy(writer).length === 0, 'a seed makes nothing that has a maker')
    this.queue.add({ updates: fromServer(emitted) })
    await this.queue.settled()
  }

  run(command: Command, actor: Actor): Promise<Outcome> {
    return this.#write(actor, (docs) => run(docs, command, actor, 'server'))
  }

  transact(
    actor: Actor,
    name: string,
    write: (hand: Hand) => Record<string, unknown>,
    done?: OperationId | null,
  ): Promise<Outcome> {
    return this.#write(actor, (docs) => transact(docs, actor, 'server', write, name), { done })
  }

  async undo(
    id: OperationId,
    actor: Actor,
    { done, ...elsewhere }: UndoContext = {},
  ): Promise<Outcome<{ restored: number; kept: string[] }>> {
    const found = await this.#deps.store.operation(this.#deps.explorationId, id)
    if (found === null || found.room !== this.#deps.name) return { ok: false, refusal: refusal('unknown') }
    if (found.operation.participantId !== actor.participantId) return { ok: false, refusal: refusal('not-yours') }
    if (found.undone || this.#undoing.has(id)) return { ok: false, refusal: refusal('already-undone') }
    // Until the commit the store still calls it not undone.
    this.#undoing.add(id)
    try {
      const write = ({ doc, board }: Docs) => undo(doc, found.operation, actor, 'server', board, elsewhere)
      return await this.#write(actor, write, { undone: [id], done })
    } finally {
      this.#undoing.delete(id)
    }
  }

  /** Nobody is here: the document is let go, for bytes on disk say the same. A thousand rooms would hold a gigabyte. */
  rest(): void {
    if (!this.queue.idle) return
    this.#live.rest()
    this.committed.stop()
  }

  /** One snapshot in place of the log, for joiners and on disk. */
  async compact(): Promise<void> {
    const { seq } = this.queue
    // What was damaged stays on disk as it is, for whoever can read more of it.
    if (seq === 0 || this.problems.length > 0) return
    const { explorationId, name, store, fold } = this.#deps
    const snapshot = await fold(this.#log.pieces())
    this.#log.replace(seq, snapshot)
    await store.compact(explorationId, name, seq, snapshot)
  }

  async #write<R>(
    actor: Actor,
    write: (docs: Docs) => Outcome<R>,
    { undone = [], done }: { undone?: OperationId[]; done?: OperationId | null | undefined } = {},
  ): Promise<Outcome<R>> {
    // Before anything is changed this refusal is the truth; what is already applied waits for the disk instead.
    if (this.queue.failing) return { ok: false, refusal: refusal('not-saved') }
    let outcome: Outcome<R> | null = null
    let emitted: Uint8Array[]
    try {
      emitted = this.#live.emitted((doc) => {
        outcome = write({ doc, board: this.#deps.board?.doc ?? doc })
      })
    } catch (error) {
      this.#rebuild(error)
      throw error
    }
    const settled = outcome as Outcome<R> | null
    assert(settled, 'a command has an outcome')
    if (!settled.ok) {
      if (emitted.length > 0) this.#rebuild(new Error('a refused command had written'))
      return settled
    }
    const result = done ? { ...settled, operation: { ...settled.operation, with: done } } : settled
    const made = madeBy(result.operation)
    this.queue.add({
      updates: [...fromServer(emitted), ...this.#number(made)],
      operations: [result.operation],
      undone,
      made: this.#gatekeeper.noteMade(made, actor.participantId),
    })
    if (result.operation.changes.some(({ root }) => root === 'settings')) this.#deps.onSettings()
    // Rejects when the room ends first, its disk still refusing: what was applied is gone with it.
    return this.queue.settled().then(
      () => result,
      () => ({ ok: false, refusal: refusal('not-saved') }),
    )
  }

  /** A document at its bound still takes moves, marks and deletions, which are short. */
  #receiveShort(batch: readonly Offered[]): Verdict[] {
    const limit = Math.round(this.#deps.bounds.documentBytes / 2 ** 20)
    const full: Verdict = { kind: 'refused', refusal: refusal('too-big', { limit: `${limit} MiB` }, { limit: `${limit} Mio` }) }
    return batch.map((offered) => {
      if (!isLong(offered)) return this.receive([offered])[0] ?? full
      const judged = this.#gatekeeper.judge(offered)
      return judged.kind === 'good' ? full : judged
    })
  }

  #number(made: readonly Thing[]): Accepted[] {
    return made.length === 0 ? [] : fromServer(this.#live.emitted((doc) => this.#numbers.give(doc, made)))
  }

  #note(damage: readonly string[]): void {
    if (damage.length === 0) return
    this.problems.push(...damage.map((key) => ({ code: 'damaged' as const, root: this.#deps.name, id: '', key })))
    this.#deps.onFault({ damage }, 'a room is damaged')
  }

  async #askMakers(): Promise<void> {
    const { store, explorationId, name } = this.#deps
    try {
      for (const made of await store.makers(explorationId, name)) this.#gatekeeper.noteMade([made], made.participantId)
      this.#makers = 'known'
    } catch (error) {
      this.#makers = 'unasked'
      throw error
    }
  }

  // The second line, rare: the document as accepted so far, what is not yet on disk included.
  #rebuild(cause: unknown): void {
    this.#live.rebuild([...this.#log.pieces(), ...this.queue.pending()])
    this.#deps.onFault({ err: cause }, 'a document was rebuilt from what was accepted')
  }

  get #boardDoc(): Y.Doc {
    return this.#deps.board?.doc ?? this.doc
  }
}

/** Longer than what moves, marks or deletes. */
const isLong = ({ update }: Offered): boolean => update.length > 512

const fromServer = (updates: readonly Uint8Array[]): Accepted[] => updates.map((update) => ({ update, from: null }))

const madeBy = ({ changes }: Pick<Operation, 'changes'>): Thing[] =>
  changes.filter(({ kind }) => kind === 'create').map(({ root, id }): { root: RootName; id: string } => ({ root, id }))
