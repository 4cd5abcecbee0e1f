// Server-sent events out of a text that comes in pieces: only what stream-wire.ts sends.

export type StreamEvent = { name: string; data: string; id: number | null }

/** Tells each event as soon as it is whole; comments are told by nobody. */
export class EventReader {
  #rest = ''
  readonly #tell: (event: StreamEvent) => void

  constructor(tell: (event: StreamEvent) => void) {
    this.#tell = tell
  }

  read(text: string): void {
    const blocks = (this.#rest + text).split('\n\n')
    this.#rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = eventOf(block)
      if (event) this.#tell(event)
    }
  }
}

function eventOf(block: string): StreamEvent | null {
  let event: StreamEvent | null = null
  for (const line of block.split('\n')) {
    const colon = line.indexOf(': ')
    if (colon < 1) continue
    event ??= { name: 'message', data: '', id: null }
    const value = line.slice(colon + 2)
    if (line.startsWith('data')) event.data = value
    else if (line.startsWith('event')) event.name = value
    else if (line.startsWith('id')) event.id = Number(value)
  }
  return event
}

/** The bytes that base64 stands for. */
export function bytesOf(base64: string): ArrayBuffer {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes.buffer
}
