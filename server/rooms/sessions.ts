// Who is in a room, and what they may send: frames to the document or to presence, verdicts back.
import * as Y from 'yjs'
import { closeCodes, refusal } from '../../shared/errors.ts'
import type { ParticipantId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/schema.ts'
import type { RoomBounds } from './bounds.ts'
import type { CommitBatch } from './commit-queue.ts'
import { RoomConnection } from './connection.ts'
import { heartbeatFrame, peopleFrame, presenceFrame, refusedFrame, step1Frame, step2Frame, updateFrame } from './frames.ts'
import { Presence } from './presence.ts'
import { Relay } from './relay.ts'
import type { RoomState } from './room-state.ts'
import type { Connection, Session } from './session.ts'

export type SessionsDeps = {
  state: RoomState
  bounds: RoomBounds
  /** Whether someone may be in this room in its present state (TR6). */
  mayStay(session: Session): boolean
  /** False once the room takes nothing more. */
  isOpen(): boolean
  onLeft(): void
  onBroken(why: string): void
  onFailed(error: unknown): void
}

const notSaved = refusedFrame(refusal('not-saved'))

export class Sessions {
  readonly #deps: SessionsDeps
  readonly #presence: Presence
  readonly #relay: Relay
  readonly #heartbeat: NodeJS.Timeout

  constructor(deps: SessionsDeps) {
    const { bounds, state } = deps
    this.#deps = deps
    this.#presence = new Presence(bounds.presenceBytes, (clientId, { session }) =>
      state.mayWriteAs(clientId, session.participantId),
    )
    this.#relay = new Relay(this.#presence, bounds.tick)
    this.#heartbeat = setInterval(() => {
      for (const connection of this.#relay.connections) connection.send(heartbeatFrame)
    }, bounds.heartbeat).unref()
  }

  /** How many there are. */
  get size(): number {
    return this.#relay.connections.size
  }

  connect(session: Session): Connection {
    const { state, bounds, isOpen, mayStay, onFailed } = this.#deps
    const connection = new RoomConnection(session, {
      bounds,
      join: (joining, stateVector) => this.#join(joining, stateVector),
      update: (from, update, answer) => this.#update(from, update, answer),
      presence: (from, update) => this.#present(from, update),
      allPresence: (to) => to.send(presenceFrame(this.#presence.entries(to))),
      settled: () => state.queue.settled(),
      left: (leaving) => this.#left(leaving),
      failed: onFailed,
    })
    this.#relay.connections.add(connection)
    if (!isOpen()) connection.close(closeCodes.restarting, 'restarting')
    // The synthesis may have been closed between the door and here.
    else if (!mayStay(session)) connection.close(closeCodes.notAllowed, 'not allowed')
    else {
      connection.send(peopleFrame(this.#presence.people()))
      const others = this.#presence.entries(connection)
      if (others.length > 0) connection.send(presenceFrame(others))
      if (state.queue.failing) connection.send(notSaved)
    }
    return connection
  }

  /** A batch is on disk: it goes out. */
  committed(committed: CommitBatch): void {
    this.#relay.committed(committed)
  }

  /** The disk does not take what was sent; it is tried again. */
  notSaved(): void {
    for (const connection of this.#relay.connections) connection.send(notSaved)
  }

  /** Closes the sessions that `predicate` names. */
  cut(predicate: (session: Session) => boolean, closeCode: number, reason: string): void {
    for (const connection of [...this.#relay.connections]) {
      if (predicate(connection.session)) connection.close(closeCode, reason)
    }
  }

  /** A participant's role from now on; who may no longer be here is let out. */
  setRole(participantId: ParticipantId, role: Role): void {
    for (const { session } of this.#relay.connections) if (session.participantId === participantId) session.role = role
    this.cut((session) => !this.#deps.mayStay(session), closeCodes.notAllowed, 'not allowed')
    this.#presence.peopleChanged = true
    this.#relay.presenceChanged()
  }

  /** Ends the timers. */
  stop(): void {
    clearInterval(this.#heartbeat)
    this.#relay.stop()
  }

  #join(connection: RoomConnection, stateVector: Uint8Array): void {
    const { state } = this.#deps
    const known = Y.decodeStateVector(stateVector)
    const pieces = known.size === 0 ? state.committed.forJoin() : [state.committed.missing(stateVector)]
    const last = pieces.pop() ?? new Uint8Array([0, 0])
    // The stock client is "synced" at the first step 2: it must come with the last piece, not before.
    const frames = [...pieces.map(updateFrame), step2Frame(last)]
    connection.joined = true
    connection.sendJoin(frames)
    if (connection.session.role !== 'observer') connection.send(step1Frame(Y.encodeStateVector(state.doc)))
  }

  #update(connection: RoomConnection, update: Uint8Array, answer: boolean): void {
    const { state, isOpen, onBroken } = this.#deps
    if (!isOpen()) return
    if (update.length === 2 && update[0] === 0 && update[1] === 0) {
      if (answer) connection.answered()
      return
    }
    if (connection.session.role === 'observer') {
      connection.refuse(refusal('not-allowed'))
      return
    }
    const verdict = state.receive(update, connection)
    if (verdict.kind === 'accepted' || verdict.kind === 'nothing') {
      // What lay in a gap was not kept: that its predecessor comes along by itself does not make it saved.
      if (answer) connection.answered()
    } else if (verdict.kind === 'refused') connection.refuse(verdict.refusal)
    else if (verdict.kind === 'broken') {
      onBroken(verdict.why)
      connection.close(closeCodes.undecodable, 'schema-breaking')
    }
    // Its own complete state has a gap: asking once more would go on for ever.
    else if (answer) connection.refuse(refusal('gone'))
    else if (connection.openGap()) connection.send(step1Frame(Y.encodeStateVector(state.doc)))
  }

  #present(connection: RoomConnection, update: Uint8Array): void {
    const { isOpen, bounds } = this.#deps
    if (!isOpen()) return
    if (!this.#presence.receive(connection, update)) {
      connection.send(
        refusedFrame(refusal('too-big', { limit: `${bounds.presenceBytes} B` }, { limit: `${bounds.presenceBytes} o` })),
      )
    }
    this.#relay.presenceChanged()
  }

  #left(connection: RoomConnection): void {
    this.#relay.connections.delete(connection)
    this.#presence.left(connection)
    if (this.#deps.isOpen()) this.#relay.presenceChanged()
    this.#deps.onLeft()
  }
}
