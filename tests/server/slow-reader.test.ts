// Who reads more slowly than the room speaks: fewer frames, newer ones, in the right sequence; and what a
// room keeps while its disk takes nothing.
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { defaultRoomBounds } from '../../server/rooms/bounds.ts'
import { step1Frame } from '../../server/rooms/frames.ts'
import { Rooms } from '../../server/rooms/registry.ts'
import { readWorkshop } from '../../shared/doc/read.ts'
import { laneIdSchema, type RecommendationId } from '../../shared/model/ids.ts'
import { addRecommendation, deliverAll, explorationId, openRooms, Person, turns } from '../helpers/room.ts'

let close: () => Promise<void> = async () => {}
afterEach(async () => {
  vi.useRealTimers()
  await close()
})

async function opened(options: Parameters<typeof openRooms>[0] = {}) {
  const all = await openRooms(options)
  close = () => all.rooms.close()
  return all
}
const cards = (doc: Y.Doc): number => doc.getMap('recommendations').size
const nearTerm = laneIdSchema.parse('near-term')

describe('a slow reader', () => {
  test('TR7 gets what it missed as one update and the latest presence, once it has read', async () => {
    const { board } = await opened()
    const ana = await Person.join(board, 'Ana')
    const ben = await Person.join(board, 'Ben')
    for (const person of [ana, ben]) person.presentBriefly({}, person.doc.clientID)
    await deliverAll(ana, ben)
    ben.received = []
    ben.buffered = 200_000
    for (let n = 0; n < 5; n++) {
      ana.run('addRecommendation', { text: { en: `Number ${n}` } })
      ana.presentBriefly({ cursor: { x: n, y: n } })
      await deliverAll(ana, ben)
    }
    expect([ben.received, ben.closed, cards(ben.doc)]).toEqual([[], null, 0])
    ben.buffered = 0
    ben.connection.drained()
    await deliverAll(ben)
    expect(ben.received).toEqual(['update', 'brief presence'])
    expect([cards(ben.doc), [...ben.slots.values()][0]?.state]).toEqual([5, { cursor: { x: 4, y: 4 } }])
    ana.run('addRecommendation', { text: { en: 'More' } })
    await deliverAll(ana, ben)
    expect(cards(ben.doc)).toBe(6)
  })

  test('TR7 somebody who left meanwhile is gone for it too, on either wire', async () => {
    const { board } = await opened()
    const ana = await Person.join(board, 'Ana')
    const ben = await Person.join(board, 'Ben')
    const stan = await Person.join(board, 'Stan')
    ana.presentBriefly({ rest: { holding: 'a' } }, ana.doc.clientID)
    ben.presentBriefly({}, ben.doc.clientID)
    await deliverAll(ana, ben, stan)
    for (const person of [ben, stan]) person.buffered = 200_000
    ana.connection.left()
    await deliverAll(ben, stan)
    expect([ben.slots.size, stan.awareness.getStates().has(ana.doc.clientID)]).toEqual([1, true])
    for (const person of [ben, stan]) {
      person.buffered = 0
      person.connection.drained()
    }
    await deliverAll(ben, stan)
    expect([ben.slots.size, stan.awareness.getStates().has(ana.doc.clientID)]).toEqual([0, false])
    expect([ben.people[ana.doc.clientID], stan.people[ana.doc.clientID]]).toEqual([undefined, undefined])
  })

  test('SY1 “saved” does not overtake what it had to wait for', async () => {
    const { board } = await opened()
    const ana = await Person.join(board, 'Ana')
    const ben = await Person.join(board, 'Ben')
    ben.received = []
    ben.buffered = 200_000
    ana.run('addRecommendation', { text: { en: 'One' } })
    await deliverAll(ana, ben)
    ben.askSaved(1)
    await deliverAll(ben)
    expect(ben.saved).toEqual([])
    ben.buffered = 0
    ben.connection.drained()
    await deliverAll(ben)
    expect([ben.received, ben.saved]).toEqual([['update', 'saved'], [1]])
  })

  test('TR7 one that stops reading is closed when its bound is reached, what waits for it counted', async () => {
    const { board } = await opened({ bounds: { unsentBytes: 150_000 } })
    const ana = await Person.join(board, 'Ana')
    const ben = await Person.join(board, 'Ben')
    ben.buffered = 140_000
    for (let n = 0; n < 12; n++) ana.run('addRecommendation', { text: { en: 'x'.repeat(900) } })
    await deliverAll(ana, ben)
    expect([ana.closed, ben.closed]).toEqual([null, 4508])
  })
})

