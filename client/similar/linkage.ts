// Agglomerative clustering with average linkage: two clusters are as alike as their members are on average,
// over the pairs of which anything is known. Merged as long as any two are at least `cut` alike.
//
// Found along chains of nearest neighbours (Murtagh 1983), in n² steps and no memory of its own: that gives the
// same clusters as always merging the nearest two, since a merged cluster is never more alike to a third than
// the nearer of its parts was (a mean of two lies between them). For the same reason a cluster without a
// neighbour at `cut` will never have one, and is put aside.
import { pairAt, UNKNOWN } from './likeness.ts'

/** How many items of a cluster speak English alone, French alone, and both. */
type Speakers = { en: number; fr: number; both: number }
const knownPairs = (a: Speakers, b: Speakers): number =>
  (a.en + a.both) * (b.en + b.both) + (a.fr + a.both) * (b.fr + b.both) - a.both * b.both

/**
 * The clusters of items at `cut`, which is above 0, each as the ascending indices of its members, ordered by their first; lone items too.
 * `pairs` is a half matrix of likenesses and is used up. `spoken` as in `Corpus`.
 */
export function clustersAt(pairs: Float32Array, spoken: Uint8Array, cut: number): number[][] {
  const clusters = new Map<number, number[]>([...spoken].map((_, i) => [i, [i]]))
  const speakers = [...spoken].map((mask): Speakers => ({ en: +(mask === 1), fr: +(mask === 2), both: +(mask === 3) }))
  const open = new Set(spoken.keys())
  const chain: number[] = []

  const nearestTo = (of: number, before: number | undefined) => {
    // The one before in the chain wins a tie, or the chain could go round for ever.
    let best = before
    let likeness = before === undefined ? Number.NEGATIVE_INFINITY : (pairs[pairAt(of, before)] ?? 0)
    for (const other of open) {
      const value = other === of ? Number.NEGATIVE_INFINITY : (pairs[pairAt(of, other)] ?? 0)
      if (value > likeness) [best, likeness] = [other, value]
    }
    return { best, likeness }
  }

  const merge = (kept: number, gone: number) => {
    open.delete(gone)
    const [a, b] = [speakers[kept], speakers[gone]] as [Speakers, Speakers]
    for (const other of open) {
      if (other === kept) continue
      const third = speakers[other] as Speakers
      const [m, n] = [knownPairs(a, third), knownPairs(b, third)]
      const [x, y] = [pairs[pairAt(kept, other)] ?? 0, pairs[pairAt(gone, other)] ?? 0]
      pairs[pairAt(kept, other)] = m + n === 0 ? UNKNOWN : ((m === 0 ? 0 : m * x) + (n === 0 ? 0 : n * y)) / (m + n)
    }
    speakers[kept] = { en: a.en + b.en, fr: a.fr + b.fr, both: a.both + b.both }
    clusters.set(kept, [...(clusters.get(kept) ?? []), ...(clusters.get(gone) ?? [])])
    clusters.delete(gone)
  }

  while (open.size > 0) {
    const tip = chain.at(-1) ?? (open.values().next().value as number)
    if (chain.length === 0) chain.push(tip)
    const { best, likeness } = nearestTo(tip, chain.at(-2))
    if (best === undefined || likeness < cut) {
      open.delete(tip)
      chain.pop()
    } else if (best === chain.at(-2)) {
      chain.length -= 2
      merge(Math.min(tip, best), Math.max(tip, best))
    } else chain.push(best)
  }
  return [...clusters.values()].map((members) => members.sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b)
}
