// The document side of a room: apply → number → queue → commit. Everything that changes the document
// comes through here, from clients through the gate and from the server through shared/doc/run.ts.
import * as Y from 'yjs'
import type { Actor, Hand, Outcome } from '../../shared/doc/hand.ts'
import type { RootName } from '../../shared/doc/layout.ts'
import { type Operation, Writer } from '../../shared/doc/operation.ts'
import { readSettings } from '../../shared/doc/read.ts'
import { run, transact, undo } from '../../shared/doc/run.ts'
import { refusal } from '../../shared/errors.ts'
import { assert } from '../../shared/model/assert.ts'
import type { ExplorationId, OperationId, ParticipantId } from '../../shared/model/ids.ts'
import type { Problem, Settings } from '../../shared/model/schema.ts'
import type { Command, RoomName } from '../../shared/model/verbs.ts'
import type { Made, RoomStore, StoredRoom } from '../storage/storage.ts'
import type { RoomBounds } from './bounds.ts'
import { type Accepted, type CommitBatch, CommitQueue } from './commit-queue.ts'
import { CommittedState } from './committed-state.ts'
import { judge, verify } from './gate/gate.ts'
import { Stop, type Thing, type Verdict } from './gate/verdict.ts'
import { Numbers } from './numbers.ts'
import { RoomDoc } from './room-doc.ts'

export type StateDeps = {
  store: RoomStore
  bounds: RoomBounds
  now: () => number
  explorationId: ExplorationId
  name: RoomName
  /** The board's state; null for the board itself. */
  board: RoomState | null
  onCommitted(batch: CommitBatch): void
  onFailing(error: unknown): void
  /** Settings on which rights hang were written. */
  onSettings(): void
  /** Something of the gate's own failed, or a rebuild was needed. */
  onFault(details: object, message: string): void
}

type Sender = { session: Actor }

export class RoomState {
  readonly problems: readonly Problem[]
  readonly queue: CommitQueue
  readonly committed: CommittedState
  readonly #deps: StateDeps
  readonly #live: RoomDoc
  readonly #numbers: Numbers
  readonly #authors = new Map<number, ParticipantId>()
  readonly #makers = new Map<string, ParticipantId>()
  readonly #undoing = new Set<OperationId>()

