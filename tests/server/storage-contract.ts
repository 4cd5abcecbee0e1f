// What every store must do. Each implementation's test file is three lines.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Batch, InvitationRecord, Made, MembershipRecord, Storage } from '../../server/storage/storage.ts'
import { type ExplorationId, explorationIdSchema, operationIdSchema, participantIdSchema } from '../../shared/model/ids.ts'

export const explorationId: ExplorationId = explorationIdSchema.parse('exploration-1')
export const operationOf = (id: string) => ({
  id: operationIdSchema.parse(id),
  verb: 'moveRecommendation',
  participantId: participantIdSchema.parse('p1'),
  changes: [
    { kind: 'register' as const, root: 'recommendations' as const, id: 'r', key: 'placement', before: null, after: { a: 1 } },
  ],
})

/** Commit number `seq` of a room, with bytes that tell it apart. */
export const batch = (seq: number, more: Partial<Batch> = {}): Batch => ({
  explorationId,
  room: 'board',
  seq,
  at: 1_000 + seq,
  update: new Uint8Array([seq, seq + 1]),
  counters: { recommendations: seq },
  operations: [],
  undone: [],
  made: [],
  ...more,
})

const invitation: InvitationRecord = {
  id: 'i1',
  explorationId,
  role: 'partner',
  tokenHash: 'aa',
  createdAt: 1,
  expiresAt: 2,
  revokedAt: null,
}
const membership: MembershipRecord = {
  sessionHash: 's1',
  explorationId,
  participantId: participantIdSchema.parse('p1'),
  invitationId: 'i1',
  name: 'Ana',
  role: 'partner',
  joinedAt: 5,
}

