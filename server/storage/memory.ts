// A store in memory, for tests of rooms and for the warm-up: the same contract as SQLite's, nothing on disk.
import { isDeepStrictEqual } from 'node:util'
import type { Operation } from '../../shared/doc/operation.ts'
import type { ExplorationId, OperationId } from '../../shared/model/ids.ts'
import type { RoomName } from '../../shared/model/verbs.ts'
import { StorageFault } from './fault.ts'
import type {
  Batch,
  Directory,
  ExplorationRecord,
  FirstRecords,
  InvitationRecord,
  MembershipRecord,
  RoomStore,
  Storage,
  StoredRoom,
} from './storage.ts'

/** A new, empty store. */
export const memoryStorage = (): Storage => {
  const directory = new MemoryDirectory()
  const rooms = new MemoryRooms()
  return {
    directory,
    rooms,
    erase: async (id, at) => {
      rooms.erase(id)
      directory.erase(id, at)
    },
    abandon: async (id) => {
      if (directory.forgetBegun(id)) rooms.drop(id)
    },
    strays: async () => [],
    ready: async () => {},
    close: async () => {},
  }
}

const nothing: FirstRecords = { invitations: [], memberships: [] }

class MemoryDirectory implements Directory {
  #operatorKeyHash: string | null = null
  readonly #begun = new Set<ExplorationId>()
  readonly #explorations = new Map<ExplorationId, ExplorationRecord>()
  readonly #invitations = new Map<string, InvitationRecord>()
  #memberships: MembershipRecord[] = []

  async operatorKeyHash() {
    return this.#operatorKeyHash
  }
  async setOperatorKeyHash(hash: string) {
    this.#operatorKeyHash = hash
  }
  async beginExploration(id: ExplorationId) {
    this.#begun.add(id)
  }
  /** True when it had been begun. */
  forgetBegun(id: ExplorationId): boolean {
    return this.#begun.delete(id)
  }
  async addExploration(exploration: ExplorationRecord, { invitations, memberships }: FirstRecords = nothing) {
    if (this.#explorations.has(exploration.id)) throw new Error('this exploration exists')
    if (invitations.some(({ id }) => this.#invitations.has(id))) throw new Error('this invitation exists')
    this.#begun.delete(exploration.id)
    this.#explorations.set(exploration.id, { ...exploration })
    for (const invitation of invitations) await this.addInvitation(invitation)
    for (const membership of memberships) await this.putMembership(membership)
  }
  async exploration(id: ExplorationId) {
    return this.#explorations.get(id) ?? null
  }
  async explorations() {
    return [...this.#explorations.values()].sort((a, b) => a.createdAt - b.createdAt)
  }
  async addInvitation(invitation: InvitationRecord) {
    if (this.#invitations.has(invitation.id)) throw new Error('this invitation exists')
    this.#invitations.set(invitation.id, { ...invitation })
  }
  async invitationByHash(tokenHash: string) {
    return [...this.#invitations.values()].find((invitation) => invitation.tokenHash === tokenHash) ?? null
  }
  async invitations(explorationId: ExplorationId) {
    return [...this.#invitations.values()].filter((invitation) => invitation.explorationId === explorationId)
  }
  async revokeInvitation(id: string, at: number) {
    const invitation = this.#invitations.get(id)
    if (invitation && invitation.revokedAt === null) this.#invitations.set(id, { ...invitation, revokedAt: at })
  }
  async putMembership(membership: MembershipRecord) {
    const at = this.#memberships.findIndex(
      (m) => m.sessionHash === membership.sessionHash && m.explorationId === membership.explorationId,
    )
    this.#memberships.splice(at < 0 ? this.#memberships.length : at, 1, { ...membership })
  }
  async memberships(sessionHash: string) {
    return this.#memberships.filter((membership) => membership.sessionHash === sessionHash)
  }
  async membershipsOf(explorationId: ExplorationId) {
    return this.#memberships.filter((membership) => membership.explorationId === explorationId)
  }
  erase(id: ExplorationId, at: number) {
    const { createdAt = at, erasedAt = null } = this.#explorations.get(id) ?? {}
    this.#explorations.set(id, { id, createdAt, erasedAt: erasedAt ?? at })
    this.#memberships = this.#memberships.filter(({ explorationId }) => explorationId !== id)
    for (const { id: invitation, explorationId } of this.#invitations.values()) {
      if (explorationId === id) this.#invitations.delete(invitation)
    }
  }
}

type Kept = { snapshot: { seq: number; update: Uint8Array } | null; batches: Batch[] }

class MemoryRooms implements RoomStore {
  readonly #rooms = new Map<string, Kept>()
  readonly #erased = new Set<ExplorationId>()
  readonly #operations = new Map<string, { operation: Operation; room: RoomName; undone: boolean }>()

  async load(explorationId: ExplorationId, room: RoomName): Promise<StoredRoom> {
    const { snapshot, batches } = this.#kept(explorationId, room)
    const last = batches.at(-1)
    const tail = batches.filter(({ seq }) => seq > (snapshot?.seq ?? 0))
    return {
      seq: last?.seq ?? 0,
      at: last?.at ?? 0,
      updates: [...(snapshot ? [snapshot.update] : []), ...tail.map(({ update }) => update)],
      counters: { ...last?.counters },
      damage: [],
    }
  }

  async commit(batch: Batch): Promise<void> {
    const kept = this.#kept(batch.explorationId, batch.room)
    const last = kept.batches.at(-1)
    if (last && last.seq === batch.seq && isDeepStrictEqual(last.update, batch.update)) return
    if (batch.seq !== (last?.seq ?? 0) + 1) throw new Error(`commit ${batch.seq} does not follow ${last?.seq ?? 0}`)
    kept.batches.push(structuredClone(batch))
    for (const operation of batch.operations) {
      this.#operations.set(`${batch.explorationId}/${operation.id}`, { operation, room: batch.room, undone: false })
    }
    for (const id of batch.undone) {
      const found = this.#operations.get(`${batch.explorationId}/${id}`)
      if (found) found.undone = true
    }
  }

  async makers(explorationId: ExplorationId, room: RoomName) {
    return this.#kept(explorationId, room).batches.flatMap(({ made }) => made)
  }

  async compact(explorationId: ExplorationId, room: RoomName, seq: number, snapshot: Uint8Array): Promise<void> {
    this.#kept(explorationId, room).snapshot = { seq, update: snapshot }
  }

  async operation(explorationId: ExplorationId, id: OperationId) {
    this.#refuseErased(explorationId)
    const found = this.#operations.get(`${explorationId}/${id}`)
    return found ? { ...found } : null
  }

  erase(explorationId: ExplorationId): void {
    this.#erased.add(explorationId)
    this.drop(explorationId)
  }

  drop(explorationId: ExplorationId): void {
    for (const kept of [this.#rooms, this.#operations]) {
      for (const key of kept.keys()) if (key.startsWith(`${explorationId}/`)) kept.delete(key)
    }
  }

  #refuseErased(explorationId: ExplorationId): void {
    if (this.#erased.has(explorationId)) throw new StorageFault('erased', `${explorationId} was erased`)
  }

  #kept(explorationId: ExplorationId, room: RoomName): Kept {
    this.#refuseErased(explorationId)
    const key = `${explorationId}/${room}`
    const kept = this.#rooms.get(key) ?? { snapshot: null, batches: [] }
    this.#rooms.set(key, kept)
    return kept
  }
}