  constructor(deps: StateDeps, stored: StoredRoom) {
    this.#deps = deps
    this.#live = new RoomDoc(deps.name)
    const { unreadable } = this.#live.rebuild(stored.updates)
    const damage = unreadable > 0 ? [...stored.damage, `${unreadable} updates could not be applied`] : stored.damage
    this.problems = damage.map((key) => ({ code: 'damaged', root: deps.name, id: '', key }))
    this.#numbers = new Numbers(stored.counters)
    this.#numbers.catchUp(this.doc)
    this.queue = new CommitQueue(
      {
        ...deps,
        room: deps.name,
        tick: deps.bounds.tick,
        counters: () => this.#numbers.counters(),
        onCommitted: (batch) => {
          this.committed.add(batch.update)
          deps.onCommitted(batch)
        },
      },
      stored.seq,
      stored.at,
    )
    this.committed = new CommittedState(deps.name, this.#live, this.queue)
    for (const made of stored.made) this.#noteMade([made], made.participantId)
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
    const author = this.#authors.get(client)
    return client !== this.doc.clientID && (author === undefined || author === participantId)
  }

  /** Judges and, when good, applies and queues what `sender` sent. Nothing refused leaves a trace. */
  receive(update: Uint8Array, sender: Sender): Verdict {
    const { participantId, role } = sender.session
    const limits = this.#deps.bounds
    const gate = { room: this.#deps.name, limits, mayWriteAs: (client: number) => this.mayWriteAs(client, participantId) }
    const makerOf = ({ root, id }: { root: string; id: string }) => this.#makers.get(`${root}/${id}`)
    const at = { participantId, role, doc: this.doc, board: this.#boardDoc, settings: this.settings(), makerOf }
    const judged = judge(update, gate, at)
    if (judged.kind !== 'good') return judged
    let emitted: Uint8Array[]
    try {
      emitted = this.#live.emitted((doc) => {
        Y.applyUpdate(doc, update)
        verify(doc, this.#deps.name, judged)
      })
    } catch (error) {
      this.#rebuild(error)
      return error instanceof Stop ? error.verdict : { kind: 'broken', why: 'it could not be applied' }
    }
    for (const client of judged.authors) this.#authors.set(client, participantId)
    this.queue.add({
      updates: [...emitted.map((each) => ({ update: each, from: sender })), ...this.#number(judged.made)],
      made: this.#noteMade(judged.made, participantId),
    })
    if (judged.roots.has('settings')) this.#deps.onSettings()
    return { kind: 'accepted', made: judged.made }
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

  transact(actor: Actor, name: string, write: (hand: Hand) => Record<string, unknown>): Promise<Outcome> {
    return this.#write(actor, (docs) => transact(docs, actor, 'server', write, name))
  }

  async undo(id: OperationId, actor: Actor): Promise<Outcome<{ restored: number; kept: string[] }>> {
    const found = await this.#deps.store.operation(this.#deps.explorationId, id)
    if (found === null || found.room !== this.#deps.name) return { ok: false, refusal: refusal('unknown') }
    if (found.operation.participantId !== actor.participantId) return { ok: false, refusal: refusal('not-yours') }
    if (found.undone || this.#undoing.has(id)) return { ok: false, refusal: refusal('already-undone') }
    // Until the commit the store still calls it not undone.
    this.#undoing.add(id)
    try {
      return await this.#write(actor, ({ doc, board }) => undo(doc, found.operation, actor, 'server', board), [id])
    } finally {
      this.#undoing.delete(id)
    }
  }

  /** One snapshot in place of the log; only when everything is on disk. */
  async compact(): Promise<void> {
    // What was damaged stays on disk as it is, for whoever can read more of it.
    if (!this.queue.idle || this.queue.seq === 0 || this.problems.length > 0) return
    const { explorationId, name, store } = this.#deps
    await store.compact(explorationId, name, this.queue.seq, Y.encodeStateAsUpdate(this.doc))
  }

  async #write<R>(
    actor: Actor,
    write: (docs: { doc: Y.Doc; board: Y.Doc }) => Outcome<R>,
    undone: OperationId[] = [],
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
    const made = madeBy(settled.operation)
    this.queue.add({
      updates: [...fromServer(emitted), ...this.#number(made)],
      operations: [settled.operation],
      undone,
      made: this.#noteMade(made, actor.participantId),
    })
    if (settled.operation.changes.some(({ root }) => root === 'settings')) this.#deps.onSettings()
    // Rejects when the room ends first, its disk still refusing: what was applied is gone with it.
    return this.queue.settled().then(
      () => settled,
      () => ({ ok: false, refusal: refusal('not-saved') }),
    )
  }

  #number(made: readonly Thing[]): Accepted[] {
    return made.length === 0 ? [] : fromServer(this.#live.emitted((doc) => this.#numbers.give(doc, made)))
  }

  #noteMade(things: readonly Thing[], participantId: ParticipantId): Made[] {
    for (const { root, id } of things) this.#makers.set(`${root}/${id}`, participantId)
    return things.map(({ root, id }) => ({ root, id, participantId }))
  }

  // The second line, rare: the document as accepted so far, what is not yet on disk included.
  #rebuild(cause: unknown): void {
    this.#live.rebuild([...this.committed.pieces(), ...this.queue.pending()])
    this.#deps.onFault({ err: cause }, 'a document was rebuilt from what was accepted')
  }

  get #boardDoc(): Y.Doc {
    return this.#deps.board?.doc ?? this.doc
  }
}

const fromServer = (updates: readonly Uint8Array[]): Accepted[] => updates.map((update) => ({ update, from: null }))

const madeBy = ({ changes }: Pick<Operation, 'changes'>): Thing[] =>
  changes.filter(({ kind }) => kind === 'create').map(({ root, id }): { root: RootName; id: string } => ({ root, id }))
