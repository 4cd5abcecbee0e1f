// A board without a server: one document, people with roles, verbs by name. A refusal is returned as its
// code, so that a test says `expect(board.run(…)).toBe('gone')`.
import * as Y from 'yjs'
import type { Actor, Hand, Outcome } from '../../shared/doc/hand.ts'
import { type Operation, Writer } from '../../shared/doc/operation.ts'
import { readWorkshop } from '../../shared/doc/read.ts'
import { parseCommand, transact, undo } from '../../shared/doc/run.ts'
import { run } from '../../shared/doc/run-any.ts'
import { seedBoard } from '../../shared/doc/seed.ts'
import { recommendationsAt } from '../../shared/model/board.ts'
import { gapsOf } from '../../shared/model/gaps.ts'
import { type BandId, bandIdSchema, laneIdSchema, participantIdSchema } from '../../shared/model/ids.ts'
import type { Recommendation, Role, Workshop } from '../../shared/model/schema.ts'
import { type TemplateName, templates } from '../../shared/model/templates.ts'
import { roomOf } from '../../shared/model/verbs.ts'

/** Ranks by a seeded generator (mulberry32), so that a test repeats. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export class TestBoard {
  readonly doc: Y.Doc
  readonly findings: Y.Doc
  readonly random: () => number
  /** The operations of what was done, newest last. */
  readonly operations: Operation[] = []

  constructor({ template = 'horizons-priority', seed = 1 }: { template?: TemplateName; seed?: number } = {}) {
    this.doc = new Y.Doc()
    this.findings = new Y.Doc()
    this.findings.getMap('findings')
    this.random = seeded(seed)
    const words = (name: string) => ({ en: `${name} en`, fr: `${name} fr` })
    this.doc.transact(() =>
      seedBoard(new Writer(this.doc), {
        title: words('title'),
        partner: words('partner'),
        service: words('service'),
        ...templates[template],
      }),
    )
  }

  actor(role: Role, name: string = role): Actor {
    return { participantId: participantIdSchema.parse(name), role, random: this.random }
  }

  /** The whole outcome of a verb with arguments as a stranger would send them. */
  outcome(verb: string, args: unknown, role: Role = 'facilitator', name?: string): Outcome {
    const parsed = parseCommand(verb, args)
    if (!parsed.ok) return parsed
    const doc = roomOf(parsed.command) === 'findings' ? this.findings : this.doc
    const outcome = run({ doc, board: this.doc }, parsed.command, this.actor(role, name), 'test')
    if (outcome.ok) this.operations.push(outcome.operation)
    return outcome
  }

  /** The code of the refusal, or `ok`. */
  run(verb: string, args: unknown, role: Role = 'facilitator', name?: string): string {
    const outcome = this.outcome(verb, args, role, name)
    return outcome.ok ? 'ok' : outcome.refusal.code
  }

  /** Runs a verb that makes one thing, and answers its id; throws when refused. */
  add(verb: string, args: unknown): string {
    const outcome = this.outcome(verb, args)
    if (!outcome.ok) throw new Error(`${verb}: ${outcome.refusal.code}`)
    return String(outcome.result.id)
  }

  /** Recommendations with these texts in both languages, in To sort; answers their ids. */
  addAll(...texts: string[]): string[] {
    return texts.map((text) => this.add('addRecommendation', { text: { en: text, fr: `${text} fr` } }))
  }

  transact(write: (hand: Hand) => Record<string, unknown>, role: Role = 'facilitator'): Outcome {
    const outcome = transact({ doc: this.doc, board: this.doc }, this.actor(role), 'test', write, 'several')
    if (outcome.ok) this.operations.push(outcome.operation)
    return outcome
  }

  /** Undoes `operation` (by default the last thing done) as who did it; `ok` or the code of the refusal. */
  undo(operation: Operation | undefined = this.operations.at(-1), role: Role = 'facilitator', name: string = role): string {
    if (!operation) throw new Error('nothing was done')
    const doc = operation.changes.some((change) => change.root === 'findings') ? this.findings : this.doc
    const outcome = undo(doc, operation, this.actor(role, name), 'test', this.doc, { gaps: gapsOf(this.workshop).length })
    if (outcome.ok) this.operations.push(outcome.operation)
    return outcome.ok ? 'ok' : outcome.refusal.code
  }

  get workshop(): Workshop {
    return readWorkshop({ board: this.doc, findings: this.findings }).workshop
  }

  /** As a browser reads it that never opened the findings. */
  get boardAlone(): Workshop {
    return readWorkshop({ board: this.doc }).workshop
  }

  recommendation(id: string): Recommendation {
    const found = this.workshop.recommendations.find((r) => r.id === id)
    if (!found) throw new Error(`no recommendation ${id}`)
    return found
  }

  /** The English texts at a place, in order. */
  textsAt(laneId: string, bandId: string | null = null): string[] {
    const band: BandId | null = bandId === null ? null : bandIdSchema.parse(bandId)
    return recommendationsAt(this.workshop, { laneId: laneIdSchema.parse(laneId), bandId: band }).map((r) => r.text.en)
  }

  /** Everything in both documents as plain values: equal before and after means nothing was written. */
  get state(): unknown {
    return JSON.parse(JSON.stringify([this.doc.toJSON(), this.findings.toJSON(), [...this.doc.share.keys()]]))
  }
}

/** Two documents that know the same; `sync` brings them together again. */
export function fork(doc: Y.Doc): Y.Doc {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  return other
}

export function sync(...docs: Y.Doc[]): void {
  for (const from of docs) for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
}
