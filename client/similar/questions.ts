// What the page asks the worker and what it answers. The items go first, in slices, and are kept there until
// others come, so that going from finding to finding sends an id and nothing else.
import type { GroupOptions, Item, Similar, StandingTheme, SuggestedGroup } from './kinds.ts'

/** What each kind of question answers. */
export type Answers = { groups: SuggestedGroup[]; similar: Similar[]; themes: Similar[] }
export type Kind = keyof Answers

export type Question =
  | { kind: 'groups'; options: GroupOptions }
  | { kind: 'similar'; id: string }
  | { kind: 'themes'; id: string; themes: readonly StandingTheme[] }

/** `first`: what was there before goes. */
export type ToWorker = { items: readonly Item[]; first: boolean } | { n: number; question: Question }
export type FromWorker = { n: number; answer: Answers[Kind] } | { n: number; failed: string }
