// Merging: what was merged into another stands no more, but is told of and can be followed to where it went.
// The same for recommendations and findings.
import { endsOf } from './ends.ts'

/** Anything that may be merged into another of its kind. */
export type Mergeable<Id extends string = string> = { readonly id: Id; readonly lineage: { readonly mergedInto: Id | null } }

/**
 * The ids that are merged away. In a cycle of merges the smallest id stays live (LG2); a merge into
 * something unknown hides nothing.
 */
export const mergedAway = <Id extends string>(things: readonly Mergeable<Id>[]): Set<Id> => new Set(mergeTargets(things).keys())

/** Where each id that is merged away went in the end: the one that stands. */
export function mergeTargets<Id extends string>(things: readonly Mergeable<Id>[]): Map<Id, Id> {
  const merged = things.flatMap(({ id, lineage: { mergedInto } }) => (mergedInto === null ? [] : [[id, mergedInto] as const]))
  if (merged.length === 0) return new Map()
  const known = new Set(things.map(({ id }) => id))
  const ends = endsOf(new Map(merged.filter(([, into]) => known.has(into))))
  return new Map([...ends].filter(([id, end]) => id !== end))
}
