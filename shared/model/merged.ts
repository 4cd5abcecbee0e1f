// Merging: what was merged into another stands no more, but is told of and can be followed to where it went.
// The same for recommendations and findings. Each is looked at once, however long the chain a stranger makes.

/** Anything that may be merged into another of its kind. */
export type Mergeable<Id extends string = string> = { readonly id: Id; readonly lineage: { readonly mergedInto: Id | null } }

/**
 * The ids that are merged away. In a cycle of merges the smallest id stays live (LG2); a merge into
 * something unknown hides nothing.
 */
export const mergedAway = <Id extends string>(things: readonly Mergeable<Id>[]): Set<Id> => new Set(mergeTargets(things).keys())

/** Where each id that is merged away went in the end: the one that stands. */
export function mergeTargets<Id extends string>(things: readonly Mergeable<Id>[]): Map<Id, Id> {
  const next = stepsOf(things)
  const ends = new Map<Id, Id>()
  for (const start of next.keys()) {
    const path: Id[] = []
    const turns = new Map<Id, number>()
    let at = start
    while (!ends.has(at) && !turns.has(at)) {
      turns.set(at, path.length)
      path.push(at)
      at = next.get(at) ?? at
    }
    // Where earlier paths led, or a ring that this one closed; what stands by itself is a ring of one.
    const end = ends.get(at) ?? least(path.slice(turns.get(at)))
    for (const id of path) ends.set(id, end)
  }
  for (const [id, end] of ends) if (id === end) ends.delete(id)
  return ends
}

/** One step of each that was merged into something known. */
function stepsOf<Id extends string>(things: readonly Mergeable<Id>[]): Map<Id, Id> {
  const merged = things.flatMap(({ id, lineage: { mergedInto } }) => (mergedInto === null ? [] : [[id, mergedInto] as const]))
  if (merged.length === 0) return new Map()
  const known = new Set(things.map(({ id }) => id))
  return new Map(merged.filter(([, into]) => known.has(into)))
}

const least = <Id extends string>(ids: readonly Id[]): Id => ids.reduce((smallest, id) => (id < smallest ? id : smallest))
