// What is compared and what is answered: plain data, the same on the page and in the worker.
import type { Bilingual, Lang } from '../../shared/model/schema.ts'

/** Something with words; a `Finding` is one. */
export type Item<Id extends string = string> = { readonly id: Id; readonly text: Bilingual }

/** What two or more texts share, as it stands in them, strongest first; a language in which they share nothing is empty. */
export type SharedWords = Readonly<Record<Lang, readonly string[]>>

/** `score`: from 0, nothing in common, to 1, the same words. */
export type Similar<Id extends string = string> = { id: Id; score: number; words: SharedWords }

/** Findings that belong together as far as words can tell. A hint: it has no name until a person gives it one. */
export type SuggestedGroup<Id extends string = string> = { ids: Id[]; words: SharedWords }

/** A theme that stands, with what is filed under it. */
export type StandingTheme<Id extends string = string> = {
  readonly id: Id
  readonly title: Bilingual
  readonly findingIds: readonly string[]
}

export type GroupOptions = {
  /** The fewest findings a group is made of, at least 2. */
  smallest?: number
}
