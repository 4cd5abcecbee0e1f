// The line of one browser, frame by frame: what arrives is taken in once a frame and in order, presence
// says only what changed, and whoever was thrown out comes back at a random moment.
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { waitBefore } from '../../client/room/comeback.ts'
import { Here } from '../../client/room/here.ts'
import { Link, type LinkEvents } from '../../client/room/link.ts'
import { savedFrame, step1Frame, step2Frame, updateFrame } from '../../server/rooms/frames.ts'
import { participantIdSchema } from '../../shared/model/ids.ts'
import { type PresenceChange, readPresenceChange, writePresence } from '../../shared/presence-wire.ts'
import { messageTypes } from '../../shared/protocol.ts'
import { LineSocket } from '../helpers/line-socket.ts'
import { explorationId } from '../helpers/room-network.ts'

const me = { participantId: participantIdSchema.parse('ann'), name: 'Ann', role: 'facilitator' } as const
const bob = { participantId: participantIdSchema.parse('bob'), name: 'Bob', role: 'partner' } as const
const nothing = new Uint8Array([0, 0])
const links: Link[] = []

beforeEach(() => {
  LineSocket.all = []
  vi.useFakeTimers()
})
afterEach(() => {
  for (const link of links.splice(0)) link.destroy()
  vi.useRealTimers()
})

/** A link whose frames and events the test sees; connected and synced. */
function open({ random = Math.random } = {}) {
  const [told, frames]: [string[], (() => void)[]] = [[], []]
  const tell = (name: string) => () => void told.push(name)
  const events: LinkEvents = {
    wrote() {},
    saved: (marker) => void told.push(`saved ${marker}`),
    refused: tell('refused'),
    people: tell('people'),
    applied: tell('applied'),
    lost: tell('lost'),
    synced: tell('synced'),
    uploaded: tell('uploaded'),
    closed: (code) => void told.push(`closed ${code}`),
  }
  const WebSocketImpl = LineSocket as unknown as typeof WebSocket
  const frame = (draw: () => void) => void frames.push(draw)
  const link = new Link({ serverUrl: 'ws://test', explorationId, WebSocketImpl, frame, random }, events)
  links.push(link)
  const draw = () => {
    for (const one of frames.splice(0)) one()
  }
  return { link, told, draw, frame, frames }
}

/** Updates one after the other, as someone typing makes them. */
function typed(...words: string[]): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const word of words) doc.getText('t').insert(doc.getText('t').length, word)
  return updates
}
const textOf = (link: Link) => link.doc.getText('t').toString()

describe('what others do', () => {
  test('LK1 the updates of one frame are one transaction, and told once', () => {
    const { link, told, draw } = open()
    link.connect()
    LineSocket.last.open()
    LineSocket.last.say(step2Frame(nothing))
    let transactions = 0
    link.doc.on('afterTransaction', () => transactions++)
    told.length = 0
    for (const update of typed('a', 'b', 'c')) LineSocket.last.say(updateFrame(update))
    expect([textOf(link), transactions]).toEqual(['', 0])
    draw()
    expect([textOf(link), transactions, told]).toEqual(['abc', 1, ['applied']])
  })

  test('LK1 “saved”, a refusal and a sync step never overtake the updates before them', () => {
    const { link, told, draw } = open()
    link.connect()
    LineSocket.last.open()
    const [first, second, third, fourth] = typed('a', 'b', 'c', 'd') as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
    LineSocket.last.say(updateFrame(first))
    LineSocket.last.say(step2Frame(second))
    expect([textOf(link), told]).toEqual(['ab', ['applied', 'synced']])
    LineSocket.last.say(updateFrame(third))
    LineSocket.last.say(savedFrame(7))
    expect([textOf(link), told.slice(2)]).toEqual(['abc', ['applied', 'saved 7']])
    LineSocket.last.say(updateFrame(fourth))
    LineSocket.last.say(step1Frame(Y.encodeStateVector(new Y.Doc())))
    expect(textOf(link)).toBe('abcd')
    const answer = decoding.createDecoder(LineSocket.last.sent.at(-1) as Uint8Array)
    expect([decoding.readVarUint(answer), decoding.readVarUint(answer)]).toEqual([messageTypes.sync, 1])
    told.length = 0
    draw()
    expect(told).toEqual([])
  })

  test('LK1 what waits for a frame when the connection goes is taken in first', () => {
    const { link, told } = open()
    link.connect()
    LineSocket.last.open()
    LineSocket.last.say(step2Frame(nothing))
    for (const update of typed('a', 'b')) LineSocket.last.say(updateFrame(update))
    LineSocket.last.drop(1006)
    expect([textOf(link), told.slice(-2)]).toEqual(['ab', ['applied', 'lost']])
  })
})

