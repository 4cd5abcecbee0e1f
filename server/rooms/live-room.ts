// A live room: its document (room-state.ts), who is in it (sessions.ts), and its life. Receive → gate →
// apply → commit → relay to the others and "saved" to the sender.
import type { Actor, Hand, Outcome } from '../../shared/doc/hand.ts'
import type { Writer } from '../../shared/doc/operation.ts'
import { closeCodes } from '../../shared/errors.ts'
import { assert } from '../../shared/model/assert.ts'
import type { ExplorationId, OperationId, ParticipantId } from '../../shared/model/ids.ts'
import { may, type RightsSettings } from '../../shared/model/rights.ts'
import type { Problem, Role } from '../../shared/model/schema.ts'
import type { Command, RoomName } from '../../shared/model/verbs.ts'
import type { RoomStore, StoredRoom } from '../storage/storage.ts'
import type { RoomBounds } from './bounds.ts'
import type { CommitBatch } from './commit-queue.ts'
import type { Committed, CommittedBytes } from './committed-state.ts'
import type { Room } from './room.ts'
import { type Fold, RoomState, type UndoContext } from './room-state.ts'
import type { Connection, Session } from './session.ts'
import { Sessions } from './sessions.ts'

/** What a room tells of; pino fits. */
export type RoomLog = { warn(details: object, message: string): void; error(details: object, message: string): void }

export type RoomDeps = {
  store: RoomStore
  bounds: RoomBounds
  log: RoomLog
  now?: () => number
  fold: Fold
  explorationId: ExplorationId
  name: RoomName
  /** The board's room, already held for its findings, which release it when they end; null for the board itself. */
  board: LiveRoom | null
  /** Somebody came, or went. */
  onSessions(change: 1 | -1): void
  /** Nobody has been here for the grace; the registry may let the room go. */
  onEmpty(): void
  /** The settings on which rights hang were written. */
  onRightsChanged(): void
}

/** Commits that stay as they are when the room ends. */
const shortLog = 50
/** How long closing waits for a disk that does not answer, ms. */
const closingPatience = 10_000

export class LiveRoom implements Room {
  readonly explorationId: ExplorationId
  readonly name: RoomName
  readonly #deps: RoomDeps
  readonly #state: RoomState
  readonly #sessions: Sessions
  #grace: NodeJS.Timeout | null = null
  #rest: NodeJS.Timeout | null = null
  #life: 'open' | 'closing' | 'retired' = 'open'
  #holds = 0
  #commitsSinceSnapshot: number

  /** Loads the room. Rejects when its file cannot be read at all; what is damaged is left out and said. */
  static async load(deps: RoomDeps): Promise<LiveRoom> {
    return new LiveRoom(deps, await deps.store.load(deps.explorationId, deps.name))
  }

