// What others see of a live room: the one document of an exploration's board or findings, with its
// sessions, on this server. Laws: whatever is acknowledged (SY1) or shown to anyone (SY2) is on disk.
import type { Actor, Hand, Outcome } from '../../shared/doc/hand.ts'
import type { Writer } from '../../shared/doc/operation.ts'
import type { ExplorationId, OperationId } from '../../shared/model/ids.ts'
import type { Problem } from '../../shared/model/schema.ts'
import type { Command, RoomName } from '../../shared/model/verbs.ts'
import type { Committed, CommittedBytes } from './committed-state.ts'
import type { UndoContext } from './room-state.ts'
import type { Connection, Session } from './session.ts'

export interface Room {
  readonly explorationId: ExplorationId
  readonly name: RoomName
  /** Damage found while loading; the room opened with what is sound. */
  readonly problems: readonly Problem[]
  /** The document once everything applied so far is on disk (SY3); while the disk takes nothing, as it was last. */
  read(): Promise<Committed>
  /** The document as on disk at this moment. */
  now(): Committed
  /** Once everything applied so far is on disk: what answers its bytes at the moment it is asked. */
  bytes(): Promise<() => CommittedBytes>
  /** Fills a new room before anyone joins (SY5). Refuses (throws) when the room has been written to. */
  seed(write: (writer: Writer) => void): Promise<void>
  /** Runs one command of this room; on disk when it resolves. `not-saved` means nothing was changed. */
  run(command: Command, actor: Actor): Promise<Outcome>
  /**
   * Several writes as one operation called `name` (import, sample); on disk when it resolves. `done`: the
   * operation of the other room that is one with it, done before.
   */
  transact(
    actor: Actor,
    name: string,
    write: (hand: Hand) => Record<string, unknown>,
    done?: OperationId | null,
  ): Promise<Outcome>
  /** Undoes an operation of this room by the one who did it; the outcome's operation undoes the undo. */
  undo(operationId: OperationId, actor: Actor, context?: UndoContext): Promise<Outcome<{ restored: number; kept: string[] }>>
  connect(session: Session): Connection
}
