// Who is here and what they hold: kept in memory, never on disk (SY4). Each connection shows one Yjs
// client id, learnt from its first word; entries of other ids are dropped, since the stock client sends
// other people's back. Name and role come from the session (TR3). Within a tick the latest wins.
import * as decoding from 'lib0/decoding'
import { type PresenceEntry as Entry, presenceChange, readPresenceChange, withChange } from '../../shared/presence-wire.ts'
import type { PeopleMessage } from '../../shared/protocol.ts'
import { Departed } from './departed.ts'
import type { AwarenessEntry } from './frames.ts'
import type { Session } from './session.ts'
import { Slots } from './slots.ts'

/** Whose presence it is. */
export type Owner = { readonly session: Session }
type State = Readonly<Record<string, unknown>>

/** One person's presence. Others know it under `clock`, which only grows whatever its owner's own clock says. */
type Shown = {
  readonly slot: number
  readonly clientId: number
  state: State | null
  clock: number
  /** The owner's own clock, for the stock wire; null for who speaks 104. */
  own: number | null
  /** Its socket is silent: the others are told it left, until it speaks. */
  hidden: boolean
}

/** What changed since last taken. `before`: what everyone had heard of it; null for nothing. */
type Dirty = { owner: Owner | null; shown: Shown; before: State | null; left: boolean }

/** One change for both wires, each encoded only when someone reads it. */
export type PresenceNews = {
  owner: Owner | null
  slot: number
  entry(): Entry
  awareness(): AwarenessEntry
  left: boolean
  /** Its owner may get it back: under the owner's own clock it changes nothing there. */
  echoes: boolean
}

export class Presence {
  readonly #most: number
  readonly #mayBe: (clientId: number, owner: Owner) => boolean
  readonly #shown = new Map<Owner, Shown>()
  readonly #owners = new Map<number, Owner>()
  readonly #departed = new Departed()
  readonly #slots = new Slots()
  readonly #dirty = new Map<number, Dirty>()
  /** Not given on before the others have heard that their holders left. */
  #freed: number[] = []
  peopleChanged = false

  /** `most`: bytes of one person's presence. `mayBe`: whether a client id may be this owner's. */
  constructor(most: number, mayBe: (clientId: number, owner: Owner) => boolean) {
    this.#most = most
    this.#mayBe = mayBe
  }

  get changed(): boolean {
    return this.#dirty.size > 0
  }

  /** Takes an awareness update. Answers false when an entry was over the bound; throws when undecodable. */
  receive(owner: Owner, update: Uint8Array): boolean {
    const decoder = decoding.createDecoder(update)
    let fits = true
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const text = decoding.readVarString(decoder)
      const shown = this.#claim(owner, clientId, clock)
      if (!shown || shown.own === null) continue
      if (Buffer.byteLength(text) > this.#most) fits = false
      else this.#takeAwareness(owner, shown, clock, text)
    }
    return fits
  }

