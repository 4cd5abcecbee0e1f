// The sockets of this tab's rooms once a WebSocket has brought nothing: over whichever way works, a
// WebSocket or the same over HTTP, chosen by itself (way.ts).
import type { messageTypes } from '../../shared/protocol.ts'
import { browserHttpSocket } from './http-socket.ts'
import type { Held } from './store.ts'
import { type Choice, choiceAt, failed, fromMemory, heard, toMemory } from './way.ts'

type SocketClass = typeof WebSocket

/** Written out, so that this chunk shares nothing with the first load. */
const syncMessage: (typeof messageTypes)['sync'] = 0
const savedMessage: (typeof messageTypes)['saved'] = 101
const syncStep2 = 1
/** An empty update. */
const heartbeatLength = 5
/** Once the server speaks, a long board on a thin line may take so many times longer. */
const longer = 6

export type TransportDeps = {
  socket: SocketClass
  /** A class that knows nothing yet of what proxies do. */
  http(): SocketClass
  slower: Held<boolean>
  /** Whether the server answers over HTTP; never rejects. */
  serverAnswers(): Promise<boolean>
  remember(text: string): void
  remembered(): string | null
  now(): number
  /** How long a try may take to work, ms; counted again once it is open. */
  patience: number
}

export class Transport {
  readonly #deps: TransportDeps
  #choice: Choice
  /** While the slower way is taken. */
  #http: SocketClass | null = null

  constructor(deps: TransportDeps) {
    this.#deps = deps
    this.#choice = fromMemory(deps.remembered(), deps.now())
  }

  /** A socket to `url`, as `new WebSocket(url, protocols)` would be. */
  open(url: string | URL, protocols?: string | string[]): WebSocket {
    const { socket: direct, http, now } = this.#deps
    this.#choice = choiceAt(this.#choice, now())
    const { way } = this.#choice
    this.#http = way === 'http' ? (this.#http ?? http()) : null
    const socket = new (this.#http ?? direct)(url, protocols)
    this.#deps.slower.set(way === 'http')
    this.#watch(socket)
    return socket
  }

  /**
   * Judges a WebSocket that was opened before this was here and has brought nothing. Where the tab
   * remembered a choice that has expired, it was opened a moment ago: it has the time of any other try.
   */
  adopt(socket: WebSocket): void {
    const { remember, remembered } = this.#deps
    if (this.#choice.way === 'http') {
      socket.close()
      return
    }
    const judge = this.#watch(socket)
    if (!remembered() || socket.readyState === 3) void judge()
    else remember(toMemory(this.#choice))
  }

  /** Notes what becomes of a try. What this returns judges it at once. */
  #watch(socket: WebSocket): () => Promise<void> {
    const { patience, serverAnswers } = this.#deps
    let spoken = false
    let state: 'silent' | 'asking' | 'settled' = 'silent'
    const close = socket.close.bind(socket)
    /** It does not work. It counts only if the server does answer: no network is nobody's fault. */
    const judge = async () => {
      clearTimeout(late)
      if (state !== 'silent') return
      state = 'asking'
      const counts = await serverAnswers()
      // It may have begun to work meanwhile.
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
    const wait = (ms: number) => {
      clearTimeout(late)
      state = 'silent'
      late = setTimeout(judge, ms)
    }
    socket.addEventListener('open', () => {
      if (state !== 'settled') wait(patience)
    })
    socket.addEventListener('message', ({ data }) => {
      if (state === 'settled') return
      const word = wordOf(data)
      // The board comes before it, perhaps in one piece.
      if (word === 'board' || !spoken) wait(longer * patience)
      spoken = true
      if (word !== 'answer') return
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

/**
 * What a frame says of its way. `answer`: the server has heard us (it answers our first word with sync step
 * 2, our question with 101). What comes down unasked says nothing of the way up.
 */
function wordOf(data: unknown): 'answer' | 'board' | 'other' {
  const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : data instanceof Uint8Array ? data : []
  const [type, step] = bytes
  if (type === savedMessage || (type === syncMessage && step === syncStep2)) return 'answer'
  return type === syncMessage && bytes.length !== heartbeatLength ? 'board' : 'other'
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
    socket: WebSocket,
    http: browserHttpSocket,
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
