// The room's protocol over plain HTTP, for networks that block WebSockets: each frame goes down as one
// server-sent event (base64, as events are text), and frames go up in numbered POSTs.
import * as decoding from 'lib0/decoding'

/** Names of the events that are no frame: the stream's id, which comes first, and why it ends, which comes last. */
export const streamEvents = { opened: 'stream', closed: 'close' } as const

/** Under a room's path: GET opens a stream (with `once=1`: one asked for answer by answer). */
export const streamPath = 'stream'

/** Ms between two signs of life on a stream that has nothing to say. */
export const streamHeartbeat = 5_000

/** Frames as the body of one POST: each after its length, a varUint. */
export function bodyOf(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts = frames.map((frame) => ({ length: varUint(frame.length), frame }))
  const body = new Uint8Array(parts.reduce((sum, { length, frame }) => sum + length.length + frame.length, 0))
  let at = 0
  for (const { length, frame } of parts) {
    body.set(length, at)
    body.set(frame, at + length.length)
    at += length.length + frame.length
  }
  return body
}

/** As lib0 writes it, whose encoder would split the browser's first load if it were imported here. */
function varUint(n: number): number[] {
  return n < 128 ? [n] : [(n % 128) + 128, ...varUint(Math.floor(n / 128))]
}

/** The frames of a body, as views of it. Throws when it is none. */
export function framesOf(body: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(body)
  const frames: Uint8Array[] = []
  while (decoding.hasContent(decoder)) frames.push(decoding.readVarUint8Array(decoder))
  return frames
}
