// Frames as the y-websocket protocol and protocol.ts write them: encoded once, sent to many.
import * as encoding from 'lib0/encoding'
import type { Refusal } from '../../shared/errors.ts'
import { messageTypes, type PeopleMessage, type RefusedMessage } from '../../shared/protocol.ts'

export const syncSteps = { step1: 0, step2: 1, update: 2 } as const

function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    write(encoder)
  })
}

/** Made in its final size: a state of a megabyte is copied once. */
function sync(step: number, bytes: Uint8Array): Uint8Array {
  const head = encoding.encode((encoder) => {
    for (const n of [messageTypes.sync, step, bytes.length]) encoding.writeVarUint(encoder, n)
  })
  const whole = new Uint8Array(head.length + bytes.length)
  whole.set(head)
  whole.set(bytes, head.length)
  return whole
}

/** What the sender has: asks for the rest. */
export const step1Frame = (stateVector: Uint8Array): Uint8Array => sync(syncSteps.step1, stateVector)
/** The answer to step 1; the stock client counts as synced at the first one. */
export const step2Frame = (update: Uint8Array): Uint8Array => sync(syncSteps.step2, update)
/** One more change. */
export const updateFrame = (update: Uint8Array): Uint8Array => sync(syncSteps.update, update)

/** A data message that changes nothing: the stock client leaves after 30 s without one. */
export const heartbeatFrame = updateFrame(new Uint8Array([0, 0]))

/** 101: all that came before on this connection is on disk. */
export const savedFrame = (n: number): Uint8Array => frame(messageTypes.saved, (encoder) => encoding.writeVarUint(encoder, n))

/** 102: something was not taken; the session goes on. */
export function refusedFrame({ code, detail }: Refusal): Uint8Array {
  const message: RefusedMessage = { code, detail }
  return frame(messageTypes.refused, (encoder) => encoding.writeVarString(encoder, JSON.stringify(message)))
}

/** 103: who is behind each client id. */
export const peopleFrame = (people: PeopleMessage): Uint8Array =>
  frame(messageTypes.people, (encoder) => encoding.writeVarString(encoder, JSON.stringify(people)))

/** One entry of an awareness update; `state` is JSON text, 'null' for someone who left. */
export type AwarenessEntry = { clientId: number; clock: number; state: string }

/** An awareness update as y-protocols reads it. */
export const awarenessFrame = (entries: readonly AwarenessEntry[]): Uint8Array =>
  frame(messageTypes.awareness, (encoder) =>
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, entries.length)
        for (const { clientId, clock, state } of entries) {
          encoding.writeVarUint(inner, clientId)
          encoding.writeVarUint(inner, clock)
          encoding.writeVarString(inner, state)
        }
      }),
    ),
  )
