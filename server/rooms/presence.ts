// Who is here and what they hold: kept in memory, never on disk (SY4). Each connection shows one Yjs
// client id, learnt from its first entry; entries of other ids are dropped, since the stock client
// sends other people's back. Name and role come from the session (TR3).
import * as decoding from 'lib0/decoding'
import type { PeopleMessage } from '../../shared/protocol.ts'
import type { PresenceEntry } from './frames.ts'
import type { Session } from './session.ts'

/** Whose presence it is. */
export type Owner = { readonly session: Session }
type Shown = { clientId: number; clock: number; state: string; offset: number }
type Departed = { participantId: string; clock: number }

/** Ids that left are remembered so that a stale echo does not bring them back under another's name. */
const mostDeparted = 10_000

export class Presence {
  readonly #most: number
  readonly #mayBe: (clientId: number, owner: Owner) => boolean
  readonly #shown = new Map<Owner, Shown>()
  readonly #owners = new Map<number, Owner>()
  readonly #departed = new Map<number, Departed>()
  readonly #dirty = new Map<number, { entry: PresenceEntry; owner: Owner | null; echoes: boolean }>()
  peopleChanged = false

  /** `most`: bytes of one person's presence. `mayBe`: whether a client id may be this owner's. */
  constructor(most: number, mayBe: (clientId: number, owner: Owner) => boolean) {
    this.#most = most
    this.#mayBe = mayBe
  }

  get changed(): boolean {
    return this.#dirty.size > 0 || this.peopleChanged
  }

  /** Takes an awareness update. Answers false when an entry was over the bound; throws when undecodable. */
  receive(owner: Owner, update: Uint8Array): boolean {
    const decoder = decoding.createDecoder(update)
    let fits = true
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const state = decoding.readVarString(decoder)
      const shown = this.#claim(owner, clientId, clock)
      if (!shown) continue
      if (Buffer.byteLength(state) > this.#most) fits = false
      else this.#take(owner, shown, clock, state)
    }
    return fits
  }

  /** The connection is gone: the others are told. */
  left(owner: Owner): void {
    const shown = this.#shown.get(owner)
    if (!shown) return
    this.#shown.delete(owner)
    this.#owners.delete(shown.clientId)
    const clock = shown.clock + shown.offset + 1
    this.#departed.set(shown.clientId, { participantId: owner.session.participantId, clock })
    if (this.#departed.size > mostDeparted) {
      const [oldest] = this.#departed.keys()
      if (oldest !== undefined) this.#departed.delete(oldest)
    }
    this.#dirty.set(shown.clientId, { entry: { clientId: shown.clientId, clock, state: 'null' }, owner: null, echoes: true })
    this.peopleChanged = true
  }

  /** Everyone's latest entry but `except`'s own. */
  entries(except: Owner): PresenceEntry[] {
    return [...this.#shown].filter(([owner]) => owner !== except).map(([, shown]) => entryOf(shown))
  }

  /** The entries changed since last asked; `echoes` is false when their owner must not get it back. */
  takeChanges(): { entry: PresenceEntry; owner: Owner | null; echoes: boolean }[] {
    const changes = [...this.#dirty.values()]
    this.#dirty.clear()
    return changes
  }

  /** Who is behind each client id, as the sessions say. */
  people(): PeopleMessage {
    return Object.fromEntries(
      [...this.#owners].map(([clientId, { session }]) => [
        String(clientId),
        { participantId: session.participantId, name: session.name, role: session.role },
      ]),
    )
  }

  #claim(owner: Owner, clientId: number, clock: number): Shown | null {
    const own = this.#shown.get(owner)
    if (own) return own.clientId === clientId ? own : null
    const { participantId } = owner.session
    const holder = this.#owners.get(clientId)
    const departed = this.#departed.get(clientId)
    if (holder && holder.session.participantId !== participantId) return null
    if (departed && departed.participantId !== participantId) return null
    if (!this.#mayBe(clientId, owner)) return null
    // The same browser came back before its old socket was seen to be dead, or after: others know its
    // client id with a higher clock than it sends, and would ignore it until its next renewals.
    const before = holder ? this.#shown.get(holder) : undefined
    if (holder) this.#shown.delete(holder)
    const known = before ? before.clock + before.offset : (departed?.clock ?? -1)
    const shown: Shown = { clientId, clock: -1, state: 'null', offset: Math.max(0, known + 1 - clock) }
    this.#departed.delete(clientId)
    this.#shown.set(owner, shown)
    this.#owners.set(clientId, owner)
    this.peopleChanged = true
    return shown
  }

  #take(owner: Owner, shown: Shown, clock: number, state: string): void {
    const value: unknown = JSON.parse(state)
    if (typeof value !== 'object' || Array.isArray(value)) throw new Error('a presence that is no object')
    if (clock < shown.clock || (clock === shown.clock && state !== 'null')) return
    if (!Number.isSafeInteger(clock + shown.offset + 1)) throw new Error('a presence clock out of range')
    shown.clock = clock
    shown.state = state
    // With another clock than its own it would overwrite what its owner has done since.
    this.#dirty.set(shown.clientId, { entry: entryOf(shown), owner, echoes: shown.offset === 0 })
  }
}

const entryOf = ({ clientId, clock, offset, state }: Shown): PresenceEntry => ({ clientId, clock: clock + offset, state })
