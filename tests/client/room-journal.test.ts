// The journal: what was typed and not acknowledged outlives a reload, a closed tab, a crash in between;
// nothing is doubled, and what cannot be kept is said.

import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Journal } from '../../client/room/journal.ts'
import type { Work } from '../../client/room/journal-format.ts'
import type { Locks } from '../../client/room/living.ts'
import { live, whenGone } from '../../client/room/living.ts'
import { dropExpired } from '../../client/room/on-device.ts'
import { refusal } from '../../shared/errors.ts'
import { participantIdSchema, recommendationIdSchema } from '../../shared/model/ids.ts'
import { mapCabinet, mapStorage } from '../helpers/map-device.ts'
import { editText, type OpenBoard, openBoard } from '../helpers/room-board.ts'
import { explorationId, laneIn, plug, saved, synced, textIn, unplug, until } from '../helpers/room-network.ts'

let board: OpenBoard | null = null
afterEach(async () => {
  await board?.network.close()
  board = null
})
const open = async (texts: string[], bounds = {}) => {
  board = await openBoard(texts, bounds)
  return board
}

const month = 30 * 24 * 60 * 60 * 1000
const whose = { explorationId, participantId: participantIdSchema.parse('ann') }
const work = (text: string, before = ''): Work => ({
  kind: 'verb',
  command: {
    verb: 'editText',
    args: { kind: 'recommendation', id: recommendationIdSchema.parse('r'), field: 'text', lang: 'en', text, before },
  },
})
const update = Y.encodeStateAsUpdate(new Y.Doc())

