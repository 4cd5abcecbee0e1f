// The board kept in a browser: coming back costs what is missing, without a connection it is shown and
// worked on, and a copy of which the server knows less does no harm.
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { DocumentKeeper, keptDocuments } from '../../client/room/kept-document.ts'
import { documentKey } from '../../client/room/keys.ts'
import { readWorkshop } from '../../shared/doc/read.ts'
import { participantIdSchema } from '../../shared/model/ids.ts'
import { mapCabinet, mapStorage } from '../helpers/map-device.ts'
import { editText, type OpenBoard, openBoard } from '../helpers/room-board.ts'
import { explorationId, laneIn, type Network, plug, saved, synced, textIn, unplug, until } from '../helpers/room-network.ts'

const opened: Network[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((network) => network.close()))
})
const open = async (texts: string[]): Promise<OpenBoard> => {
  const board = await openBoard(texts)
  opened.push(board.network)
  return board
}
const device = () => {
  const drawer = new Map<string, unknown>()
  const kept = new Map<string, string>()
  return { drawer, kept, own: { storage: mapStorage(kept), cabinet: mapCabinet(drawer) } }
}
/** The English texts in the copy that `drawer` holds. */
const textsKept = async (drawer: Map<string, unknown>) => {
  const [kept] = await keptDocuments(mapCabinet(drawer), documentKey(explorationId))
  const doc = new Y.Doc()
  for (const update of kept?.updates ?? []) Y.applyUpdate(doc, update)
  return readWorkshop({ board: doc }).workshop.recommendations.map(({ text }) => text.en)
}

describe('coming back to a board', () => {
  test('JR10 costs what is missing', async () => {
    const { network, id } = await open(Array.from({ length: 100 }, (_, n) => `recommendation ${n}`))
    const { own } = device()
    const line = network.line()
    const first = network.enter('ann', { ...own, line })
    await synced(first)
    const whole = line.received
    first.leave()
    await network.runAs('bob', 'facilitator', 'setComplexity', { id: id(3), complexity: 'high' })
    line.received = 0
    const second = network.enter('ann', { ...own, line })
    await until(second.saving, ({ status }) => status === 'saved')
    expect(second.workshop.get().recommendations[3]?.complexity).toBe('high')
    expect(line.received).toBeLessThan(whole / 20)
  })

  test('JR10 without a connection it is shown with its date, takes work, and sends it later', async () => {
    const { network, id } = await open(['one', 'two'])
    const { own } = device()
    const first = network.enter('ann', { ...own, now: () => 5_000 })
    await synced(first)
    void editText(first, id(0), 'one, saved')
    await saved(first)
    first.leave()
    const line = network.line()
    unplug(line)
    const second = network.enter('ann', { ...own, line, now: () => 9_000 })
    await synced(second)
    expect(textIn(second, id(0))).toBe('one, saved')
    await until(second.saving, ({ status }) => status === 'offline')
    void second.run('moveRecommendation', { id: id(1), laneId: network.lane('near-term'), index: 0 })
    expect(second.saving.get()).toEqual({ status: 'offline', pending: 1, since: 9_000, asOf: 5_000 })
    second.leave()
    const third = network.enter('ann', { ...own, line, now: () => 10_000 })
    await synced(third)
    expect(laneIn(third, id(1))).toBe('near-term')
    // Looking at it offline makes it no younger.
    expect(await until(third.saving, ({ status }) => status === 'offline')).toMatchObject({ asOf: 5_000 })
    plug(line, third)
    await saved(third)
    unplug(line)
    expect(third.saving.get()).toMatchObject({ status: 'offline', asOf: null })
    const other = network.enter('bob')
    await synced(other)
    expect(laneIn(other, id(1))).toBe('near-term')
  })

  test('JR10 an observer sees the copy, then what the server has', async () => {
    const { network, id } = await open(['one'])
    const { own } = device()
    const first = network.enter('ann', { ...own, role: 'observer' })
    await synced(first)
    first.leave()
    const line = network.line()
    unplug(line)
    const second = network.enter('ann', { ...own, role: 'observer', line })
    await synced(second)
    expect(textIn(second, id(0))).toBe('one')
    await network.runAs('bob', 'facilitator', 'editText', {
      kind: 'recommendation',
      id: id(0),
      field: 'text',
      lang: 'en',
      text: 'new',
    })
    plug(line, second)
    await until(second.workshop, () => textIn(second, id(0)) === 'new')
  })

  test('JR10 two tabs keep in turn, and either copy is whole', async () => {
    const { network, id } = await open(['one', 'two'])
    const { own, drawer } = device()
    const tabs = [network.enter('ann', own), network.enter('ann', own)] as const
    await Promise.all(tabs.map(synced))
    void editText(tabs[0], id(0), 'one, first tab')
    void editText(tabs[1], id(1), 'two, second tab')
    await Promise.all(tabs.map((tab) => until(tab.workshop, () => textIn(tab, id(0)) !== 'one' && textIn(tab, id(1)) !== 'two')))
    await Promise.all(tabs.map(saved))
    for (const tab of tabs) {
      tab.leave()
      expect(await textsKept(drawer)).toEqual(['one, first tab', 'two, second tab'])
    }
  })

  test('JR10 a copy older than 30 days is not shown', async () => {
    const { network } = await open(['one'])
    const { own } = device()
    const first = network.enter('ann', { ...own, now: () => 0 })
    await synced(first)
    first.leave()
    const line = network.line()
    unplug(line)
    const month = 30 * 24 * 60 * 60 * 1000
    const late = network.enter('ann', { ...own, line, now: () => month + 1 })
    await until(late.saving, ({ status }) => status === 'offline')
    expect(late.synced.get()).toBe(false)
  })
})

