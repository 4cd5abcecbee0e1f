// The two ways to say where a cursor is: stock awareness, and message 104 of our own client. Each writes
// what a person sends, and reads at a probe whose cursor came with which number.
import * as decoding from 'lib0/decoding'
import { readPresence, writePresenceChange } from '../../../shared/presence-wire.ts'
import { messageTypes } from '../../../shared/protocol.ts'
import type { Server } from './peers.ts'
import { Person, wait } from './person.ts'
import { awarenessMessage, type Message } from './wire.ts'

export type WireName = 'awareness' | '104'
/** Reads messages at one probe: answers the numbers of the cursors that came, by client id. */
export type CursorReader = (message: Message, came: (clientId: number, number: number) => void) => void
export type PresenceWire = {
  name: WireName
  /** Cursor number `n` of a person; the first is 0. */
  write(clientId: number, n: number): Uint8Array
  /** A reader of its own for each probe. `wanted`: others need not be parsed. */
  reader(wanted: (clientId: number) => boolean): CursorReader
}

/** A state as clients of the peers send it. */
const stateOf = (clientId: number, n: number): string =>
  JSON.stringify({ user: { name: `Participant ${clientId % 1000}`, color: '#30bced' }, cursor: { x: n, y: clientId % 1000 } })

const awareness: PresenceWire = {
  name: 'awareness',
  write: (clientId, n) => awarenessMessage(clientId, n + 1, stateOf(clientId, n)),
  reader: (wanted) => (message, came) => {
    if (message.type !== messageTypes.awareness) return
    const decoder = decoding.createDecoder(message.body)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const state = decoding.readVarUint8Array(decoder)
      if (!wanted(clientId)) continue
      const parsed = JSON.parse(Buffer.from(state).toString()) as { cursor?: { x: number } } | null
      if (parsed?.cursor) came(clientId, parsed.cursor.x)
    }
  },
}

const own: PresenceWire = {
  name: '104',
  write: (clientId, n) => writePresenceChange({ cursor: { x: n, y: clientId % 1000 } }, n === 0 ? clientId : undefined),
  reader: (wanted) => {
    const slots = new Map<number, number>()
    return (message, came) => {
      if (message.type !== messageTypes.presence) return
      for (const entry of readPresence(decoding.createDecoder(message.body))) {
        if (entry.kind === 'left') {
          slots.delete(entry.slot)
          continue
        }
        if (entry.clientId !== undefined) slots.set(entry.slot, entry.clientId)
        const clientId = slots.get(entry.slot)
        if (clientId !== undefined && entry.change.cursor && wanted(clientId)) came(clientId, entry.change.cursor.x)
      }
    }
  },
}

/** Stock awareness; or, asked for ours, ours when the server answers in it within a second. */
export async function presenceWire(server: Server, wanted: WireName): Promise<PresenceWire> {
  if (wanted === 'awareness') return awareness
  const room = await server.room()
  let answered = false
  const [first, second] = await Promise.all(
    [0, 1].map(async () =>
      Person.enter(server.port, room, await room.seat(), (message) => {
        if (message.type === messageTypes.presence) answered = true
      }),
    ),
  )
  second?.say(own.write(700_000_002, 0))
  for (let n = 0; n < 20 && !answered; n++) {
    first?.say(own.write(700_000_001, n))
    await wait(50)
  }
  first?.leave()
  second?.leave()
  return answered ? own : awareness
}
