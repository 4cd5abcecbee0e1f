// What a command gets and gives: the hand that writes, and the outcome. Kept apart from run.ts so that
// commands need no knowledge of how they are run.
import type * as Y from 'yjs'
import { type Refusal, Refused } from '../errors.ts'
import type { ParticipantId } from '../model/ids.ts'
import { bounds, type Role, type Workshop } from '../model/schema.ts'
import type { Args, Verb } from '../model/verbs.ts'
import type { Operation, Writer } from './operation.ts'

/** Who runs a command. `random` (default Math.random) and `now` (default Date.now) let a test own ranks and times. */
export type Actor = { participantId: ParticipantId; role: Role; random?: () => number; now?: () => number }
export type Outcome<Result = Record<string, unknown>> =
  | { ok: true; result: Result; operation: Operation }
  | { ok: false; refusal: Refusal }

/**
 * What a command gets: where to write, what stands now (also after its own writes), the board's document
 * (the writer's own, unless the room is the findings'), and chance. It throws `Refused` to refuse.
 */
export type Hand = { writer: Writer; board: Y.Doc; readonly workshop: Workshop; actor: Actor; random: () => number }
export type CommandFunction<V extends Verb> = (hand: Hand, args: Args<V>) => Record<string, unknown>
/** One of them, whichever: its arguments were parsed by its verb's schema. */
export type AnyCommandFunction = (hand: Hand, args: never) => Record<string, unknown>

/** Refuses when adding `more` would pass the bound of `what`. */
export function refuseOver(what: 'recommendations' | 'themes' | 'findings' | 'comments', present: number, more: number): void {
  if (present + more > bounds[what]) throw new Refused('too-many', { limit: bounds[what] })
}
