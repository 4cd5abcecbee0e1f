// My presence and the others', by message 104: only what changed travels. One line a link; what it knows of
// others ends with the connection.
import type * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import { presenceChange, readPresence, withChange, writePresenceChange } from '../../shared/presence-wire.ts'
import { messageTypes, type Presence } from '../../shared/protocol.ts'

/** The least time between two frames of mine, ms: twenty a second. */
const rest = 50

export class PresenceLine {
  readonly #provider: WebsocketProvider
  readonly #changed: () => void
  #mine: Presence = {}
  /** What the server knows of mine on this connection; null: not even my client id. */
  #told: Presence | null = null
  #resting: ReturnType<typeof setTimeout> | null = null
  /** Slots are short for connections, and new with each connection of ours. */
  readonly #clients = new Map<number, number>()
  readonly #states = new Map<number, Record<string, unknown>>()

  /** `changed`: others' presence is to be looked at again. */
  constructor(provider: WebsocketProvider, changed: () => void) {
    this.#provider = provider
    this.#changed = changed
    // y-websocket sends and renews whatever awareness holds: it holds nothing.
    provider.awareness.setLocalState(null)
    provider.messageHandlers[messageTypes.awareness] = () => {}
    provider.messageHandlers[messageTypes.queryAwareness] = () => {}
    provider.messageHandlers[messageTypes.presence] = (_encoder, decoder) => this.#heard(decoder)
    // Told before the first sync step goes out, this is the first word of the connection: the server
    // then never sends awareness.
    provider.on('status', ({ status }) => status === 'connected' && this.#say())
    provider.on('connection-close', () => this.#forget())
  }

  /** Presence by Yjs client id, as it came. */
  states(): ReadonlyMap<number, unknown> {
    return this.#states
  }

  /** My whole presence from now on. */
  tell(mine: Presence): void {
    this.#mine = mine
    if (this.#resting === null) this.#say()
  }

  /** Says what is new, then rests; what comes meanwhile is said together at the end of the rest. */
  #say(): void {
    const { ws, wsconnected, doc } = this.#provider
    if (!wsconnected || ws === null) return
    const change = presenceChange(this.#told ?? {}, this.#mine)
    if (this.#told !== null && change === null) return
    ws.send(writePresenceChange(change ?? {}, this.#told === null ? doc.clientID : undefined).slice())
    this.#told = this.#mine
    this.#resting = setTimeout(() => {
      this.#resting = null
      this.#say()
    }, rest)
  }

  #heard(decoder: decoding.Decoder): void {
    for (const entry of readPresence(decoder)) {
      const { slot } = entry
      const known = this.#clients.get(slot)
      const clientId = entry.kind === 'change' ? (entry.clientId ?? known) : known
      // A slot given to someone else, or left: who stood there is gone.
      if (known !== undefined && (entry.kind === 'left' || clientId !== known)) this.#states.delete(known)
      if (clientId === undefined) continue
      if (entry.kind === 'left') this.#clients.delete(slot)
      else {
        this.#clients.set(slot, clientId)
        this.#states.set(
          clientId,
          withChange(entry.clientId === undefined ? (this.#states.get(clientId) ?? {}) : {}, entry.change),
        )
      }
    }
    this.#changed()
  }

  #forget(): void {
    if (this.#resting !== null) clearTimeout(this.#resting)
    this.#resting = null
    this.#told = null
    this.#clients.clear()
    this.#states.clear()
  }
}