  /** Takes message 104. Answers false when it was over the bound; throws when undecodable or nobody's. */
  receiveChange(owner: Owner, decoder: decoding.Decoder): boolean {
    const { clientId, change } = readPresenceChange(decoder)
    const shown = clientId === undefined ? this.#shown.get(owner) : this.#claim(owner, clientId, null)
    if (!shown) {
      // Someone else's client id is dropped like a foreign entry; a change of nobody is no honest word.
      if (clientId === undefined) throw new Error('a change of a presence that was never shown')
      return true
    }
    shown.own = null
    // The first word of a connection is the whole presence.
    const after = withChange(clientId === undefined ? (shown.state ?? {}) : {}, change)
    if (change.rest && Buffer.byteLength(JSON.stringify(after)) > this.#most) return false
    this.#mark(owner, shown, after)
    return true
  }

  /** The connection is gone: the others are told. */
  left(owner: Owner): void {
    const shown = this.#shown.get(owner)
    if (!shown) return
    this.#shown.delete(owner)
    this.#owners.delete(shown.clientId)
    this.#departed.add(shown.clientId, owner.session.participantId, shown.clock + 1)
    this.#gone(shown)
    this.#freed.push(shown.slot)
  }

  /** Its socket is silent and may be dead: the others are told it left, and it keeps its place. */
  hide(owner: Owner): void {
    const shown = this.#shown.get(owner)
    if (!shown || shown.hidden) return
    this.#gone(shown)
    shown.hidden = true
  }

  /** It spoke again. */
  show(owner: Owner): void {
    const shown = this.#shown.get(owner)
    if (!shown?.hidden) return
    shown.hidden = false
    this.peopleChanged = true
    if (shown.state) this.#mark(owner, shown, shown.state, null)
  }

  /** Those who speak 104 renew nothing themselves, and the stock client drops who is silent for 30 s. */
  renew(): void {
    for (const [owner, shown] of this.#shown) if (shown.own === null && shown.state) this.#mark(owner, shown, shown.state)
  }

  /** Everyone's presence but `except`'s own, whole, for someone new on the stock wire. */
  awareness(except: Owner): AwarenessEntry[] {
    return this.#visible(except).map(awarenessOf)
  }

  /** The same for someone new on 104. */
  entries(except: Owner | null): Entry[] {
    return this.#visible(except).map(whole)
  }

  /** What those slots show now, whole; for one who missed some changes. */
  entriesOf(slots: Iterable<number>): Entry[] {
    const bySlot = new Map([...this.#shown.values()].map((shown) => [shown.slot, shown]))
    return [...slots].map((slot) => {
      const shown = bySlot.get(slot)
      return shown?.state && !shown.hidden ? whole(shown) : { slot, kind: 'left' }
    })
  }

  /** Everything that changed since last taken. */
  takeNews(): PresenceNews[] {
    const news = [...this.#dirty.values()].map(newsOf)
    this.#dirty.clear()
    for (const slot of this.#freed.splice(0)) this.#slots.free(slot)
    return news
  }

  /** Who is behind each client id, as the sessions say. */
  people(): PeopleMessage {
    const people: PeopleMessage = {}
    for (const [{ session }, { clientId, hidden }] of this.#shown) {
      if (hidden) continue
      const { participantId, name, role } = session
      people[String(clientId)] = { participantId, name, role }
    }
    return people
  }

  #visible(except: Owner | null): Shown[] {
    return [...this.#shown].flatMap(([owner, shown]) => (owner === except || !shown.state || shown.hidden ? [] : [shown]))
  }

  #claim(owner: Owner, clientId: number, clock: number | null): Shown | null {
    const mine = this.#shown.get(owner)
    if (mine) return mine.clientId === clientId ? mine : null
    const { participantId } = owner.session
    const holder = this.#owners.get(clientId)
    const departed = this.#departed.clockOf(clientId, participantId)
    if ((holder && holder.session.participantId !== participantId) || departed === 'foreign') return null
    if (!this.#mayBe(clientId, owner)) return null
    // The same browser came back before its old socket was seen to be dead, or after: others know its
    // client id with a higher clock than it sends, and would ignore it until its next renewals.
    const before = holder ? this.#shown.get(holder) : undefined
    if (holder) this.#shown.delete(holder)
    const shown: Shown = {
      slot: before?.slot ?? this.#slots.take(),
      clientId,
      // Of one that was hidden the others heard that it left.
      state: before && !before.hidden ? before.state : null,
      // The stock client takes a first entry from clock 1 on.
      clock: before?.clock ?? departed ?? (clock === null ? 0 : -1),
      own: clock === null ? null : -1,
      hidden: false,
    }
    this.#departed.delete(clientId)
    this.#shown.set(owner, shown)
    this.#owners.set(clientId, owner)
    this.peopleChanged = true
    return shown
  }

  #takeAwareness(owner: Owner, shown: Shown, clock: number, text: string): void {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || Array.isArray(value)) throw new Error('a presence that is no object')
    const own = shown.own ?? -1
    if (clock < own || (clock === own && value !== null)) return
    if (!Number.isSafeInteger(clock + shown.clock + 2)) throw new Error('a presence clock out of range')
    shown.own = clock
    // In step with its owner's clock as long as that leads.
    if (clock > shown.clock) shown.clock = clock - 1
    this.#mark(owner, shown, value as State | null)
  }

  #gone(shown: Shown): void {
    shown.clock += 1
    const before = this.#dirty.get(shown.slot)?.before ?? shown.state
    this.#dirty.set(shown.slot, { owner: null, shown: { ...shown, state: null }, before, left: true })
    this.peopleChanged = true
  }

  /** Its presence is `state` from now on, null when it says that it shows nothing; `known` is what everyone had heard of it. */
  #mark(owner: Owner, shown: Shown, state: State | null, known = shown.state): void {
    const dirty = this.#dirty.get(shown.slot)
    const before = dirty ? (dirty.left ? null : dirty.before) : known
    shown.clock += 1
    shown.state = state
    if (!shown.hidden) this.#dirty.set(shown.slot, { owner, shown, before, left: state === null })
  }
}

const awarenessOf = ({ clientId, clock, state }: Shown): AwarenessEntry => ({
  clientId,
  clock,
  state: state ? JSON.stringify(state) : 'null',
})

const whole = ({ slot, clientId, state }: Shown): Entry => ({
  slot,
  clientId,
  kind: 'change',
  change: presenceChange({}, state ?? {}) ?? {},
})

function newsOf({ owner, shown, before, left }: Dirty): PresenceNews {
  const { slot } = shown
  return {
    owner,
    slot,
    entry: () => {
      if (left) return { slot, kind: 'left' }
      if (before === null) return whole(shown)
      return { slot, kind: 'change', change: presenceChange(before, shown.state ?? {}) ?? {} }
    },
    awareness: () => awarenessOf(shown),
    left,
    echoes: shown.own === shown.clock,
  }
}