test('TR7 answers that one asks for without reading them count against its bound', async () => {
  const { board } = await opened({ bounds: { unsentBytes: 150_000 } })
  const ana = await Person.join(board, 'Ana')
  const ben = await Person.join(board, 'Ben')
  ana.run('addRecommendation', { text: { en: 'x'.repeat(5_000) } })
  await deliverAll(ana, ben)
  ben.buffered = 100_000
  ana.run('addRecommendation', { text: { en: 'One' } })
  await deliverAll(ana)
  const vector = Y.encodeStateVector(ana.doc)
  for (let n = 0; n < 60 && ben.closed === null; n++) {
    ben.connection.receive(step1Frame(Y.encodeStateVector(new Map([[n + 1, 1]]))))
  }
  expect([vector.length > 0, ben.closed, ana.closed]).toEqual([true, 4508, null])
})

test('SY1 what came while the room was closing is not called saved', async () => {
  const { rooms, board, disk } = await opened()
  const ana = await Person.join(board, 'Ana')
  disk.hold()
  ana.run('addRecommendation', { text: { en: 'One' } })
  ana.askSaved(1)
  const closing = rooms.close()
  await turns()
  ana.run('addRecommendation', { text: { en: 'Too late' } })
  ana.askSaved(2)
  disk.release()
  await closing
  ana.deliver()
  expect([ana.closed, ana.saved]).toEqual([1012, [1]])
})

test('SY1 what is postponed is not called saved because something else was refused', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { board, disk } = await opened({ bounds: { unsavedBytes: 100, textCharacters: 300 } })
  const ana = await Person.join(board, 'Ana')
  disk.failures = Number.POSITIVE_INFINITY
  ana.run('addRecommendation', { text: { en: 'One' } })
  await deliverAll(ana)
  ana.run('addRecommendation', { text: { en: 'Two' } })
  ana.askSaved(1)
  await vi.advanceTimersByTimeAsync(3_000)
  await deliverAll(ana)
  expect(ana.saved).toEqual([])
  disk.failures = 0
  for (let n = 0; n < 20 && ana.saved.length === 0 && ana.closed === null; n++) {
    await vi.advanceTimersByTimeAsync(400)
    await deliverAll(ana)
  }
  expect([ana.saved, cards((await board.read()).doc)]).toEqual([[1], 2])
})

describe('bounds of a room', () => {
  test('SY1 while the disk takes nothing only so much is kept; the rest is asked for again, and nothing is lost', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { board, disk } = await opened({ bounds: { unsavedBytes: 2_000 } })
    const ana = await Person.join(board, 'Ana')
    const ben = await Person.join(board, 'Ben')
    disk.failures = Number.POSITIVE_INFINITY
    for (let n = 0; n < 20; n++) ana.run('addRecommendation', { text: { en: `Number ${n}` } })
    ana.askSaved(1)
    await deliverAll(ana, ben)
    expect([ana.saved, cards(ben.doc), ana.refused.map(({ code }) => code)]).toEqual([[], 0, ['not-saved']])
    disk.failures = 0
    for (let n = 0; n < 20 && ana.saved.length === 0; n++) {
      await vi.advanceTimersByTimeAsync(400)
      await deliverAll(ana, ben)
    }
    expect([ana.saved, cards(ben.doc), ana.refused.length]).toEqual([[1], 20, 1])
  })

  test('TR7 a document at its bound refuses more words, and still takes moves', async () => {
    const { board } = await opened({ bounds: { documentBytes: 6_000 } })
    const id = (await addRecommendation(board)) as RecommendationId
    const ana = await Person.join(board, 'Ana')
    for (let n = 0; n < 6; n++) {
      ana.run('addRecommendation', { text: { en: 'x'.repeat(1_500) } })
      await deliverAll(ana)
    }
    expect(ana.refused.map(({ code }) => code)).toContain('too-big')
    const ben = await Person.join(board, 'Ben')
    ben.run('moveRecommendation', { id, laneId: nearTerm, index: 0 })
    ben.askSaved(1)
    await deliverAll(ben)
    expect([ben.refused, ben.saved]).toEqual([[], [1]])
    const { recommendations } = readWorkshop({ board: (await board.read()).doc }).workshop
    expect(recommendations.find((one) => one.id === id)?.placement.laneId).toBe('near-term')
  })
})

describe('joining from bytes', () => {
  test('SY8 who joins a room that was loaded from disk gets its state, and may write', async () => {
    const { rooms, board, disk } = await opened()
    await addRecommendation(board)
    await rooms.close()
    const again = new Rooms({ store: disk, bounds: { ...defaultRoomBounds, tick: 0 }, log: { warn: () => {}, error: () => {} } })
    const cold = await again.open(explorationId, 'board')
    const ana = await Person.join(cold, 'Ana')
    expect(cards(ana.doc)).toBe(1)
    ana.run('addRecommendation', { text: { en: 'Two' } })
    ana.askSaved(1)
    await turns()
    await deliverAll(ana)
    expect([ana.saved, ana.refused, cards((await cold.read()).doc)]).toEqual([[1], [], 2])
    const back = new Person(cold, 'Ana', 'team', null, ana.actor.participantId)
    back.doc = ana.doc
    back.sync()
    await deliverAll(back)
    expect([back.received, back.closed]).toEqual([['people', 'step2', 'step1'], null])
    close = () => again.close()
  })
})
