// Where chains of links end, when each thing links to one other at most: merges, parents. Strangers make them
// as long as they like, so each is gone through once.

/**
 * The end of each chain in `next`, by every id on it. What links to nothing is its own end; a ring ends at its
 * smallest id, so that everyone sees the same one.
 */
export function endsOf<Id extends string>(next: ReadonlyMap<Id, Id>): Map<Id, Id> {
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
    // Where an earlier path led, or the ring that this one closed; what links to nothing is a ring of one.
    const end = ends.get(at) ?? least(path.slice(turns.get(at)))
    for (const id of path) ends.set(id, end)
  }
  return ends
}

const least = <Id extends string>(ids: readonly Id[]): Id => ids.reduce((smallest, id) => (id < smallest ? id : smallest))
