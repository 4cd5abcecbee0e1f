// Two honest people beside the hostile ones: one adds and rewrites cards, the other must see it. What was
// acknowledged is noted, and must be there to the end.
import { run } from '../../../shared/doc/run-any.ts'
import { type ParticipantId, participantIdSchema, recommendationIdSchema } from '../../../shared/model/ids.ts'
import type { Joined } from '../../helpers/http.ts'
import { StockClient, until } from '../../helpers/stock-client.ts'
import { mark } from './material.ts'

/** What `work` comes to, or `silent` when nothing came in that time. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | 'silent'> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<'silent'>((resolve) => {
    timer = setTimeout(() => resolve('silent'), ms)
  })
  try {
    return await Promise.race([work, enough])
  } finally {
    clearTimeout(timer)
  }
}

export class HonestPair {
  /** What was acknowledged: text by card. */
  readonly acknowledged = new Map<string, string>()
  /** Deeds by how they ended. */
  readonly ended: Record<'acknowledged' | 'refused' | 'silent', number> = { acknowledged: 0, refused: 0, silent: 0 }
  closed = 0
  readonly #writer: StockClient
  readonly #reader: StockClient
  readonly #name: string
  /** How many cards they make before they only rewrite them. */
  readonly #most: number
  readonly #actor: { participantId: ParticipantId; role: 'partner' }
  #deeds = 0
  #running: Promise<void> = Promise.resolve()
  #stopped = false

  private constructor(name: string, most: number, writer: StockClient, reader: StockClient) {
    this.#name = name
    this.#most = most
    this.#writer = writer
    this.#reader = reader
    this.#actor = { participantId: participantIdSchema.parse('honest'), role: 'partner' }
    for (const { provider } of [writer, reader]) provider.on('connection-close', () => !this.#stopped && this.closed++)
  }

  /** Two people of the exploration at one board. `name` goes before the ids of their cards, `most` in number. */
  static async enter(name: string, most: number, writer: Joined, reader: Joined): Promise<HonestPair> {
    const door = ({ server, id, cookie }: Joined) => ({ url: server, id, cookie })
    const clients = [new StockClient(door(writer)), new StockClient(door(reader))] as const
    await Promise.all(clients.map((client) => client.join()))
    return new HonestPair(name, most, ...clients)
  }

  get clientId(): number {
    return this.#writer.doc.clientID
  }

  /** One deed after another until `stop`. */
  start(): this {
    const go = async () => {
      while (!this.#stopped) await this.once()
    }
    this.#running = go()
    return this
  }

  /** The deed under way ends first. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
    this.#writer.leave()
    this.#reader.leave()
  }

  /** One deed: at first new cards, then their texts. */
  async once(): Promise<void> {
    const n = this.#deeds++
    const id = `${this.#name}-${n % this.#most}`
    const text = `${mark} ${this.#name} ${n}`
    const refusedBefore = this.#writer.refused.length
    const card = recommendationIdSchema.parse(id)
    const docs = { doc: this.#writer.doc, board: this.#writer.doc }
    if (n < this.#most) run(docs, { verb: 'addRecommendation', args: { id: card, text: { en: text } } }, this.#actor, 'honest')
    else
      run(
        docs,
        { verb: 'editText', args: { kind: 'recommendation', id: card, field: 'text', lang: 'en', text } },
        this.#actor,
        'honest',
      )
    const both = Promise.all([this.#writer.saved(), until(this.#reader.doc, () => textIn(this.#reader.doc, id) === text)])
    const end = await within(30_000, both)
    if (this.#writer.refused.length > refusedBefore) this.ended.refused++
    else if (end === 'silent') this.ended.silent++
    else {
      this.ended.acknowledged++
      this.acknowledged.set(id, text)
    }
  }
}

/** The English text of a card, or null when it is not there. */
export function textIn(doc: StockClient['doc'], id: string): string | null {
  const card = doc.getMap<{ get(key: string): unknown }>('recommendations').get(id)
  return card ? String(card.get('text.en')) : null
}
