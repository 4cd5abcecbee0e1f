// The stock y-websocket client in Node, with a cookie and an Origin as a browser would send them.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { RoomName } from '../../shared/model/verbs.ts'
import { messageTypes, type PeopleMessage, type RefusedMessage } from '../../shared/protocol.ts'

/** `over`: the class of its socket, where it is not a WebSocket. */
export type Door = { url: string; id: string; cookie: string; room?: RoomName; over?: typeof globalThis.WebSocket }

/** The `ws` constructor that a browser's page at `origin` with `cookie` would be. */
export const socketWith = (cookie: string, origin: string): typeof globalThis.WebSocket =>
  class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie, origin } })
    }
  } as unknown as typeof globalThis.WebSocket

/** A raw socket to a room. */
export const rawSocket = ({ url, id, cookie, room = 'board' }: Door, options: { autoPong?: boolean } = {}): WebSocket =>
  new WebSocket(`${url.replace('http', 'ws')}/rooms/${id}/${room}`, { ...options, headers: { cookie, origin: url } })

export class StockClient {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  people: PeopleMessage = {}
  readonly refused: RefusedMessage[] = []
  #asked = 0
  readonly #waiting = new Map<number, () => void>()

  constructor({ url, id, cookie, room = 'board', over = socketWith(cookie, url) }: Door) {
    this.provider = new WebsocketProvider(`${url.replace('http', 'ws')}/rooms/${id}`, room, this.doc, {
      WebSocketPolyfill: over,
      disableBc: true,
      connect: false,
    })
    this.provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => {
      const n = decoding.readVarUint(decoder)
      this.#waiting.get(n)?.()
      this.#waiting.delete(n)
    }
    this.provider.messageHandlers[messageTypes.people] = (_encoder, decoder) => {
      this.people = JSON.parse(decoding.readVarString(decoder))
    }
    this.provider.messageHandlers[messageTypes.refused] = (_encoder, decoder) => {
      this.refused.push(JSON.parse(decoding.readVarString(decoder)))
    }
  }

  /** Connects and resolves when synced. */
  async join(): Promise<this> {
    const synced = new Promise<void>((resolve) => this.provider.once('sync', () => resolve()))
    this.provider.connect()
    await synced
    return this
  }

  /** Resolves when everything done so far is on disk. */
  saved(): Promise<void> {
    this.#asked += 1
    const n = this.#asked
    const answered = new Promise<void>((resolve) => this.#waiting.set(n, resolve))
    this.provider.ws?.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageTypes.saved)
        encoding.writeVarUint(encoder, n)
      }),
    )
    return answered
  }

  leave(): void {
    this.provider.destroy()
    this.doc.destroy()
  }
}

/** Resolves when `holds` is true of the document, now or after a change. */
export function until(doc: Y.Doc, holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve()
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
  })
}
