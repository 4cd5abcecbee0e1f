// The last changes by others, as people are told of them: who, what, and where the thing stands now.
import type { Person, Workshop } from '../../shared/model/schema.ts'
import { hold } from './store.ts'

/** What a change says beside who did it and when. `author` of what is heard is a Yjs client id, null when it cannot be told. */
type Told = { by: Person | null; at: number }
type Heard = { author: number | null }
/** What became of something heard of, by the readings after and before it; null when that is nothing to tell. */
export type Describe<H, C> = (heard: H, workshop: Workshop, before: Workshop) => Omit<C, keyof Told> | null

const most = 50
/** How long before and after the server's answer its changes, which have no author, are taken for mine. Milliseconds. */
const grace = 3_000

export class RemoteLog<H extends Heard, C extends Told> {
  readonly store = hold<readonly C[]>([])
  readonly #now: () => number
  readonly #people: Pick<ReadonlyMap<number, Person>, 'get'>
  readonly #me: () => Person
  readonly #describe: Describe<H, C>
  #heard: H[] = []
  /** What the server runs for me just now, and until when what it ran still counts. */
  #running = 0
  #until = Number.NEGATIVE_INFINITY
  /** Changes whose author the server's table did not name yet. */
  #unnamed = new Map<C, number>()

  /** `people`: who stands behind each client, also of those who left. */
  constructor(people: Pick<ReadonlyMap<number, Person>, 'get'>, me: () => Person, now: () => number, describe: Describe<H, C>) {
    this.#people = people
    this.#me = me
    this.#now = now
    this.#describe = describe
  }

  hear(heard: readonly H[]): void {
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
    const news = this.#heard.splice(0).flatMap((heard): C[] => {
      const { author } = heard
      const by = author === null ? null : (this.#people.get(author) ?? null)
      if (this.#isMine(by) || (by === null && serverIsMe)) return []
      const about = this.#describe(heard, workshop, before)
      if (about === null) return []
      const change = { ...about, by, at: now } as C
      if (by === null && author !== null) this.#unnamed.set(change, author)
      return [change]
    })
    if (news.length > 0) this.store.set([...this.store.get(), ...news].slice(-most))
  }

  /** The table grew: what someone new wrote may have come before their name. */
  named(): void {
    const told = this.store.get()
    const known = told.flatMap((change): C[] => {
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
