// What goes out of a room: committed updates, presence, people. At most one write a recipient and tick:
// presence waits a moment for a commit that is under way, and each frame is encoded once for all. A slow
// reader gets fewer, newer frames.
import * as Y from 'yjs'
import { writePresence } from '../../shared/presence-wire.ts'
import type { CommitBatch } from './commit-queue.ts'
import type { RoomConnection } from './connection.ts'
import { awarenessFrame, peopleFrame, updateFrame } from './frames.ts'
import type { Presence, PresenceNews } from './presence.ts'

/** With more senders in one batch than this, all get the same frame: an echo harms nobody. */
const mostWithoutEcho = 4
/** How long presence waits for a commit under way, ms: together they cost one write. */
const patience = 4
/** From so many connections on a tick is twice as long: writing is most of what a room costs, and 33 ms is a frame of film. */
const large = 60
/** Bytes a second that the table of people, sent whole to everyone when it changes, may take. */
const peopleBytesPerSecond = 30_000_000

export type RelayDeps = {
  presence: Presence
  tick: number
  /** Something accepted is on its way to the disk. */
  committing(): boolean
}

export class Relay {
  readonly connections = new Set<RoomConnection>()
  readonly #deps: RelayDeps
  #timer: NodeJS.Timeout | null = null
  #lastSent = Number.NEGATIVE_INFINITY
  #peopleSent = { at: Number.NEGATIVE_INFINITY, bytes: 0 }
  #people: Uint8Array | null = null

  constructor(deps: RelayDeps) {
    this.#deps = deps
  }

  /** Ms between two writes to one recipient. */
  get tick(): number {
    return this.connections.size < large ? this.#deps.tick : 2 * this.#deps.tick
  }

  /** Sends a committed batch to everyone who has joined, to its senders without their own part. */
  committed(batch: CommitBatch): void {
    this.#clear()
    this.#send(batch)
  }

  /** Presence or people changed: they go out now, or with the next tick, or with a commit. */
  presenceChanged(): void {
    const { presence } = this.#deps
    if (this.#timer !== null || (!presence.changed && !presence.peopleChanged)) return
    const wait = this.#lastSent + this.tick - performance.now()
    if (wait > 0) this.#after(wait, () => this.#soon())
    else this.#soon()
  }

  /** Who is here, as a frame. */
  people(): Uint8Array {
    this.#people ??= peopleFrame(this.#deps.presence.people())
    return this.#people
  }

  /** What a slow reader missed, now that it has read what was sent. */
  catchUp(connection: RoomConnection): void {
    const missed = connection.takeMissed()
    if (missed === null) return
    const { presence } = this.#deps
    const { updates, slots, gone, people, frames } = missed
    const [first] = updates
    connection.send([
      ...(first ? [updateFrame(updates.length === 1 ? first : Y.mergeUpdates(updates))] : []),
      ...(people ? [this.people()] : []),
      ...(slots.size === 0
        ? []
        : connection.compact
          ? [writePresence(presence.entriesOf(slots))]
          : [awarenessFrame([...gone, ...presence.awareness(connection)])]),
      ...frames,
    ])
  }

  stop(): void {
    this.#clear()
  }

  /** Now, or with the commit that is under way if that comes soon. */
  #soon(): void {
    if (this.#deps.committing()) this.#after(Math.min(patience, this.tick), () => this.#send(null))
    else this.#send(null)
  }

  #after(ms: number, act: () => void): void {
    if (ms <= 0) {
      act()
      return
    }
    this.#timer = setTimeout(() => {
      this.#timer = null
      act()
    }, ms)
  }

  #clear(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  #send(batch: CommitBatch | null): void {
    this.#lastSent = performance.now()
    const news = this.#deps.presence.takeNews()
    const people = this.#peopleDue()
    const parts = new Parts(batch, people, news)
    for (const connection of this.connections) {
      const update = connection.joined && batch ? updateFor(connection, batch) : null
      connection.offer({ update, news, people: people !== null }, () => parts.for(connection, update))
    }
    if (this.#deps.presence.peopleChanged) this.presenceChanged()
  }

  /** The table of people when it changed, not more often than its size allows. */
  #peopleDue(): Uint8Array | null {
    const { presence } = this.#deps
    if (!presence.peopleChanged) return null
    const now = performance.now()
    if (now < this.#peopleSent.at + (this.#peopleSent.bytes / peopleBytesPerSecond) * 1000) return null
    presence.peopleChanged = false
    this.#people = null
    const frame = this.people()
    this.#peopleSent = { at: now, bytes: frame.length * this.connections.size }
    return frame
  }
}

/** The committed update as `connection` lacks it: without what it sent itself. */
function updateFor(connection: RoomConnection, { accepted, update, senders }: CommitBatch): Uint8Array | null {
  if (!senders.has(connection) || senders.size > mostWithoutEcho) return update
  const others = accepted.filter(({ from }) => from !== connection).map((each) => each.update)
  const [first] = others
  return others.length > 1 ? Y.mergeUpdates(others) : (first ?? null)
}

/** The frames of one sending, each encoded once, each list of them made once. */
class Parts {
  readonly #batch: CommitBatch | null
  readonly #people: Uint8Array | null
  readonly #news: readonly PresenceNews[]
  readonly #byOwner: ReadonlyMap<object | null, PresenceNews>
  readonly #presence = new Map<boolean, Uint8Array>()
  readonly #lists = new Map<string, Uint8Array[]>()
  #whole: Uint8Array | null = null

  constructor(batch: CommitBatch | null, people: Uint8Array | null, news: readonly PresenceNews[]) {
    this.#batch = batch
    this.#people = people
    this.#news = news
    this.#byOwner = new Map(news.map((each) => [each.owner, each]))
  }

  for(connection: RoomConnection, update: Uint8Array | null): readonly Uint8Array[] {
    const own = this.#ownNews(connection)
    const isWhole = update === null || update === this.#batch?.update
    if (own !== null || !isWhole) return this.#list(update && this.#frame(update), this.#presenceFor(connection, own))
    const key = `${connection.compact} ${update !== null}`
    const list = this.#lists.get(key) ?? this.#list(update && this.#frame(update), this.#presenceFor(connection, null))
    this.#lists.set(key, list)
    return list
  }

  /** Its own news, if it must not get them back. */
  #ownNews(connection: RoomConnection): PresenceNews | null {
    // The one client that needs no look: it knows its own slot.
    if (connection.compact && this.#news.length > 1) return null
    const own = this.#byOwner.get(connection)
    return own && (!own.echoes || this.#news.length === 1) ? own : null
  }

  #presenceFor({ compact }: RoomConnection, except: PresenceNews | null): Uint8Array | null {
    const news = except ? this.#news.filter((each) => each !== except) : this.#news
    if (news.length === 0) return null
    const known = except ? undefined : this.#presence.get(compact)
    if (known) return known
    const frame = compact ? writePresence(news.map((each) => each.entry())) : awarenessFrame(news.map((each) => each.awareness()))
    if (!except) this.#presence.set(compact, frame)
    return frame
  }

  #frame(update: Uint8Array): Uint8Array {
    if (update !== this.#batch?.update) return updateFrame(update)
    this.#whole ??= updateFrame(update)
    return this.#whole
  }

  #list(update: Uint8Array | null, presence: Uint8Array | null): Uint8Array[] {
    return [update, this.#people, presence].filter((frame) => frame !== null)
  }
}
