// WebSocket frames as bytes, made once for all who get them: `ws` would write a header and a payload anew
// for each recipient, which costs more than everything else a room does.
import type { Duplex } from 'node:stream'

/** From so many bytes on a message stays a buffer of its own, whatever list it is sent in. */
const large = 16 * 1024

/** The frames of each list, and of each large message, that was sent, as long as somebody holds it. */
const lists = new WeakMap<readonly Uint8Array[], readonly Buffer[]>()
const messages = new WeakMap<Uint8Array, Buffer>()

/** Writes `list` to a socket as unmasked binary frames (RFC 6455, 5.2), in one system call where it can. */
export function writeWire(socket: Duplex, list: readonly Uint8Array[]): void {
  const buffers = wireOf(list)
  if (buffers.length > 1) socket.cork()
  for (const buffer of buffers) socket.write(buffer)
  if (buffers.length > 1) socket.uncork()
}

/** The bytes of `list`; the same list gives the same buffers, which nobody may change. */
export function wireOf(list: readonly Uint8Array[]): readonly Buffer[] {
  const known = lists.get(list)
  if (known) return known
  const buffers: Buffer[] = []
  let small: Uint8Array[] = []
  const flush = () => {
    if (small.length > 0) buffers.push(framed(small))
    small = []
  }
  for (const message of list) {
    if (message.length < large) {
      small.push(message)
      continue
    }
    flush()
    const wire = messages.get(message) ?? framed([message])
    messages.set(message, wire)
    buffers.push(wire)
  }
  flush()
  lists.set(list, buffers)
  return buffers
}

function framed(all: readonly Uint8Array[]): Buffer {
  const size = all.reduce((sum, { length }) => sum + headerLength(length) + length, 0)
  const wire = size < large ? Buffer.allocUnsafe(size) : Buffer.allocUnsafeSlow(size)
  let at = 0
  for (const message of all) {
    at = writeHeader(wire, at, message.length)
    wire.set(message, at)
    at += message.length
  }
  return wire
}

const headerLength = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10)

/** Writes the header of a final binary frame; answers where the payload begins. */
function writeHeader(wire: Buffer, at: number, length: number): number {
  const next = wire.writeUInt8(0x82, at)
  if (length < 126) return wire.writeUInt8(length, next)
  if (length < 65_536) return wire.writeUInt16BE(length, wire.writeUInt8(126, next))
  return wire.writeBigUInt64BE(BigInt(length), wire.writeUInt8(127, next))
}
