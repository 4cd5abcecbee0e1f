// A live hour: everyone moves their cursor 20 times a second, one in ten drags a finding as often. How
// long until the others see it, what the server's processor and network do for it.
import { messageTypes } from '../../../shared/protocol.ts'
import { percentile } from '../measure.ts'
import { diskFolder, dropFolder } from './child.ts'
import { Editor, findings, writtenIn } from './content.ts'
import { coreSeconds, cpuSeconds } from './machine.ts'
import type { Peer, Room, Server } from './peers.ts'
import { type Heard, inTurns, Person, range, wait } from './person.ts'
import { type CursorReader, type PresenceWire, presenceWire, type WireName } from './presence-wires.ts'
import { clientFrame } from './socket.ts'
import { updateMessage } from './wire.ts'

export type Live = {
  people: number
  wire: WireName
  /** Cursors at the probes, ms. */
  median: number
  p95: number
  /** Updates of the document at the probes, ms. */
  updateMedian: number
  updateP95: number
  /** Share of updates that had not come two seconds later. */
  updatesMissing: number
  /** Share of one core, server and load. */
  cpu: number
  loadCpu: number
  /** What others took of the servers' core meanwhile: above a few hundredths, measure again. */
  disturbed: number
  bytesPerSecond: number
  lost: number
}

const perSecond = 20
/** As many findings as people may drag, and at least so many: nobody builds on what another has yet to send. */
const fewest = 200
const settle = 2_500
/** How late anything may come and still be heard. */
const patience = 2_000
const probes = 6
/** At most so many senders are followed at each probe. */
const followed = 50

/** One person's part: what they send and when they sent it. */
type Sender = { person: Person; clientId: number; cursors: number[]; updates: Buffer[]; updated: number[] }

/** Measures `count` people in one room of `peer` for `seconds`. */
export async function measureLive(peer: Peer, count: number, wanted: WireName, seconds: number): Promise<Live> {
  const folder = diskFolder()
  const server = await peer.start(folder)
  try {
    const wire = await presenceWire(server, wanted)
    return await drive(server, await server.room(), wire, count, seconds)
  } finally {
    await server.kill()
    dropFolder(folder)
  }
}

async function drive(server: Server, room: Room, wire: PresenceWire, count: number, seconds: number): Promise<Live> {
  const items = Math.max(fewest, count)
  const seed = findings(items)
  const seeder = await Person.enter(server.port, room, await room.seat())
  for (const update of seed) seeder.update(update)

  const ears = new Ears(wire, count)
  const seats = await inTurns(range(count), 8, () => room.seat())
  const people = await inTurns(seats, 4, (seat, n) => Person.enter(server.port, room, seat, ears.at(n)))
  seeder.leave()
  const moments = perSecond * Math.ceil(seconds + settle / 1000 + 1)
  const editor = new Editor(seed)
  const senders = people.map((person, n) => {
    const clientId = idOf(n)
    const dragging = n % 10 === 5
    const updates = dragging
      ? range(moments).map((at) => clientFrame(room.wrap(updateMessage(editor.place(clientId, n % items, at)))))
      : []
    return { person, clientId, cursors: [], updates, updated: [] }
  })
  ears.senders = senders
  await wait(300)

  const sending = send(room, wire, senders)
  await wait(settle)
  const before = snapshot(server, people)
  const from = performance.now()
  await wait(seconds * 1000)
  const after = snapshot(server, people)
  const until = performance.now()
  sending.stop()
  await wait(Math.min(patience, 500))
  if (ears.missing(from, until) > 0) await wait(patience - 500)
  const lost = people.filter(({ socket }) => socket.closed).length
  const spent = (until - from) / 1000
  const [cursors, updates] = [ears.cursors(from, until), ears.updates(from, until)]
  const result: Live = {
    people: count,
    wire: wire.name,
    median: percentile(cursors, 0.5),
    p95: percentile(cursors, 0.95),
    updateMedian: percentile(updates, 0.5),
    updateP95: percentile(updates, 0.95),
    updatesMissing: ears.missing(from, until),
    cpu: (after.server - before.server) / spent,
    loadCpu: (after.load - before.load) / spent,
    disturbed: Math.max(0, after.core - before.core - (after.server - before.server)) / spent,
    bytesPerSecond: (after.bytes - before.bytes) / spent,
    lost,
  }
  for (const person of people) person.leave()
  return result
}

