// After a refusal: what is not saved is done again on a fresh document, one work after the other, each
// only when the one before is on disk or refused, so that exactly the guilty ones are listed (SY6).
import type * as Y from 'yjs'
import type { Outcome } from '../../shared/doc/hand.ts'
import type { Operation } from '../../shared/doc/operation.ts'
import type { Refusal } from '../../shared/errors.ts'
import { contains } from './documents.ts'
import type { Entry, Journal } from './journal.ts'
import type { Work } from './journal-format.ts'
import type { Perform } from './undo.ts'

export type Verdict = 'saved' | Refusal
export type ReplayDeps = {
  journal: Journal
  /** The fresh document of the present link. */
  doc(): Y.Doc
  /** A new link with a fresh document, synced. */
  fresh(): Promise<void>
  /** Does the work of `entry` in the link's document: its new bytes take the place of the old. */
  perform: (entry: Entry) => Perform
  redo(work: Work, doc: Y.Doc, origin: object): Outcome
  redone(entry: Entry, operation: Operation): void
  /** Lists it; resolves when it is kept as refused, or cannot be. */
  refused(entry: Entry, refusal: Refusal): Promise<void>
  left(): boolean
}

export class Replay {
  /** The one work in the link's document whose verdict is awaited. */
  inFlight: Entry | null = null
  readonly #deps: ReplayDeps
  #resolve: (verdict: Verdict) => void = () => {}
  /** By the operation it was: what it is in the fresh document, null when it was refused. */
  #operations = new Map<string, Operation | null>()

  constructor(deps: ReplayDeps) {
    this.#deps = deps
  }

  /** The server has spoken on what is in flight. */
  judge(verdict: Verdict): void {
    this.inFlight = null
    this.#resolve(verdict)
  }

  /** Ends when the journal is empty and the link's document holds all of it that was accepted. */
  async run(): Promise<void> {
    const { journal, fresh, refused, left } = this.#deps
    this.#operations.clear()
    await fresh()
    // What people do meanwhile joins the end of the journal.
    for (let entry = journal.entries[0]; entry && !left(); entry = journal.entries[0]) {
      const { refusal, stranded } = await this.#again(entry)
      if (left()) return
      if (refusal) {
        this.#note(entry, null)
        await refused(entry, refusal)
      }
      journal.settle(entry)
      if (stranded && !left()) await fresh()
    }
  }

  async #again(entry: Entry): Promise<{ refusal: Refusal | null; stranded: boolean }> {
    const doc = this.#deps.doc()
    // It had been accepted before the refusal came: doing it twice would double the words.
    if (contains(doc, entry.update)) return { refusal: null, stranded: false }
    const work = this.#workOf(entry)
    if (work === null) return { refusal: null, stranded: false }
    const verdict = new Promise<Verdict>((resolve) => {
      this.#resolve = resolve
    })
    this.inFlight = entry
    const { value, entries } = this.#deps.perform(entry)(
      () => entry.work,
      (origin) => this.#deps.redo(work, doc, origin),
    )
    if (!value.ok || entries.length === 0) {
      this.inFlight = null
      return { refusal: value.ok ? null : value.refusal, stranded: false }
    }
    this.#note(entry, value.operation)
    this.#deps.redone(entry, value.operation)
    const said = await verdict
    return said === 'saved' ? { refusal: null, stranded: false } : { refusal: said, stranded: true }
  }

  #note({ work: { operationId } }: Entry, operation: Operation | null): void {
    if (operationId !== undefined) this.#operations.set(operationId, operation)
  }

  /** Undoing what was done again means what it is now; what was refused needs no undoing (null). */
  #workOf({ work }: Entry): Work | null {
    const now = work.kind === 'undo' ? this.#operations.get(work.operation.id) : undefined
    if (now === null) return null
    return work.kind === 'undo' && now ? { ...work, operation: now } : work
  }
}