describe('a journal outlives its tab', () => {
  test('JR1 what was typed offline and reloaded is saved by the next page, once', async () => {
    const { network, id } = await open(['one', 'two'])
    const [kept, line] = [new Map<string, string>(), network.line()]
    const first = network.enter('ann', { storage: mapStorage(kept), line })
    await synced(first)
    unplug(line)
    void editText(first, id(0), 'one, typed')
    void editText(first, id(0), 'one, typed on')
    void first.run('moveRecommendation', { id: id(1), laneId: network.lane('near-term'), index: 0 })
    void first.run('addRecommendation', { text: { en: 'three' } })
    first.leave()
    const second = network.enter('ann', { storage: mapStorage(kept) })
    await synced(second)
    await saved(second)
    expect([textIn(second, id(0)), laneIn(second, id(1))]).toEqual(['one, typed on', 'near-term'])
    expect(second.workshop.get().recommendations.filter(({ text }) => text.en === 'three')).toHaveLength(1)
    expect(kept.size).toBe(0)
    const other = network.enter('bob')
    await synced(other)
    expect(other.workshop.get()).toEqual(second.workshop.get())
  })

  test('JR1 it is kept before it is sent', async () => {
    const { network, id } = await open(['one'])
    const kept = new Map<string, string>()
    const seen: (number | undefined)[] = []
    const line = network.line()
    const storage = mapStorage(kept)
    const watched = {
      ...storage,
      setItem(key: string, value: string) {
        seen.push(line.sent.length)
        storage.setItem(key, value)
      },
    }
    const ann = network.enter('ann', { storage: watched, line })
    await synced(ann)
    const before = line.sent.length
    void editText(ann, id(0), 'typed')
    expect(seen).toEqual([before])
    expect(line.sent.length).toBeGreaterThan(before)
    await saved(ann)
  })

  test('JR2 sent and saved, but the tab died before it heard so: nothing is doubled', async () => {
    const { network, id } = await open(['one'])
    const [kept, line] = [new Map<string, string>(), network.line()]
    const [first, other] = [network.enter('ann', { storage: mapStorage(kept), line }), network.enter('bob')]
    await Promise.all([synced(first), synced(other)])
    line.holding = true
    void editText(first, id(0), 'one and a word')
    await until(other.workshop, () => textIn(other, id(0)) === 'one and a word')
    first.leave()
    expect(kept.size).toBe(1)
    const second = network.enter('ann', { storage: mapStorage(kept) })
    await synced(second)
    await saved(second)
    expect(textIn(second, id(0))).toBe('one and a word')
    expect(kept.size).toBe(0)
  })

  test('JR2 two tabs adopt the same journal: nothing is doubled', async () => {
    const { network, id } = await open(['one'])
    const [kept, line] = [new Map<string, string>(), network.line()]
    const first = network.enter('ann', { storage: mapStorage(kept), line })
    await synced(first)
    unplug(line)
    void editText(first, id(0), 'one and a word')
    void first.run('addRecommendation', { text: { en: 'two' } })
    const tabs = [network.enter('ann', { storage: mapStorage(kept) }), network.enter('ann', { storage: mapStorage(kept) })]
    await Promise.all(tabs.map(synced))
    plug(line, first)
    await Promise.all([first, ...tabs].map(saved))
    for (const room of [first, ...tabs]) {
      await until(room.workshop, ({ recommendations }) => recommendations.length === 2)
      expect(textIn(room, id(0))).toBe('one and a word')
    }
  })

  test('JR3 what a dead tab did after something refused is found, listed and saved', async () => {
    const { network, id } = await open(['one', 'two'], { textCharacters: 40 })
    const [kept, line] = [new Map<string, string>(), network.line()]
    const first = network.enter('ann', { storage: mapStorage(kept), line })
    await synced(first)
    unplug(line)
    void editText(first, id(0), 'x'.repeat(41))
    void editText(first, id(1), 'two, typed')
    first.leave()
    const second = network.enter('ann', { storage: mapStorage(kept) })
    const [refused] = await until(second.refused, (list) => list.length === 1)
    await saved(second)
    expect([textIn(second, id(0)), textIn(second, id(1))]).toEqual(['one', 'two, typed'])
    const third = network.enter('ann', { storage: mapStorage(kept) })
    expect(third.refused.get()).toEqual([refused])
    third.dismissRefused(refused?.id ?? '')
    expect(kept.size).toBe(0)
  })

  test('JR3 the bytes of a dead tab no longer fit (their predecessor was refused): they are done again', async () => {
    const { network, id } = await open(['one', 'two'])
    const [kept, line] = [new Map<string, string>(), network.line()]
    const first = network.enter('ann', { storage: mapStorage(kept), line })
    await synced(first)
    unplug(line)
    void editText(first, id(0), 'one, lost')
    void editText(first, id(1), 'two, typed')
    first.leave()
    const [oldest] = [...kept.keys()].sort()
    kept.delete(oldest ?? '')
    const second = network.enter('ann', { storage: mapStorage(kept) })
    await until(second.workshop, () => textIn(second, id(1)) === 'two, typed')
    await saved(second)
    expect(textIn(second, id(0))).toBe('one')
    expect(kept.size).toBe(0)
  })

  test('JR3 who has become an observer meanwhile gets back what they typed', async () => {
    const { network, id } = await open(['one'])
    const [kept, line] = [new Map<string, string>(), network.line()]
    const first = network.enter('ann', { role: 'partner', storage: mapStorage(kept), line })
    await synced(first)
    unplug(line)
    void editText(first, id(0), 'one, typed')
    first.leave()
    const second = network.enter('ann', { role: 'observer', storage: mapStorage(kept) })
    const [refused] = await until(second.refused, (list) => list.length === 1)
    expect(refused).toMatchObject({ command: { args: { text: 'one, typed' } }, refusal: { code: 'not-allowed' } })
    await saved(second)
    expect(textIn(second, id(0))).toBe('one')
  })

  test('JR4 no room left anywhere: the saving state says so until the server has it', async () => {
    const { network, id } = await open(['one'])
    const line = network.line()
    const ann = network.enter('ann', { storage: mapStorage(new Map(), 10), cabinet: mapCabinet(new Map(), 0), line })
    await synced(ann)
    unplug(line)
    void editText(ann, id(0), 'typed')
    expect(await until(ann.saving, ({ status }) => status !== 'offline')).toEqual({ status: 'not-kept', pending: 1 })
    plug(line, ann)
    await saved(ann)
  })

  test('JR9 what localStorage has no room for is kept in IndexedDB, found, sent once and taken out', async () => {
    const { network, id } = await open(['one', 'two'])
    const [kept, drawer, line] = [new Map<string, string>(), new Map<string, unknown>(), network.line()]
    const device = { storage: mapStorage(kept, 2_000), cabinet: mapCabinet(drawer) }
    const first = network.enter('ann', { ...device, line })
    await synced(first)
    unplug(line)
    void editText(first, id(0), 'one, typed')
    void editText(first, id(1), `two, ${'much more '.repeat(500)}`)
    void first.run('moveRecommendation', { id: id(1), laneId: network.lane('near-term'), index: 0 })
    first.leave()
    const journaled = () => [...drawer.keys()].filter((key) => key.startsWith('journal '))
    expect([kept.size, journaled().length]).toEqual([2, 1])
    const second = network.enter('ann', device)
    await synced(second)
    await saved(second)
    expect(textIn(second, id(0))).toBe('one, typed')
    expect(textIn(second, id(1))).toMatch(/^two, (?:much more ){500}$/)
    expect(laneIn(second, id(1))).toBe('near-term')
    await until(second.saving, ({ status }) => status === 'saved')
    expect([kept.size, journaled()]).toEqual([0, []])
  })

  test('JR9 what was refused and finds no room in localStorage stays listed through a reload', async () => {
    const { network, id } = await open(['one'], { textCharacters: 40 })
    const device = { storage: mapStorage(new Map(), 10), cabinet: mapCabinet() }
    const first = network.enter('ann', device)
    await synced(first)
    void editText(first, id(0), 'x'.repeat(41))
    const [refused] = await until(first.refused, (list) => list.length === 1)
    first.leave()
    const second = network.enter('ann', device)
    expect(await until(second.refused, (list) => list.length === 1)).toEqual([refused])
    second.dismissRefused(refused?.id ?? '')
    await synced(second)
    second.leave()
    const third = network.enter('ann', device)
    await synced(third)
    expect(third.refused.get()).toEqual([])
  })
})

