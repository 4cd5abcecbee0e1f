// Two people in one live room: what one does the other sees, what is saved is said, and a refusal
// strands nobody.
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { RoomApi } from '../../client/room/room.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { laneIdSchema } from '../../shared/model/ids.ts'
import { mapCabinet, mapStorage } from '../helpers/map-device.ts'
import { editText, type OpenBoard, openBoard } from '../helpers/room-board.ts'
import { explorationId, laneIn, plug, saved, synced, textIn, unplug, until } from '../helpers/room-network.ts'

let opened: OpenBoard | null = null
afterEach(async () => {
  await opened?.network.close()
  opened = null
})
const board = async (texts: string[], bounds = {}) => {
  opened = await openBoard(texts, bounds)
  return opened
}

const nearTerm = laneIdSchema.parse('near-term')
const midTerm = laneIdSchema.parse('mid-term')
const move = (room: RoomApi, id: RecommendationId, laneId = nearTerm) => room.run('moveRecommendation', { id, laneId, index: 0 })
const seesText = (room: RoomApi, id: string, text: string) => until(room.workshop, () => textIn(room, id) === text)
const seesLane = (room: RoomApi, id: string, lane: string) => until(room.workshop, () => laneIn(room, id) === lane)

describe('a live room', () => {
  test('MV4 the mover sees the card at once, the others as soon as it is saved', async () => {
    const { network, id } = await board(['one'])
    const [ann, bob] = [network.enter('ann'), network.enter('bob')]
    await Promise.all([synced(ann), synced(bob)])
    const moved = move(ann, id(0))
    expect(laneIn(ann, id(0))).toBe('near-term')
    expect((await moved).ok).toBe(true)
    expect(ann.saving.get()).toEqual({ status: 'saving', pending: 1 })
    await seesLane(bob, id(0), 'near-term')
    await saved(ann)
    const { doc } = await (await network.rooms.open(explorationId, 'board')).read()
    expect(JSON.stringify(doc.toJSON())).toContain('near-term')
  })

  test('a room that is here has its board at once, whenever the next frame comes', async () => {
    const { network, id } = await board(['one'])
    const ann = network.enter('ann', { frame: () => {} })
    await synced(ann)
    expect(textIn(ann, id(0))).toBe('one')
  })

  test('TX1 two people typing in one text lose nothing', async () => {
    const { network, id } = await board(['the middle'])
    const [ann, bob] = [network.enter('ann'), network.enter('bob')]
    await Promise.all([synced(ann), synced(bob)])
    void editText(ann, id(0), 'First, the middle')
    void editText(bob, id(0), 'the middle and the end')
    await Promise.all([ann, bob].map((room) => seesText(room, id(0), 'First, the middle and the end')))
  })

  test('who is here comes from the server, once a person; what others do is told with their name', async () => {
    const { network, id } = await board(['one'])
    const [ann, bob, tab] = [
      network.enter('ann'),
      network.enter('bob', { role: 'partner' }),
      network.enter('bob', { role: 'partner' }),
    ]
    await Promise.all([synced(ann), synced(bob), synced(tab)])
    const here = await until(ann.people, (people) => people.length === 2)
    expect(here.map(({ name, role }) => `${name} ${role}`)).toEqual(['ann facilitator', 'bob partner'])
    bob.present({ holding: id(0) })
    const [other] = await until(ann.others, (others) => others.some(({ presence }) => presence.holding === id(0)))
    expect(other?.person.name).toBe('bob')
    void move(bob, id(0))
    const [change] = await until(ann.remoteChanges, (changes) => changes.some(({ by }) => by !== null))
    expect(change).toMatchObject({ kind: 'moved', id: id(0), by: { name: 'bob' }, place: { laneId: 'near-term' } })
    expect(bob.remoteChanges.get()).toEqual([])
  })

  test('a caret keeps its place while another types before it', async () => {
    const { network, id } = await board(['the middle'])
    const [ann, bob] = [network.enter('ann'), network.enter('bob')]
    await Promise.all([synced(ann), synced(bob)])
    const place = { kind: 'recommendation', id: id(0), field: 'text', lang: 'en' } as const
    const caret = ann.caretAt(place, 4) ?? ''
    void editText(bob, id(0), 'Now the middle')
    await seesText(ann, id(0), 'Now the middle')
    expect(ann.caretIndex(place, caret)).toBe(8)
    expect(ann.caretIndex({ ...place, lang: 'fr' }, caret)).toBeNull()
  })

  test('TR5 a final close lets out and says why; an erased exploration leaves nothing on the device', async () => {
    const { network, id } = await board(['one'])
    const kept = new Map<string, string>()
    const line = network.line()
    const drawer = new Map<string, unknown>([['documents expl:someone-else:', { at: Date.now() }]])
    const ann = network.enter('ann', { line, storage: mapStorage(kept), cabinet: mapCabinet(drawer) })
    await synced(ann)
    line.holding = true
    void editText(ann, id(0), 'not acknowledged')
    expect([...kept.values()].join()).toContain('not acknowledged')
    for (const socket of line.sockets) socket.drop(4410)
    const out = await until(ann.saving, ({ status }) => status === 'out')
    expect(out).toMatchObject({ code: 4410 })
    await vi.waitUntil(() => kept.size === 0 && drawer.size === 0)
    ann.leave()
    expect([kept.size, drawer.size]).toEqual([0, 0])
    expect(await editText(ann, id(0), 'more')).toMatchObject({ ok: false, refusal: { code: 'erased' } })
  })
})