describe('what a copy holds', () => {
  test('JR11 nothing that is not saved: that is the journal’s, and both together are what was seen', async () => {
    const { network, id } = await open(['one'])
    const { own, drawer, kept } = device()
    const line = network.line()
    const first = network.enter('ann', { ...own, line })
    await synced(first)
    void editText(first, id(0), 'one, saved')
    await saved(first)
    line.holding = true
    void editText(first, id(0), 'one, saved, not acknowledged')
    first.leave()
    expect(await textsKept(drawer)).toEqual(['one, saved'])
    expect([...kept.values()].join()).toContain('not acknowledged')
    line.holding = false
    unplug(line)
    const second = network.enter('ann', { ...own, line })
    await synced(second)
    expect(textIn(second, id(0))).toBe('one, saved, not acknowledged')
    plug(line, second)
    await saved(second)
    expect(textIn(second, id(0))).toBe('one, saved, not acknowledged')
  })

  test('JR11 nothing that was refused', async () => {
    const { network, id } = await open(['one'])
    const { own, drawer } = device()
    const [ann, bob] = [network.enter('ann'), network.enter('bob', { ...own, role: 'partner' })]
    await Promise.all([synced(ann), synced(bob)])
    void ann.run('setSettings', { movers: 'facilitator' })
    void bob.run('moveRecommendation', { id: id(0), laneId: network.lane('near-term'), index: 0 })
    await saved(ann)
    await saved(bob)
    const moved = laneIn(ann, id(0))
    bob.leave()
    const line = network.line()
    unplug(line)
    const again = network.enter('bob', { ...own, role: 'partner', line })
    await synced(again)
    expect(laneIn(again, id(0))).toBe(moved)
    expect(await textsKept(drawer)).toEqual(['one'])
  })

  test('JR11 an older backup was put back: board and copy become the server’s, and work is saved or listed', async () => {
    const { network, id } = await open(['one'])
    const { own, drawer } = device()
    const old = await network.backup()
    opened.push(old)
    const added = await network.runAs('bob', 'facilitator', 'addRecommendation', { text: { en: 'lost with the backup' } })
    if (!added.ok) throw new Error(added.refusal.code)
    const lost = String(added.result.id)
    const first = network.enter('ann', own)
    await until(first.workshop, ({ recommendations }) => recommendations.length === 2)
    await saved(first)
    first.leave()
    expect(await textsKept(drawer)).toEqual(['one', 'lost with the backup'])
    const line = old.line()
    unplug(line)
    const second = old.enter('ann', { ...own, line })
    await synced(second)
    void editText(second, id(0), 'one, typed')
    void second.run('moveRecommendation', { id: lost as never, laneId: old.lane('near-term'), index: 0 })
    plug(line, second)
    const refused = await until(second.refused, (list) => list.length === 1)
    expect(refused[0]?.command.verb).toBe('moveRecommendation')
    await saved(second)
    expect(second.workshop.get().recommendations.map(({ text }) => text.en)).toEqual(['one, typed'])
    second.leave()
    expect(await textsKept(drawer)).toEqual(['one, typed'])
    const third = old.enter('ann', { ...own, line })
    await saved(third)
    expect(third.workshop.get().recommendations.map(({ text }) => text.en)).toEqual(['one, typed'])
  })

  test('JR11 an older backup, and nothing done since: the board is the server’s all the same', async () => {
    const { network } = await open(['one'])
    const { own } = device()
    const old = await network.backup()
    opened.push(old)
    await network.runAs('bob', 'facilitator', 'addRecommendation', { text: { en: 'lost with the backup' } })
    const first = network.enter('ann', own)
    await until(first.workshop, ({ recommendations }) => recommendations.length === 2)
    first.leave()
    const second = old.enter('ann', own)
    await until(second.workshop, ({ recommendations }) => recommendations.length === 1)
    await saved(second)
    expect(second.refused.get()).toEqual([])
  })
})