const idOf = (n: number): number => 2_000_000_000 + n * 7_919

const snapshot = (server: Server, people: readonly Person[]) => ({
  server: cpuSeconds(server.pid),
  core: coreSeconds(0),
  load: cpuSeconds(process.pid),
  bytes: people.reduce((sum, { socket }) => sum + socket.bytes, 0),
})

/** Everyone sends in turn, evenly over each twentieth of a second. */
function send(room: Room, wire: PresenceWire, senders: readonly Sender[]): { stop(): void } {
  const start = performance.now()
  const every = 1000 / perSecond / senders.length
  let done = 0
  const timer = setInterval(() => {
    const due = (performance.now() - start) / every
    for (; done < due; done++) {
      const sender = senders[done % senders.length]
      if (!sender) continue
      const n = Math.floor(done / senders.length)
      const frame = sender.updates[n]
      const now = performance.now()
      sender.cursors.push(now)
      sender.person.socket.write(clientFrame(room.wrap(wire.write(sender.clientId, n))))
      if (!frame) continue
      sender.updated.push(now)
      sender.person.socket.write(frame)
    }
  }, 1)
  return { stop: () => clearInterval(timer) }
}

type Came = { sent: number; after: number }

/** What the probes hear, set against when it was sent. */
class Ears {
  senders: Sender[] = []
  readonly #wire: PresenceWire
  readonly #count: number
  readonly #cursors: Came[] = []
  readonly #updates: Came[] = []

  constructor(wire: PresenceWire, count: number) {
    this.#wire = wire
    this.#count = count
  }

  /** What person `n` hears with; most do not listen. */
  at(n: number): ((message: Heard) => void) | undefined {
    const step = Math.floor(this.#count / probes)
    if (n % step !== 0 || n / step >= probes) return undefined
    const every = Math.ceil(this.#count / followed)
    const wanted = (clientId: number): boolean => clientId !== idOf(n) && ((clientId - idOf(0)) / 7_919) % every === 0
    const read = this.#wire.reader(wanted)
    return (message) => this.#hear(message, n, read)
  }

  cursors(from: number, until: number): number[] {
    return within(this.#cursors, from, until).map(({ after }) => after)
  }

  updates(from: number, until: number): number[] {
    return within(this.#updates, from, until).map(({ after }) => after)
  }

  /** Share of the updates sent meanwhile that have not come to every probe. */
  missing(from: number, until: number): number {
    const sent = this.senders.flatMap(({ updated }) => updated).filter((at) => at >= from && at < until).length
    // A probe that drags hears nothing of its own.
    const expected = this.#probes().reduce(
      (sum, n) => sum + sent - (this.senders[n]?.updated.filter((at) => at >= from && at < until).length ?? 0),
      0,
    )
    return expected === 0 ? 0 : Math.max(0, 1 - within(this.#updates, from, until).length / expected)
  }

  #probes(): number[] {
    const step = Math.floor(this.#count / probes)
    return range(probes).map((n) => n * step)
  }

  #hear(message: Heard, probe: number, read: CursorReader): void {
    read(message, (clientId, number) => {
      const sent = this.#sender(clientId)?.cursors[number]
      if (sent !== undefined) this.#cursors.push({ sent, after: message.at - sent })
    })
    if (message.type !== messageTypes.sync || message.step === 0) return
    for (const { clientId, from, to } of writtenIn(message.body)) {
      const sender = this.#sender(clientId)
      if (!sender || clientId === idOf(probe)) continue
      for (let clock = from; clock < to; clock++) {
        const sent = sender.updated[clock]
        if (sent !== undefined) this.#updates.push({ sent, after: message.at - sent })
      }
    }
  }

  #sender(clientId: number): Sender | undefined {
    return this.senders[(clientId - idOf(0)) / 7_919]
  }
}

const within = (all: readonly Came[], from: number, until: number): Came[] =>
  all.filter(({ sent }) => sent >= from && sent < until)
