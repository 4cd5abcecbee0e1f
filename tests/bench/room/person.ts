// Someone in a room: does the handshake of the stock client, then sends, and hears what it wants to hear.
import { messageTypes } from '../../../shared/protocol.ts'
import type { Room } from './peers.ts'
import { clientFrame, type Door, RawSocket } from './socket.ts'
import { emptyStep1, emptyStep2, type Message, readMessages, syncSteps, updateMessage } from './wire.ts'

/** What arrived and when. */
export type Heard = Message & { at: number }

export class Person {
  readonly socket: RawSocket
  readonly #room: Room

  private constructor(socket: RawSocket, room: Room) {
    this.socket = socket
    this.#room = room
  }

  /**
   * Comes in and asks for everything; resolves at the first step 2. `hear` gets every message from the
   * first on; without it, frames are only counted once inside. `step1` says what they have already.
   * Rejects after 20 s.
   */
  static async enter(
    port: number,
    room: Room,
    door: Door,
    hear?: (message: Heard) => void,
    step1: Uint8Array = emptyStep1,
  ): Promise<Person> {
    let synced = (): void => {}
    let failed = (_error: Error): void => {}
    const inside = new Promise<void>((resolve, reject) => {
      synced = resolve
      failed = reject
    })
    const patience = setTimeout(() => failed(new Error('no step 2')), 20_000)
    try {
      const socket = await RawSocket.open(port, door, (opening) => {
        opening.onClose = () => failed(new Error('closed while joining'))
        opening.onFrame = (payload) => {
          const at = performance.now()
          for (const message of readMessages(room.unwrap(payload))) {
            if (message.type === messageTypes.sync && message.step === syncSteps.step1) opening.send(room.wrap(emptyStep2))
            if (message.type === messageTypes.sync && message.step === syncSteps.step2) synced()
            hear?.({ ...message, at })
          }
        }
      })
      socket.write(Buffer.concat([...room.hello, room.wrap(step1)].map((message) => clientFrame(message))))
      inside.catch(() => socket.end())
      await inside
      if (!hear) socket.onFrame = null
      socket.onClose = null
      return new Person(socket, room)
    } finally {
      clearTimeout(patience)
      // Whoever fails before waiting for it.
      inside.catch(() => {})
    }
  }

  say(message: Uint8Array): void {
    this.socket.send(this.#room.wrap(message))
  }

  update(update: Uint8Array): void {
    this.say(updateMessage(update))
  }

  /** Resolves when the server has answered a question sent after all else: it has read that. Rejects after 20 s. */
  settled(): Promise<void> {
    const { socket } = this
    return new Promise((resolve, reject) => {
      const hearing = socket.onFrame
      const patience = setTimeout(() => reject(new Error('no answer')), 20_000)
      socket.onFrame = (payload) => {
        hearing?.(payload)
        if (
          !readMessages(this.#room.unwrap(payload)).some(
            ({ type, step }) => type === messageTypes.sync && step === syncSteps.step2,
          )
        )
          return
        clearTimeout(patience)
        socket.onFrame = hearing
        resolve()
      }
      this.say(emptyStep1)
    })
  }

  /** Resolves when `bytes` of large frames have come. Rejects after a minute. */
  holds(bytes: number): Promise<void> {
    const { socket } = this
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error('the state does not arrive')), 60_000)
      const look = (): void => {
        if (socket.bulk < bytes) return
        clearTimeout(patience)
        socket.onBulk = null
        resolve()
      }
      socket.onBulk = look
      look()
    })
  }

  leave(): void {
    this.socket.end()
  }
}

/** `work` for each of `items`, `atOnce` at a time, in order. */
export async function inTurns<T, R>(items: readonly T[], atOnce: number, work: (item: T, n: number) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const n = next++
      results[n] = await work(items[n] as T, n)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}

export const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n)
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
