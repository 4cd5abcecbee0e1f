// A fresh join of a room with 2,000 findings: while it is live, after the server's restart, and as the
// first after a change.
import { percentile } from '../measure.ts'
import { timeJoin } from './arrival.ts'
import { countFindings, Editor, placeOf } from './content.ts'
import type { Peer } from './peers.ts'
import { inTurns, Person, range, wait } from './person.ts'
import { Pair, seededRoom, withServer } from './workshop.ts'

export type Join = { warm: number; warmP95: number; cold: number; afterChange: number; bytes: number }

const count = 2_000
const warmJoins = 25
const coldJoins = 5
const changes = 10
/** Hocuspocus saves 2 s after the last change. */
const untilSaved = 3_000

/** Medians in ms. */
export function measureJoin(peer: Peer): Promise<Join> {
  return withServer(peer, async (first, restart) => {
    const { room, seed, bytes } = await seededRoom(first, count)
    const expected = bytes * 0.9
    const hasAll = (doc: Parameters<typeof countFindings>[0]): boolean => countFindings(doc) === count
    const seats = await inTurns(range(3), 1, () => room.seat())
    const [fresh, ...pairSeats] = seats
    if (!fresh) throw new Error('no seat')

    const stays = await Person.enter(first.port, room, await room.seat())
    const warm: number[] = []
    for (let n = 0; n < warmJoins; n++) {
      const { ms, person } = await timeJoin(first.port, room, fresh, expected, hasAll)
      warm.push(ms)
      person.leave()
      await wait(20)
    }

    const afterChange: number[] = []
    const pair = await Pair.enter(first, room, pairSeats, new Editor(seed), 1_600_000_001)
    for (let n = 1; n <= changes; n++) {
      await pair.edit(n, n)
      const { ms, person } = await timeJoin(first.port, room, fresh, expected, (doc) => hasAll(doc) && placeOf(doc, n) === n)
      afterChange.push(ms)
      person.leave()
      await wait(20)
    }
    pair.leave()
    stays.leave()

    await wait(untilSaved)
    const cold: number[] = []
    let size = 0
    for (let n = 0; n < coldJoins; n++) {
      const server = await restart('stop')
      const { ms, person } = await timeJoin(server.port, room, fresh, expected, hasAll)
      cold.push(ms)
      size = person.socket.bytes
      person.leave()
      await wait(100)
    }
    const half = (values: number[]): number => percentile(values, 0.5)
    return { warm: half(warm), warmP95: percentile(warm, 0.95), cold: half(cold), afterChange: half(afterChange), bytes: size }
  })
}
