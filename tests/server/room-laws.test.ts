// The laws of a room, with a network and a disk that the test owns.

import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { defaultRoomBounds } from '../../server/rooms/bounds.ts'
import { readWorkshop } from '../../shared/doc/read.ts'
import { laneIdSchema, type RecommendationId } from '../../shared/model/ids.ts'
import { addRecommendation, deliverAll, explorationId, facilitator, openRooms, Person, turns } from '../helpers/room.ts'

const nearTerm = laneIdSchema.parse('near-term')
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

const placementOf = (doc: Y.Doc, id: string) =>
  readWorkshop({ board: doc }).workshop.recommendations.find((r) => r.id === id)?.placement.laneId
const numberOf = (doc: Y.Doc, id: string) =>
  readWorkshop({ board: doc }).workshop.recommendations.find((r) => r.id === id)?.number

describe('on disk first', () => {
  test('SY1 "saved" is answered after the commit, with the same number', async () => {
    const { board, disk } = await opened()
    const ana = await Person.join(board, 'Ana')
    disk.hold()
    ana.run('addRecommendation', { text: { en: 'One' } })
    ana.askSaved(7)
    await deliverAll(ana)
    expect(ana.saved).toEqual([])
    disk.release()
    await deliverAll(ana)
    expect(ana.saved).toEqual([7])
  })

  test('SY1 "saved" is answered at once when nothing is under way', async () => {
    const { board } = await opened()
    const ana = await Person.join(board, 'Ana')
    ana.askSaved(300)
    await deliverAll(ana)
    expect(ana.saved).toEqual([300])
  })

  test('SY1 a run resolves after the commit', async () => {
    const { board, disk } = await opened()
    disk.hold()
    let done = false
    const running = addRecommendation(board).then(() => {
      done = true
    })
    await turns()
    expect(done).toBe(false)
    disk.release()
    await running
    expect(done).toBe(true)
  })

  test('SY2 nobody sees what is not on disk: neither those here nor one who joins', async () => {
    const { board, disk } = await opened()
    const id = await addRecommendation(board)
    const ana = await Person.join(board, 'Ana')
    const ben = await Person.join(board, 'Ben')
    disk.hold()
    ana.run('moveRecommendation', { id: id as RecommendationId, laneId: nearTerm, index: 0 })
    const cleo = await Person.join(board, 'Cleo')
    await deliverAll(ana, ben, cleo)
    expect([placementOf(ben.doc, id), placementOf(cleo.doc, id)]).toEqual(['to-sort', 'to-sort'])
    disk.release()
    await deliverAll(ana, ben, cleo)
    expect([placementOf(ben.doc, id), placementOf(cleo.doc, id)]).toEqual(['near-term', 'near-term'])
  })

  test('SY3 a read waits for what was applied, and shows no more than the disk while others write on', async () => {
    const { board, disk } = await opened()
    const ana = await Person.join(board, 'Ana')
    disk.hold()
    ana.run('addRecommendation', { text: { en: 'One' } })
    const reading = board.read()
    ana.run('addRecommendation', { text: { en: 'Two' } })
    disk.release()
    const first = await reading
    disk.hold()
    ana.run('addRecommendation', { text: { en: 'Three' } })
    expect(readWorkshop({ board: first.doc }).workshop.recommendations.length).toBeGreaterThanOrEqual(1)
    disk.release()
    const last = await board.read()
    expect(readWorkshop({ board: last.doc }).workshop.recommendations).toHaveLength(3)
    expect(last.version).toBeGreaterThan(first.version)
    expect(last.at).toBe(1_000)
  })

  test('SY4 presence writes nothing', async () => {
    const { board, disk } = await opened()
    const ana = await Person.join(board, 'Ana')
    const ben = await Person.join(board, 'Ben')
    const before = disk.commits
    ana.present({ holding: 'r1' })
    await deliverAll(ana, ben)
    expect(ben.awareness.getStates().get(ana.doc.clientID)).toEqual({ holding: 'r1' })
    expect(disk.commits).toBe(before)
  })

  test('SY5 the server seeds before the first sync, and only a new room', async () => {
    const { board } = await opened()
    const ana = await Person.join(board, 'Ana')
    expect(readWorkshop({ board: ana.doc }).workshop.settings.title.en).toBe('Title')
    await expect(board.seed(() => {})).rejects.toThrow()
  })
})

