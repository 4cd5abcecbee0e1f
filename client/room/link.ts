// One document joined to one room of the server: y-websocket with our four messages (contract.md,
// WebSocket). A refused update strands the document, so a link is thrown away whole and another opened.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate, writeSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { ExplorationId } from '../../shared/model/ids.ts'
import type { RoomName } from '../../shared/model/verbs.ts'
import {
  messageTypes,
  type PeopleMessage,
  peopleMessageSchema,
  type RefusedMessage,
  refusedMessageSchema,
  roomPath,
} from '../../shared/protocol.ts'
import { comeBackAtRandom } from './comeback.ts'
import { type Frame, nextFrame } from './frame.ts'
import { Inbox } from './inbox.ts'
import { roomSocket } from './room-socket.ts'

export type LinkEvents = {
  /** Our bytes, before they go out. */
  wrote(update: Uint8Array, origin: unknown): void
  /** Everything marked up to `marker` is on disk (101). */
  saved(marker: number): void
  /** The server refused something sent on this link (102). */
  refused(message: RefusedMessage): void
  people(people: PeopleMessage): void
  /** What others did in one frame is in the document: the moment to paint it. */
  applied(): void
  /** The socket went, and others' presence with it. */
  lost(): void
  /** Synced again: what the server has is here. */
  synced(): void
  /** What we have has been sent; markers sent from now on cover it. */
  uploaded(): void
  /** Closed for good with this code (4400–4499). */
  closed(code: number): void
}

type Signal = 'step2' | 'lost' | { saved: number }
const isSaved = (signal: Signal, marker: number): boolean => typeof signal === 'object' && signal.saved >= marker

export type LinkOptions = {
  serverUrl: string
  explorationId: ExplorationId
  room?: RoomName
  WebSocketImpl?: typeof WebSocket | undefined
  frame?: Frame
  /** For the wait before coming back; 0 to 1. */
  random?: () => number
}

export class Link {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  /** Markers sent now cover everything in the document. */
  uploaded = false
  /** The first sync has been: what comes from now on is news. */
  everSynced = false
  #marker = 0
  #events: LinkEvents | null
  #over = false
  readonly #watchers = new Set<(signal: Signal) => void>()
  readonly #inbox: Inbox
  readonly #hurry: () => void

