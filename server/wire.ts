// WebSocket frames as bytes, made once for all who get them: `ws` would write a header and a payload anew
// for each recipient, which costs more than everything else a room does.

/** The frames of each list that was sent, as long as somebody holds the list. */
const wires = new WeakMap<readonly Uint8Array[], Buffer>()

/** `messages` as unmasked binary frames, one after the other (RFC 6455, 5.2). The same list gives the same buffer. */
export function wireOf(messages: readonly Uint8Array[]): Buffer {
  const known = wires.get(messages)
  if (known) return known
  const wire = Buffer.allocUnsafeSlow(messages.reduce((sum, { length }) => sum + headerLength(length) + length, 0))
  let at = 0
  for (const message of messages) {
    at = writeHeader(wire, at, message.length)
    wire.set(message, at)
    at += message.length
  }
  wires.set(messages, wire)
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
