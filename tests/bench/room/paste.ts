// One person pastes 2,000 findings: when a second person has the first of them and all, what a person in
// another room notices meanwhile, and whether what was seen is on disk: the server is killed at that moment.

import { must } from '../../../shared/model/assert.ts'
import { messageTypes } from '../../../shared/protocol.ts'
import { percentile } from '../measure.ts'
import { timeJoin } from './arrival.ts'
import { countFindings, documentOf, Editor, findings, seedClient, writtenIn } from './content.ts'
import type { Options } from './options.ts'
import { type Peer, type PeerId, peersOf, type Room, type Server } from './peers.ts'
import { type Heard, inTurns, Person, range, wait } from './person.ts'
import { probe } from './probe.ts'
import { inRounds, medians } from './rounds.ts'
import type { Door } from './socket.ts'
import { type Line, within } from './table.ts'
import { Pair, seededRoom, withServer } from './workshop.ts'

export type Paste = {
  first: number
  all: number
  /** The same for the first paste of a process. */
  allAtFirst: number
  /** Of what was seen when the server was killed, the share found again. */
  onDisk: number
  /** Round trips of a small edit in another room meanwhile. */
  othersP99: number
  othersMost: number
}

const count = 2_000
const quietItems = 100
const pastes = 3

/** `updates`: how many the paste is sent as, in one go. Each into a room of its own. */
export function measurePaste(peer: Peer, updates: number): Promise<Paste> {
  return withServer(peer, async (server, restart) => {
    const other = await seededRoom(server, quietItems)
    const doors = await inTurns(range(2), 1, () => other.room.seat())
    const pair = await Pair.enter(server, other.room, doors, new Editor(other.seed), 1_600_000_001)
    const paste = findings(count, count / updates)
    const cold = await pasteInto(server, paste)
    const warm: Seen[] = []
    const others: number[] = []
    for (let n = 0; n < pastes; n++) {
      const probing = probe(pair, quietItems)
      await wait(200)
      warm.push(await pasteInto(server, paste))
      await wait(300)
      others.push(...(await probing.stop()))
    }
    pair.leave()
    const killed = await pasteInto(server, paste, () => server.kill())
    const found = await itemsIn(await restart('kill'), killed.room, killed.spare)
    return {
      first: percentile(
        warm.map(({ first }) => first),
        0.5,
      ),
      all: percentile(
        warm.map(({ all }) => all),
        0.5,
      ),
      allAtFirst: cold.all,
      onDisk: Math.min(1, found / killed.items),
      othersP99: percentile(others, 0.99),
      othersMost: Math.max(...others),
    }
  })
}

type Seen = { first: number; all: number; items: number; room: Room; spare: Door }

/** Pastes into a new room; `whenSeen` at the moment at which the watcher has (nearly) all bytes. */
async function pasteInto(server: Server, paste: readonly Uint8Array[], whenSeen?: () => Promise<void>): Promise<Seen> {
  const room = await server.room()
  const [seat, watching, spare] = await inTurns(range(3), 1, () => room.seat())
  const ears = new Watch(paste)
  const watcher = await Person.enter(server.port, room, must(watching, 'a seat'), (message) => ears.hear(message))
  const writer = await Person.enter(server.port, room, must(seat, 'a seat'))
  await wait(200)
  ears.start = performance.now()
  for (const update of paste) writer.update(update)
  await ears.enough
  if (whenSeen) await whenSeen()
  else await ears.complete()
  writer.leave()
  watcher.leave()
  return { ...ears.result(), room, spare: must(spare, 'a seat') }
}

/** What the watcher hears: kept as it comes, and decoded only when nothing more is waited for. */
class Watch {
  start = Number.POSITIVE_INFINITY
  readonly enough: Promise<void>
  readonly #heard: Heard[] = []
  readonly #size: number
  readonly #clocks: number
  #bytes = 0
  #reached = (): void => {}

  constructor(paste: readonly Uint8Array[]) {
    this.#size = paste.reduce((sum, { length }) => sum + length, 0)
    this.#clocks = Math.max(...paste.flatMap((update) => writtenIn(update).map(({ to }) => to)))
    this.enough = new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error('the paste is not seen')), 30_000)
      this.#reached = () => {
        clearTimeout(patience)
        resolve()
      }
    })
    this.enough.catch(() => {})
  }

  hear(message: Heard): void {
    const { type, step, body, at } = message
    if (type !== messageTypes.sync || step === 0 || at < this.start || body.length <= 2) return
    this.#heard.push(message)
    this.#bytes += body.length
    if (this.#bytes >= this.#size * 0.9) this.#reached()
  }

  /** Resolves when all has come. Rejects after 10 s. */
  async complete(): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      await wait(100)
      if (this.#whenAll() !== null) return
    }
    throw new Error('the paste is not seen whole')
  }

  result(): { first: number; all: number; items: number } {
    const doc = documentOf(this.#heard.map(({ body }) => body))
    const items = countFindings(doc)
    doc.destroy()
    return { first: (this.#heard[0]?.at ?? Number.NaN) - this.start, all: (this.#whenAll() ?? Number.NaN) - this.start, items }
  }

  #whenAll(): number | null {
    const last = this.#heard.find(({ body }) =>
      writtenIn(body).some(({ to, clientId }) => clientId === seedClient && to >= this.#clocks),
    )
    return last?.at ?? null
  }
}

/** How many findings of the paste a restarted server gives, within 5 s. */
async function itemsIn(server: Server, room: Room, door: Door): Promise<number> {
  let most = 0
  const joined = timeJoin(server.port, room, door, 0, (doc) => {
    most = Math.max(most, countFindings(doc))
    return most === count
  })
  await Promise.race([joined.then(({ person }) => person.leave()).catch(() => {}), wait(5_000)])
  return most
}

const peers: readonly PeerId[] = ['atelier', 'hocuspocus', 'y-websocket', 'relay-plain']

export async function pasteRow({ only, rounds }: Options): Promise<Line[]> {
  const lines: Line[] = []
  for (const updates of [1, 40]) {
    const as = updates === 1 ? 'one update' : `${updates} updates`
    const measured = await inRounds(`paste as ${as}`, peersOf(only ?? peers), rounds ?? 3, (peer) => measurePaste(peer, updates))
    const of = (pick: (paste: Paste) => number) => medians(measured, pick)
    const [first, all, onDisk, p99] = [of((it) => it.first), of((it) => it.all), of((it) => it.onDisk), of((it) => it.othersP99)]
    const what = `paste of 2,000 items as ${as}`
    lines.push(
      // One update is one transaction: its first item cannot be seen before its last.
      {
        what: `${what}: the first seen`,
        unit: 'ms',
        values: first,
        ...(updates > 1 ? { goal: '≤ 20 ms', ...within(first, 20) } : {}),
      },
      { what: `${what}: all seen`, unit: 'ms', values: all, goal: '≤ 120 ms', ...within(all, 120) },
      { what: `${what}: all seen, the first in a process`, unit: 'ms', values: of((it) => it.allAtFirst) },
      {
        what: `${what}: share on disk when seen (kill -9 at that moment)`,
        unit: '',
        values: onDisk,
        goal: 'all',
        ...(onDisk.atelier === undefined ? {} : { met: onDisk.atelier === 1 }),
      },
      {
        what: `${what}: a small edit in another room meanwhile, p99`,
        unit: 'ms',
        values: p99,
        goal: '≤ 100 ms',
        ...within(p99, 100),
      },
      { what: `${what}: the slowest of them`, unit: 'ms', values: of((it) => it.othersMost) },
    )
  }
  return lines
}
