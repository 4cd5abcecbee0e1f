// The sockets of this tab's rooms, over the way that works: a WebSocket, or the same over HTTP
// (http-socket.ts), chosen by itself (way.ts) and loaded only then.
import { hold } from './store.ts'
import { type Choice, choiceAt, failed, firstChoice, fromMemory, heard, toMemory } from './way.ts'

type SocketClass = typeof WebSocket

export type TransportDeps = {
  WebSocketImpl(): SocketClass
  /** Brings the other way. */
  loadHttp(): Promise<SocketClass>
  /** Whether the server answers over HTTP; never rejects. */
  serverAnswers(): Promise<boolean>
  remember(text: string): void
  remembered(): string | null
  now(): number
  /** How long a try may bring nothing, ms; counted again once it is open. */
  patience: number
}

export class Transport {
  /** True while the slower way is in use. */
  readonly slower = hold(false)
  readonly #deps: TransportDeps
  #choice: Choice | null = null
  #Http: SocketClass | null = null
  /** Drops a try over the wrong way that has brought nothing yet. */
  #giveUp = () => {}

  constructor(deps: TransportDeps) {
    this.#deps = deps
  }

  /** A socket to `url`, as `new WebSocket(url, protocols)` would be. */
  open(url: string | URL, protocols?: string | string[]): WebSocket {
    const { now, remembered, WebSocketImpl } = this.#deps
    this.#choice = choiceAt(this.#choice ?? fromMemory(remembered(), now()), now())
    if (this.#choice.way === 'http' && this.#Http === null) void this.#load()
    const Way = (this.#choice.way === 'http' && this.#Http) || WebSocketImpl()
    const socket = new Way(url, protocols)
    this.slower.set(Way === this.#Http)
    this.#watch(socket)
    return socket
  }

  async #load(): Promise<void> {
    this.#Http = await this.#deps.loadHttp().catch(() => null)
    if (this.#Http) this.#giveUp()
  }

  #watch(socket: WebSocket): void {
    const { patience, serverAnswers } = this.#deps
    let state: 'silent' | 'judged' | 'settled' = 'silent'
    const close = socket.close.bind(socket)
    /** Nothing came. It counts only if the server does answer: no network is nobody's fault. */
    const judge = async () => {
      clearTimeout(late)
      if (state !== 'silent') return
      state = 'judged'
      const blocked = await serverAnswers()
      if (state !== 'judged') return
      state = 'silent'
      // One that is only slow goes on.
      if (!blocked && socket.readyState < 2) late = setTimeout(judge, patience)
      if (!blocked) return
      state = 'settled'
      this.#failed()
      close()
    }
    let late = setTimeout(judge, patience)
    const settle = () => {
      clearTimeout(late)
      state = 'settled'
    }
    socket.addEventListener('open', () => {
      clearTimeout(late)
      late = setTimeout(judge, patience)
    })
    socket.addEventListener('message', () => {
      if (state !== 'settled' && this.#choice) this.#choice = heard(this.#choice)
      settle()
    })
    socket.addEventListener('close', ({ code }) => {
      // A code of the server's own came through.
      if (code === 1012 || code >= 4000) settle()
      void judge()
    })
    // Closed here, it has not failed.
    socket.close = (...args) => {
      if (socket.readyState < 2) settle()
      close(...args)
    }
    this.#giveUp = () => {
      if (state !== 'settled') socket.close()
    }
  }

  #failed(): void {
    const { now, remember } = this.#deps
    this.#choice = failed(this.#choice ?? firstChoice, now())
    remember(toMemory(this.#choice))
    if (this.#choice.way === 'http' && this.#Http === null) void this.#load()
  }
}

const memory = 'atelier.way'

/** Where the browser lets a tab remember nothing, it finds out anew. */
const tried = <T>(act: () => T): T | null => {
  try {
    return act()
  } catch {
    return null
  }
}

/** This tab's. */
export const transport = new Transport({
  WebSocketImpl: () => WebSocket,
  loadHttp: async () => (await import('./http-socket.ts')).browserHttpSocket(),
  serverAnswers: () =>
    fetch('/healthz', { cache: 'no-store' })
      .then(async (response) => (await response.json()).status === 'ok')
      .catch(() => false),
  remember: (text) => void tried(() => sessionStorage.setItem(memory, text)),
  remembered: () => tried(() => sessionStorage.getItem(memory)),
  now: Date.now,
  patience: 5_000,
})

/** For `new`, as y-websocket does at every try. */
function RoomSocket(url: string | URL, protocols?: string | string[]): WebSocket {
  return transport.open(url, protocols)
}

/** The class of this tab's room sockets. */
export const roomSocket = RoomSocket as unknown as SocketClass
