// What Atelier asks of a store. Embedded: SQLite (sqlite.ts); for tests of rooms and the warm-up: memory.ts. Every
// implementation passes tests/server/storage-contract.ts. A promise resolves only when the write is on
// disk (fsync); a failed write rejects and leaves nothing half done.

import type { RootName } from '../../shared/doc/layout.ts'
import type { Operation } from '../../shared/doc/operation.ts'
import type { ExplorationId, OperationId, ParticipantId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/schema.ts'
import type { RoomName } from '../../shared/model/verbs.ts'

export type InvitationRecord = {
  id: string
  explorationId: ExplorationId
  role: Role
  /** SHA-256 of the token, hex; the token itself is nowhere. */
  tokenHash: string
  createdAt: number
  expiresAt: number
  revokedAt: number | null
}

export type MembershipRecord = {
  /** SHA-256 of the session cookie, hex. */
  sessionHash: string
  explorationId: ExplorationId
  participantId: ParticipantId
  invitationId: string
  name: string
  role: Role
  joinedAt: number
}

export type ExplorationRecord = { id: ExplorationId; createdAt: number; erasedAt: number | null }

/** What an exploration has from its first moment. */
export type FirstRecords = { invitations: InvitationRecord[]; memberships: MembershipRecord[] }

/** The directory: who may come in where. */
export interface Directory {
  operatorKeyHash(): Promise<string | null>
  setOperatorKeyHash(hash: string): Promise<void>
  /**
   * Notes that an exploration is in the making: it is not there for anyone, and what is written for it goes with
   * `abandon`, or at the next start, unless `addExploration` comes.
   */
  beginExploration(id: ExplorationId, at: number): Promise<void>
  /** The exploration is there, with its first invitations and memberships: all of it or nothing. */
  addExploration(exploration: ExplorationRecord, first?: FirstRecords): Promise<void>
  exploration(id: ExplorationId): Promise<ExplorationRecord | null>
  explorations(): Promise<ExplorationRecord[]>
  addInvitation(invitation: InvitationRecord): Promise<void>
  invitationByHash(tokenHash: string): Promise<InvitationRecord | null>
  invitations(explorationId: ExplorationId): Promise<InvitationRecord[]>
  revokeInvitation(id: string, at: number): Promise<void>
  /** Adds the membership, or replaces that of the same session and exploration. */
  putMembership(membership: MembershipRecord): Promise<void>
  memberships(sessionHash: string): Promise<MembershipRecord[]>
  /** Everyone who ever joined, for names beside participant ids. */
  membershipsOf(explorationId: ExplorationId): Promise<MembershipRecord[]>
}

/** One commit of a room: the updates Yjs re-encoded, and operations that `undo` may take. */
export type Batch = {
  explorationId: ExplorationId
  room: RoomName
  /** 1 for the first commit of a room, then one more each; the board's is the version of the document. */
  seq: number
  /** Server time, ms since 1970; it stamps the document. */
  at: number
  update: Uint8Array
  /** Display-number counters after this batch (`recommendations`, `themes`, `findings`); they never go back. */
  counters: Record<string, number>
  operations: Operation[]
  /** Operations this batch undid. */
  undone: OperationId[]
  /** Things this batch made. */
  made: Made[]
}

/** A thing and who made it: they may undo the making (UN1). */
export type Made = { root: RootName; id: string; participantId: ParticipantId }

export type StoredRoom = {
  seq: number
  at: number
  /** Yjs updates whose sum is the document, oldest first: a snapshot if there is one, then the tail. */
  updates: Uint8Array[]
  counters: Record<string, number>
  /** What was damaged or missing and left out, for the log; empty when all is sound. */
  damage: string[]
}

export interface RoomStore {
  /** The room as last committed; `seq` 0 and no updates when it is new. Rejects with `StorageFault` when there is no reading it. */
  load(explorationId: ExplorationId, room: RoomName): Promise<StoredRoom>
  /** Adds one batch. The very same batch again, after a failure of unknown outcome, changes nothing. */
  commit(batch: Batch): Promise<void>
  /** Who made each thing of the room, as far as that was committed. */
  makers(explorationId: ExplorationId, room: RoomName): Promise<Made[]>
  /** Replaces the tail up to `seq` by one snapshot. */
  compact(explorationId: ExplorationId, room: RoomName, seq: number, snapshot: Uint8Array): Promise<void>
  operation(
    explorationId: ExplorationId,
    id: OperationId,
  ): Promise<{ operation: Operation; room: RoomName; undone: boolean } | null>
}

export interface Storage {
  directory: Directory
  rooms: RoomStore
  /**
   * Erases an exploration for good: its content, names and invitations; only that it was erased, and when, is kept,
   * and outlasts restored backups (TR5). Its rooms reject with `StorageFault` `erased` from then on.
   */
  erase(explorationId: ExplorationId, at: number): Promise<void>
  /** Takes away what was written for an exploration that was begun and will not be finished; one that is there stays. */
  abandon(explorationId: ExplorationId): Promise<void>
  /** Explorations whose file is there though the directory does not know them: part of it was lost. */
  strays(): Promise<string[]>
  /** Resolves when storage answers (readyz). */
  ready(): Promise<void>
  close(): Promise<void>
}
