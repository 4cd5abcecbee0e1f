// The room's protocol over plain HTTP, for networks that block WebSockets: each frame goes down as one
// server-sent event (base64, as events are text), and frames go up in numbered POSTs.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Names of the events that are no frame: the stream's id, which comes first, and why it ends, which comes last. */
export const streamEvents = { opened: 'stream', closed: 'close' } as const

/** Under a room's path: GET opens a stream (with `once=1`: one asked for answer by answer). */
export const streamPath = 'stream'

/** Ms between two signs of life on a stream that has nothing to say. */
export const streamHeartbeat = 5_000

/** Frames as the body of one POST: each after its length. */
export const bodyOf = (frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  encoding.encode((encoder) => {
    for (const frame of frames) encoding.writeVarUint8Array(encoder, frame)
  }) as Uint8Array<ArrayBuffer>

/** The frames of a body, as views of it. Throws when it is none. */
export function framesOf(body: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(body)
  const frames: Uint8Array[] = []
  while (decoding.hasContent(decoder)) frames.push(decoding.readVarUint8Array(decoder))
  return frames
}