describe('coming back', () => {
  test('LK2 waits are random up to a bound that grows, and short again after a sync', () => {
    expect([0, 1, 2, 3, 9].map((tries) => waitBefore(tries, () => 1))).toEqual([1_000, 2_500, 5_000, 10_000, 10_000])
    let next = 0.5
    const { link } = open({ random: () => next })
    link.connect()
    LineSocket.last.open()
    LineSocket.last.say(step2Frame(nothing))
    const comesAfter = (ms: number) => {
      const made = LineSocket.all.length
      vi.advanceTimersByTime(ms - 1)
      expect(LineSocket.all).toHaveLength(made)
      vi.advanceTimersByTime(1)
      expect(LineSocket.all).toHaveLength(made + 1)
    }
    LineSocket.last.drop(1012)
    comesAfter(500)
    LineSocket.last.drop(1006)
    comesAfter(1_250)
    next = 0.8
    LineSocket.last.drop(1006)
    comesAfter(4_000)
    LineSocket.last.open()
    LineSocket.last.say(step2Frame(nothing))
    LineSocket.last.drop(1012)
    comesAfter(800)
  })

  test('LK2 who asks to try before it was to connect at all opens nothing', () => {
    const { link } = open()
    link.retry()
    expect(LineSocket.all).toHaveLength(0)
    link.connect()
    expect(LineSocket.all).toHaveLength(1)
  })

  test('LK2 a person who asks to try now does not wait', () => {
    const { link } = open()
    link.connect()
    LineSocket.last.drop(1006)
    link.retry()
    expect(LineSocket.all).toHaveLength(2)
  })
})

describe('presence as message 104', () => {
  /** Ann on a link that speaks 104, open but not yet synced. */
  function present() {
    const { link, frame, draw, frames } = open()
    const here = new Here(me, frame)
    here.follow(link)
    const hear = (...entries: Parameters<typeof writePresence>[0]) => LineSocket.last.say(writePresence(entries))
    return { link, here, draw, hear, frames }
  }
  /** The changes of mine that went out on the newest socket. */
  const said = (): { clientId?: number; change: PresenceChange }[] =>
    LineSocket.last.sent
      .filter(([type]) => type === messageTypes.presence)
      .map((bytes) => {
        const decoder = decoding.createDecoder(bytes)
        decoding.readVarUint(decoder)
        return readPresenceChange(decoder)
      })

  test('LK3 the first word of a connection is my client id and my whole presence, and awareness is never spoken', () => {
    const { link, here } = present()
    here.present({ current: 'r1', cursor: { x: 1, y: 2 } })
    link.connect()
    LineSocket.last.open()
    const clientId = link.doc.clientID
    expect(LineSocket.last.sent[0]?.[0]).toBe(messageTypes.presence)
    expect(said()).toEqual([{ clientId, change: { cursor: { x: 1, y: 2 }, rest: { current: 'r1' } } }])
    LineSocket.last.say(step2Frame(nothing))
    vi.advanceTimersByTime(20_000)
    here.present({ cursor: { x: 3, y: 2 } })
    expect(said().at(-1)).toEqual({ change: { cursor: { x: 3, y: 2 } } })
    LineSocket.last.drop(1006)
    vi.advanceTimersByTime(1_000)
    LineSocket.last.open()
    expect(said()).toEqual([{ clientId, change: { cursor: { x: 3, y: 2 }, rest: { current: 'r1' } } }])
    expect(LineSocket.all.flatMap(({ sent }) => sent).filter(([type]) => type === messageTypes.awareness)).toEqual([])
  })

  test('LK3 the first change goes at once, then at most twenty a second, and the latest is not lost', () => {
    const { link, here } = present()
    link.connect()
    LineSocket.last.open()
    vi.advanceTimersByTime(50)
    for (let x = 0; x < 100; x++) {
      here.present({ cursor: { x, y: 0 } })
      vi.advanceTimersByTime(10)
    }
    vi.advanceTimersByTime(50)
    const xs = said().flatMap(({ change: { cursor } }) => (cursor ? [cursor.x] : []))
    expect(xs[0]).toBe(0)
    expect(xs.at(-1)).toBe(99)
    expect(xs.length).toBeLessThanOrEqual(21)
    vi.advanceTimersByTime(1_000)
    expect(said()).toHaveLength(xs.length + 1)
  })

  test('LK3 others are what their slots say, looked at once a frame; after a reconnect nothing of before is left', () => {
    const { link, here, draw, hear, frames } = present()
    link.connect()
    LineSocket.last.open()
    here.told({ 8: bob, [link.doc.clientID]: me })
    draw()
    hear({ slot: 0, clientId: 8, kind: 'change', change: { cursor: { x: 1, y: 1 }, rest: { holding: 'r1' } } })
    hear({ slot: 0, kind: 'change', change: { cursor: { x: 2, y: 1 } } }, { slot: 4, kind: 'change', change: { cursor: null } })
    expect(here.others.get()).toEqual([])
    expect(frames).toHaveLength(1)
    draw()
    expect(here.others.get()).toEqual([{ clientId: 8, person: bob, presence: { cursor: { x: 2, y: 1 }, holding: 'r1' } }])
    hear({ slot: 0, kind: 'left' })
    draw()
    expect(here.others.get()).toEqual([])
    hear({ slot: 0, clientId: 8, kind: 'change', change: { rest: { holding: 'r2' } } })
    LineSocket.last.drop(1012)
    here.lost()
    vi.advanceTimersByTime(1_000)
    LineSocket.last.open()
    here.told({ 8: bob })
    hear({ slot: 0, kind: 'change', change: { rest: { holding: 'r3' } } })
    draw()
    expect(here.others.get()).toEqual([])
  })
})
