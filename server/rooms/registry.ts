// All rooms of this server by exploration and name: loaded once, kept until the last session has left
// and a grace has passed. A findings room keeps its board loaded: rights hang on the board's settings.
import type { Actor, Outcome } from '../../shared/doc/hand.ts'
import type { Operation } from '../../shared/doc/operation.ts'
import { refusalOfRight, rightFor } from '../../shared/doc/run.ts'
import { closeCodes, refusal } from '../../shared/errors.ts'
import type { ExplorationId, OperationId, ParticipantId } from '../../shared/model/ids.ts'
import type { Problem, Role } from '../../shared/model/schema.ts'
import { type Command, type RoomName, roomNames, roomOf } from '../../shared/model/verbs.ts'
import type { RoomStore } from '../storage/storage.ts'
import type { RoomBounds } from './bounds.ts'
import type { Committed, CommittedBytes } from './committed-state.ts'
import { elsewhereFor, gapsOfBoard } from './elsewhere.ts'
import { foldHere } from './fold.ts'
import { LiveRoom, type RoomLog } from './live-room.ts'
import type { Room } from './room.ts'
import type { Fold } from './room-state.ts'
import type { Session } from './session.ts'

export type RoomsDeps = {
  store: RoomStore
  bounds: RoomBounds
  log: RoomLog
  /** How updates become one snapshot; by default here and now. */
  fold?: Fold
  /** Nobody has been connected to any room for a while, after somebody was. */
  onQuiet?: () => void
  now?: () => number
}

type Undone = Outcome<{ restored: number; kept: string[] }>

export class Rooms {
  readonly #deps: RoomsDeps
  readonly #rooms = new Map<string, Promise<LiveRoom>>()
  #closing = false
  #sessions = 0
  #quiet: NodeJS.Timeout | null = null

  constructor(deps: RoomsDeps) {
    this.#deps = deps
  }

  /** The live room, loaded if need be. Rejects when its file cannot be read at all, or when closing. */
  open(explorationId: ExplorationId, name: RoomName): Promise<Room> {
    return this.#open(explorationId, name)
  }

