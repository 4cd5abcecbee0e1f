// A socket to the server's echo: what is sent comes back, and how long that took.
import { patience } from './ask.ts'

export const socketScheme = (): 'wss' | 'ws' => (location.protocol === 'https:' ? 'wss' : 'ws')

/** `closed` and its code, or nothing came in time (code null). */
export type Round = { kind: 'back'; ms: number; whole: boolean } | { kind: 'lost'; code: number | null }

export class Echo {
  readonly #socket: WebSocket
  /** Null while it stands. */
  #closedWith: number | null = null

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('close', ({ code }) => {
      this.#closedWith = code
    })
  }

  /** An open socket; null when it does not open. */
  static open(signal: AbortSignal): Promise<Echo | null> {
    return new Promise((resolve) => {
      let socket: WebSocket
      try {
        socket = new WebSocket(`${socketScheme()}://${location.host}/check/echo`)
      } catch {
        return resolve(null)
      }
      socket.binaryType = 'arraybuffer'
      const echo = new Echo(socket)
      const giveUp = () => {
        clearTimeout(late)
        resolve(null)
        socket.close()
      }
      const late = setTimeout(giveUp, patience)
      socket.addEventListener('open', () => {
        clearTimeout(late)
        resolve(echo)
      })
      socket.addEventListener('error', giveUp)
      socket.addEventListener('close', giveUp)
      signal.addEventListener('abort', giveUp)
    })
  }

  /** Sends random bytes and waits until something comes back. */
  round(): Promise<Round> {
    const socket = this.#socket
    if (this.#closedWith !== null) return Promise.resolve({ kind: 'lost', code: this.#closedWith })
    const sent = crypto.getRandomValues(new Uint8Array(256))
    const began = performance.now()
    return new Promise((resolve) => {
      const settled = new AbortController()
      const settle = (round: Round) => {
        clearTimeout(late)
        settled.abort()
        resolve(round)
      }
      const late = setTimeout(() => settle({ kind: 'lost', code: null }), patience)
      const once = { signal: settled.signal }
      socket.addEventListener('close', ({ code }) => settle({ kind: 'lost', code }), once)
      socket.addEventListener(
        'message',
        ({ data }: MessageEvent<unknown>) => settle({ kind: 'back', ms: performance.now() - began, whole: isSame(sent, data) }),
        once,
      )
      socket.send(sent)
    })
  }

  close(): void {
    this.#socket.close()
  }
}

function isSame(sent: Uint8Array, data: unknown): boolean {
  if (!(data instanceof ArrayBuffer)) return false
  const back = new Uint8Array(data)
  return back.length === sent.length && sent.every((byte, i) => byte === back[i])
}
