// Everyone in the room as this browser knows them: my own presence, the others', and who stands behind
// each client, also of those who left.
import type { Person } from '../../shared/model/schema.ts'
import type { PeopleMessage, Presence } from '../../shared/protocol.ts'
import { type Frame, onceAFrame } from './frame.ts'
import type { Link } from './link.ts'
import { othersOf, peopleOf, presenceWith } from './presence.ts'
import { PresenceLine } from './presence-line.ts'
import type { Other } from './room.ts'
import { hold } from './store.ts'

export class Here {
  me: Person
  readonly people
  readonly others = hold<readonly Other[]>([])
  /** By Yjs client id. */
  readonly known = new Map<number, Person>()
  #mine: Presence = {}
  #table: PeopleMessage = {}
  #link: Link | null = null
  #line: PresenceLine | null = null
  readonly #soon: () => void

  constructor(me: Person, frame: Frame) {
    this.me = me
    this.people = hold<readonly Person[]>([me])
    this.#soon = onceAFrame(frame, () => this.#look())
  }

  /** Is present on another link from now on. */
  follow(link: Link): void {
    this.#link = link
    const line = new PresenceLine(link.provider, () => line === this.#line && this.#soon())
    this.#line = line
    line.tell(this.#mine)
  }

  /** The server's table (103), sent whole; it also says who I am now. */
  told(table: PeopleMessage): void {
    this.#table = table
    for (const [clientId, person] of Object.entries(table)) this.known.set(Number(clientId), person)
    this.me = table[String(this.#link?.doc.clientID)] ?? this.me
    this.#soon()
  }

  /** The connection went: of the others nothing is known. */
  lost(): void {
    this.told({})
    this.#look()
  }

  present(change: Partial<Presence>): void {
    const next = presenceWith(this.#mine, change)
    if (!next) return
    this.#mine = next
    this.#line?.tell(next)
  }

  #look(): void {
    this.people.set(peopleOf(this.#table, this.me))
    this.others.set(othersOf(this.#line?.states() ?? new Map(), this.#table, this.me))
  }
}
