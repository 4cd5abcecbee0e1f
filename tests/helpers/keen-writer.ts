// Someone who writes without waiting: makes a thing, then deletes some of its words, with a few answers
// outstanding at any time, and notes how far each thing was acknowledged.
import * as Y from 'yjs'
import { parseCommand } from '../../shared/doc/run.ts'
import { run } from '../../shared/doc/run-any.ts'
import { participantIdSchema } from '../../shared/model/ids.ts'
import type { StockClient } from './stock-client.ts'

export type Root = 'recommendations' | 'findings'
const made = (id: string): string => `${id} stays, and this goes`
const shortened = (id: string): string => `${id} stays`
/** Deeds unanswered at most. */
const ahead = 12
/** Things made at most, so that a room stays below its bounds. */
const most = 60

/** How far a thing got: 0 not there, 1 made, 2 its words deleted; NaN is by half. */
export function stageOf(id: string, text: string | null): number {
  if (text === null) return 0
  return text === made(id) ? 1 : text === shortened(id) ? 2 : Number.NaN
}

/** Every thing of a document, and how far it got. */
export function stagesIn(doc: StockClient['doc'], root: Root): Map<string, number> {
  const things = doc.getMap<{ get(key: string): unknown }>(root)
  return new Map([...things].map(([id, thing]) => [id, stageOf(id, String(thing.get('text.en')))]))
}

export class KeenWriter {
  readonly acknowledged = new Map<string, number>()
  readonly #client: StockClient
  readonly #name: string
  readonly #root: Root
  /** Who writes findings need not know the board. */
  readonly #noBoard = new Y.Doc()
  #outstanding = 0
  #stopped = false
  #answered: () => void = () => {}
  #waiting: { least: number; resolve: () => void }[] = []

  /** `name` goes before the ids of what it makes. */
  constructor(client: StockClient, name: string, root: Root) {
    this.#client = client
    this.#name = name
    this.#root = root
  }

  start(): void {
    void this.#work()
  }

  stop(): void {
    this.#stopped = true
    this.#answered()
  }

  /** Resolves when so many things were acknowledged. */
  acknowledgedAtLeast(least: number): Promise<void> {
    return new Promise((resolve) => this.#waiting.push({ least, resolve }))
  }

  async #work(): Promise<void> {
    for (let n = 0; n < most && !this.#stopped; n++) {
      const id = `${this.#name}-${n}`
      this.#do(id, 1)
      if (n % 2 === 1) this.#do(id, 2)
      while (this.#outstanding > ahead && !this.#stopped) {
        await new Promise<void>((resolve) => {
          this.#answered = resolve
        })
      }
    }
  }

  #do(id: string, stage: 1 | 2): void {
    const kind = this.#root === 'findings' ? 'finding' : 'recommendation'
    const [verb, args] =
      stage === 1
        ? [kind === 'finding' ? 'addFinding' : 'addRecommendation', { id, text: { en: made(id) } }]
        : ['editText', { kind, id, field: 'text', lang: 'en', text: shortened(id) }]
    const parsed = parseCommand(verb, args)
    if (!parsed.ok) throw new Error(parsed.refusal.detail.en)
    const { doc } = this.#client
    const docs = { doc, board: kind === 'finding' ? this.#noBoard : doc }
    const outcome = run(docs, parsed.command, { participantId: participantIdSchema.parse('p'), role: 'team' }, 'test')
    if (!outcome.ok) throw new Error(`${verb}: ${outcome.refusal.code}`)
    this.#outstanding += 1
    void this.#client.saved().then(() => {
      this.#outstanding -= 1
      this.acknowledged.set(id, stage)
      this.#answered()
      for (const { resolve } of this.#waiting.filter(({ least }) => this.acknowledged.size >= least)) resolve()
    })
  }
}
