// The messages of the y-websocket protocol, as clients of the bench write and read them.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageTypes } from '../../../shared/protocol.ts'

export const syncSteps = { step1: 0, step2: 1, update: 2 } as const
/** What an empty document has, and an update that changes nothing. */
const nothing = { stateVector: new Uint8Array([0]), update: new Uint8Array([0, 0]) }

/** A sync message. */
export const syncMessage = (step: number, body: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })

/** "I have nothing": asks for everything. */
export const emptyStep1 = syncMessage(syncSteps.step1, nothing.stateVector)
/** "I have nothing that you lack." */
export const emptyStep2 = syncMessage(syncSteps.step2, nothing.update)
export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(syncSteps.update, update)

/** Awareness of one client. */
export const awarenessMessage = (clientId: number, clock: number, state: string): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness)
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, 1)
        encoding.writeVarUint(inner, clientId)
        encoding.writeVarUint(inner, clock)
        encoding.writeVarString(inner, state)
      }),
    )
  })

/** 101: asks when all before is on disk. */
export const savedMessage = (n: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.saved)
    encoding.writeVarUint(encoder, n)
  })

/** What a message says; `body` is the update, the state vector, the awareness update, or all that follows the type. */
export type Message = { type: number; step: number; body: Uint8Array }

/** What a frame says: one message, or several of sync and awareness one behind another (the relay with a tick). */
export function readMessages(bytes: Uint8Array): Message[] {
  const decoder = decoding.createDecoder(bytes)
  const messages: Message[] = []
  do messages.push(readMessage(decoder))
  while (decoding.hasContent(decoder))
  return messages
}

function readMessage(decoder: decoding.Decoder): Message {
  const type = decoding.readVarUint(decoder)
  if (type === messageTypes.sync) {
    const step = decoding.readVarUint(decoder)
    return { type, step, body: decoding.readVarUint8Array(decoder) }
  }
  if (type === messageTypes.awareness) return { type, step: -1, body: decoding.readVarUint8Array(decoder) }
  return { type, step: -1, body: decoding.readTailAsUint8Array(decoder) }
}
