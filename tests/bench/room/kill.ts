// kill -9 amid edits: of what was acknowledged, and of what someone else had seen, how much is gone when the
// server is back.

import { must } from '../../../shared/model/assert.ts'
import { messageTypes } from '../../../shared/protocol.ts'
import { timeJoin } from './arrival.ts'
import { clocksOf, Editor, writtenIn } from './content.ts'
import type { Options } from './options.ts'
import { type Peer, type PeerId, peersOf, type Room, type Server } from './peers.ts'
import { type Heard, inTurns, Person, range, wait } from './person.ts'
import { inRounds, type Values } from './rounds.ts'
import type { Door } from './socket.ts'
import type { Line } from './table.ts'
import { savedMessage } from './wire.ts'
import { type Restart, seededRoom, withServer } from './workshop.ts'

/** Numbers of edits; NaN where a server never says that something is safe. */
export type Kill = { acknowledged: number; acknowledgedLost: number; seen: number; seenLost: number }

const writers = 4
const items = 100
const editEvery = 5
/** Hocuspocus tells of an update with a message of this type. */
const hocuspocusStatus = 8

/** One round in a room of its own. */
export function measureKill(peer: Peer): Promise<Kill> {
  return withServer(peer, async (server, restart) => {
    const { room, seed } = await seededRoom(server, items)
    const [spare, watching, ...doors] = await inTurns(range(writers + 2), 1, () => room.seat())
    const seen = new Map<number, number>()
    const acknowledged = new Map<number, number>()
    await Person.enter(server.port, room, must(watching, 'a seat'), (message) => noteWritten(message, seen))
    const editor = new Editor(seed)
    const people = await inTurns(doors, 1, (door, n) => {
      const clientId = clientOf(n)
      return Person.enter(server.port, room, door, (message) => noteAcknowledged(message, room, clientId, acknowledged))
    })
    await writeUntilKilled(server, room, people, editor)
    return await compare(restart, room, must(spare, 'a seat'), { seen, acknowledged })
  })
}

const clientOf = (n: number): number => 1_700_000_001 + n

async function writeUntilKilled(server: Server, room: Room, people: readonly Person[], editor: Editor): Promise<void> {
  let n = 0
  const writing = setInterval(() => {
    const who = n % writers
    const person = people[who]
    person?.update(editor.place(clientOf(who), who, n))
    if (room.acknowledges === 'asked') person?.say(savedMessage(Math.floor(n / writers) + 1))
    n++
  }, editEvery)
  await wait(1_500 + Math.random() * 500)
  await server.kill()
  clearInterval(writing)
}

/** The clocks up to which someone else has seen each writer. */
function noteWritten({ type, step, body }: Heard, seen: Map<number, number>): void {
  if (type !== messageTypes.sync || step === 0) return
  for (const { clientId, to } of writtenIn(body)) {
    if (clientId >= clientOf(0) && clientId < clientOf(writers)) seen.set(clientId, Math.max(seen.get(clientId) ?? 0, to))
  }
}

function noteAcknowledged({ type, body }: Heard, room: Room, clientId: number, acknowledged: Map<number, number>): void {
  const before = acknowledged.get(clientId) ?? 0
  if (room.acknowledges === 'asked' && type === messageTypes.saved) acknowledged.set(clientId, readVarUint(body))
  // 1 says that it was taken.
  if (room.acknowledges === 'told' && type === hocuspocusStatus && body[0] === 1) acknowledged.set(clientId, before + 1)
}

const readVarUint = (body: Uint8Array): number => body.reduceRight((sum, byte) => sum * 128 + (byte & 127), 0)

type Notes = { seen: ReadonlyMap<number, number>; acknowledged: ReadonlyMap<number, number> }

async function compare(restart: Restart, room: Room, door: Door, { seen, acknowledged }: Notes): Promise<Kill> {
  const server = await restart('kill')
  let found = new Map<number, number>()
  const joined = timeJoin(server.port, room, door, 0, (doc) => {
    found = clocksOf(doc)
    return [...seen].every(([clientId, clock]) => (found.get(clientId) ?? 0) >= clock)
  })
  // What is gone never comes.
  await Promise.race([joined.then(({ person }) => person.leave()).catch(() => {}), wait(3_000)])
  const sum = (clocks: ReadonlyMap<number, number>): number => [...clocks.values()].reduce((total, clock) => total + clock, 0)
  const lost = (clocks: ReadonlyMap<number, number>): number =>
    [...clocks].reduce((total, [clientId, clock]) => total + Math.max(0, clock - (found.get(clientId) ?? 0)), 0)
  const told = room.acknowledges === 'never' ? Number.NaN : 0
  return {
    acknowledged: told + sum(acknowledged),
    acknowledgedLost: told + lost(acknowledged),
    seen: sum(seen),
    seenLost: lost(seen),
  }
}

const peers: readonly PeerId[] = ['atelier', 'hocuspocus', 'y-websocket']

export async function killRow({ only, rounds }: Options): Promise<Line[]> {
  const measured = await inRounds('kill -9 amid edits', peersOf(only ?? peers), rounds ?? 3, measureKill)
  const total = (pick: (kill: Kill) => number): Values =>
    Object.fromEntries([...measured].map(([id, kills]) => [id, kills.reduce((sum, kill) => sum + pick(kill), 0)]))
  const none = (values: Values): Pick<Line, 'met'> => (values.atelier === undefined ? {} : { met: values.atelier === 0 })
  const acknowledgedLost = total((kill) => kill.acknowledgedLost)
  const seenLost = total((kill) => kill.seenLost)
  return [
    { what: 'kill -9 amid edits: acknowledged', unit: '', values: total((kill) => kill.acknowledged) },
    { what: 'of these lost', unit: '', values: acknowledgedLost, goal: 'none', ...none(acknowledgedLost) },
    { what: 'kill -9 amid edits: seen by someone else', unit: '', values: total((kill) => kill.seen) },
    { what: 'of these lost', unit: '', values: seenLost, goal: 'none', ...none(seenLost) },
  ]
}
