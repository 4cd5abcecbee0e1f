// Who is here and what they hold: presence says what, the server's table (103) alone says who (TR3).
import type { Person } from '../../shared/model/schema.ts'
import { type PeopleMessage, type Presence, presenceSchema } from '../../shared/protocol.ts'
import type { Other } from './room.ts'

/** The others' presence, by client; `states` as it came. Clients the table does not name, and my own tabs, are left out. */
export function othersOf(states: ReadonlyMap<number, unknown>, table: PeopleMessage, me: Person): Other[] {
  return [...states]
    .sort(([a], [b]) => a - b)
    .flatMap(([clientId, state]) => {
      const person = table[String(clientId)]
      if (!person || person.participantId === me.participantId) return []
      const presence = presenceSchema.safeParse(state)
      return [{ clientId, person, presence: presence.success ? presence.data : {} }]
    })
}

/** Everyone here once, myself first, then by name. */
export function peopleOf(table: PeopleMessage, me: Person): Person[] {
  const others = new Map(Object.values(table).map((person) => [person.participantId, person]))
  others.delete(me.participantId)
  const byName = (a: Person, b: Person) => a.name.localeCompare(b.name) || (a.participantId < b.participantId ? -1 : 1)
  return [me, ...[...others.values()].sort(byName)]
}

/** `change` upon `presence`, or null when that says nothing new or nothing valid. */
export function presenceWith(presence: Presence, change: Partial<Presence>): Presence | null {
  const next = presenceSchema.safeParse({ ...presence, ...change })
  return next.success && JSON.stringify(next.data) !== JSON.stringify(presence) ? next.data : null
}