  constructor(options: LinkOptions, events: LinkEvents) {
    const { serverUrl, explorationId, room = 'board', WebSocketImpl, frame = nextFrame, random = Math.random } = options
    this.#events = events
    // Registered before the provider's own listener: what is not yet in the journal is not yet sent.
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.provider) this.#events?.wrote(update, origin)
    })
    this.provider = new WebsocketProvider(serverUrl, roomPath(explorationId, room), this.doc, {
      connect: false,
      // Cross-tab channels would bypass the server's gate.
      disableBc: true,
      WebSocketPolyfill: WebSocketImpl ?? roomSocket,
    })
    this.#inbox = new Inbox(this.doc, this.provider, frame, () => this.#events?.applied())
    this.#hurry = comeBackAtRandom(this.provider, random)
    this.#listen()
  }

  /** True while the socket stands and has synced since it opened. */
  get connected(): boolean {
    return this.provider.wsconnected && this.provider.synced
  }

  connect(): void {
    this.provider.connect()
  }

  /** Asks "is all of this on disk?"; `saved` with the number returned answers. Null when there is nobody to ask. */
  mark(): number | null {
    return this.uploaded ? this.#ask() : null
  }

  /** Drops a socket that may be dead and tries again at once. */
  retry(): void {
    // Not yet asked to connect: what was kept is still being read.
    if (this.#over || !this.provider.shouldConnect) return
    this.provider.disconnect()
    this.#hurry()
    this.provider.connect()
  }

  /** Ends it: nothing more is sent, applied or told. */
  destroy(): void {
    this.#over = true
    this.#events = null
    this.provider.destroy()
    this.doc.destroy()
  }

  /**
   * Ends it gently: tells nothing more, but waits (at most three seconds) until what it sent before is
   * settled. What followed the refused update left a gap, for which the server asks: the answer,
   * refused again, closes it at once.
   */
  async retire(): Promise<void> {
    const marker = this.mark()
    this.#events = null
    if (marker !== null) {
      const late = setTimeout(() => this.#signal('lost'), 3_000)
      await this.#next((signal) => isSaved(signal, marker))
      clearTimeout(late)
    }
    this.destroy()
  }

  /**
   * Resolves when the document holds all that the server had accepted before, over whichever
   * connection: a socket may close while what it brought is on its way to the disk, and a join shows
   * only what is there. Done again, such words would stand twice.
   */
  async level(): Promise<void> {
    while (!this.#over) {
      const marker = this.connected ? this.#ask() : null
      if (marker === null) await this.#next((signal) => signal === 'step2')
      else if (await this.#next((signal) => isSaved(signal, marker))) {
        this.#askForMissing()
        if (await this.#next((signal) => signal === 'step2')) return
      }
    }
  }

  #ask(): number | null {
    const { ws, wsconnected } = this.provider
    if (!wsconnected || ws === null) return null
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageTypes.saved)
    encoding.writeVarUint(encoder, ++this.#marker)
    ws.send(encoding.toUint8Array(encoder).slice())
    return this.#marker
  }

  #askForMissing(): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageTypes.sync)
    writeSyncStep1(encoder, this.doc)
    this.provider.ws?.send(encoding.toUint8Array(encoder).slice())
  }

  /** True at the next signal that is `wanted`, false when the connection goes first. */
  #next(wanted: (signal: Signal) => boolean): Promise<boolean> {
    return new Promise((resolve) => {
      const watch = (signal: Signal) => {
        if (signal !== 'lost' && !wanted(signal)) return
        this.#watchers.delete(watch)
        resolve(signal !== 'lost')
      }
      this.#watchers.add(watch)
    })
  }

  #signal(signal: Signal): void {
    for (const watch of [...this.#watchers]) watch(signal)
  }

  #listen(): void {
    const { provider } = this
    const sync = provider.messageHandlers[messageTypes.sync]
    provider.messageHandlers[messageTypes.sync] = (encoder, decoder, ...rest) => {
      const step = decoding.peekVarUint(decoder)
      if (step === messageYjsUpdate || step === messageYjsSyncStep2) {
        decoding.readVarUint(decoder)
        this.#updated(decoding.readVarUint8Array(decoder), step === messageYjsSyncStep2)
        return
      }
      this.#inbox.flush()
      sync?.(encoder, decoder, ...rest)
      // The provider sends our answer when this handler returns: the first moment that a marker covers it.
      if (step === messageYjsSyncStep1) queueMicrotask(() => this.#answered())
    }
    provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => {
      const saved = decoding.readVarUint(decoder)
      this.#inbox.flush()
      this.#events?.saved(saved)
      this.#signal({ saved })
    }
    provider.messageHandlers[messageTypes.refused] = (_encoder, decoder) => {
      const message = parseJson(refusedMessageSchema, decoding.readVarString(decoder))
      this.#inbox.flush()
      if (message) this.#events?.refused(message)
    }
    // Who is behind a client is better known before its updates are told: this waits for nothing.
    provider.messageHandlers[messageTypes.people] = (_encoder, decoder) => {
      const people = parseJson(peopleMessageSchema, decoding.readVarString(decoder))
      if (people) this.#events?.people(people)
    }
    provider.on('sync', (synced: boolean) => {
      if (!synced) return
      this.everSynced = true
      this.#events?.synced()
    })
    provider.on('connection-close', () => {
      this.#inbox.flush()
      this.uploaded = false
      this.#events?.lost()
      this.#signal('lost')
    })
    provider.on('closed', ({ code }) => this.#events?.closed(code))
  }

  /** Updates wait for the frame; with the last piece of a join all of it is there. */
  #updated(update: Uint8Array, completes: boolean): void {
    if (!completes) {
      this.#inbox.add(update)
      return
    }
    this.#inbox.flush(update)
    this.provider.synced = true
    this.#signal('step2')
  }

  #answered(): void {
    if (!this.provider.wsconnected) return
    this.uploaded = true
    this.#events?.uploaded()
  }
}

function parseJson<T>(schema: { safeParse(value: unknown): { success: boolean; data?: T } }, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
