// The server is restarted under 200 people, who all come back within a second: until the last is in step again.
import { must } from '../../../shared/model/assert.ts'
import { timeJoin } from './arrival.ts'
import { countFindings, stateVectorOf } from './content.ts'
import { cpuSeconds } from './machine.ts'
import type { Options } from './options.ts'
import { type Peer, type PeerId, peersOf } from './peers.ts'
import { inTurns, Person, range, wait } from './person.ts'
import { inRounds, medians } from './rounds.ts'
import { type Line, within } from './table.ts'
import { syncMessage, syncSteps } from './wire.ts'
import { seededRoom, withServer } from './workshop.ts'

export type Storm = { last: number; cpu: number }

const people = 200
const items = 2_000
/** Our client's jitter, ms. */
const jitter = 1_000
/** Hocuspocus saves 2 s after the last change. */
const untilSaved = 3_000

/** Ms from the server's readiness until the last has synced; CPU seconds of the server since its start. */
export function measureStorm(peer: Peer): Promise<Storm> {
  return withServer(peer, async (first, restart) => {
    const { room, bytes } = await seededRoom(first, items)
    const seats = await inTurns(range(people), 8, () => room.seat())
    const known: Uint8Array[] = []
    const whole = await timeJoin(first.port, room, must(seats[0], 'a seat'), bytes * 0.9, (doc) => {
      known.push(stateVectorOf(doc))
      return countFindings(doc) === items
    })
    whole.person.leave()
    const before = await inTurns(seats, 8, (seat) => Person.enter(first.port, room, seat))
    await wait(untilSaved)

    const server = await restart('stop')
    for (const person of before) person.leave()
    const step1 = syncMessage(syncSteps.step1, must(known.at(-1), 'a state vector'))
    const start = performance.now()
    const back = await Promise.all(
      seats.map(async (seat) => {
        await wait(Math.random() * jitter)
        const person = await Person.enter(server.port, room, seat, undefined, step1)
        return { person, at: performance.now() }
      }),
    )
    const last = Math.max(...back.map(({ at }) => at)) - start
    const cpu = cpuSeconds(server.pid)
    for (const { person } of back) person.leave()
    return { last, cpu }
  })
}

const peers: readonly PeerId[] = ['atelier', 'hocuspocus', 'y-websocket', 'relay-plain']

export async function stormRow({ only, rounds }: Options): Promise<Line[]> {
  const measured = await inRounds('storm of 200', peersOf(only ?? peers), rounds ?? 3, measureStorm)
  const last = medians(measured, (storm) => storm.last)
  return [
    {
      what: 'restart under 200 people: the last is in step again',
      unit: 'ms',
      values: last,
      goal: '≤ 2,000 ms',
      ...within(last, 2_000),
    },
    { what: 'the server’s processor since its start', unit: 's', values: medians(measured, (storm) => storm.cpu) },
  ]
}
