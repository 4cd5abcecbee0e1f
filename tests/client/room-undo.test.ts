// One undo stack a person, for cards and words alike: only what they did, only while it stands, never
// another's words; across two browsers, offline, and after a refusal replaced the document.
import { afterEach, describe, expect, test } from 'vitest'
import type { RoomApi } from '../../client/room/room.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { editText, type OpenBoard, openBoard } from '../helpers/room-board.ts'
import { type Line, laneIn, type Network, plug, saved, synced, textIn, unplug, until } from '../helpers/room-network.ts'

let opened: OpenBoard | null = null
afterEach(async () => {
  await opened?.network.close()
  opened = null
})

type Two = OpenBoard & { ann: RoomApi; bob: RoomApi; annLine: Line; clock: { now: number } }
async function two(texts: string[], bounds = {}): Promise<Two> {
  opened = await openBoard(texts, bounds)
  const { network } = opened
  const clock = { now: 1_000_000 }
  const annLine = network.line()
  const ann = network.enter('ann', { line: annLine, now: () => clock.now })
  const bob = network.enter('bob')
  await Promise.all([synced(ann), synced(bob)])
  return { ...opened, ann, bob, annLine, clock }
}

const move = (network: Network, room: RoomApi, id: RecommendationId, lane: string) =>
  room.run('moveRecommendation', { id, laneId: network.lane(lane), index: 0 })
const sees = (room: RoomApi, id: string, text: string) => until(room.workshop, () => textIn(room, id) === text)
const seesLane = (room: RoomApi, id: string, lane: string) => until(room.workshop, () => laneIn(room, id) === lane)

describe('undo of cards', () => {
  test('UN1 undo takes back my last move and redo does it again', async () => {
    const { network, id, ann, bob } = await two(['one', 'two'])
    void move(network, ann, id(0), 'near-term')
    void move(network, bob, id(1), 'mid-term')
    await seesLane(ann, id(1), 'mid-term')
    expect(ann.undoState.get()).toEqual({ undo: { verb: 'moveRecommendation', id: id(0) }, redo: null })
    expect(await ann.undo()).toMatchObject({ ok: true, result: { restored: 1, kept: [] } })
    expect([laneIn(ann, id(0)), laneIn(ann, id(1))]).toEqual(['to-sort', 'mid-term'])
    await seesLane(bob, id(0), 'to-sort')
    expect(ann.undoState.get()).toEqual({ undo: null, redo: { verb: 'moveRecommendation', id: id(0) } })
    expect((await ann.redo())?.ok).toBe(true)
    await seesLane(bob, id(0), 'near-term')
    expect(await ann.redo()).toBeNull()
    await saved(ann)
  })

  test('UN2 what another moved since stays, and undo says so', async () => {
    const { network, id, ann, bob } = await two(['one'])
    void move(network, ann, id(0), 'near-term')
    await seesLane(bob, id(0), 'near-term')
    void move(network, bob, id(0), 'mid-term')
    await seesLane(ann, id(0), 'mid-term')
    expect(await ann.undo()).toMatchObject({ ok: false, refusal: { code: 'conflict' } })
    expect(laneIn(ann, id(0))).toBe('mid-term')
    expect(ann.undoState.get()).toEqual({ undo: null, redo: null })
    expect((await bob.undo())?.ok).toBe(true)
    await seesLane(ann, id(0), 'near-term')
  })

  test('UN1 a new verb ends what could be redone', async () => {
    const { network, id, ann } = await two(['one', 'two'])
    void move(network, ann, id(0), 'near-term')
    await ann.undo()
    void move(network, ann, id(1), 'mid-term')
    expect(ann.undoState.get().redo).toBeNull()
    expect(await ann.redo()).toBeNull()
  })

  test('UN1 what the server ran for me is on the same stack', async () => {
    const { network, id, ann, bob } = await two(['one', 'two'])
    void move(network, ann, id(0), 'near-term')
    expect((await ann.run('mergeRecommendations', { into: id(0), from: [id(1)] })).ok).toBe(true)
    await until(bob.workshop, ({ recommendations }) => recommendations.some(({ lineage }) => lineage.mergedInto === id(0)))
    expect(ann.undoState.get().undo).toEqual({ verb: 'mergeRecommendations', id: id(0) })
    expect((await ann.undo())?.ok).toBe(true)
    const merged = (room: RoomApi) => room.workshop.get().recommendations.some(({ lineage }) => lineage.mergedInto !== null)
    await Promise.all([ann, bob].map((room) => until(room.workshop, () => !merged(room))))
    expect(ann.undoState.get()).toMatchObject({ undo: { verb: 'moveRecommendation' }, redo: { verb: 'mergeRecommendations' } })
    expect((await ann.redo())?.ok).toBe(true)
    await until(bob.workshop, () => merged(bob))
  })

  test('a verb of the server is refused offline, and waits for what was done before', async () => {
    const { id, ann, annLine } = await two(['one', 'two'])
    void editText(ann, id(0), 'one, and its end')
    const split = ann.run('splitRecommendation', { id: id(0), parts: [{ text: { en: 'one' } }, { text: { en: 'its end' } }] })
    expect(await split).toMatchObject({ ok: true })
    unplug(annLine)
    const merge = ann.run('mergeRecommendations', { into: id(0), from: [id(1)] })
    expect(await merge).toMatchObject({ ok: false, refusal: { code: 'not-saved' } })
  })

  test('UN1 a lock stops undo too, and the step waits', async () => {
    const { network, id, bob } = await two(['one'])
    const cam = network.enter('cam', { role: 'partner' })
    await synced(cam)
    void move(network, cam, id(0), 'near-term')
    await saved(cam)
    void bob.run('setSettings', { movers: 'facilitator' })
    await until(cam.workshop, ({ settings }) => settings.movers === 'facilitator')
    expect(await cam.undo()).toMatchObject({ ok: false, refusal: { code: 'locked' } })
    void bob.run('setSettings', { movers: 'everyone' })
    await until(cam.workshop, ({ settings }) => settings.movers === 'everyone')
    expect((await cam.undo())?.ok).toBe(true)
    await seesLane(bob, id(0), 'to-sort')
  })
})

