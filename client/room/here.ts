// Everyone in the room as this browser knows them: my own presence, the others', and who stands behind
// each client, also of those who left.
import type { Person } from '../../shared/model/schema.ts'
import type { PeopleMessage, Presence } from '../../shared/protocol.ts'
import type { Link } from './link.ts'
import { othersOf, peopleOf, presenceWith } from './presence.ts'
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

  constructor(me: Person) {
    this.me = me
    this.people = hold<readonly Person[]>([me])
  }

  /** Is present on another link from now on. */
  follow(link: Link): void {
    this.#link = link
    link.provider.awareness.setLocalState(this.#mine)
    link.provider.awareness.on('change', () => this.#look())
  }

  /** The server's table (103), sent whole; it also says who I am now. */
  told(table: PeopleMessage): void {
    this.#table = table
    for (const [clientId, person] of Object.entries(table)) this.known.set(Number(clientId), person)
    this.me = table[String(this.#link?.doc.clientID)] ?? this.me
    this.#look()
  }

  /** The connection went: of the others nothing is known. */
  lost(): void {
    this.told({})
  }

  present(change: Partial<Presence>): void {
    const next = presenceWith(this.#mine, change)
    if (!next) return
    this.#mine = next
    this.#link?.provider.awareness.setLocalState(next)
  }

  #look(): void {
    this.people.set(peopleOf(this.#table, this.me))
    if (this.#link) this.others.set(othersOf(this.#link.provider.awareness, this.#table, this.me))
  }
}
