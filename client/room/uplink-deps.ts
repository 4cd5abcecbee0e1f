// What the way to the server's disk stands on, and whom it tells.
import type * as Y from 'yjs'
import type { Outcome } from '../../shared/doc/hand.ts'
import type { Operation } from '../../shared/doc/operation.ts'
import type { Refusal } from '../../shared/errors.ts'
import type { Role } from '../../shared/model/schema.ts'
import type { PeopleMessage } from '../../shared/protocol.ts'
import type { Entry, Journal } from './journal.ts'
import type { Work } from './journal-format.ts'
import type { DocumentKeeper } from './kept-document.ts'
import type { Link, LinkEvents } from './link.ts'
import type { Locks } from './living.ts'
import type { SavingFacts } from './saving.ts'

export type UplinkHooks = {
  /** Another link took over; its presence and its remote changes are the ones to follow. */
  linked(link: Link): void
  /** Another document is the one to show and to write. */
  shown(doc: Y.Doc): void
  people(people: PeopleMessage): void
  /** What others did in one frame is in the link's document. */
  applied(): void
  changed(facts: SavingFacts): void
  /** The exploration was erased: its copies on this device go. */
  erased(): void
  /** Does a work of the journal again in `doc`. */
  redo(work: Work, doc: Y.Doc, origin: object): Outcome
  redone(entry: Entry, operation: Operation): void
  /** Lists it; resolves when it is kept as refused, or cannot be. */
  refused(entry: Entry, refusal: Refusal): Promise<void>
}

export type UplinkDeps = {
  journal: Journal
  keeper: DocumentKeeper
  open(events: LinkEvents): Link
  locks: Locks | null
  /** Mine, as far as is known here. */
  role(): Role
  now(): number
  hooks: UplinkHooks
}