describe('a disk that fails', () => {
  test('SY1 everyone is told, nothing is acknowledged or shown; writing resumes by itself', async () => {
    const { board, disk } = await opened()
    const ana = await Person.join(board, 'Ana')
    const ben = await Person.join(board, 'Ben')
    disk.failures = 2
    ana.run('addRecommendation', { text: { en: 'One' } })
    ana.askSaved(1)
    await deliverAll(ana, ben)
    expect([ana.saved, ana.refused.map(({ code }) => code), ben.refused.map(({ code }) => code)]).toEqual([
      [],
      ['not-saved'],
      ['not-saved'],
    ])
    expect(ben.doc.getMap('recommendations').size).toBe(0)
    const refused = await board.run({ verb: 'addRecommendation', args: { text: { en: 'Two' } } }, facilitator)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-saved' } })
    expect((await board.read()).doc.getMap('recommendations').size).toBe(0)
    await vi.waitFor(() => expect(disk.failures).toBe(0))
    await vi.waitUntil(async () => (await board.read()).doc.getMap('recommendations').size === 1)
    await deliverAll(ana, ben)
    expect(ana.saved).toEqual([1])
    expect(ben.doc.getMap('recommendations').size).toBe(1)
    expect(ana.refused).toHaveLength(1)
  })
})

describe('joining and relaying', () => {
  test('SY2 "synced" never comes before the data', async () => {
    const { board, disk } = await opened()
    await addRecommendation(board, 'Snapshot')
    await Person.join(board, 'Ana')
    disk.hold()
    void addRecommendation(board, 'Tail')
    await turns()
    disk.release()
    disk.hold()
    void addRecommendation(board, 'Not yet')
    await turns()
    const ben = new Person(board, 'Ben')
    ben.sync()
    const sizes: [string, number][] = []
    const frames = ben.inbox.splice(0)
    for (const frame of frames) {
      ben.inbox.push(frame)
      ben.deliver()
      sizes.push([ben.received.at(-1) ?? '', ben.doc.getMap('recommendations').size])
    }
    expect(sizes.find(([kind]) => kind === 'step2')).toEqual(['step2', 2])
    disk.release()
  })

  test('SY2 a sole sender gets no echo, but the number the server gave', async () => {
    const { board } = await opened()
    const ana = await Person.join(board, 'Ana')
    const ben = await Person.join(board, 'Ben')
    ana.received = []
    const outcome = ana.run('addRecommendation', { text: { en: 'One' } })
    const id = outcome.ok ? String(outcome.result.id) : ''
    await deliverAll(ana, ben)
    expect(ana.received).toEqual(['update'])
    expect([numberOf(ana.doc, id), numberOf(ben.doc, id)]).toEqual([1, 1])
    ana.received = []
    ana.run('moveRecommendation', { id: id as RecommendationId, laneId: nearTerm, index: 0 })
    await deliverAll(ana, ben)
    expect(ana.received).toEqual([])
    expect(placementOf(ben.doc, id)).toBe('near-term')
  })

  test('SY2 one who comes back gets what it lacks, and gives what it has', async () => {
    const { board } = await opened()
    const ana = await Person.join(board, 'Ana')
    ana.connection.left()
    ana.run('addRecommendation', { text: { en: 'Offline' } })
    await addRecommendation(board, 'Meanwhile')
    const doc = ana.doc
    const back = new Person(board, 'Ana', 'team', null, ana.actor.participantId)
    back.doc = doc
    back.sync()
    await deliverAll(back)
    expect(doc.getMap('recommendations').size).toBe(2)
    expect((await board.read()).doc.getMap('recommendations').size).toBe(2)
  })

  test('TR1 an observer is not asked for its document', async () => {
    const { board } = await opened()
    const olga = await Person.join(board, 'Olga', 'observer')
    expect(olga.received).toEqual(['people', 'update', 'step2'])
  })

  test('TR7 a slow reader is closed and comes back; the others go on', async () => {
    const { board } = await opened({ bounds: { unsentBytes: 1_000 } })
    const ana = await Person.join(board, 'Ana')
    const ben = await Person.join(board, 'Ben')
    ben.buffered = 100_000_000
    await addRecommendation(board)
    await deliverAll(ana, ben)
    expect([ana.closed, ben.closed]).toEqual([null, 4508])
    expect(ana.doc.getMap('recommendations').size).toBe(1)
  })

  test('TR7 too many frames close the connection for now', async () => {
    const { board } = await opened({ bounds: { framesPerSecond: 20 } })
    const ana = await Person.join(board, 'Ana')
    for (let i = 0; i < 40; i++) ana.askSaved(i)
    expect(ana.closed).toBe(4529)
  })
})

