// Several browsers in one live room, by seed: verbs, typing, undo, dropped lines, reloads, locks. In the
// end all show the same, nothing typed is lost or doubled, and the server holds what they show.
import { describe, expect, test } from 'vitest'
import type { Cabinet } from '../../client/room/cabinet.ts'
import type { RoomApi } from '../../client/room/room.ts'
import { readWorkshop } from '../../shared/doc/read.ts'
import { seeded } from '../helpers/board.ts'
import { mapCabinet, mapStorage } from '../helpers/map-device.ts'
import { editText, openBoard } from '../helpers/room-board.ts'
import { explorationId, type Line, plug, saved, synced, textIn, unplug, until } from '../helpers/room-network.ts'

const first = Number(process.env.FUZZ_FIRST_SEED ?? 1)
const lives = Math.min(Number(process.env.FUZZ_SEEDS ?? 12), 200)
const lanes = ['near-term', 'mid-term', 'long-term', 'to-sort']
type Seat = {
  name: string
  role: 'facilitator' | 'partner'
  kept: Map<string, string>
  cabinet: Cabinet
  line: Line
  room: RoomApi
}

/** One life of a room. Answers what was done, so that the fuzz can be seen to have done work. */
async function live(seed: number): Promise<Record<string, number>> {
  const random = seeded(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const did: Record<string, number> = {}
  const { network, id } = await openBoard(['', '', '', '', ''])
  const enter = (seat: Pick<Seat, 'name' | 'role' | 'kept' | 'cabinet'>, up = true): Seat => {
    const line = { ...network.line(), up }
    const { name, role, kept, cabinet } = seat
    return { ...seat, line, room: network.enter(name, { role, storage: mapStorage(kept), cabinet, line }) }
  }
  const seats = [
    enter({ name: 'ann', role: 'facilitator', kept: new Map(), cabinet: mapCabinet() }),
    enter({ name: 'bob', role: 'partner', kept: new Map(), cabinet: mapCabinet() }),
    enter({ name: 'cam', role: 'partner', kept: new Map(), cabinet: mapCabinet() }),
  ]
  await Promise.all(seats.map(({ room }) => synced(room)))
  const typed: { word: string; card: number }[] = []
  const deeds: Record<string, (seat: Seat, at: number) => unknown> = {
    type({ room }) {
      const card = Math.floor(random() * 5)
      const word = `w${seed}x${typed.length}`
      typed.push({ word, card })
      return editText(room, id(card), `${textIn(room, id(card))} ${word}`)
    },
    move: ({ room }) =>
      room.run('moveRecommendation', { id: id(Math.floor(random() * 5)), laneId: network.lane(pick(lanes)), index: 0 }),
    help: ({ room }) => room.run('requestHelp', { id: id(Math.floor(random() * 5)), kinds: ['advisory'] }),
    undo: ({ room }) => (room.undoState.get().undo?.verb === 'editText' ? null : room.undo()),
    lock: () => seats[0]?.room.run('setSettings', { movers: pick(['everyone', 'facilitator']) }),
    drop: ({ line }) => unplug(line),
    back: ({ line, room }) => plug(line, room),
    async reload(seat, at) {
      seat.room.leave()
      seats[at] = enter(seat)
      await synced(seats[at].room)
    },
    async reloadOffline(seat, at) {
      seat.room.leave()
      seats[at] = enter(seat, false)
      await synced(seats[at].room)
    },
    wait: async () => {
      for (let i = 0; i < 30; i++) await Promise.resolve()
    },
    rest: ({ room, line }) => (line.up ? until(room.saving, ({ status }) => status === 'saved' || status === 'offline') : null),
  }
  const names = [
    'type',
    'type',
    'type',
    'move',
    'move',
    'help',
    'undo',
    'lock',
    'drop',
    'back',
    'back',
    'reload',
    'reloadOffline',
    'wait',
    'rest',
  ]
  for (let step = 0; step < 60; step++) {
    const at = Math.floor(random() * seats.length)
    const [name, seat] = [pick(names), seats[at] as Seat]
    const done = deeds[name]?.(seat, at)
    did[name] = (did[name] ?? 0) + 1
    // Local verbs are done at once; only a reload is waited for, so that lines drop in the middle of things.
    if (name.startsWith('reload') || name === 'wait' || name === 'rest') await done
  }
  for (const { line, room } of seats) plug(line, room)
  await Promise.all(seats.map(({ room }) => saved(room)))
  const { doc } = await (await network.rooms.open(explorationId, 'board')).read()
  const truth = JSON.stringify(readWorkshop({ board: doc }).workshop)
  await Promise.all(
    seats.map(({ room }) =>
      until(room.workshop, (workshop) => JSON.stringify(sorted(workshop)) === JSON.stringify(sorted(JSON.parse(truth)))),
    ),
  )
  for (const { word, card } of typed) {
    const listed = seats.some(({ room }) => room.refused.get().some(({ command }) => JSON.stringify(command).includes(word)))
    const [{ room }] = seats as [Seat]
    const times = textIn(room, id(card))
      .split(/\s+/)
      .filter((one) => one === word).length
    expect(listed ? Math.max(times, 1) : times, word).toBe(1)
  }
  expect(seats.flatMap(({ kept }) => [...kept.keys()].filter((key) => key.startsWith('atelier:journal:')))).toEqual([])
  did.refused = seats.reduce((sum, { room }) => sum + room.refused.get().length, 0)
  await network.close()
  return did
}

/** Lists in the order of ids: a document lists things as they came. */
const sorted = (workshop: ReturnType<RoomApi['workshop']['get']>) => ({
  ...workshop,
  recommendations: [...workshop.recommendations].sort((a, b) => (a.id < b.id ? -1 : 1)),
})

describe('several browsers in one live room', () => {
  test(`SY6 TX1 JR1 JR2 JR10 JR11 MV2 the laws hold through ${lives} lives`, async () => {
    const total: Record<string, number> = {}
    for (let seed = first; seed < first + lives; seed++) {
      try {
        for (const [name, times] of Object.entries(await live(seed))) total[name] = (total[name] ?? 0) + times
      } catch (error) {
        throw new Error(`bad seed ${seed}: FUZZ_FIRST_SEED=${seed} FUZZ_SEEDS=1 vitest run tests/fuzz/room.test.ts`, {
          cause: error,
        })
      }
    }
    for (const name of ['type', 'move', 'undo', 'lock', 'drop', 'reload', 'reloadOffline', 'refused'])
      expect(total[name], name).toBeGreaterThan(0)
  }, 600_000)
})
