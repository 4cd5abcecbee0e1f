// What goes out of a room: committed updates, presence, people. One frame is encoded once for all
// recipients; presence goes at once after silence and then once a tick.
import * as Y from 'yjs'
import type { Accepted, CommitBatch } from './commit-queue.ts'
import type { RoomConnection } from './connection.ts'
import { peopleFrame, presenceFrame, updateFrame } from './frames.ts'
import type { Presence } from './presence.ts'

/** With more senders in one batch than this, all get the same frame: an echo harms nobody. */
const mostWithoutEcho = 4

export class Relay {
  readonly connections = new Set<RoomConnection>()
  readonly #presence: Presence
  readonly #tick: number
  #timer: NodeJS.Timeout | null = null
  #lastSent = Number.NEGATIVE_INFINITY

  constructor(presence: Presence, tick: number) {
    this.#presence = presence
    this.#tick = tick
  }

  /** Sends a committed batch to everyone who has joined, to its senders without their own part. */
  committed({ accepted, update }: CommitBatch): void {
    const senders = new Set(accepted.map(({ from }) => from))
    senders.delete(null)
    const whole = updateFrame(update)
    for (const connection of this.connections) {
      if (!connection.joined) continue
      if (!senders.has(connection) || senders.size > mostWithoutEcho) connection.send(whole)
      else sendOthers(connection, accepted)
    }
  }

  /** Presence or people changed: they go out now, or with the next tick. */
  presenceChanged(): void {
    if (this.#timer !== null || !this.#presence.changed) return
    const wait = this.#lastSent + this.#tick - performance.now()
    if (wait <= 0) {
      this.#send()
      return
    }
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#send()
    }, wait)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
  }

  #send(): void {
    this.#lastSent = performance.now()
    if (this.#presence.peopleChanged) {
      this.#presence.peopleChanged = false
      const people = peopleFrame(this.#presence.people())
      for (const connection of this.connections) connection.send(people)
    }
    const changes = this.#presence.takeChanges()
    if (changes.length === 0) return
    const whole = presenceFrame(changes.map(({ entry }) => entry))
    for (const connection of this.connections) {
      const own = changes.find(({ owner }) => owner === connection)
      if (!own || (own.echoes && changes.length > 1)) connection.send(whole)
      else if (changes.length > 1)
        connection.send(presenceFrame(changes.filter((change) => change !== own).map(({ entry }) => entry)))
    }
  }
}

function sendOthers(connection: RoomConnection, accepted: readonly Accepted[]): void {
  const others = accepted.filter(({ from }) => from !== connection).map(({ update }) => update)
  const [first] = others
  if (first) connection.send(updateFrame(others.length === 1 ? first : Y.mergeUpdates(others)))
}