describe('a whole copy', () => {
  test('JR11 is never written over by half a join', async () => {
    const drawer = new Map<string, unknown>()
    const me = { participantId: participantIdSchema.parse('ann'), name: 'ann', role: 'partner' } as const
    const keeper = new DocumentKeeper({
      cabinet: mapCabinet(drawer),
      explorationId,
      me: () => me,
      now: () => 0,
      settled: () => true,
    })
    const from = (doc: Y.Doc, server: object, name: string) => {
      const there = new Y.Doc()
      there.getMap('m').set(name, true)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(there), server)
    }
    const pieces = async () => (await keeper.load())?.updates.length ?? 0
    const [first, second, server] = [new Y.Doc(), new Y.Doc(), {}]
    keeper.follow(first, server)
    from(first, server, 'snapshot')
    keeper.writeNews()
    expect(await pieces()).toBe(0)
    from(first, server, 'commit')
    keeper.synced()
    expect(await pieces()).toBe(2)
    keeper.follow(second, server)
    from(second, server, 'snapshot')
    keeper.writeNews()
    keeper.write()
    expect(await pieces()).toBe(2)
    keeper.end()
  })

  test.each(['facilitator', 'observer'] as const)(
    'JR10 that cannot be read is dropped, and the %s’s board comes whole',
    async (role) => {
      const { network } = await open(['one', 'two'])
      const { own, drawer } = device()
      const first = network.enter('ann', { ...own, role })
      await synced(first)
      first.leave()
      for (const [key, kept] of drawer) {
        const { updates } = kept as { updates: Uint8Array[] }
        drawer.set(key, { ...(kept as object), updates: [...updates, new Uint8Array([1, 1, 255])] })
      }
      const second = network.enter('ann', { ...own, role })
      await saved(second)
      expect(second.workshop.get().recommendations.map(({ text }) => text.en)).toEqual(['one', 'two'])
      expect(await textsKept(drawer)).toEqual(['one', 'two'])
    },
  )
})

describe('the copy goes', () => {
  test.each([4401, 4403, 4404])('JR12 when access is gone (%i); unsent words stay', async (code) => {
    const { network, id } = await open(['one'])
    const { own, drawer, kept } = device()
    const line = network.line()
    const ann = network.enter('ann', { ...own, line })
    await synced(ann)
    line.holding = true
    void editText(ann, id(0), 'not acknowledged')
    for (const socket of line.sockets) socket.drop(code)
    await until(ann.saving, ({ status }) => status === 'out')
    ann.leave()
    expect(drawer.size).toBe(0)
    expect([...kept.values()].join()).toContain('not acknowledged')
  })
})
