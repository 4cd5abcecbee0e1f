// Merging: what was merged into another stands no more, but is told of and can be followed to where it went.
// The same for recommendations and findings.

/** Anything that may be merged into another of its kind. */
export type Mergeable<Id extends string = string> = { readonly id: Id; readonly lineage: { readonly mergedInto: Id | null } }

/**
 * The ids that are merged away. In a cycle of merges the smallest id stays live (LG2); a merge into
 * something unknown hides nothing.
 */
export function mergedAway<Id extends string>(things: readonly Mergeable<Id>[]): Set<Id> {
  const away = new Set<Id>()
  if (things.every(({ lineage }) => lineage.mergedInto === null)) return away
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  for (const { id, lineage } of things) {
    const target = lineage.mergedInto
    if (target === null || !byId.has(target)) continue
    const cycle = cycleThrough(id, byId)
    if (cycle?.every((other) => id <= other)) continue
    away.add(id)
  }
  return away
}

function cycleThrough<Id extends string>(start: Id, byId: ReadonlyMap<Id, Mergeable<Id>>): Id[] | null {
  const path: Id[] = []
  const seen = new Set<Id>()
  let id: Id | null = start
  while (id !== null && !seen.has(id)) {
    seen.add(id)
    path.push(id)
    const next: Id | null = byId.get(id)?.lineage.mergedInto ?? null
    if (next === start) return path
    id = next !== null && byId.has(next) ? next : null
  }
  return null
}

/** Where each id that is merged away went in the end: the one that stands. */
export function mergeTargets<Id extends string>(things: readonly Mergeable<Id>[], away: ReadonlySet<Id>): Map<Id, Id> {
  const targets = new Map<Id, Id>()
  if (away.size === 0) return targets
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  for (const id of away) {
    let at: Id = id
    for (let steps = 0; away.has(at) && steps < things.length; steps++) at = byId.get(at)?.lineage.mergedInto ?? at
    if (!away.has(at)) targets.set(id, at)
  }
  return targets
}