/** Runs the suite against stores made by `open`, each empty. */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  describe(name, () => {
    let storage: Storage
    beforeEach(async () => {
      storage = await open()
    })
    afterEach(() => storage.close())

    test('SY1 a new room is empty', async () => {
      const empty = { seq: 0, at: 0, updates: [], counters: {}, damage: [] }
      expect(await storage.rooms.load(explorationId, 'board')).toEqual(empty)
    })

    test('SY1 what was committed is there, oldest first, with its counters and time', async () => {
      await storage.rooms.commit(batch(1))
      await storage.rooms.commit(batch(2))
      const loaded = await storage.rooms.load(explorationId, 'board')
      expect(loaded.updates.map((update) => [...update])).toEqual([
        [1, 2],
        [2, 3],
      ])
      const { seq, at, counters, damage } = loaded
      expect({ seq, at, counters, damage }).toEqual({ seq: 2, at: 1_002, counters: { recommendations: 2 }, damage: [] })
    })

    test('SY1 rooms and explorations are apart', async () => {
      await storage.rooms.commit(batch(1))
      expect((await storage.rooms.load(explorationId, 'findings')).seq).toBe(0)
      expect((await storage.rooms.load(explorationIdSchema.parse('exploration-2'), 'board')).seq).toBe(0)
    })

    test('SY1 a commit out of sequence is refused and leaves nothing', async () => {
      await storage.rooms.commit(batch(1))
      await expect(storage.rooms.commit(batch(3))).rejects.toThrow()
      await expect(storage.rooms.commit(batch(1, { update: new Uint8Array([9]) }))).rejects.toThrow()
      expect((await storage.rooms.load(explorationId, 'board')).seq).toBe(1)
    })

    test('SY1 the very same batch again changes nothing', async () => {
      const operations = [operationOf('o1')]
      await storage.rooms.commit(batch(1, { operations }))
      await storage.rooms.commit(batch(1, { operations }))
      const loaded = await storage.rooms.load(explorationId, 'board')
      expect([loaded.seq, loaded.updates.length]).toEqual([1, 1])
      await storage.rooms.commit(batch(2))
    })

    test('SY1 compacting replaces the tail up to a commit; later commits follow', async () => {
      for (const seq of [1, 2, 3]) await storage.rooms.commit(batch(seq))
      await storage.rooms.compact(explorationId, 'board', 2, new Uint8Array([7, 7]))
      await storage.rooms.commit(batch(4))
      const loaded = await storage.rooms.load(explorationId, 'board')
      expect(loaded.updates.map((update) => [...update])).toEqual([
        [7, 7],
        [3, 4],
        [4, 5],
      ])
      expect([loaded.seq, loaded.damage]).toEqual([4, []])
    })

    test('UN1 who made a thing is kept, by room', async () => {
      const [one, two] = ['one', 'two'].map((id) => ({ root: 'themes' as const, id, participantId: membership.participantId }))
      await storage.rooms.commit(batch(1, { made: [one, two] as Made[] }))
      await storage.rooms.compact(explorationId, 'board', 1, new Uint8Array([7]))
      expect(await storage.rooms.makers(explorationId, 'board')).toEqual([one, two])
      expect(await storage.rooms.makers(explorationId, 'findings')).toEqual([])
    })

    test('UN1 an operation is kept with its room, and that it was undone', async () => {
      const first = operationIdSchema.parse('o1')
      const second = operationIdSchema.parse('o2')
      await storage.rooms.commit(batch(1, { room: 'findings', operations: [operationOf(first)] }))
      expect(await storage.rooms.operation(explorationId, first)).toEqual({
        operation: operationOf(first),
        room: 'findings',
        undone: false,
      })
      await storage.rooms.commit(batch(2, { room: 'findings', operations: [operationOf(second)], undone: [first] }))
      expect((await storage.rooms.operation(explorationId, first))?.undone).toBe(true)
      expect((await storage.rooms.operation(explorationId, second))?.undone).toBe(false)
      expect(await storage.rooms.operation(explorationId, operationIdSchema.parse('o3'))).toBeNull()
    })

    test('SY1 the operator key, explorations and invitations', async () => {
      const { directory } = storage
      expect(await directory.operatorKeyHash()).toBeNull()
      await directory.setOperatorKeyHash('hash')
      await directory.setOperatorKeyHash('other')
      expect(await directory.operatorKeyHash()).toBe('other')

      const exploration = { id: explorationId, createdAt: 3, erasedAt: null }
      await directory.addExploration(exploration)
      await expect(directory.addExploration(exploration)).rejects.toThrow()
      expect(await directory.exploration(explorationId)).toEqual(exploration)
      expect(await directory.exploration(explorationIdSchema.parse('other'))).toBeNull()
      expect(await directory.explorations()).toEqual([exploration])

      await directory.addInvitation(invitation)
      expect(await directory.invitationByHash('aa')).toEqual(invitation)
      expect(await directory.invitationByHash('bb')).toBeNull()
      await directory.revokeInvitation('i1', 9)
      await directory.revokeInvitation('i1', 10)
      expect(await directory.invitations(explorationId)).toEqual([{ ...invitation, revokedAt: 9 }])
    })

    test('SY1 a membership is one per session and exploration', async () => {
      const { directory } = storage
      await directory.putMembership(membership)
      await directory.putMembership({ ...membership, role: 'team', invitationId: 'i2' })
      await directory.putMembership({ ...membership, sessionHash: 's2' })
      expect(await directory.memberships('s1')).toEqual([{ ...membership, role: 'team', invitationId: 'i2' }])
      expect((await directory.membershipsOf(explorationId)).map((m) => m.sessionHash)).toEqual(['s1', 's2'])
    })

    test('AR4 what was begun is not there; finished it is there whole, given up nothing of it is', async () => {
      const { directory, rooms } = storage
      const other = explorationIdSchema.parse('exploration-2')
      for (const id of [explorationId, other]) {
        await directory.beginExploration(id, 1)
        await rooms.commit(batch(1, { explorationId: id }))
        expect(await directory.exploration(id)).toBeNull()
      }
      expect(await directory.explorations()).toEqual([])
      const exploration = { id: explorationId, createdAt: 3, erasedAt: null }
      const second = { ...membership, sessionHash: 's2' }
      // Asked before: whatever remembers what it answered must forget it.
      expect([await directory.invitations(explorationId), await directory.memberships('s1')]).toEqual([[], []])
      await directory.addExploration(exploration, { invitations: [invitation], memberships: [membership, second] })
      expect(await directory.exploration(explorationId)).toEqual(exploration)
      expect(await directory.invitations(explorationId)).toEqual([invitation])
      expect(await directory.memberships('s1')).toEqual([membership])
      expect(await directory.membershipsOf(explorationId)).toEqual([membership, second])

      // Twice the same invitation: nothing of the second exploration appears.
      const first = { invitations: [invitation], memberships: [] }
      await expect(directory.addExploration({ id: other, createdAt: 3, erasedAt: null }, first)).rejects.toThrow()
      expect(await directory.exploration(other)).toBeNull()
      for (const id of [explorationId, other, other]) await storage.abandon(id)
      expect((await rooms.load(other, 'board')).seq).toBe(0)
      expect((await rooms.load(explorationId, 'board')).seq).toBe(1)
      expect(await directory.explorations()).toEqual([exploration])
    })

    test('TR5 of an erased exploration nothing is left but that it was, and it takes nothing more', async () => {
      const { directory, rooms } = storage
      const other = explorationIdSchema.parse('exploration-2')
      for (const id of [explorationId, other]) {
        await directory.addExploration({ id, createdAt: 3, erasedAt: null })
        await directory.addInvitation({ ...invitation, id: `i-${id}`, tokenHash: id, explorationId: id })
        await directory.putMembership({ ...membership, explorationId: id })
        await rooms.commit(batch(1, { explorationId: id, operations: [operationOf('o1')] }))
      }
      // Whatever remembers what it answered must forget it.
      expect((await directory.exploration(explorationId))?.erasedAt).toBeNull()
      expect([await directory.invitations(explorationId), await directory.memberships('s1')].map((all) => all.length)).toEqual([
        1, 2,
      ])
      await storage.erase(explorationId, 7)
      await storage.erase(explorationId, 8)
      expect(await directory.exploration(explorationId)).toEqual({ id: explorationId, createdAt: 3, erasedAt: 7 })
      expect(await directory.invitations(explorationId)).toEqual([])
      expect(await directory.invitationByHash(explorationId)).toBeNull()
      expect((await directory.memberships('s1')).map((m) => m.explorationId)).toEqual([other])
      expect(await directory.membershipsOf(explorationId)).toEqual([])
      await expect(rooms.load(explorationId, 'board')).rejects.toMatchObject({ code: 'erased' })
      await expect(rooms.commit(batch(1))).rejects.toMatchObject({ code: 'erased' })
      await expect(rooms.compact(explorationId, 'board', 1, new Uint8Array([7]))).rejects.toMatchObject({ code: 'erased' })
      await expect(rooms.operation(explorationId, operationIdSchema.parse('o1'))).rejects.toMatchObject({ code: 'erased' })
      await expect(directory.addExploration({ id: explorationId, createdAt: 9, erasedAt: null })).rejects.toThrow()

      expect((await rooms.load(other, 'board')).seq).toBe(1)
      expect(await directory.invitations(other)).toHaveLength(1)
      const never = explorationIdSchema.parse('never-here')
      await storage.erase(never, 9)
      expect(await directory.exploration(never)).toEqual({ id: never, createdAt: 9, erasedAt: 9 })
    })

    test('SY1 it answers until it is closed', async () => {
      await storage.ready()
      await storage.close()
    })
  })
}