describe('refusal without stranding', () => {
  test('SY6 a lock while someone is offline: moves come back as refused, typing is kept, work goes on', async () => {
    const { network, id } = await board(['one', 'two', 'three'])
    const line = network.line()
    const [ann, bob] = [network.enter('ann'), network.enter('bob', { role: 'partner', line })]
    await Promise.all([synced(ann), synced(bob)])
    unplug(line)
    void move(bob, id(0))
    void editText(bob, id(1), 'two, typed offline')
    void move(bob, id(2), midTerm)
    void editText(bob, id(2), 'three, typed offline')
    await until(bob.saving, (saving) => saving.status === 'offline' && saving.pending === 4)
    void ann.run('setSettings', { movers: 'facilitator' })
    await saved(ann)
    const flashes: string[] = []
    bob.workshop.subscribe(() => flashes.push(textIn(bob, id(1))))
    plug(line, bob)
    const refused = await until(bob.refused, (list) => list.length === 2)
    expect(refused.map(({ command, refusal }) => [command.verb, refusal.code])).toEqual([
      ['moveRecommendation', 'locked'],
      ['moveRecommendation', 'locked'],
    ])
    await saved(bob)
    await Promise.all([seesText(ann, id(1), 'two, typed offline'), seesText(ann, id(2), 'three, typed offline')])
    expect(laneIn(ann, id(0))).toBe('to-sort')
    expect(laneIn(bob, id(0))).toBe('to-sort')
    expect(new Set(flashes)).toEqual(new Set(['two, typed offline']))
    void editText(bob, id(0), 'one, later')
    await seesText(ann, id(0), 'one, later')
    void editText(ann, id(1), 'two, by ann')
    await seesText(bob, id(1), 'two, by ann')
  })

  test('SY6 what only the server refuses is found among the innocent and listed with its text', async () => {
    const { network, id } = await board(['one', 'two', 'three'], { textCharacters: 40 })
    const line = network.line()
    const [ann, bob] = [network.enter('ann'), network.enter('bob', { line })]
    await Promise.all([synced(ann), synced(bob)])
    const long = 'far too long for this server, whatever the browser says'
    unplug(line)
    void editText(bob, id(0), 'first')
    void editText(bob, id(1), long)
    void move(bob, id(2))
    void bob.run('addRecommendation', { text: { en: long } })
    void editText(bob, id(2), 'last')
    plug(line, bob)
    const refused = await until(bob.refused, (list) => list.length === 2)
    expect(refused.map(({ command, refusal }) => [command.verb, refusal.code])).toEqual([
      ['editText', 'text-too-long'],
      ['addRecommendation', 'text-too-long'],
    ])
    expect(JSON.stringify(refused[0]?.command)).toContain(long)
    await saved(bob)
    await seesText(ann, id(2), 'last')
    expect([textIn(ann, id(0)), textIn(ann, id(1)), laneIn(ann, id(2))]).toEqual(['first', 'two', 'near-term'])
    expect(bob.workshop.get()).toEqual(ann.workshop.get())
  })

  test('SY6 typing on while the refusal is worked off: nothing is lost, nothing doubled', async () => {
    const { network, id } = await board(['one', 'two'], { textCharacters: 40 })
    const [ann, bob] = [network.enter('ann'), network.enter('bob')]
    await Promise.all([synced(ann), synced(bob)])
    void editText(bob, id(0), 'one and')
    void editText(bob, id(1), 'x'.repeat(41))
    void editText(bob, id(0), 'one and more')
    await until(bob.refused, (list) => list.length === 1)
    void editText(bob, id(0), 'one and more still')
    await saved(bob)
    await seesText(ann, id(0), 'one and more still')
    expect(textIn(bob, id(0))).toBe('one and more still')
    expect(textIn(bob, id(1))).toBe('two')
  })

  test('SY1 a server that cannot write refuses nothing: it says so, and saves when it can', async () => {
    const { network, id } = await board(['one'])
    const ann = network.enter('ann')
    await synced(ann)
    const commit = network.storage.rooms.commit.bind(network.storage.rooms)
    network.storage.rooms.commit = () => Promise.reject(new Error('disk full'))
    void editText(ann, id(0), 'kept')
    await until(ann.saving, ({ status }) => status === 'not-saved')
    network.storage.rooms.commit = commit
    await saved(ann)
    expect(ann.refused.get()).toEqual([])
    expect(textIn(ann, id(0))).toBe('kept')
  })
})
