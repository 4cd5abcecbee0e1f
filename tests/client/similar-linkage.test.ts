// Clusters against a library that merges the nearest two over and over (ml-hclust), and against the definition.
import fc from 'fast-check'
import { agnes } from 'ml-hclust'
import { describe, expect, test } from 'vitest'
import { pairAt, UNKNOWN } from '../../client/similar/likeness.ts'
import { clustersAt } from '../../client/similar/linkage.ts'

type Draw = { n: number; values: number[]; spoken: number[] }
const draw: fc.Arbitrary<Draw> = fc.integer({ min: 2, max: 14 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    // Unlike in the ninth digit, so that no two pairs tie and there is one right answer.
    values: fc
      .array(fc.integer({ min: 1, max: 999 }), { minLength: (n * (n - 1)) / 2, maxLength: (n * (n - 1)) / 2 })
      .map((all) => all.map((value, i) => (value * 1_000 + i) / 1_000_000)),
    spoken: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: n, maxLength: n }),
  }),
)

describe('average linkage', () => {
  test('SG4 gives the clusters of ml-hclust where everything is known', () => {
    fc.assert(
      fc.property(draw, fc.double({ min: 0.05, max: 0.95, noNaN: true }), ({ n, values }, cut) => {
        const distance = Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (_, j) => (i === j ? 0 : 1 - (values[pairAt(i, j)] ?? 0))),
        )
        const tree = agnes(distance, { method: 'average', isDistanceMatrix: true })
        const expected = tree.cut(1 - cut).map((cluster) => cluster.indices().sort((a, b) => a - b))
        const found = clustersAt(Float32Array.from(values), new Uint8Array(n).fill(1), cut)
        expect(found).toEqual(expected.sort(([a = 0], [b = 0]) => a - b))
      }),
      { numRuns: 500 },
    )
  })

  test('SG4 with unknown pairs no two clusters are as alike as the cut, and each came from two that were', () => {
    fc.assert(
      fc.property(draw, fc.double({ min: 0.05, max: 0.95, noNaN: true }), ({ n, values, spoken }, cut) => {
        const known = (i: number, j: number) => ((spoken[i] ?? 0) & (spoken[j] ?? 0)) !== 0
        const pairs = Float32Array.from(values)
        for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) if (!known(i, j)) pairs[pairAt(i, j)] = UNKNOWN
        const mean = (a: readonly number[], b: readonly number[]) => {
          const all = a.flatMap((i) => b.flatMap((j) => (known(i, j) ? [pairs[pairAt(i, j)] ?? 0] : [])))
          return all.length === 0 ? UNKNOWN : all.reduce((sum, value) => sum + value, 0) / all.length
        }
        expect(clustersAt(pairs.slice(), Uint8Array.from(spoken), cut)).toEqual(slowly(n, mean, cut))
      }),
      { numRuns: 500 },
    )
  })

  test('SG4 equal likenesses end', () => {
    expect(clustersAt(new Float32Array(28).fill(0.5), new Uint8Array(8).fill(3), 0.5)).toEqual([[0, 1, 2, 3, 4, 5, 6, 7]])
    expect(clustersAt(new Float32Array(28).fill(0.5), new Uint8Array(8).fill(3), 0.6)).toHaveLength(8)
    expect(clustersAt(new Float32Array(0), new Uint8Array(0), 0.5)).toEqual([])
  })
})

/** By the definition: the nearest two are merged as long as they are as alike as the cut. */
function slowly(n: number, mean: (a: readonly number[], b: readonly number[]) => number, cut: number): number[][] {
  let clusters = Array.from({ length: n }, (_, i) => [i])
  for (;;) {
    const couples = clusters.flatMap((a, i) => clusters.slice(0, i).map((b) => ({ a, b, likeness: mean(a, b) })))
    const nearest = couples.sort((x, y) => y.likeness - x.likeness)[0]
    if (!nearest || nearest.likeness < cut)
      return clusters.map((one) => one.sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b)
    clusters = [...clusters.filter((one) => one !== nearest.a && one !== nearest.b), [...nearest.a, ...nearest.b]]
  }
}
