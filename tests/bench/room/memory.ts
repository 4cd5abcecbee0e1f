// What a server keeps: of a thousand rooms that everyone has left, and for each connection of a quiet room.
import { findings } from './content.ts'
import { residentBytes } from './machine.ts'
import type { Options } from './options.ts'
import { type Peer, type PeerId, peersOf, type Server } from './peers.ts'
import { inTurns, Person, range, wait } from './person.ts'
import { inRounds, medians } from './rounds.ts'
import { bareSocket, type Line, ratioTo, within } from './table.ts'
import { withServer } from './workshop.ts'

export type Memory = { atOnce: number; later: number; perConnection: number }

const rooms = 1_000
const items = 100
const connections = 500
/** Atelier lets an empty room go after 30 s. */
const grace = 35_000

/** Bytes. */
export async function measureMemory(peer: Peer): Promise<Memory> {
  const left = await withServer(peer, leaveRooms)
  const perConnection = await withServer(peer, idle)
  return { ...left, perConnection }
}

async function leaveRooms(server: Server): Promise<{ atOnce: number; later: number }> {
  const seed = findings(items)
  const before = residentBytes(server.pid)
  await inTurns(range(rooms), 4, async () => {
    const room = await server.room()
    const person = await Person.enter(server.port, room, await room.seat(), () => {})
    for (const update of seed) person.update(update)
    await person.settled()
    person.leave()
  })
  await wait(1_000)
  const atOnce = residentBytes(server.pid) - before
  await wait(grace)
  return { atOnce, later: residentBytes(server.pid) - before }
}

/** In an empty room of a fresh server: what seeding leaves behind would be taken for the connections' use. */
async function idle(server: Server): Promise<number> {
  const room = await server.room()
  const seats = await inTurns(range(connections), 8, () => room.seat())
  await wait(500)
  const before = residentBytes(server.pid)
  const people = await inTurns(seats, 8, (seat) => Person.enter(server.port, room, seat))
  await wait(3_000)
  const grown = residentBytes(server.pid) - before
  for (const person of people) person.leave()
  return grown / connections
}

const peers: readonly PeerId[] = ['atelier', 'hocuspocus', 'y-websocket', 'relay-plain']

export async function memoryRow({ only, rounds }: Options): Promise<Line[]> {
  const measured = await inRounds('memory', peersOf(only ?? peers), rounds ?? 1, measureMemory)
  const later = medians(measured, (memory) => memory.later / 1e6)
  const perConnection = medians(measured, (memory) => memory.perConnection / 1e3)
  return [
    {
      what: '1,000 rooms that everyone has left: memory at once',
      unit: 'MB',
      values: medians(measured, (memory) => memory.atOnce / 1e6),
    },
    { what: 'the same 35 s later', unit: 'MB', values: later, goal: '≤ 230 MB', ...within(later, 230) },
    {
      what: 'an idle connection: memory',
      unit: 'kB',
      values: perConnection,
      goal: '≤ 46 kB',
      ...ratioTo(perConnection, bareSocket(perConnection), 1.2),
      ...within(perConnection, 46),
    },
  ]
}
