// A large body as the pieces it came in, to be handed to a thread: joined here it would hold up everyone, and
// JSON.parse of it for seconds.
import type { IncomingMessage } from 'node:http'
import { Refused } from '../../shared/errors.ts'

const mebibyte = 1024 * 1024

/** The pieces of `body`, each in a buffer of its own. Rejects with `archive-too-big` as soon as they are more than `most`. */
export async function piecesOf(body: IncomingMessage, most: number): Promise<Uint8Array<ArrayBuffer>[]> {
  if (Number(body.headers['content-length'] ?? 0) > most) throw tooBig(most)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    bytes += piece.length
    if (bytes > most) throw tooBig(most)
    // Small ones share a buffer of Node's, which must not be handed over.
    pieces.push(
      piece.buffer instanceof ArrayBuffer && piece.buffer.byteLength === piece.length
        ? (piece as Uint8Array<ArrayBuffer>)
        : new Uint8Array(piece),
    )
  }
  return pieces
}

function tooBig(most: number): Refused {
  const setting = 'MAX_ARCHIVE_BYTES'
  const whole = most >= mebibyte
  const limit = whole ? Math.round(most / mebibyte) : most
  return new Refused(
    'archive-too-big',
    { limit: `${limit} ${whole ? 'MiB' : 'B'}`, setting },
    { limit: `${limit} ${whole ? 'Mio' : 'o'}`, setting },
  )
}
