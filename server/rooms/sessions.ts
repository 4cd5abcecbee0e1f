// Who is in a room, and what they may send: frames to the document or to presence, verdicts back.
import type * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { closeCodes, refusal } from '../../shared/errors.ts'
import type { ParticipantId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/schema.ts'
import { writePresence } from '../../shared/presence-wire.ts'
import type { RoomBounds } from './bounds.ts'
import type { CommitBatch } from './commit-queue.ts'
import { RoomConnection } from './connection.ts'
import { awarenessFrame, heartbeatFrame, refusedFrame, step1Frame, step2Frame } from './frames.ts'
import type { Verdict } from './gate/verdict.ts'
import { Intake } from './intake.ts'
import { JoinFrames } from './join-frames.ts'
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
  /** Something a session sent was refused; for the log, without content. */
  onRefused(session: Session, code: string | number, why: string): void
  onFailed(error: unknown): void
}

const notSaved = [refusedFrame(refusal('not-saved'))]
const heartbeat = [heartbeatFrame]

export class Sessions {
  readonly #deps: SessionsDeps
  readonly #presence: Presence
  readonly #relay: Relay
  readonly #joinFrames: JoinFrames
  readonly #intake: Intake<RoomConnection>
  readonly #heartbeat: NodeJS.Timeout
  /** Somebody's work was not taken because the disk takes nothing. */
  #postponed = false

  constructor(deps: SessionsDeps) {
    const { bounds, state } = deps
    this.#deps = deps
    this.#presence = new Presence(bounds.presenceBytes, (clientId, { session }) =>
      state.mayWriteAs(clientId, session.participantId),
    )
    this.#relay = new Relay({ presence: this.#presence, tick: bounds.tick, committing: () => !state.queue.idle })
    this.#joinFrames = new JoinFrames(() => state.committed.forJoin())
    this.#intake = new Intake({
      tick: () => this.#relay.tick,
      take: (batch) => state.receive(batch),
      refuse: (things) => state.refuseThings(things),
      ready: () => state.ready(),
      listen: ({ session }, isListening) => session.listen(isListening),
      failed: deps.onFailed,
    })
    this.#heartbeat = setInterval(() => {
      for (const connection of this.#relay.connections) connection.send(heartbeat)
      this.#presence.renew()
      this.#relay.presenceChanged()
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
      after: (from, then) => this.#after(from, then),
      presence: (from, update) => this.#present(from, () => this.#presence.receive(from, update)),
      presenceChange: (from, decoder) => this.#presentChange(from, decoder),
      allPresence: (to) => to.send([awarenessFrame(this.#presence.awareness(to))]),
      settled: () => state.queue.settled(),
      refused: ({ session }, code, why) => this.#deps.onRefused(session, code, why),
      left: (leaving) => this.#left(leaving),
      drained: (reader) => this.#relay.catchUp(reader),
      silent: (from, isSilent) => this.#silent(from, isSilent),
      failed: onFailed,
    })
    this.#relay.connections.add(connection)
    if (!isOpen()) connection.close(closeCodes.restarting, 'restarting')
    // The synthesis may have been closed between the door and here.
    else if (!mayStay(session)) connection.close(closeCodes.notAllowed, 'not allowed')
    else {
      connection.send([this.#relay.people()])
      if (state.queue.failing) connection.send(notSaved)
    }
    return connection
  }

  /** A batch is on disk: it goes out. */
  committed(committed: CommitBatch): void {
    this.#relay.committed(committed)
    if (!this.#postponed) return
    this.#postponed = false
    for (const connection of this.#relay.connections) {
      if (connection.resume()) connection.send([step1Frame(this.#deps.state.committed.vector())])
    }
  }

  /** True when nothing that was sent still waits for the gate. */
  get idle(): boolean {
    return this.#intake.idle
  }

  /** Judges everything that was sent, now. */
  flush(): void {
    this.#intake.flush()
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
    this.#intake.stop()
    this.#joinFrames.drop()
  }

  #join(connection: RoomConnection, stateVector: Uint8Array): void {
    const { state } = this.#deps
    const known = Y.decodeStateVector(stateVector)
    const frames = known.size === 0 ? this.#joinFrames.at(state.queue.seq) : [step2Frame(state.committed.missing(stateVector))]
    connection.joined = true
    connection.sendJoin(frames)
    const others = connection.compact ? [] : this.#presence.awareness(connection)
    if (others.length > 0) connection.send([awarenessFrame(others)])
    if (connection.session.role !== 'observer') connection.send([step1Frame(state.committed.vector())])
  }

  #update(connection: RoomConnection, update: Uint8Array, answer: boolean): void {
    if (!this.#deps.isOpen()) return
    const isEmpty = update.length === 2 && update[0] === 0 && update[1] === 0
    if (isEmpty) {
      if (answer) this.#after(connection, () => connection.answered())
    } else if (connection.session.role === 'observer') connection.refuse(refusal('not-allowed'))
    else this.#intake.add(connection, update, (verdict) => this.#judged(connection, verdict, answer))
  }

  #after(connection: RoomConnection, then: () => void): void {
    // What came too late to be taken must not be called saved.
    if (!this.#deps.isOpen()) return
    if (this.#intake.waitsFor(connection)) this.#intake.add(connection, null, then)
    else then()
  }

  #judged(connection: RoomConnection, verdict: Verdict, answer: boolean): void {
    const { state } = this.#deps
    if (verdict.kind === 'accepted' || verdict.kind === 'nothing') {
      // What lay in a gap was not kept: that its predecessor comes along by itself does not make it saved.
      if (answer) connection.answered()
    } else if (verdict.kind === 'refused') connection.refuse(verdict.refusal)
    else if (verdict.kind === 'broken') {
      this.#intake.drop(connection)
      connection.expel(closeCodes.undecodable, verdict.why)
    } else if (verdict.kind === 'later') {
      this.#postponed = true
      connection.postpone()
    }
    // Its own complete state has a gap: asking once more would go on for ever.
    else if (answer) connection.refuse(refusal('gone'))
    else if (connection.openGap()) connection.send([step1Frame(state.committed.vector())])
  }

  #present(connection: RoomConnection, take: () => boolean): void {
    const { isOpen, bounds } = this.#deps
    if (!isOpen()) return
    if (!take()) {
      const most = bounds.presenceBytes
      connection.tell(refusal('too-big', { limit: `${most} B` }, { limit: `${most} o` }))
    }
    this.#relay.presenceChanged()
  }

  #presentChange(connection: RoomConnection, decoder: decoding.Decoder): void {
    this.#present(connection, () => this.#presence.receiveChange(connection, decoder))
    if (connection.compact) return
    connection.compact = true
    connection.send([writePresence(this.#presence.entries(connection))])
  }

  #silent(connection: RoomConnection, isSilent: boolean): void {
    if (isSilent) this.#presence.hide(connection)
    else this.#presence.show(connection)
    if (this.#deps.isOpen()) this.#relay.presenceChanged()
  }

  #left(connection: RoomConnection): void {
    this.#relay.connections.delete(connection)
    this.#presence.left(connection)
    this.#intake.left(connection)
    if (this.#deps.isOpen()) this.#relay.presenceChanged()
    this.#deps.onLeft()
  }
}