describe('life', () => {
  test('SY8 closing brings everything to disk and sends everyone away to come back', async () => {
    const { rooms, board, disk } = await opened()
    const ana = await Person.join(board, 'Ana')
    ana.run('addRecommendation', { text: { en: 'One' } })
    await rooms.close()
    expect(ana.closed).toBe(1012)
    const again = await disk.load(explorationId, 'board')
    const doc = new Y.Doc()
    for (const update of again.updates) Y.applyUpdate(doc, update)
    expect(doc.getMap('recommendations').size).toBe(1)
    await expect(rooms.open(explorationId, 'board')).rejects.toThrow()
  })

  test('LG3 numbers go on after unloading; an undone number is not given again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { rooms, board } = await opened()
    await addRecommendation(board)
    const outcome = await board.run({ verb: 'addRecommendation', args: { text: { en: 'Two' } } }, facilitator)
    if (outcome.ok) await board.undo(outcome.operation.id, facilitator)
    await vi.advanceTimersByTimeAsync(defaultRoomBounds.grace)
    const next = await rooms.open(explorationId, 'board')
    expect(next).not.toBe(board)
    const id = await addRecommendation(next)
    expect(numberOf((await next.read()).doc, id)).toBe(3)
  })
})

describe('undo by the server', () => {
  test('UN1 only who did it, only once', async () => {
    const { rooms, board } = await opened()
    const id = await addRecommendation(board)
    const moved = await board.run(
      { verb: 'moveRecommendation', args: { id: id as RecommendationId, laneId: nearTerm, index: 0 } },
      facilitator,
    )
    if (!moved.ok) throw new Error(moved.refusal.code)
    const other = { ...facilitator, participantId: 'other' as typeof facilitator.participantId }
    expect(await rooms.undo(explorationId, moved.operation.id, other)).toMatchObject({ refusal: { code: 'not-yours' } })
    expect(await rooms.undo(explorationId, moved.operation.id, facilitator)).toMatchObject({ ok: true, result: { restored: 1 } })
    expect(placementOf((await board.read()).doc, id)).toBe('to-sort')
    expect(await rooms.undo(explorationId, moved.operation.id, facilitator)).toMatchObject({
      refusal: { code: 'already-undone' },
    })
    expect(await rooms.undo(explorationId, 'nobody' as typeof moved.operation.id, facilitator)).toMatchObject({
      refusal: { code: 'unknown' },
    })
  })

  test('UN1 what one may no longer do, one may no longer undo', async () => {
    const { rooms, board } = await opened()
    const id = await addRecommendation(board)
    const ana = { participantId: 'ana' as typeof facilitator.participantId, role: 'partner' as const }
    const moved = await board.run(
      { verb: 'moveRecommendation', args: { id: id as RecommendationId, laneId: nearTerm, index: 0 } },
      ana,
    )
    if (!moved.ok) throw new Error(moved.refusal.code)
    await board.run({ verb: 'setSettings', args: { movers: 'facilitator' } }, facilitator)
    expect(await rooms.undo(explorationId, moved.operation.id, ana)).toMatchObject({ refusal: { code: 'locked' } })
  })
})
