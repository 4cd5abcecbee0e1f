// A WebSocket whose other end is the test: it opens, says bytes, and is closed when the test says so.
export class LineSocket {
  /** Every socket made so far, oldest first. */
  static all: LineSocket[] = []
  static readonly OPEN = 1
  readonly OPEN = 1
  readyState = 0
  binaryType = 'arraybuffer'
  /** What the client sent, oldest first. */
  readonly sent: Uint8Array[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null

  constructor() {
    LineSocket.all.push(this)
  }

  /** The newest one. */
  static get last(): LineSocket {
    const last = LineSocket.all.at(-1)
    if (!last) throw new Error('no socket was made')
    return last
  }

  open(): void {
    this.readyState = 1
    this.onopen?.()
  }

  /** The server says `bytes`. */
  say(bytes: Uint8Array): void {
    this.onmessage?.({ data: new Uint8Array(bytes).buffer })
  }

  send(bytes: Uint8Array): void {
    this.sent.push(bytes.slice())
  }

  close(): void {
    this.drop(1000)
  }

  drop(code: number): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.onclose?.({ code, reason: '' })
  }
}
