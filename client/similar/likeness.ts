// How alike two items are: the mean, over the languages both have words in, of the cosine between them.
// Where they share no language nothing can be said; that is UNKNOWN, which is not the same as unlike.

import { type Corpus, languagesIn } from './corpus.ts'
import { langs } from './langs.ts'
import type { Rows } from './weigh.ts'

export const UNKNOWN = -1
/** Below this two texts have a common word or two by chance (D50). */
export const leastLikeness = 0.06

/** Where the pair of `i` and `j` stands in a half matrix. */
export const pairAt = (i: number, j: number): number => (i > j ? (i * (i - 1)) / 2 + j : (j * (j - 1)) / 2 + i)

/** Which items use each term, and how much. */
type Uses = { starts: Uint32Array; items: Uint32Array; weights: Float64Array }

function usesOf({ starts, terms, weights, stems }: Rows): Uses {
  const at = new Uint32Array(stems.length + 1)
  for (const term of terms) at[term + 1] = (at[term + 1] ?? 0) + 1
  for (let term = 0; term < stems.length; term++) at[term + 1] = (at[term + 1] ?? 0) + (at[term] ?? 0)
  const next = at.slice()
  const uses = { starts: at, items: new Uint32Array(terms.length), weights: new Float64Array(terms.length) }
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++) {
      const place = next[terms[k] ?? 0] ?? 0
      next[terms[k] ?? 0] = place + 1
      uses.items[place] = i
      uses.weights[place] = weights[k] ?? 0
    }
  }
  return uses
}

/** Answers the likeness of item `i` to the items before `end`, as a row that the next call overwrites. */
export function likenessIn(corpus: Corpus): (i: number, end: number) => Float64Array {
  const uses = langs.map((lang) => ({ rows: corpus.rows[lang], uses: usesOf(corpus.rows[lang]) }))
  const sums = new Float64Array(corpus.ids.length)
  return (i, end) => {
    sums.fill(0, 0, end)
    for (const { rows, uses: of } of uses) {
      for (let k = rows.starts[i] ?? 0; k < (rows.starts[i + 1] ?? 0); k++) {
        const term = rows.terms[k] ?? 0
        const weight = rows.weights[k] ?? 0
        const last = of.starts[term + 1] ?? 0
        for (let u = of.starts[term] ?? 0; u < last; u++) {
          const j = of.items[u] ?? 0
          if (j >= end) break
          sums[j] = (sums[j] ?? 0) + weight * (of.weights[u] ?? 0)
        }
      }
    }
    const mine = corpus.spoken[i] ?? 0
    for (let j = 0; j < end; j++) {
      const shared = languagesIn(mine & (corpus.spoken[j] ?? 0))
      sums[j] = shared === 0 ? UNKNOWN : (sums[j] ?? 0) / shared
    }
    return sums
  }
}

/** The likeness of all pairs, as a half matrix (`pairAt`): 4 bytes a pair, 50 MB for 5,000 items. */
export function allPairs(corpus: Corpus): Float32Array {
  const n = corpus.ids.length
  const pairs = new Float32Array((n * (n - 1)) / 2)
  const likeness = likenessIn(corpus)
  for (let i = 1; i < n; i++) pairs.set(likeness(i, i).subarray(0, i), pairAt(i, 0))
  return pairs
}
