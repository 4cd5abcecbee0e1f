// The last changes by others, as people are told of them: who, what, and where the card stands now.
import { type Person, toSort, type Workshop } from '../../shared/model/schema.ts'
import type { Heard } from './remote-changes.ts'
import type { RemoteChange } from './room.ts'
import { hold } from './store.ts'

const most = 50
/** How long before and after the server's answer its changes, which have no author, are taken for mine. Milliseconds. */
const grace = 3_000

export class RemoteLog {
  readonly store = hold<readonly RemoteChange[]>([])
  readonly #now: () => number
  readonly #people: ReadonlyMap<number, Person>
  readonly #me: () => Person
  #heard: Heard[] = []
  /** What the server runs for me just now, and until when what it ran still counts. */
  #running = 0
  #until = Number.NEGATIVE_INFINITY
  /** Changes whose author the server's table did not name yet. */
  #unnamed = new Map<RemoteChange, number>()

  /** `people`: who stands behind each client, also of those who left. */
  constructor(people: ReadonlyMap<number, Person>, me: () => Person, now: () => number) {
    this.#people = people
    this.#me = me
    this.#now = now
  }

  hear(heard: Heard[]): void {
    this.#heard.push(...heard)
  }

  /**
   * The server runs something for me (a verb, an import, an undo): what it writes is no news to me.
   * Call what is returned when it has answered. The changes may be here before the answer or after it.
   */
  serverRuns(): () => void {
    this.#running++
    return () => {
      const now = this.#now()
      this.#running--
      this.#until = now + grace
      const told = this.store.get()
      const news = told.filter((change) => change.by !== null || now - change.at > grace)
      if (news.length < told.length) this.store.set(news)
    }
  }

  /** Tells what was heard since the last reading. */
  tell(workshop: Workshop, before: Workshop): void {
    const now = this.#now()
    const serverIsMe = this.#running > 0 || now <= this.#until
    const news = this.#heard.splice(0).flatMap(({ kind, id, author }): RemoteChange[] => {
      const by = author === null ? null : (this.#people.get(author) ?? null)
      if (this.#isMine(by) || (by === null && serverIsMe)) return []
      const stands = [...workshop.recommendations, ...before.recommendations].find((one) => one.id === id)
      const place = stands
        ? { laneId: stands.placement.laneId, bandId: stands.placement.bandId }
        : { laneId: toSort, bandId: null }
      const change: RemoteChange = { kind, id, by, at: now, place }
      if (by === null && author !== null) this.#unnamed.set(change, author)
      return [change]
    })
    if (news.length > 0) this.store.set([...this.store.get(), ...news].slice(-most))
  }

  /** The table grew: what someone new wrote may have come before their name. */
  named(): void {
    const told = this.store.get()
    const known = told.flatMap((change): RemoteChange[] => {
      const author = this.#unnamed.get(change)
      const by = author === undefined ? undefined : this.#people.get(author)
      if (!by) return [change]
      this.#unnamed.delete(change)
      return this.#isMine(by) ? [] : [{ ...change, by }]
    })
    for (const change of this.#unnamed.keys()) if (!told.includes(change)) this.#unnamed.delete(change)
    if (known.some((change, index) => change !== told[index]) || known.length !== told.length) this.store.set(known)
  }

  #isMine(by: Person | null): boolean {
    return by?.participantId === this.#me().participantId
  }
}