  /** Both rooms as on disk at one moment (SY3): after a second wait the first would be ahead of its version. */
  async readBoth(explorationId: ExplorationId): Promise<Record<RoomName, Committed>> {
    const rooms = [await this.#open(explorationId, 'board'), await this.#open(explorationId, 'findings')] as const
    await Promise.all(rooms.map((room) => room.read()))
    const [board, findings] = rooms
    return { board: board.now(), findings: findings.now() }
  }

  /** Both rooms as bytes on disk at one moment, and what was damaged in them. */
  async bytesOfBoth(explorationId: ExplorationId): Promise<Record<RoomName, CommittedBytes & { problems: readonly Problem[] }>> {
    const [board, findings] = [await this.#open(explorationId, 'board'), await this.#open(explorationId, 'findings')]
    const [boardNow, findingsNow] = await Promise.all([board.bytes(), findings.bytes()])
    return {
      board: { ...boardNow(), problems: board.problems },
      findings: { ...findingsNow(), problems: findings.problems },
    }
  }

  /** Runs a verb in its room. Final is refused for gaps of either (LN3). */
  async run(explorationId: ExplorationId, command: Command, actor: Actor): Promise<Outcome> {
    if (command.verb === 'setReport' && command.args.status === 'final') {
      const both = await this.readBoth(explorationId)
      const denied = refusalOfRight(actor.role, rightFor(command), both.board.doc)
      if (denied) return { ok: false, refusal: denied }
      const { gaps } = elsewhereFor('board', both)
      if (gaps > gapsOfBoard(both)) return { ok: false, refusal: refusal('not-ready', { count: gaps }) }
    }
    const room = await this.#open(explorationId, roomOf(command))
    return room.run(command, actor)
  }

  /**
   * Undoes an operation in whichever room it was done; `unknown` when there is none. What was done with it in the
   * other room is undone after it, and the outcome's operation undoes both undoings.
   */
  async undo(explorationId: ExplorationId, id: OperationId, actor: Actor): Promise<Undone> {
    const found = await this.#deps.store.operation(explorationId, id)
    if (found === null) return { ok: false, refusal: refusal('unknown') }
    const undone = await this.#undoOne(explorationId, found, actor)
    const half = found.operation.with ? await this.#deps.store.operation(explorationId, found.operation.with) : null
    // Nothing of the one stands any more: of the other there may.
    const isSpent = !undone.ok && undone.refusal.code === 'conflict'
    if (half === null || half.undone || !(undone.ok || isSpent)) return undone
    const other = await this.#undoOne(explorationId, half, actor, undone.ok ? undone.operation.id : null)
    if (!undone.ok) return other
    const { restored, kept } = undone.result
    if (!other.ok) {
      // All of it was built upon, or there is nobody's leave: it stays.
      const stays = half.operation.changes.map((change) => change.id)
      return { ...undone, result: { restored, kept: [...new Set([...kept, ...stays])] } }
    }
    const both = { restored: restored + other.result.restored, kept: [...new Set([...kept, ...other.result.kept])] }
    return { ...other, result: both }
  }

  async #undoOne(
    explorationId: ExplorationId,
    { operation, room }: { operation: Operation; room: RoomName },
    actor: Actor,
    done: OperationId | null = null,
  ): Promise<Undone> {
    const open = await this.#open(explorationId, room)
    // Filed under a theme, or linked as evidence, is somebody's doing too, though the other document holds it.
    const makes = operation.changes.some((change) => change.kind === 'create' || change.root === 'report')
    const elsewhere = makes ? elsewhereFor(room, await this.readBoth(explorationId)) : {}
    return open.undo(operation.id, actor, { ...elsewhere, done })
  }

  /** Closes the sessions of an exploration that `predicate` names (revoked, TR4). */
  cut(explorationId: ExplorationId, predicate: (session: Session) => boolean, closeCode: number): void {
    this.#each(explorationId, (room) => room.cut(predicate, closeCode))
  }

  /** Changes a participant's role in live sessions; one who may no longer be in a room is let out. */
  setRole(explorationId: ExplorationId, participantId: ParticipantId, role: Role): void {
    this.#each(explorationId, (room) => room.setRole(participantId, role))
  }

  /** Everything on disk, then 1012 to everyone: clients come back. Nothing opens afterwards. */
  async close(): Promise<void> {
    this.#closing = true
    if (this.#quiet) clearTimeout(this.#quiet)
    const rooms = await Promise.allSettled(this.#rooms.values())
    await Promise.all(rooms.map((room) => (room.status === 'fulfilled' ? room.value.close() : undefined)))
    this.#rooms.clear()
  }

  #open(explorationId: ExplorationId, name: RoomName): Promise<LiveRoom> {
    if (this.#closing) return Promise.reject(new Error('the server is closing'))
    const key = keyOf(explorationId, name)
    const present = this.#rooms.get(key)
    if (present) return present.then((room) => room.touch())
    const loading = this.#load(explorationId, name)
    this.#rooms.set(key, loading)
    loading.catch(() => this.#rooms.delete(key))
    return loading
  }

  async #load(explorationId: ExplorationId, name: RoomName): Promise<LiveRoom> {
    const board = name === 'board' ? null : await this.#open(explorationId, 'board')
    // Before the load is awaited: a board that retired meanwhile would leave the findings with settings that
    // nobody changes any more (TR6).
    board?.hold()
    try {
      return await LiveRoom.load({
        ...this.#deps,
        fold: this.#deps.fold ?? foldHere,
        explorationId,
        name,
        board,
        onSessions: (change) => this.#count(change),
        onEmpty: () => this.#unload(explorationId, name),
        onRightsChanged: () => this.#letOut(explorationId),
      })
    } catch (error) {
      board?.release()
      throw error
    }
  }

  // Called by the room after its grace. The check and the delete are one synchronous step, so that no
  // `open` can be handed a room that is going away while another instance is loaded beside it.
  #unload(explorationId: ExplorationId, name: RoomName): void {
    const key = keyOf(explorationId, name)
    const loading = this.#rooms.get(key)
    if (!loading || this.#closing) return
    void loading.then((room) => {
      if (this.#rooms.get(key) === loading && room.retire()) this.#rooms.delete(key)
    })
  }

  #count(change: 1 | -1): void {
    this.#sessions += change
    if (this.#quiet) clearTimeout(this.#quiet)
    this.#quiet = null
    if (this.#sessions > 0 || this.#closing) return
    // After the last rooms have let go of their documents.
    this.#quiet = setTimeout(() => this.#deps.onQuiet?.(), 2 * this.#deps.bounds.rest).unref()
  }

  /** The synthesis was closed: partners leave the findings at once (TR6). */
  #letOut(explorationId: ExplorationId): void {
    this.#each(explorationId, (room) => {
      room.cut((session) => !room.mayStay(session), closeCodes.notAllowed)
    })
  }

  #each(explorationId: ExplorationId, act: (room: LiveRoom) => void): void {
    for (const name of roomNames) {
      const loading = this.#rooms.get(keyOf(explorationId, name))
      loading
        ?.then(act)
        .catch((error: unknown) => this.#deps.log.error({ err: error, explorationId }, 'a room could not be told'))
    }
  }
}

const keyOf = (explorationId: ExplorationId, name: RoomName): string => `${explorationId}/${name}`