describe('what was refused', () => {
  const refused = { id: 'r1', command: work('typed').command, refusal: refusal('failed'), at: 0 }

  test('JR4 and finds no room anywhere counts as not kept until it is dismissed', async () => {
    const { network, id } = await open(['one'], { textCharacters: 40 })
    const ann = network.enter('ann', { storage: mapStorage(new Map(), 10), cabinet: mapCabinet(new Map(), 0) })
    await synced(ann)
    void editText(ann, id(0), 'x'.repeat(41))
    const [one] = await until(ann.refused, (list) => list.length === 1)
    await until(ann.saving, (saving) => saving.status === 'not-kept' && saving.pending === 0)
    ann.dismissRefused(one?.id ?? '')
    await saved(ann)
  })

  test('JR4 keeps its entry until it is listed, and takes the entry’s room', async () => {
    const kept = new Map<string, string>()
    const cabinet = mapCabinet()
    let answer = (_put: boolean) => {}
    const asked = { ...cabinet, put: () => new Promise<boolean>((resolve) => (answer = resolve)) }
    const journal = new Journal({ storage: mapStorage(kept, 3_000), cabinet: asked }, whose, () => 0)
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'x'.repeat(1_500))
    const entry = journal.add(work('typed'), Y.encodeStateAsUpdate(doc))
    const [key] = kept.keys()
    kept.set('other', 'x'.repeat(600))
    const listing = journal.refuse(refused, entry)
    expect(kept.has(key ?? '')).toBe(true)
    answer(false)
    await listing
    expect(kept.has(key ?? '')).toBe(false)
    expect(journal.refused()).toEqual([refused])
    expect(journal.unkept).toBe(0)
  })
})

