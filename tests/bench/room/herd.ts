// A hundred people join at once: until the last has everything, and what the server's processor does for it.
import { timeJoin } from './arrival.ts'
import { countFindings } from './content.ts'
import { cpuSeconds } from './machine.ts'
import type { Options } from './options.ts'
import { type Peer, type PeerId, peersOf } from './peers.ts'
import { inTurns, Person, range } from './person.ts'
import { inRounds, medians } from './rounds.ts'
import { bareSocket, type Line, ratioTo } from './table.ts'
import { seededRoom, withServer } from './workshop.ts'

export type Herd = { last: number; cpu: number }

const count = 2_000
const people = 100

/** Ms until the last has everything; CPU seconds of the server. */
export function measureHerd(peer: Peer): Promise<Herd> {
  return withServer(peer, async (server) => {
    const { room, bytes } = await seededRoom(server, count)
    const seats = await inTurns(range(people), 8, () => room.seat())
    // Someone is there already: what a server does for an empty room is another question (join.ts).
    const stays = await Person.enter(server.port, room, await room.seat())
    const first = seats[0]
    if (!first) throw new Error('no seat')
    // One join decoded, to know how many bytes make it whole; the hundred are only counted.
    const whole = await timeJoin(server.port, room, first, bytes * 0.9, (doc) => countFindings(doc) === count)
    whole.person.leave()
    const before = cpuSeconds(server.pid)
    const start = performance.now()
    const arrived = await Promise.all(
      seats.map(async (seat) => {
        const person = await Person.enter(server.port, room, seat)
        await person.holds(whole.bulk * 0.999)
        return { person, at: performance.now() }
      }),
    )
    const last = Math.max(...arrived.map(({ at }) => at)) - start
    const cpu = cpuSeconds(server.pid) - before
    for (const { person } of arrived) person.leave()
    stays.leave()
    return { last, cpu }
  })
}

const peers: readonly PeerId[] = ['atelier', 'hocuspocus', 'y-websocket', 'relay-plain']

export async function herdRow({ only, rounds }: Options): Promise<Line[]> {
  const measured = await inRounds('100 join at once', peersOf(only ?? peers), rounds ?? 3, measureHerd)
  const last = medians(measured, (herd) => herd.last)
  const cpu = medians(measured, (herd) => herd.cpu)
  const goal = '≤ 1.3 times the bare socket'
  return [
    {
      what: '100 people join 2,000 items at once: the last',
      unit: 'ms',
      values: last,
      goal,
      ...ratioTo(last, bareSocket(last), 1.3),
    },
    { what: 'the server’s processor for it', unit: 's', values: cpu },
  ]
}
