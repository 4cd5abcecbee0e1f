// One document joined to one room of the server: y-websocket with our three messages (contract.md,
// WebSocket). A refused update strands the document, so a link is thrown away whole and another opened.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { ExplorationId } from '../../shared/model/ids.ts'
import {
  messageTypes,
  type PeopleMessage,
  peopleMessageSchema,
  type RefusedMessage,
  refusedMessageSchema,
  roomPath,
} from '../../shared/protocol.ts'

export type LinkEvents = {
  /** Our bytes, before they go out. */
  wrote(update: Uint8Array, origin: unknown): void
  /** Everything marked up to `marker` is on disk (101). */
  saved(marker: number): void
  /** The server refused something sent on this link (102). */
  refused(message: RefusedMessage): void
  people(people: PeopleMessage): void
  /** The socket went, and others' presence with it. */
  lost(): void
  /** Synced again: what the server has is here. */
  synced(): void
  /** What we have has been sent; markers sent from now on cover it. */
  uploaded(): void
  /** Closed for good with this code (4400–4499). */
  closed(code: number): void
}

export type LinkOptions = {
  serverUrl: string
  explorationId: ExplorationId
  WebSocketImpl?: typeof WebSocket | undefined
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

  constructor({ serverUrl, explorationId, WebSocketImpl }: LinkOptions, events: LinkEvents) {
    this.#events = events
    // Registered before the provider's own listener: what is not yet in the journal is not yet sent.
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.provider) this.#events?.wrote(update, origin)
    })
    this.provider = new WebsocketProvider(serverUrl, roomPath(explorationId, 'board'), this.doc, {
      connect: false,
      // Cross-tab channels would bypass the server's gate.
      disableBc: true,
      ...(WebSocketImpl ? { WebSocketPolyfill: WebSocketImpl } : {}),
    })
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
    const { ws, wsconnected } = this.provider
    if (!this.uploaded || !wsconnected || ws === null) return null
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageTypes.saved)
    encoding.writeVarUint(encoder, ++this.#marker)
    ws.send(encoding.toUint8Array(encoder).slice())
    return this.#marker
  }

  /** Drops a socket that may be dead and tries again at once. */
  retry(): void {
    this.provider.disconnect()
    this.provider.connect()
  }

  /** Ends it: nothing more is sent, applied or told. */
  destroy(): void {
    this.#events = null
    this.provider.destroy()
    this.doc.destroy()
  }

  /**
   * Ends it gently: sends and applies nothing more, but waits (at most three seconds) until what it
   * sent before is settled, so that a fresh document holds what was accepted of it.
   */
  async retire(): Promise<void> {
    const marker = this.mark()
    this.provider.messageHandlers[messageTypes.sync] = () => {}
    if (marker !== null) {
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, 3_000)
        const done = () => {
          clearTimeout(late)
          resolve()
        }
        this.provider.on('connection-close', done)
        this.#events = { ...silent, saved: (saved) => saved >= marker && done() }
      })
    }
    this.destroy()
  }

  #listen(): void {
    const { provider } = this
    const sync = provider.messageHandlers[messageTypes.sync]
    provider.messageHandlers[messageTypes.sync] = (encoder, decoder, ...rest) => {
      const step = decoding.peekVarUint(decoder)
      sync?.(encoder, decoder, ...rest)
      // The provider sends our answer when this handler returns: the first moment that a marker covers it.
      if (step === messageYjsSyncStep1) queueMicrotask(() => this.#answered())
    }
    provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => this.#events?.saved(decoding.readVarUint(decoder))
    provider.messageHandlers[messageTypes.refused] = (_encoder, decoder) => {
      const message = parseJson(refusedMessageSchema, decoding.readVarString(decoder))
      if (message) this.#events?.refused(message)
    }
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
      this.uploaded = false
      this.#events?.lost()
    })
    provider.on('closed', ({ code }) => this.#events?.closed(code))
  }

  #answered(): void {
    if (!this.provider.wsconnected) return
    this.uploaded = true
    this.#events?.uploaded()
  }
}

const silent: LinkEvents = {
  wrote() {},
  saved() {},
  refused() {},
  people() {},
  lost() {},
  synced() {},
  uploaded() {},
  closed() {},
}

function parseJson<T>(schema: { safeParse(value: unknown): { success: boolean; data?: T } }, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
