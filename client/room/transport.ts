// The sockets of this tab's rooms once a WebSocket has brought nothing: over whichever way works, a
// WebSocket or the same over HTTP, chosen by itself (way.ts).
import { browserHttpSocket } from './http-socket.ts'
import type { Held } from './store.ts'
import { type Choice, choiceAt, failed, fromMemory, heard, toMemory } from './way.ts'

type SocketClass = typeof WebSocket

export type TransportDeps = {
  sockets: { socket: SocketClass; http: SocketClass }
  slower: Held<boolean>
  /** Whether the server answers over HTTP; never rejects. */
  serverAnswers(): Promise<boolean>
  remember(text: string): void
  remembered(): string | null
  now(): number
  /** How long a try may bring nothing, ms; counted again once it is open. */
  patience: number
}

export class Transport {
  readonly #deps: TransportDeps
  #choice: Choice

  constructor(deps: TransportDeps) {
    this.#deps = deps
    this.#choice = fromMemory(deps.remembered(), deps.now())
  }

  /** A socket to `url`, as `new WebSocket(url, protocols)` would be. */
  open(url: string | URL, protocols?: string | string[]): WebSocket {
    const { sockets, now } = this.#deps
    this.#choice = choiceAt(this.#choice, now())
    const { way } = this.#choice
    const socket = new sockets[way](url, protocols)
    this.#deps.slower.set(way === 'http')
    this.#watch(socket)
    return socket
  }

  /** Judges a WebSocket that was opened before this was here and has brought nothing. */
  adopt(socket: WebSocket): void {
    if (this.#choice.way === 'http') socket.close()
    else void this.#watch(socket)()
  }

  /** Notes what becomes of a try. The answer judges it at once. */
  #watch(socket: WebSocket): () => Promise<void> {
    const { patience, serverAnswers } = this.#deps
    let state: 'silent' | 'asking' | 'settled' = 'silent'
    const close = socket.close.bind(socket)
    /** Nothing came. It counts only if the server does answer: no network is nobody's fault. */
    const judge = async () => {
      clearTimeout(late)
      if (state !== 'silent') return
      state = 'asking'
      const counts = await serverAnswers()
      // Something may have come meanwhile.
      if (state !== 'asking') return
      state = counts ? 'settled' : 'silent'
      if (counts) {
        this.#failed()
        close()
      } else if (socket.readyState < 2) late = setTimeout(judge, patience)
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
      if (state === 'settled') return
      this.#choice = heard(this.#choice)
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
    return judge
  }

  #failed(): void {
    const { now, remember } = this.#deps
    this.#choice = failed(this.#choice, now())
    remember(toMemory(this.#choice))
  }
}

/** Where the browser lets a tab remember nothing, it finds out anew. */
function tried<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}

/** This tab's. `key`: where it remembers. */
export const browserTransport = (key: string, { slower, patience }: Pick<TransportDeps, 'slower' | 'patience'>): Transport =>
  new Transport({
    sockets: { socket: WebSocket, http: browserHttpSocket() },
    slower,
    serverAnswers: () =>
      fetch('/healthz', { cache: 'no-store' })
        .then(async (response) => (await response.json()).status === 'ok')
        .catch(() => false),
    remember: (text) => tried(() => (text === '' ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, text))),
    remembered: () => tried(() => sessionStorage.getItem(key)),
    now: Date.now,
    patience,
  })
