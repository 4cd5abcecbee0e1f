// What lies on a device beside the journal: what is told before it is lost, and what goes when.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { thisCabinet } from '../../client/room/cabinet.ts'
import { leaveDevice } from '../../client/room/departure.ts'
import { askAtDoor } from '../../client/room/door.ts'
import { keptTitles } from '../../client/room/kept-titles.ts'
import { currentKey, documentKey } from '../../client/room/keys.ts'
import { dropExpired, forgetEverything, forgetExploration, unsavedWork } from '../../client/room/on-device.ts'
import { participantIdSchema } from '../../shared/model/ids.ts'
import { mapCabinet, mapStorage } from '../helpers/map-device.ts'
import { explorationId } from '../helpers/room-network.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const now = Date.now()
const day = 24 * 60 * 60 * 1000
const text = JSON.stringify({ at: now, value: 'x' })

function device(keys: string[], inCabinet: string[] = []) {
  const kept = new Map(keys.map((key) => [key, text]))
  const drawer = new Map<string, unknown>(inCabinet.map((key) => [key, text]))
  return { kept, drawer, own: { storage: mapStorage(kept), cabinet: mapCabinet(drawer) } }
}

describe('leaving', () => {
  test('JR12 all that is saved nowhere else counts: not sent, refused, not finished; in either place, once', async () => {
    const { own } = device(
      ['atelier:journal:expl:ann:tab:0', 'atelier:refused:expl:ann:r', 'atelier:kept:expl:ann:reason', currentKey('expl')],
      ['journal atelier:journal:expl:ann:tab:0', 'journal atelier:refused:expl:ann:s', 'documents expl:ann:'],
    )
    expect(await unsavedWork(own)).toBe(4)
  })

  test('JR12 the card my tabs look at goes too, but not by its age: it has none', async () => {
    const { kept, own } = device([currentKey(explorationId), currentKey('other'), 'atelier:lang', 'atelier:board'])
    await dropExpired(own, now)
    expect(kept.size).toBe(4)
    await forgetExploration(own, explorationId)
    expect([...kept.keys()]).toEqual([currentKey('other'), 'atelier:lang', 'atelier:board'])
    expect(await forgetEverything(own)).toBe(true)
    expect([...kept.keys()]).toEqual(['atelier:lang', 'atelier:board'])
  })

  test('JR12 what could not be removed is not said to be gone', async () => {
    const { own } = device([])
    const stuck = { ...own.cabinet, remove: async (drawer: string) => drawer !== 'journal' }
    expect(await forgetEverything({ ...own, cabinet: stuck })).toBe(false)
    vi.stubGlobal('fetch', async () => new Response('{"explorations":[]}'))
    expect(await leaveDevice()).toEqual({ ok: true, value: true })
    vi.spyOn(thisCabinet(), 'remove').mockImplementation(stuck.remove)
    expect(await leaveDevice()).toEqual({ ok: true, value: false })
  })
})

test('JR6 an expired copy opens no door and is on no list, though nothing has removed it yet', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  const me = { participantId: participantIdSchema.parse('ann'), name: 'Ann', role: 'partner' }
  const put = (at: number) =>
    thisCabinet().put('documents', documentKey(explorationId, me.participantId), { explorationId, me, at, updates: [] })
  await put(now - 29 * day)
  expect(await askAtDoor(explorationId)).toEqual({ status: 'in', explorationId, me })
  expect(await keptTitles()).toMatchObject([{ id: explorationId, name: 'Ann' }])
  await put(now - 31 * day)
  expect(await askAtDoor(explorationId)).toEqual({ status: 'unreachable' })
  expect(await keptTitles()).toEqual([])
})
