// The ends of a room's life: what still waits when it closes, who comes in at the last moment, what is read
// while others write.
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { defaultRoomBounds } from '../../server/rooms/bounds.ts'
import { updateFrame } from '../../server/rooms/frames.ts'
import { Rooms } from '../../server/rooms/registry.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { RoomStore, StoredRoom } from '../../server/storage/storage.ts'
import { readSettings } from '../../shared/doc/read.ts'
import { addRecommendation, deliverAll, explorationId, facilitator, openRooms, Person, turns } from '../helpers/room.ts'

const log = { warn: () => {}, error: () => {} }
afterEach(() => {
  vi.useRealTimers()
})

test('SY8 a room that closes while its disk refuses tells who waits, instead of letting them wait for ever', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { rooms, board, disk } = await openRooms()
  const ana = await Person.join(board, 'Ana')
  disk.failures = Number.POSITIVE_INFINITY
  const waiting = addRecommendation(board).then(
    () => 'done',
    (error: Error) => error.message,
  )
  ana.askSaved(1)
  await turns()
  const closing = rooms.close()
  await vi.advanceTimersByTimeAsync(60_000)
  await closing
  expect(await waiting).toBe('not-saved')
  ana.deliver()
  expect([ana.closed, ana.saved]).toEqual([1012, []])
})

test('SY8 whoever comes in as the room ends is told to come back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { rooms, board } = await openRooms()
  await vi.advanceTimersByTimeAsync(defaultRoomBounds.grace)
  expect(await rooms.open(explorationId, 'board')).not.toBe(board)
  expect(new Person(board, 'Ana').closed).toBe(1012)
  await rooms.close()
})

test('TR6 a board stays while its findings are being loaded: their rights hang on it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const store = memoryStorage().rooms
  const held: (() => void)[] = []
  const load = async (...args: Parameters<RoomStore['load']>): Promise<StoredRoom> => {
    if (args[1] === 'findings') await new Promise<void>((resolve) => held.push(resolve))
    return store.load(...args)
  }
  const slow: RoomStore = {
    load,
    makers: async () => [],
    commit: (batch) => store.commit(batch),
    compact: async () => {},
    operation: async () => null,
  }
  const rooms = new Rooms({ store: slow, bounds: { ...defaultRoomBounds, tick: 0 }, log })
  const board = await rooms.open(explorationId, 'board')
  const loading = rooms.open(explorationId, 'findings')
  await turns()
  await vi.advanceTimersByTimeAsync(3 * defaultRoomBounds.grace)
  for (const go of held) go()
  const findings = await loading
  expect(await rooms.open(explorationId, 'board')).toBe(board)
  await board.run({ verb: 'setSettings', args: { synthesisOpen: true } }, facilitator)
  const paula = await Person.join(findings, 'Paula', 'partner')
  expect(paula.closed).toBeNull()
  await rooms.close()
})

test('SY3 both rooms are read at one moment, as on disk', async () => {
  const { rooms, board, disk } = await openRooms()
  const findings = await rooms.open(explorationId, 'findings')
  disk.hold()
  const adding = findings.run({ verb: 'addFinding', args: { text: { en: 'Heard' } } }, facilitator)
  const reading = rooms.readBoth(explorationId)
  await turns()
  // The board's part is ready long before; a change that comes now must not be in it.
  const closing = board.run({ verb: 'setSettings', args: { synthesisOpen: true } }, facilitator)
  const seen = reading.then(({ board: { doc, version } }) => ({ version, open: readSettings(doc).synthesisOpen }))
  disk.release()
  const { version, open } = await seen
  await Promise.all([adding, closing])
  expect(open).toBe(version === 2)
  await rooms.close()
})

test('SY6 what lay in a gap is not called saved because its predecessor comes along by itself', async () => {
  const { rooms, board } = await openRooms()
  const ana = await Person.join(board, 'Ana')
  const lone = new Y.Doc()
  Y.applyUpdate(lone, Y.encodeStateAsUpdate(ana.doc))
  const updates: Uint8Array[] = []
  lone.on('update', (update: Uint8Array) => updates.push(update))
  const title = lone.getMap('settings').get('title.en') as Y.Text
  title.insert(0, 'first ')
  title.insert(0, 'second ')
  const [first, second] = updates as [Uint8Array, Uint8Array]
  ana.connection.receive(updateFrame(second))
  ana.connection.receive(updateFrame(first))
  ana.askSaved(1)
  await turns()
  // Ana has asked, and been asked for her state, which she has not sent yet.
  expect(ana.inbox.filter((frame) => frame[0] === 101)).toEqual([])
  Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(lone), 'test')
  await deliverAll(ana)
  expect(ana.saved).toEqual([1])
  expect(readSettings((await board.read()).doc).title.en).toBe('second first Title')
  await rooms.close()
})

test('UN1 who made a thing may still take it back by their own bytes after the room was unloaded', async () => {
  const { rooms, board, disk } = await openRooms()
  const paula = await Person.join(board, 'Paula', 'partner')
  const added = paula.run('addRecommendation', { text: { en: 'One' } })
  await deliverAll(paula)
  await rooms.close()
  const again = new Rooms({ store: disk, bounds: { ...defaultRoomBounds, tick: 0 }, log })
  const next = await again.open(explorationId, 'board')
  const undo = (doc: Y.Doc) => {
    const thing = doc.getMap('recommendations').get(added.ok ? String(added.result.id) : '') as Y.Map<unknown>
    thing.set('lineage', { mergedInto: null, splitFrom: null, undone: true })
  }
  const other = await Person.join(next, 'Pierre', 'partner')
  other.forge(undo)
  const back = new Person(next, 'Paula', 'partner', null, paula.actor.participantId)
  back.sync()
  await deliverAll(back, other)
  back.forge(undo)
  await deliverAll(back, other)
  expect([other.refused.map(({ code }) => code), back.refused]).toEqual([['not-allowed'], []])
  await again.close()
})

test('TR2 a session whose socket fails while a commit goes out harms nobody else', async () => {
  const { rooms, board } = await openRooms()
  const [ana, ben] = [await Person.join(board, 'Ana'), await Person.join(board, 'Ben')]
  Object.defineProperty(ana, 'buffered', {
    get: () => {
      throw new Error('the socket is broken')
    },
  })
  await addRecommendation(board)
  await deliverAll(ben)
  expect(ben.doc.getMap('recommendations').size).toBe(1)
  await rooms.close()
})
