// A small WebSocket client on raw `node:net`, so that a thousand of them cost one core little. It masks what it sends, answers pings, counts bytes, and hands frames on only to
// who asks for them.
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** Where a socket goes: a path of the server, and request headers beside the upgrade's own. */
export type Door = { path: string; headers: Readonly<Record<string, string>> }

const mask = Buffer.from([0x5a, 0xc3, 0x1d, 0x96])
const opcodes = { binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const
/** All sockets of this process read into this one, one after another. */
const shared = Buffer.allocUnsafeSlow(1 << 16)

/** A masked client frame. */
export function clientFrame(payload: Uint8Array, opcode: number = opcodes.binary): Buffer {
  const { length } = payload
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + 4 + length)
  frame[0] = 0x80 | opcode
  if (head === 2) frame[1] = 0x80 | length
  else if (head === 4) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(mask, head)
  for (let n = 0, at = head + 4; n < length; n++, at++) frame[at] = (payload[n] ?? 0) ^ (mask[n & 3] ?? 0)
  return frame
}

export class RawSocket {
  /** Bytes received, as they came from the kernel. */
  bytes = 0
  /** Bytes of the payloads of large frames: a joiner's state (herd.ts). */
  bulk = 0
  closed = false
  /** Given each binary frame whole, in a buffer of its own; null: frames are only counted. */
  onFrame: ((payload: Uint8Array) => void) | null = null
  onBulk: (() => void) | null = null
  onClose: (() => void) | null = null
  readonly #net: Socket
  #upgraded = false
  #answer = ''
  #whenOpen: { resolve(): void; reject(error: Error): void } | null = null
  // The frame being read: its header as far as it is there, then how much of its payload is still to come.
  readonly #head = Buffer.alloc(10)
  #headLength = 0
  #opcode = 0
  #length = 0
  #left = 0
  #body: Buffer | null = null

  private constructor(port: number, { path, headers }: Door) {
    this.#net = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer: shared,
        callback: (count, buffer) => {
          this.#read(buffer as Buffer, count)
          return true
        },
      },
    })
    this.#net.on('error', (error) => this.#ended(error))
    this.#net.on('close', () => this.#ended(new Error('closed before it was open')))
    const lines = Object.entries({
      host: `127.0.0.1:${port}`,
      origin: `http://127.0.0.1:${port}`,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}`)
    this.#net.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  }

  /** Connects; resolves once the server has agreed to the upgrade. Rejects when it does not, or after 20 s. */
  static open(port: number, door: Door, prepare: (socket: RawSocket) => void = () => {}): Promise<RawSocket> {
    const socket = new RawSocket(port, door)
    prepare(socket)
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => {
        reject(new Error('the server does not answer the upgrade'))
        socket.end()
      }, 20_000)
      socket.#whenOpen = {
        resolve: () => {
          clearTimeout(patience)
          resolve(socket)
        },
        reject: (error) => {
          clearTimeout(patience)
          reject(error)
        },
      }
    })
  }

  send(payload: Uint8Array): void {
    if (!this.closed) this.#net.write(clientFrame(payload))
  }

  /** Frames made by `clientFrame`, in one go. */
  write(frames: Uint8Array): void {
    if (!this.closed) this.#net.write(frames)
  }

  end(): void {
    this.closed = true
    this.#net.destroy()
  }

  #ended(error: Error): void {
    this.closed = true
    this.#whenOpen?.reject(error)
    this.#whenOpen = null
    this.#net.destroy()
    const told = this.onClose
    this.onClose = null
    told?.()
  }

  #read(buffer: Buffer, end: number): void {
    this.bytes += end
    let at = this.#upgraded ? 0 : this.#readAnswer(buffer, end)
    while (at < end && !this.closed) {
      if (this.#left === 0) {
        at = this.#readHead(buffer, at, end)
        if (this.#left === 0) continue
      }
      const count = Math.min(this.#left, end - at)
      this.#body?.set(buffer.subarray(at, at + count), this.#length - this.#left)
      this.#left -= count
      at += count
      if (this.#left === 0) this.#frameEnds()
    }
  }

  #readAnswer(buffer: Buffer, end: number): number {
    const before = this.#answer.length
    this.#answer += buffer.toString('latin1', 0, end)
    const blank = this.#answer.indexOf('\r\n\r\n')
    if (blank < 0) return end
    if (!this.#answer.startsWith('HTTP/1.1 101')) {
      this.#ended(new Error(`the upgrade was refused: ${this.#answer.slice(0, 60)}`))
      return end
    }
    this.#upgraded = true
    this.#whenOpen?.resolve()
    this.#whenOpen = null
    return blank + 4 - before
  }

  /** Reads a header as far as it is there; answers where it stopped. An empty frame ends at once. */
  #readHead(buffer: Buffer, from: number, end: number): number {
    const head = this.#head
    let at = from
    let wanted = this.#headLength < 2 ? 2 : headSize(head)
    while (this.#headLength < wanted) {
      if (at >= end) return at
      head[this.#headLength++] = buffer[at++] ?? 0
      if (this.#headLength === 2) wanted = headSize(head)
    }
    this.#headLength = 0
    this.#opcode = (head[0] ?? 0) & 0xf
    const short = (head[1] ?? 0) & 0x7f
    this.#length = short < 126 ? short : short === 126 ? head.readUInt16BE(2) : Number(head.readBigUInt64BE(2))
    this.#left = this.#length
    const wantsBody = this.#opcode === opcodes.ping || (this.#opcode === opcodes.binary && this.onFrame !== null)
    this.#body = wantsBody ? Buffer.allocUnsafeSlow(this.#length) : null
    if (this.#length === 0) this.#frameEnds()
    return at
  }

  #frameEnds(): void {
    const body = this.#body
    this.#body = null
    if (this.#length > 1_000) {
      this.bulk += this.#length
      this.onBulk?.()
    }
    if (this.#opcode === opcodes.binary) {
      if (body) this.onFrame?.(body)
    } else if (this.#opcode === opcodes.ping) {
      this.#net.write(clientFrame(body ?? new Uint8Array(), opcodes.pong))
    } else if (this.#opcode === opcodes.close) this.#ended(new Error('closed by the server'))
  }
}

const headSize = (head: Buffer): number => {
  const short = (head[1] ?? 0) & 0x7f
  return short < 126 ? 2 : short === 126 ? 4 : 10
}