  private constructor(deps: RoomDeps, stored: StoredRoom) {
    const { explorationId, name, bounds, log } = deps
    const where = { explorationId, room: name }
    this.#deps = deps
    this.explorationId = explorationId
    this.name = name
    this.#commitsSinceSnapshot = stored.updates.length
    this.#state = new RoomState(
      {
        store: deps.store,
        bounds,
        now: deps.now ?? Date.now,
        fold: deps.fold,
        explorationId,
        name,
        board: deps.board ? deps.board.#state : null,
        onCommitted: (committed) => this.#committed(committed),
        onFailing: (error) => {
          log.error({ ...where, err: error }, 'a commit failed; it is tried again')
          this.#sessions.notSaved()
        },
        onSettings: () => deps.onRightsChanged(),
        onFault: (details, message) => log.error({ ...where, ...details }, message),
      },
      stored,
    )
    this.#sessions = new Sessions({
      state: this.#state,
      bounds,
      mayStay: (session) => this.mayStay(session),
      isOpen: () => this.#life === 'open',
      onLeft: () => {
        deps.onSessions(-1)
        if (this.#life === 'open') this.touch()
      },
      onRefused: ({ participantId }, code, why) => log.warn({ ...where, participantId, code, why }, 'refused'),
      onFailed: (error) => log.error({ ...where, err: error }, 'a frame could not be served'),
    })
    this.touch()
  }

  get problems(): readonly Problem[] {
    return this.#state.problems
  }

  async bytes(): Promise<() => CommittedBytes> {
    await this.#used().committed.settled()
    return () => this.#state.committed.bytes()
  }

  read(): Promise<Committed> {
    return this.#used().committed.read()
  }

  now(): Committed {
    return this.#used().committed.now()
  }

  seed(write: (writer: Writer) => void): Promise<void> {
    return this.#used().seed(write)
  }

  run(command: Command, actor: Actor): Promise<Outcome> {
    return this.#used().run(command, actor)
  }

  transact(
    actor: Actor,
    name: string,
    write: (hand: Hand) => Record<string, unknown>,
    done?: OperationId | null,
  ): Promise<Outcome> {
    return this.#used().transact(actor, name, write, done)
  }

  undo(operationId: OperationId, actor: Actor, context?: UndoContext): Promise<Outcome<{ restored: number; kept: string[] }>> {
    return this.#used().undo(operationId, actor, context)
  }

  connect(session: Session): Connection {
    // Whoever was admitted just before the room ended is told to come back, by `Sessions`.
    if (this.#life !== 'retired') this.touch()
    this.#deps.onSessions(1)
    return this.#sessions.connect(session)
  }

  /** Closes the sessions that `predicate` names. */
  cut(predicate: (session: Session) => boolean, closeCode: number): void {
    this.#sessions.cut(predicate, closeCode, 'not allowed')
  }

  /** A participant's role from now on. */
  setRole(participantId: ParticipantId, role: Role): void {
    this.#sessions.setRole(participantId, role)
  }

  /** Whether someone may be here: in the findings a partner only while the synthesis is open (TR6). */
  mayStay(session: Session): boolean {
    if (this.name === 'board') return true
    const settings: RightsSettings = this.#state.settings()
    return may(session.role, 'readFindings', settings)
  }

  /** Keeps the room loaded for another grace. */
  touch(): this {
    assert(this.#life !== 'retired', 'a retired room is not used')
    if (this.#grace) clearTimeout(this.#grace)
    if (this.#rest) clearTimeout(this.#rest)
    const { grace, rest } = this.#deps.bounds
    this.#grace = setTimeout(() => this.#deps.onEmpty(), grace).unref()
    this.#rest = setTimeout(() => this.#isEmpty() && this.#state.rest(), rest).unref()
    return this
  }

  /** Keeps the room loaded until `release`: its findings hang on its settings. */
  hold(): void {
    this.#holds += 1
  }

  release(): void {
    this.#holds -= 1
    if (this.#life === 'open') this.touch()
  }

  /** Ends the room if nobody needs it; otherwise it stays for another grace and answers false. */
  retire(): boolean {
    if (!this.#isEmpty() || this.#holds > 0) {
      this.touch()
      return false
    }
    // A short log costs the next load nothing, and a thousand rooms that end must not each be encoded.
    if (this.#commitsSinceSnapshot > shortLog) void this.#compact()
    this.#end()
    return true
  }

  /** Takes nothing more, brings what was taken to disk, sends everyone away to come back. */
  async close(): Promise<void> {
    await this.#state.ready()?.catch(() => {})
    this.#sessions.flush()
    this.#life = 'closing'
    let patience: NodeJS.Timeout | undefined
    const enough = new Promise<void>((resolve) => {
      patience = setTimeout(resolve, closingPatience)
    })
    await Promise.race([this.#state.queue.settled(), enough])
    clearTimeout(patience)
    this.#sessions.cut(() => true, closeCodes.restarting, 'restarting')
    this.#end()
  }

  #committed(committed: CommitBatch): void {
    try {
      this.#sessions.committed(committed)
    } catch (error) {
      // On disk, but who got it is not known: everyone comes back and takes the state anew.
      this.#deps.log.error({ err: error, explorationId: this.explorationId }, 'a commit could not be passed on')
      this.#sessions.cut(() => true, closeCodes.failed, 'failed')
    }
    this.#commitsSinceSnapshot += 1
    if (this.#commitsSinceSnapshot >= this.#deps.bounds.commitsBeforeCompacting) void this.#compact()
  }

  async #compact(): Promise<void> {
    if (this.#commitsSinceSnapshot === 0) return
    this.#commitsSinceSnapshot = 0
    try {
      await this.#state.compact()
    } catch (error) {
      this.#deps.log.warn({ err: error, explorationId: this.explorationId }, 'the update log could not be compacted')
    }
  }

  #isEmpty(): boolean {
    return this.#sessions.size === 0 && this.#state.queue.idle && this.#sessions.idle
  }

  #used(): RoomState {
    this.touch()
    return this.#state
  }

  #end(): void {
    this.#life = 'retired'
    if (this.#grace) clearTimeout(this.#grace)
    if (this.#rest) clearTimeout(this.#rest)
    this.#sessions.stop()
    this.#state.queue.stop()
    this.#state.committed.stop()
    this.#deps.board?.release()
  }
}
