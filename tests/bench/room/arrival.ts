// One person's fresh join, timed: from opening the connection, cookie in hand, to the last byte of the
// room's state. What arrived is decoded afterwards, so that decoding weighs on nobody's time.
import type * as Y from 'yjs'
import { messageTypes } from '../../../shared/protocol.ts'
import { documentOf } from './content.ts'
import type { Room } from './peers.ts'
import { type Heard, Person } from './person.ts'
import type { Door } from './socket.ts'
import { syncSteps } from './wire.ts'

export type Arrival = { ms: number; bulk: number; person: Person }

/**
 * Joins and waits until a step 2 and `expected` bytes have come and `whole` holds of the document they make;
 * the time is that of the last message this took. Rejects after 20 s.
 */
export async function timeJoin(
  port: number,
  room: Room,
  door: Door,
  expected: number,
  whole: (doc: Y.Doc) => boolean,
): Promise<Arrival> {
  const heard: Heard[] = []
  let bytes = 0
  let stepped = false
  let arrived: ((at: number) => void) | null = null
  const start = performance.now()
  const complete = new Promise<number>((resolve) => {
    arrived = resolve
  })
  let patience: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(new Error('the state does not arrive')), 20_000)
  })
  late.catch(() => {})
  const entering = Person.enter(port, room, door, (message) => {
    if (message.type !== messageTypes.sync || message.step === syncSteps.step1) return
    heard.push(message)
    bytes += message.body.length
    stepped ||= message.step === syncSteps.step2
    if (!stepped || bytes < expected || !arrived) return
    // Behind what else has come in the same read: decoding here would hold it up.
    setImmediate(() => {
      const doc = documentOf(heard.map(({ body }) => body))
      if (whole(doc)) arrived?.(message.at)
      doc.destroy()
    })
  })
  try {
    const person = await entering
    const at = await Promise.race([complete, late])
    arrived = null
    return { ms: at - start, bulk: person.socket.bulk, person }
  } catch (error) {
    entering.then((person) => person.leave()).catch(() => {})
    throw error
  } finally {
    clearTimeout(patience)
  }
}
