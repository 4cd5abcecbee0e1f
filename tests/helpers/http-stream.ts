// A room over plain HTTP in Node: with a cookie and an Origin as a browser would send them, raw or under
// the stock client, also through proxies that keep answers back.
import * as encoding from 'lib0/encoding'
import { EventReader } from '../../client/room/event-reader.ts'
import { httpSocketClass } from '../../client/room/http-socket.ts'
import { messageTypes } from '../../shared/protocol.ts'
import { bodyOf } from '../../shared/stream-wire.ts'
import type { Door } from './stock-client.ts'

/** `fetch` as a page at `origin` with `cookie` would use it. */
export const fetchAs =
  (cookie: string, origin: string): typeof fetch =>
  (input, init) =>
    fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie, origin } })

/** `fetch` through a proxy that passes on the first `pieces` pieces of a long answer and keeps the rest. */
export const keepingBack =
  (through: typeof fetch, pieces: number): typeof fetch =>
  async (input, init) => {
    const long = init?.method !== 'POST' && String(input).endsWith('/stream')
    if (!long) return through(input, init)
    if (pieces === 0) return new Promise((_, reject) => init?.signal?.addEventListener('abort', reject))
    const answer = await through(input, init)
    let passed = 0
    const proxy = new TransformStream({ transform: (piece, to) => (passed++ < pieces ? to.enqueue(piece) : undefined) })
    return new Response(answer.body?.pipeThrough(proxy) ?? null, answer)
  }

/** The class of sockets over HTTP that the stock client may be given. */
export const httpSocketWith = (through: typeof fetch, patience = 5_000): typeof WebSocket =>
  httpSocketClass({ fetch: through, patience })

const pathTo = ({ url, id, room = 'board' }: Door): string => `${url}/rooms/${id}/${room}/stream`

/** GET of a stream, as it is answered. */
export const askForStream = (door: Door, headers: Record<string, string> = {}, query = ''): Promise<Response> =>
  fetch(pathTo(door) + query, { headers: { cookie: door.cookie, ...headers } })

export const savedQuestion = (n: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.saved)
    encoding.writeVarUint(encoder, n)
  })

/** A raw stream: what came down, and POSTs by their number. */
export class RawStream {
  id = ''
  readonly events: { name: string; data: string; id: number | null }[] = []
  readonly #door: Door
  readonly #aborter = new AbortController()
  #look = () => {}
  /** The code it was closed with; null when it just broke off. */
  readonly closed: Promise<number | null>

  private constructor(door: Door) {
    this.#door = door
    this.closed = this.#listen().catch(() => null)
  }

  /** Opens one; resolves at the first event, whichever. */
  static async open(door: Door): Promise<RawStream> {
    const stream = new RawStream(door)
    await stream.until(() => stream.events.length > 0)
    return stream
  }

  /** Frames that came down, of one message type. */
  frames(type: number): Buffer[] {
    const frames = this.events.filter(({ name }) => name === 'message').map(({ data }) => Buffer.from(data, 'base64'))
    return frames.filter((frame) => frame[0] === type)
  }

  post(number: number, frames: readonly Uint8Array[], cookie = this.#door.cookie): Promise<Response> {
    return this.postBody(number, bodyOf(frames), { cookie })
  }

  postBody(number: number, body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> {
    const all = { 'content-type': 'application/octet-stream', cookie: this.#door.cookie, ...headers }
    return fetch(`${pathTo(this.#door)}/${this.id}?number=${number}`, { method: 'POST', headers: all, body })
  }

  /** Resolves when `holds`, now or after an event. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#look = () => {
        if (holds()) resolve()
      }
      this.#look()
    })
  }

  cut(): void {
    this.#aborter.abort()
  }

  async #listen(): Promise<number | null> {
    const response = await fetch(pathTo(this.#door), {
      headers: { cookie: this.#door.cookie },
      signal: this.#aborter.signal,
    })
    const reader = new EventReader((event) => {
      if (event.name === 'stream') this.id = event.data
      this.events.push(event)
      this.#look()
    })
    const decoder = new TextDecoder()
    for await (const piece of response.body ?? []) reader.read(decoder.decode(piece, { stream: true }))
    const last = this.events.at(-1)
    return last?.name === 'close' ? JSON.parse(last.data).code : null
  }
}
