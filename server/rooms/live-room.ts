// The live room. Being written: types first, so that routes can be built on them.
import type { Actor, Hand, Outcome } from '../../shared/doc/hand.ts'
import type { Writer } from '../../shared/doc/operation.ts'
import type { ExplorationId, OperationId, ParticipantId } from '../../shared/model/ids.ts'
import type { RightsSettings } from '../../shared/model/rights.ts'
import type { Problem, Role } from '../../shared/model/schema.ts'
import type { Command, RoomName } from '../../shared/model/verbs.ts'
import type { RoomStore } from '../storage/storage.ts'
import type { RoomBounds } from './bounds.ts'
import type { Room } from './room.ts'
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
  board: LiveRoom | null
  onEmpty: () => void
  onRightsChanged: () => void
}

export declare class LiveRoom implements Room {
  static load(deps: RoomDeps): Promise<LiveRoom>
  readonly explorationId: ExplorationId
  readonly name: RoomName
  readonly problems: readonly Problem[]
  read(): ReturnType<Room['read']>
  seed(write: (writer: Writer) => void): Promise<void>
  run(command: Command, actor: Actor): Promise<Outcome>
  transact(actor: Actor, name: string, write: (hand: Hand) => Record<string, unknown>): Promise<Outcome>
  undo(operationId: OperationId, actor: Actor): Promise<Outcome<{ restored: number; kept: string[] }>>
  connect(session: Session): Connection
  touch(): LiveRoom
  retire(): boolean
  rightsSettings(): RightsSettings
  cut(predicate: (session: Session) => boolean, closeCode: number): void
  setRole(participantId: ParticipantId, role: Role): void
  close(): Promise<void>
}
