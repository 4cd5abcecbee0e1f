// The part of a WebSocket that y-websocket uses, over plain HTTP (stream-wire.ts). Where a proxy keeps a
// long answer back, it asks again and again instead. Loaded only when WebSockets bring nothing.
import type { closeCodes } from '../../shared/errors.ts'
import { streamEvents, streamPath } from '../../shared/stream-wire.ts'
import { anyOf } from '../abort.ts'
import { bytesOf, EventReader, type StreamEvent } from './event-reader.ts'
import { Posts } from './posts.ts'

export type HttpSocketDeps = {
  fetch: typeof fetch
  /** How long a proxy may take to pass on what the server said, ms. */
  patience: number
}

/** A sign of life of the server is answered, unless something went up in so many ms. */
const hereEvery = 4_000
/** How long what was sent before `close` may take to go up, ms. */
const goodbye = 1_500
/** No code: the way broke. */
const broken = 1006

type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
/** A POST's refusals that are final. Written out: importing the catalogue would split the first load. */
const codeOfStatus: Record<number, CloseCode> = { 400: 4422, 413: 4413 }

/** What a proxy on this way does; it is learnt once for all sockets of a class. */
type Way = { keepsBack: boolean }

/** Makes the class; sockets of one class know of each other whether a proxy keeps answers back. */
export function httpSocketClass(deps: HttpSocketDeps): typeof WebSocket {
  const way: Way = { keepsBack: false }
  class Bound extends HttpSocket {
    constructor(url: string | URL) {
      super(String(url), deps, way)
    }
  }
  return Bound as unknown as typeof WebSocket
}

/** A class for this page, made each time the slower way begins: the network may be another. */
export const browserHttpSocket = (): typeof WebSocket =>
  httpSocketClass({ fetch: (input, init) => fetch(input, init), patience: 3_000 })

class HttpSocket extends EventTarget {
  static readonly OPEN = 1
  readonly OPEN = 1
  readyState = 0
  binaryType = 'arraybuffer'
  onopen: ((event: Event) => void) | null = null
  onmessage: ((event: MessageEvent) => void) | null = null
  onclose: ((event: CloseEvent) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  readonly #base: string
  readonly #deps: HttpSocketDeps
  readonly #way: Way
  readonly #aborter = new AbortController()
  readonly #posts: Posts
  #id = ''
  #last = 0
  /** Pieces that came down, and how many there were when the last POST went up. */
  #pieces = 0
  #piecesBefore = 0
  #expecting: ReturnType<typeof setTimeout> | null = null

  constructor(url: string, deps: HttpSocketDeps, way: Way) {
    super()
    this.#base = `${url.replace(/^ws/, 'http')}/${streamPath}`
    this.#deps = deps
    this.#way = way
    this.#posts = new Posts({
      post: (number, body) => {
        this.#piecesBefore = this.#pieces
        const headers = { 'content-type': 'application/octet-stream' }
        return this.#fetch(`/${this.#id}?number=${number}`, this.#aborter.signal, { method: 'POST', headers, body })
      },
      answered: (number, frames) => {
        // Our first words are answered by what we miss, and empty ones by a sign of life.
        if ((number === 1 || frames === 0) && this.#pieces === this.#piecesBefore) this.#expect()
      },
      failed: (status) => this.#end(codeOfStatus[status ?? 0] ?? broken),
    })
    // As listeners, so that one that throws is reported and ends nothing.
    this.addEventListener('open', (event) => this.onopen?.(event))
    this.addEventListener('message', (event) => this.onmessage?.(event as MessageEvent))
    this.addEventListener('close', (event) => this.onclose?.(event as CloseEvent))
    void this.#listen().catch(() => this.#end(broken))
  }

  send(data: Uint8Array): void {
    if (this.readyState === 1) this.#posts.send(data)
  }

  /** Ends it here at once; what was sent before still goes up. */
  close(): void {
    if (this.readyState >= 2) return
    this.readyState = 2
    const late = setTimeout(() => this.#end(broken), goodbye)
    void this.#posts.empty().then(() => {
      clearTimeout(late)
      this.#end(1000)
    })
  }

  async #listen(): Promise<void> {
    if (!this.#way.keepsBack && !(await this.#listenLong())) this.#way.keepsBack = true
    if (this.#way.keepsBack) await this.#poll()
  }

  /** Listens to one long answer until it ends; false when nothing of it came in time. */
  async #listenLong(): Promise<boolean> {
    const first = new AbortController()
    const late = setTimeout(() => first.abort(), this.#deps.patience)
    try {
      const response = await this.#fetch('', anyOf(first.signal, this.#aborter.signal))
      if (!response.ok) return this.#end(broken)
      await this.#read(response, () => clearTimeout(late))
      return this.#end(broken)
    } catch {
      return this.#id === '' && first.signal.aborted ? false : this.#end(broken)
    } finally {
      clearTimeout(late)
    }
  }

  async #poll(): Promise<void> {
    let path = '?once=1'
    while (this.readyState < 2) {
      const response = await this.#fetch(path, this.#aborter.signal)
      if (!response.ok) return void this.#end(broken)
      await this.#read(response)
      path = `/${this.#id}?after=${this.#last}`
    }
  }

  async #read(response: Response, heard = () => {}): Promise<void> {
    const events = new EventReader((event) => this.#hear(event))
    const decoder = new TextDecoder()
    const reader = response.body?.getReader()
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true }
      if (done || value === undefined) return
      this.#heard()
      events.read(decoder.decode(value, { stream: true }))
      if (this.#id !== '') heard()
    }
  }

  #hear({ name, data, id }: StreamEvent): void {
    if (id !== null) this.#last = id
    if (name === streamEvents.opened) {
      this.#id = data
      if (this.readyState === 0) this.readyState = 1
      this.dispatchEvent(new Event('open'))
    } else if (name === streamEvents.closed) {
      const { code, reason } = JSON.parse(data) as { code: number; reason: string }
      this.#end(code, reason)
    } else if (this.readyState === 1) {
      this.dispatchEvent(new MessageEvent('message', { data: bytesOf(data) }))
    }
  }

  /** Something came down. */
  #heard(): void {
    this.#pieces += 1
    if (this.#expecting) clearTimeout(this.#expecting)
    this.#expecting = null
    if (this.#id !== '' && !this.#way.keepsBack && performance.now() - this.#posts.answeredAt > hereEvery) this.#posts.sayHere()
  }

  /** The server has said something: when it does not come, a proxy keeps it back. */
  #expect(): void {
    if (this.#way.keepsBack || this.readyState !== 1) return
    this.#expecting ??= setTimeout(() => {
      this.#way.keepsBack = true
      this.#end(broken)
    }, this.#deps.patience)
  }

  #end(code: number, reason = ''): true {
    if (this.readyState === 3) return true
    this.readyState = 3
    if (this.#expecting) clearTimeout(this.#expecting)
    this.#aborter.abort()
    this.dispatchEvent(new CloseEvent('close', { code, reason, wasClean: code !== broken }))
    return true
  }

  #fetch(path: string, signal: AbortSignal, init: RequestInit = {}): Promise<Response> {
    return this.#deps.fetch(this.#base + path, { ...init, signal, cache: 'no-store' })
  }
}
