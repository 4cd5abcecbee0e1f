// A live room: its document (room-state.ts), who is in it, and its life. Receive → gate → apply →
// commit → relay to the others and "saved" to the sender.
import * as Y from 'yjs'
import type { Actor, Hand, Outcome } from '../../shared/doc/hand.ts'
import type { Writer } from '../../shared/doc/operation.ts'
import { closeCodes, refusal } from '../../shared/errors.ts'
import { assert } from '../../shared/model/assert.ts'
import type { ExplorationId, OperationId, ParticipantId } from '../../shared/model/ids.ts'
import { may, type RightsSettings } from '../../shared/model/rights.ts'
import type { Problem, Role } from '../../shared/model/schema.ts'
import type { Command, RoomName } from '../../shared/model/verbs.ts'
import type { RoomStore } from '../storage/storage.ts'
import type { RoomBounds } from './bounds.ts'
import type { Committed } from './commit-queue.ts'
import { RoomConnection } from './connection.ts'
import { heartbeatFrame, peopleFrame, presenceFrame, refusedFrame, step1Frame, step2Frame, updateFrame } from './frames.ts'
import { Presence } from './presence.ts'
import { Relay } from './relay.ts'
import type { Room } from './room.ts'
import { RoomState } from './room-state.ts'
import type { Connection, Session } from './session.ts'

/** What a room tells of; pino fits. */
export type RoomLog = { warn(details: object, message: string): void; error(details: object, message: string): void }

export type RoomDeps = {
  store: RoomStore
  bounds: RoomBounds
  log: RoomLog
  now?: () => number
  explorationId: ExplorationId
  name: RoomName
  /** The board's room, kept loaded by its findings; null for the board itself. */
  board: LiveRoom | null
  /** Nobody has been here for the grace; the registry may let the room go. */
  onEmpty(): void
  /** The settings on which rights hang were written. */
  onRightsChanged(): void
}

/** How long closing waits for a disk that does not answer, ms. */
const closingPatience = 10_000

export class LiveRoom implements Room {
  readonly explorationId: ExplorationId
  readonly name: RoomName
  readonly #deps: RoomDeps
  readonly #state: RoomState
  readonly #presence: Presence
  readonly #relay: Relay
  readonly #heartbeat: NodeJS.Timeout
  #grace: NodeJS.Timeout | null = null
  #life: 'open' | 'closing' | 'retired' = 'open'
  #holds = 0
  #commitsSinceSnapshot = 0

  /** Loads the room. Rejects when its file cannot be read at all; what is damaged is left out and said. */
  static async load(deps: RoomDeps): Promise<LiveRoom> {
    const stored = await deps.store.load(deps.explorationId, deps.name)
    return new LiveRoom(deps, stored)
  }

