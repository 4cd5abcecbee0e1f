// Suggested groups: findings that are about as alike as findings and their nearest ones are here. Whatever fits
// nowhere is left alone. The same findings give the same groups, in whatever order they come (SG1).
import type { Corpus } from './corpus.ts'
import type { GroupOptions, SuggestedGroup } from './kinds.ts'
import { allPairs, leastLikeness, pairAt } from './likeness.ts'
import { clustersAt } from './linkage.ts'
import { sharedWords } from './shared-words.ts'
import { cohesion } from './strength.ts'

/** Chosen in D50. */
const shareOfNearest = 0.5

/** Suggested groups of `corpus`, the clearest first. */
export function groupsOf(corpus: Corpus, { smallest = 2 }: GroupOptions = {}): SuggestedGroup[] {
  const pairs = allPairs(corpus)
  const cut = cutOf(pairs, corpus.ids.length)
  return clustersAt(pairs, corpus.spoken, cut)
    .filter((members) => members.length >= Math.max(2, smallest))
    .map((members) => ({ members, strength: cohesion(corpus, members) * Math.sqrt(members.length) }))
    .sort((a, b) => b.strength - a.strength || (a.members[0] ?? 0) - (b.members[0] ?? 0))
    .map(({ members }) => ({
      ids: members.map((i) => corpus.ids[i] ?? ''),
      words: sharedWords(corpus, members),
    }))
}

/**
 * Where merging ends. How alike two texts on one subject are depends on how long they are and on what else
 * there is, so the measure is taken from the findings themselves: half the likeness to the nearest one that
 * three quarters of them reach.
 */
export function cutOf(pairs: Float32Array, n: number): number {
  const nearest = new Float32Array(n)
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const value = pairs[pairAt(i, j)] ?? 0
      if (value > (nearest[i] ?? 0)) nearest[i] = value
      if (value > (nearest[j] ?? 0)) nearest[j] = value
    }
  }
  const known = nearest.filter((value) => value > 0).sort()
  return Math.max(leastLikeness, shareOfNearest * (known[known.length >> 2] ?? 0))
}