describe('entries', () => {
  test('JR5 keystrokes not yet sent are one entry; after a sent one they are another', () => {
    const journal = new Journal({ storage: mapStorage(new Map()), cabinet: mapCabinet() }, whose, Date.now)
    journal.add(work('a'), update)
    const joined = journal.add(work('ab', 'a'), update)
    expect(journal.entries).toHaveLength(1)
    expect(joined.work).toEqual(work('ab', ''))
    joined.sent = true
    journal.add(work('abc', 'ab'), update)
    expect(journal.entries).toHaveLength(2)
  })

  test('JR6 what nobody came back for in 30 days is dropped; a stranger’s text is no entry', async () => {
    const kept = new Map<string, string>([
      ['atelier:journal:expl:ann:tab:0', '{"work":{"kind":"verb"'],
      ['atelier:lang', 'fr'],
    ])
    const drawer = new Map<string, unknown>([['journal atelier:journal:expl:ann:tab:1', 'no time at all']])
    const device = { storage: mapStorage(kept), cabinet: mapCabinet(drawer) }
    let now = 0
    const journal = () => new Journal(device, whose, () => now)
    journal().add(work('a'), update)
    await mapCabinet(drawer).put('documents', 'expl:ann:', { at: 0 })
    now = month
    await dropExpired(device, now)
    const [tab = ''] = await journal().otherTabs()
    expect(await journal().adopt(tab)).toHaveLength(1)
    expect([...drawer.keys()]).toEqual(['documents expl:ann:'])
    now = month + 1
    expect(await journal().adopt(tab)).toHaveLength(0)
    await dropExpired(device, now)
    expect([[...kept.keys()], drawer.size]).toEqual([['atelier:lang'], 0])
  })

  test('JR7 a living tab is left alone, and adopted the moment it dies', async () => {
    const locks = testLocks()
    const die = live(locks, 'living')
    const gone: string[] = []
    const release = await whenGone(locks, ['living', 'dead'], async (tabId) => void gone.push(tabId))
    expect(gone).toEqual(['dead'])
    die()
    await locks.idle()
    expect(gone).toEqual(['dead', 'living'])
    release()
  })

  test('JR7 a page left while it asks which tabs live leaves the dead ones to the next page', async () => {
    const { network, id } = await open(['one'])
    const [storage, line, locks] = [mapStorage(new Map()), network.line(), testLocks()]
    const dead = network.enter('ann', { storage, line })
    await synced(dead)
    unplug(line)
    void editText(dead, id(0), 'one, typed')
    dead.leave()
    network.enter('ann', { storage, locks }).leave()
    const next = network.enter('ann', { storage, locks })
    await synced(next)
    await until(next.workshop, () => textIn(next, id(0)) === 'one, typed')
    await saved(next)
  })
})

/** Web Locks as far as a room uses them: exclusive, queued, or only if free. */
function testLocks(): Locks & { idle(): Promise<void> } {
  const tails = new Map<string, Promise<unknown>>()
  const free = new Set<string>()
  const request = async (name: string, ...rest: unknown[]) => {
    const callback = rest.at(-1) as (lock: { name: string } | null) => unknown
    const [options] = rest as [{ ifAvailable?: boolean } | undefined]
    if (options?.ifAvailable && tails.has(name) && !free.has(name)) return callback(null)
    free.delete(name)
    const turn = (tails.get(name) ?? Promise.resolve()).then(() => callback({ name }))
    tails.set(
      name,
      turn.then(() => free.add(name)),
    )
    return turn
  }
  return {
    request: request as Locks['request'],
    idle: async () => {
      for (let i = 0; i < 20; i++) await Promise.resolve()
    },
  }
}
