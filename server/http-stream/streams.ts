// All streams of this server by their ids: found by their owner only, kept alive, let go when nobody is
// heard any more.
import { streamHeartbeat } from '../../shared/stream-wire.ts'
import type { Admitted, Seats } from '../access/admission.ts'
import type { Outlet } from './outlet.ts'
import { Stream, type StreamBounds, type StreamOwner } from './stream.ts'

/** How long a browser may be silent, ms: it answers the signs of life of a long answer (twice in this time)… */
export const longPatience = 25_000
/** …and asks again and again where it polls. */
export const pollPatience = 10_000
/** How long without a word until someone is no longer shown as here, ms: over two signs of life. */
const silentAfter = 2.4 * streamHeartbeat
/** How long the last event of an ended stream can still be asked for, ms. */
const farewellTime = 10_000

type Kept = { stream: Stream; patience: number }

export class Streams {
  readonly #kept = new Map<string, Kept>()
  readonly #seats: Seats
  readonly #bounds: StreamBounds
  readonly #beats: NodeJS.Timeout

  constructor(seats: Seats, bounds: StreamBounds) {
    this.#seats = seats
    this.#bounds = bounds
    this.#beats = setInterval(() => this.#beat(), streamHeartbeat).unref()
  }

  /** Enters the room as stream `id`; null when the participant has all their seats. */
  enter(id: string, admitted: Admitted, owner: StreamOwner, makeOutlet: () => Outlet, patience: number): Stream | null {
    const { participantId } = admitted.membership
    if (!this.#seats.take(participantId)) return null
    let ended = false
    const stream = new Stream(admitted, {
      owner,
      outlet: makeOutlet(),
      bounds: this.#bounds,
      onEnd: (farewell) => {
        ended = true
        this.#seats.leave(participantId)
        if (farewell) setTimeout(() => this.#kept.delete(id), farewellTime).unref()
        else this.#kept.delete(id)
      },
    })
    if (!ended || patience === pollPatience) this.#kept.set(id, { stream, patience })
    return stream
  }

  /** The stream, when it is in this room and `owner`'s session opened it. */
  find(id: string, { explorationId, room, sessionHash }: StreamOwner): Stream | null {
    const stream = this.#kept.get(id)?.stream
    if (!stream || sessionHash === null) return null
    const { owner } = stream
    const same = owner.explorationId === explorationId && owner.room === room && owner.sessionHash === sessionHash
    return same ? stream : null
  }

  /** Ends the timers; the rooms have said 1012. */
  stop(): void {
    clearInterval(this.#beats)
  }

  #beat(): void {
    const now = performance.now()
    for (const { stream, patience } of [...this.#kept.values()]) {
      const quiet = now - stream.heardAt
      if (quiet > patience) stream.left()
      else {
        if (quiet > silentAfter) stream.silent(true)
        stream.outlet.beat()
      }
    }
  }
}
