// One room of the exploration as this browser lives in it: its journal, its way to the server's disk, who is
// in it. The board is one line, the findings, once somebody enters them, another.
import type * as Y from 'yjs'
import type { Actor, Outcome } from '../../shared/doc/hand.ts'
import { newId } from '../../shared/doc/layout.ts'
import type { Operation } from '../../shared/doc/operation.ts'
import { undo } from '../../shared/doc/run.ts'
import { runHere } from '../../shared/doc/run-here.ts'
import type { ExplorationId } from '../../shared/model/ids.ts'
import type { Person } from '../../shared/model/schema.ts'
import type { Command, RoomName } from '../../shared/model/verbs.ts'
import { type Cabinet, noCabinet } from './cabinet.ts'
import { replayable } from './command.ts'
import type { Frame } from './frame.ts'
import { Here } from './here.ts'
import { type Device, Journal } from './journal.ts'
import type { Work } from './journal-format.ts'
import { DocumentKeeper } from './kept-document.ts'
import { Link } from './link.ts'
import type { Locks } from './living.ts'
import type { RefusedCommand } from './room.ts'
import { firstFacts, type SavingFacts } from './saving.ts'
import { hold } from './store.ts'
import type { GroupStep, UndoStack } from './undo.ts'
import { Uplink } from './uplink.ts'

export type LineOptions = {
  room: RoomName
  explorationId: ExplorationId
  me: Person
  serverUrl: string
  WebSocketImpl: typeof WebSocket | undefined
  device: Device
  locks: Locks | null
  frame: Frame
  now: () => number
  stack: UndoStack
  /** The board's document, by whose settings and themes the findings' verbs go; null for the board itself. */
  board: (() => Y.Doc) | null
  hooks: LineHooks
}

export type LineHooks = {
  /** Another link took over: its remote changes are the ones to hear. */
  linked(link: Link): void
  /** Another document is shown. */
  shown(doc: Y.Doc): void
  /** What others did is in the document. */
  applied(): void
  people(): void
  changed(facts: SavingFacts): void
  erased(): void
  /** A verb was refused: there is nothing to undo in it any more. */
  refused(): void
}

/** The findings are not kept on a device: interviewees spoke in confidence. What is unsaved is in the journal. */
const cabinetOf = (room: RoomName, cabinet: Cabinet): Cabinet => (room === 'board' ? cabinet : noCabinet)

export class Line {
  readonly here: Here
  readonly journal: Journal
  readonly keeper: DocumentKeeper
  readonly uplink: Uplink
  readonly refused
  facts: SavingFacts = firstFacts
  readonly #options: LineOptions
  /** Steps as they are in the fresh document, from the moment that it is shown. */
  readonly #redone = new Map<string, Operation>()

  constructor(options: LineOptions) {
    this.#options = options
    const { room, explorationId, device, now, frame, hooks, stack, serverUrl, WebSocketImpl, locks } = options
    this.here = new Here(options.me, frame)
    this.journal = new Journal(device, { room, explorationId, participantId: options.me.participantId }, now)
    this.keeper = new DocumentKeeper({
      cabinet: cabinetOf(room, device.cabinet),
      explorationId,
      me: () => this.here.me,
      now,
      settled: () => this.facts.pending === 0 && !this.facts.catchingUp,
    })
    this.refused = hold<readonly RefusedCommand[]>(this.journal.refused())
    this.uplink = new Uplink({
      journal: this.journal,
      keeper: this.keeper,
      locks,
      role: () => this.here.me.role,
      now,
      open: (events) => new Link({ serverUrl, explorationId, room, WebSocketImpl, frame }, events),
      hooks: {
        linked: (link) => {
          this.here.follow(link)
          hooks.linked(link)
        },
        shown: (doc) => {
          stack.detach(room)
          for (const [entry, operation] of this.#redone) stack.replace(entry, operation)
          this.#redone.clear()
          hooks.shown(doc)
        },
        people: (table) => {
          this.here.told(table)
          hooks.people()
          if (this.here.me.role === 'observer') this.uplink.giveUp()
        },
        applied: hooks.applied,
        changed: (next) => {
          const left = this.facts.connected && !next.connected
          this.facts = next
          hooks.changed(next)
          if (left) this.here.lost()
        },
        erased: () => {
          this.refused.set([])
          hooks.erased()
        },
        redo: (work, doc, origin) => this.#redo(work, doc, origin),
        redone: (entry, operation) => void this.#redone.set(entry.key, operation),
        refused: (entry, reason) => {
          const undoing = entry.work.kind === 'undo'
          const one = { id: newId(), command: entry.work.command, refusal: reason, at: now(), undoing }
          this.refused.set([...this.refused.get(), one])
          stack.forget(entry.key)
          hooks.refused()
          return this.journal.refuse(one, entry)
        },
      },
    })
    this.journal.changed = () => this.uplink.progress.note()
  }

  /** Shows what was kept, connects, and sends up what was left. Told to nobody before. */
  start(): void {
    void this.#listRefused()
    void this.uplink.start()
  }

  /** The document a verb of this room is run in, and the board's beside it. */
  get docs(): { doc: Y.Doc; board: Y.Doc } {
    const { shown: doc } = this.uplink
    return { doc, board: this.#options.board?.() ?? doc }
  }

  /** Runs a verb here, at once: journaled, sent, and on this person's undo stack. */
  run(wanted: Command, group: GroupStep | null = null): Outcome {
    const { stack, now } = this.#options
    const docs = this.docs
    const command = replayable(wanted, docs.doc)
    const sitting = group ? null : stack.sitting(command, docs.doc, now())
    const { value: outcome, entries } = this.uplink.perform(
      () => ({ kind: 'verb', command }),
      (origin) => {
        sitting?.manager.trackedOrigins.add(origin)
        try {
          return runHere(docs, command, this.#actor(), origin)
        } finally {
          sitting?.manager.trackedOrigins.delete(origin)
        }
      },
    )
    if (outcome.ok && entries.length > 0) stack.done(command, outcome.operation, entries, sitting, now(), group)
    stack.release(sitting)
    return outcome
  }

  dismissRefused(id: string): void {
    this.journal.dismiss(id)
    this.refused.set(this.refused.get().filter((one) => one.id !== id))
  }

  #actor(): Actor {
    const { participantId, role } = this.here.me
    return { participantId, role }
  }

  /** What a work of the journal does in a fresh document. */
  #redo(work: Work, doc: Y.Doc, origin: object): Outcome {
    const board = this.#options.board?.() ?? doc
    if (work.kind === 'verb') return runHere({ doc, board }, work.command, this.#actor(), origin)
    return undo(doc, work.operation, this.#actor(), origin, board)
  }

  async #listRefused(): Promise<void> {
    const more = await this.journal.refusedToo()
    const news = more.filter(({ id }) => !this.refused.get().some((known) => known.id === id))
    if (news.length > 0) this.refused.set([...news, ...this.refused.get()].sort((a, b) => a.at - b.at))
  }
}