  private constructor(deps: RoomDeps, stored: Awaited<ReturnType<RoomStore['load']>>) {
    const { explorationId, name, bounds } = deps
    this.#deps = deps
    this.#commitsSinceSnapshot = stored.updates.length
    this.explorationId = explorationId
    this.name = name
    const where = { explorationId, room: name }
    this.#state = new RoomState(
      {
        store: deps.store,
        bounds,
        now: deps.now ?? Date.now,
        explorationId,
        name,
        board: deps.board ? deps.board.#state : null,
        onCommitted: (committed) => this.#committed(committed),
        onFailing: (error) => {
          deps.log.error({ ...where, err: error }, 'a commit failed; it is tried again')
          for (const connection of this.#relay.connections) connection.send(notSaved)
        },
        onSettings: () => deps.onRightsChanged(),
        onFault: (details, message) => deps.log.error({ ...where, ...details }, message),
      },
      stored,
    )
    if (this.problems.length > 0) deps.log.error({ ...where, damage: this.problems.map(({ key }) => key) }, 'a room is damaged')
    this.#presence = new Presence(bounds.presenceBytes, (clientId, { session }) =>
      this.#state.mayWriteAs(clientId, session.participantId),
    )
    this.#relay = new Relay(this.#presence, bounds.tick)
    this.#heartbeat = setInterval(() => {
      for (const connection of this.#relay.connections) connection.send(heartbeatFrame)
    }, bounds.heartbeat).unref()
    if (deps.board) deps.board.#holds += 1
    this.touch()
  }

  get problems(): readonly Problem[] {
    return this.#state.problems
  }

  read(): ReturnType<Room['read']> {
    return this.#used().read()
  }

  seed(write: (writer: Writer) => void): Promise<void> {
    return this.#used().seed(write)
  }

  run(command: Command, actor: Actor): Promise<Outcome> {
    return this.#used().run(command, actor)
  }

  transact(actor: Actor, name: string, write: (hand: Hand) => Record<string, unknown>): Promise<Outcome> {
    return this.#used().transact(actor, name, write)
  }

  undo(operationId: OperationId, actor: Actor): Promise<Outcome<{ restored: number; kept: string[] }>> {
    return this.#used().undo(operationId, actor)
  }

  connect(session: Session): Connection {
    const state = this.#used()
    const connection = new RoomConnection(session, {
      bounds: this.#deps.bounds,
      join: (joining, stateVector) => this.#join(joining, stateVector),
      update: (from, update, answer) => this.#update(from, update, answer),
      presence: (from, update) => this.#take(from, update),
      allPresence: (to) => to.send(presenceFrame(this.#presence.entries(to))),
      settled: () => state.queue.settled(),
      left: (leaving) => this.#left(leaving),
      failed: (error) => this.#deps.log.error({ err: error, explorationId: this.explorationId }, 'a frame could not be served'),
    })
    this.#relay.connections.add(connection)
    if (this.#life === 'closing') connection.close(closeCodes.restarting, 'restarting')
    // The synthesis may have been closed between the door and here (TR6).
    else if (!this.#mayStay(session)) connection.close(closeCodes.notAllowed, 'not allowed')
    else {
      connection.send(peopleFrame(this.#presence.people()))
      const others = this.#presence.entries(connection)
      if (others.length > 0) connection.send(presenceFrame(others))
      if (state.queue.failing) connection.send(notSaved)
    }
    return connection
  }

  /** Keeps the room loaded for another grace. */
  touch(): this {
    assert(this.#life !== 'retired', 'a retired room is not used')
    if (this.#grace) clearTimeout(this.#grace)
    this.#grace = setTimeout(() => this.#deps.onEmpty(), this.#deps.bounds.grace).unref()
    return this
  }

  /** Ends the room if nobody needs it; otherwise it stays for another grace and answers false. */
  retire(): boolean {
    if (this.#relay.connections.size > 0 || this.#holds > 0 || !this.#state.queue.idle) {
      this.touch()
      return false
    }
    void this.#compact()
    this.#end()
    return true
  }

  /** The settings on which rights hang. */
  rightsSettings(): RightsSettings {
    return this.#state.settings()
  }

  /** Closes the sessions that `predicate` names. */
  cut(predicate: (session: Session) => boolean, closeCode: number): void {
    for (const connection of [...this.#relay.connections]) {
      if (predicate(connection.session)) connection.close(closeCode, 'not allowed')
    }
  }

  /** A participant's role from now on. */
  setRole(participantId: ParticipantId, role: Role): void {
    for (const { session } of this.#relay.connections) if (session.participantId === participantId) session.role = role
    this.cut((session) => !this.#mayStay(session), closeCodes.notAllowed)
    this.#presence.peopleChanged = true
    this.#relay.presenceChanged()
  }

  /** Takes nothing more, brings what was taken to disk, sends everyone away to come back. */
  async close(): Promise<void> {
    this.#life = 'closing'
    let patience: NodeJS.Timeout | undefined
    const enough = new Promise<void>((resolve) => {
      patience = setTimeout(resolve, closingPatience)
    })
    await Promise.race([this.#state.queue.settled(), enough])
    clearTimeout(patience)
    for (const connection of [...this.#relay.connections]) connection.close(closeCodes.restarting, 'restarting')
    this.#end()
  }

  #join(connection: RoomConnection, stateVector: Uint8Array): void {
    const known = Y.decodeStateVector(stateVector)
    const pieces = known.size === 0 ? this.#state.committed() : [this.#state.missing(stateVector)]
    const last = pieces.pop() ?? new Uint8Array([0, 0])
    // The stock client is "synced" at the first step 2: it must come with the last piece, not before.
    const frames = [...pieces.map(updateFrame), step2Frame(last)]
    connection.joined = true
    connection.sendJoin(frames)
    if (connection.session.role !== 'observer') connection.send(step1Frame(Y.encodeStateVector(this.#state.doc)))
  }

  #update(connection: RoomConnection, update: Uint8Array, answer: boolean): void {
    if (this.#life !== 'open') return
    if (update.length === 2 && update[0] === 0 && update[1] === 0) {
      connection.taken()
      return
    }
    if (connection.session.role === 'observer') {
      connection.refuse(refusal('not-allowed'))
      return
    }
    const verdict = this.#state.receive(update, connection)
    if (verdict.kind === 'accepted' || verdict.kind === 'nothing') connection.taken()
    else if (verdict.kind === 'refused') connection.refuse(verdict.refusal)
    else if (verdict.kind === 'broken') {
      this.#deps.log.warn({ explorationId: this.explorationId, why: verdict.why }, 'a session was closed for what it sent')
      connection.close(closeCodes.undecodable, 'schema-breaking')
    }
    // Its own complete state has a gap: asking once more would go on for ever.
    else if (answer) connection.refuse(refusal('gone'))
    else if (connection.openGap()) connection.send(step1Frame(Y.encodeStateVector(this.#state.doc)))
  }

  #take(connection: RoomConnection, update: Uint8Array): void {
    if (this.#life !== 'open') return
    if (!this.#presence.receive(connection, update)) {
      connection.send(refusedFrame(refusal('too-big', { limit: `${this.#deps.bounds.presenceBytes} B` })))
    }
    this.#relay.presenceChanged()
  }

  #left(connection: RoomConnection): void {
    this.#relay.connections.delete(connection)
    this.#presence.left(connection)
    if (this.#life === 'retired') return
    this.#relay.presenceChanged()
    this.touch()
  }

  #committed(committed: Committed): void {
    this.#relay.committed(committed)
    this.#commitsSinceSnapshot += 1
    if (this.#commitsSinceSnapshot >= this.#deps.bounds.commitsBeforeCompacting) void this.#compact()
  }

  async #compact(): Promise<void> {
    if (this.#commitsSinceSnapshot === 0 || !this.#state.queue.idle) return
    this.#commitsSinceSnapshot = 0
    try {
      await this.#state.compact()
    } catch (error) {
      this.#deps.log.warn({ err: error, explorationId: this.explorationId }, 'the update log could not be compacted')
    }
  }

  #mayStay(session: Session): boolean {
    return this.name === 'board' || may(session.role, 'readFindings', this.rightsSettings())
  }

  #used(): RoomState {
    this.touch()
    return this.#state
  }

  #end(): void {
    this.#life = 'retired'
    clearInterval(this.#heartbeat)
    if (this.#grace) clearTimeout(this.#grace)
    this.#relay.stop()
    this.#state.queue.stop()
    if (this.#deps.board) this.#deps.board.#holds -= 1
  }
}

const notSaved = refusedFrame(refusal('not-saved'))
