// One stream: a session of a room whose frames come in numbered POSTs. It belongs to the browser session
// that opened it; a POST repeated after a lost answer is not served again (HS2).
import { closeCodes, type ErrorCode } from '../../shared/errors.ts'
import { framesOf } from '../../shared/stream-wire.ts'
import type { Admitted, RoomTarget } from '../access/admission.ts'
import { Bucket } from '../rooms/bucket.ts'
import type { Connection } from '../rooms/session.ts'
import type { Outlet } from './outlet.ts'

export type StreamOwner = RoomTarget & { sessionHash: string | null }

export type StreamBounds = { frameBytes: number; framesPerSecond: number }

/** How the room is entered and left. `onEnd` is called once, when it is left. */
export type StreamLife = { owner: StreamOwner; outlet: Outlet; bounds: StreamBounds; onEnd(farewell: boolean): void }

export class Stream {
  readonly owner: StreamOwner
  readonly outlet: Outlet
  /** When its browser was last heard, ms, monotonic. */
  heardAt = performance.now()
  #over = false
  #served = 0
  #turn: Promise<void> | null = null
  /** While the room takes no more from here: resolves when it does again. */
  #pause: { over: Promise<void>; end(): void } | null = null
  readonly #connection: Connection
  readonly #bounds: StreamBounds
  readonly #posts: Bucket
  readonly #onEnd: (farewell: boolean) => void

  /** Enters the room. */
  constructor({ room, membership }: Admitted, { owner, outlet, bounds, onEnd }: StreamLife) {
    this.owner = owner
    this.outlet = outlet
    this.#bounds = bounds
    this.#posts = new Bucket(bounds.framesPerSecond)
    this.#onEnd = onEnd
    const { participantId, name, role, invitationId } = membership
    this.#connection = room.connect({
      participantId,
      name,
      role,
      invitationId,
      send: (frames) => outlet.send(frames),
      bufferedBytes: () => outlet.bufferedBytes(),
      listen: (isListening) => this.#listen(isListening),
      close: (code, reason) => this.#close(code, reason ?? ''),
    })
    outlet.onDrained = () => this.#connection.drained()
  }

  /** Its browser was heard, or not for a while: who may be dead is not shown as here (TR8). */
  silent(isSilent: boolean): void {
    if (!isSilent) this.heardAt = performance.now()
    this.#connection.silent(isSilent)
  }

  /** Nobody is at the other end. */
  left(): void {
    if (this.#over) return
    this.outlet.drop()
    this.#end(false)
    this.#connection.left()
  }

  /** Ends it with a code that the browser can read. */
  close(code: number, reason: string): void {
    if (this.#over) return
    this.#close(code, reason)
    this.#connection.left()
  }

  /**
   * Serves POST number `number`; resolves when all its frames were received. Refuses with `malformed` or
   * `too-big`, which end the stream with their close code, and with `unknown` when one before is missing.
   */
  async take(number: number, body: Uint8Array): Promise<ErrorCode | null> {
    this.silent(false)
    if (number <= this.#served) {
      await this.#turn
      return null
    }
    // Why it ended comes as its last event; what was on its way meanwhile goes as it would with a socket.
    if (this.#over) return null
    if (number !== this.#served + 1 || this.#turn !== null) {
      this.left()
      return 'unknown'
    }
    if (!this.#posts.take()) {
      this.close(closeCodes.tooFast, 'too fast')
      return null
    }
    const read = framesIn(body)
    if (read === null) {
      this.close(closeCodes.undecodable, 'undecodable')
      return 'malformed'
    }
    if (read.some(({ length }) => length > this.#bounds.frameBytes)) {
      this.close(closeCodes.frameTooBig, 'too big')
      return 'too-big'
    }
    this.#served = number
    this.#turn = this.#serve(read)
    await this.#turn
    this.#turn = null
    return null
  }

  async #serve(frames: readonly Uint8Array[]): Promise<void> {
    // Nothing but "I am here": the answer shows whether what we say comes through.
    if (frames.length === 0) this.outlet.beat()
    for (const frame of frames) {
      // Sockets are read no further for as long; here the answer to the POST waits, and so the next one.
      while (this.#pause && !this.#over) await this.#pause.over
      if (this.#over) return
      this.#connection.receive(frame)
    }
  }

  #listen(isListening: boolean): void {
    if (isListening) {
      this.#pause?.end()
      this.#pause = null
    } else if (!this.#pause) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#pause = { over: promise, end: resolve }
    }
  }

  #close(code: number, reason: string): void {
    if (this.#over) return
    this.outlet.close(code, reason)
    this.#end(true)
  }

  #end(farewell: boolean): void {
    this.#over = true
    this.#pause?.end()
    this.#onEnd(farewell)
  }
}

function framesIn(body: Uint8Array): Uint8Array[] | null {
  try {
    return framesOf(body)
  } catch {
    return null
  }
}