describe('undo of words', () => {
  test('UN3 one sitting is one step; another’s words before, inside and after mine stay', async () => {
    const { id, ann, bob, clock } = await two(['base'])
    for (const text of ['base m', 'base mi', 'base mine']) {
      clock.now += 300
      void editText(ann, id(0), text)
    }
    await sees(bob, id(0), 'base mine')
    void editText(bob, id(0), 'base miTHEIRSne')
    void editText(bob, id(0), 'Their base miTHEIRSne')
    void editText(bob, id(0), 'Their base miTHEIRSne theirs')
    await sees(ann, id(0), 'Their base miTHEIRSne theirs')
    expect(await ann.undo()).toMatchObject({ ok: true, result: { kept: [] } })
    expect(textIn(ann, id(0))).toBe('Their baseTHEIRS theirs')
    await sees(bob, id(0), 'Their baseTHEIRS theirs')
    expect((await ann.redo())?.ok).toBe(true)
    await sees(bob, id(0), 'Their base miTHEIRSne theirs')
    await saved(ann)
  })

  test('UN3 undo brings back what I deleted and keeps what another wrote there', async () => {
    const { id, ann, bob } = await two(['keep this and that'])
    void editText(ann, id(0), 'keep that')
    await sees(bob, id(0), 'keep that')
    void editText(bob, id(0), 'keep that, please')
    await sees(ann, id(0), 'keep that, please')
    await ann.undo()
    expect(textIn(ann, id(0))).toBe('keep this and that, please')
    await sees(bob, id(0), 'keep this and that, please')
  })

  test('UN1 a pause of more than a second begins another step', async () => {
    const { id, ann, clock } = await two(['a'])
    void editText(ann, id(0), 'ab')
    clock.now += 1_001
    void editText(ann, id(0), 'abc')
    await ann.undo()
    expect(textIn(ann, id(0))).toBe('ab')
    await ann.undo()
    expect(textIn(ann, id(0))).toBe('a')
    await ann.redo()
    await ann.redo()
    expect(textIn(ann, id(0))).toBe('abc')
  })

  test('UN1 words and cards come back in the order they were done; the state of the language too', async () => {
    const { network, id, ann } = await two(['one'])
    const french = () => ann.workshop.get().recommendations.find((one) => one.id === id(0))?.states.text.fr
    void editText(ann, id(0), 'one typed')
    expect(french()).toBe('stale')
    void move(network, ann, id(0), 'near-term')
    await ann.undo()
    expect([laneIn(ann, id(0)), textIn(ann, id(0))]).toEqual(['to-sort', 'one typed'])
    await ann.undo()
    expect([textIn(ann, id(0)), french()]).toEqual(['one', 'reviewed'])
  })

  test('UN3 after a refusal replaced the document undo goes on, by the inverse', async () => {
    const { network, id, ann, bob, annLine } = await two(['one', 'two', 'three'], { textCharacters: 40 })
    void editText(ann, id(0), 'one mine')
    void move(network, ann, id(1), 'near-term')
    await saved(ann)
    unplug(annLine)
    void move(network, ann, id(2), 'mid-term')
    void editText(ann, id(1), 'x'.repeat(41))
    plug(annLine, ann)
    await until(ann.refused, (list) => list.length === 1)
    await saved(ann)
    void editText(bob, id(0), 'one mine, theirs')
    await sees(ann, id(0), 'one mine, theirs')
    expect(ann.undoState.get().undo).toEqual({ verb: 'moveRecommendation', id: id(2) })
    for (let step = 0; step < 3; step++) expect((await ann.undo())?.ok).toBe(true)
    await sees(bob, id(0), 'one, theirs')
    expect([laneIn(ann, id(1)), laneIn(ann, id(2))]).toEqual(['to-sort', 'to-sort'])
    expect(ann.undoState.get().undo).toBeNull()
  })

  test('JR8 what was undone offline stays undone after a reload and after a refusal', async () => {
    const { network, id, ann, bob, annLine } = await two(['one', 'two'], { textCharacters: 40 })
    unplug(annLine)
    void editText(ann, id(0), 'one typed')
    void move(network, ann, id(1), 'near-term')
    await ann.undo()
    await ann.undo()
    void editText(ann, id(1), 'x'.repeat(41))
    plug(annLine, ann)
    const refused = await until(ann.refused, (list) => list.length === 1)
    expect(refused[0]?.command.verb).toBe('editText')
    await saved(ann)
    expect([textIn(ann, id(0)), laneIn(ann, id(1))]).toEqual(['one', 'to-sort'])
    expect(ann.workshop.get()).toEqual(bob.workshop.get())
  })
})
