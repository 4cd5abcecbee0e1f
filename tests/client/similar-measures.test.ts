// The measures, against cases worked out by hand; and the groups, against themes that people made.
import { describe, expect, test } from 'vitest'
import { adjustedRand, agreement, purityOf, type Sorted, seeded, shuffled } from '../bench/similar/measures.ts'
import { setsIn } from '../bench/similar/sets.ts'
import { hitRate, labelled, ways } from '../bench/similar/ways.ts'

const labels = (text: string): string[] => [...text]

describe('adjusted Rand index', () => {
  test('SG7 is 1 for the same partition under other names', () => {
    expect(adjustedRand(labels('aabbc'), labels('yyxxz'))).toBe(1)
  })
  test('SG7 is what Hubert and Arabie’s formula gives', () => {
    // Pairs together in both: ab|cd of aabb against abbb share one (the last two). In a: 2, in b: 3, of 6;
    // expected 2·3/6 = 1, most (2+3)/2 = 2.5: (1-1)/(2.5-1) = 0.
    expect(adjustedRand(labels('aabb'), labels('abbb'))).toBe(0)
    // aaabbb against aabbcc: together 1+1 = 2; in a 6, in b 3, of 15; expected 1.2, most 4.5: 0.8/3.3.
    expect(adjustedRand(labels('aaabbb'), labels('aabbcc'))).toBeCloseTo(0.8 / 3.3, 12)
  })
  test('SG7 is 0 for all in one and for each alone, and below 0 for worse than chance', () => {
    expect(adjustedRand(labels('aabb'), labels('xxxx'))).toBe(0)
    expect(adjustedRand(labels('aabb'), labels('wxyz'))).toBe(0)
    // abab against aabb: together 0; in each 2, of 6; expected 2/3, most 2: (-2/3)/(4/3).
    expect(adjustedRand(labels('abab'), labels('aabb'))).toBeCloseTo(-0.5, 12)
  })
  test('SG7 is about 0 for chance', () => {
    const random = seeded(7)
    const themes = Array.from({ length: 200 }, (_, i) => `t${i % 10}`)
    const figures = Array.from({ length: 50 }, () => adjustedRand(themes, shuffled(themes, random)))
    expect(Math.abs(figures.reduce((sum, value) => sum + value, 0) / 50)).toBeLessThan(0.01)
  })
})

describe('purity', () => {
  const sorted = (themes: string, groups: string): Sorted[] =>
    [...themes].map((theme, i) => ({ theme, group: groups[i] === '.' ? null : (groups[i] ?? null) }))
  test('SG7 counts the commonest theme of each group, of what is grouped', () => {
    expect(purityOf(sorted('aabbb', 'xxxyy'))).toBe(4 / 5)
    expect(purityOf(sorted('aabbb', 'xx.yy'))).toBe(1)
    expect(purityOf(sorted('abcd', 'xxxx'))).toBe(1 / 4)
  })
  test('SG7 left alone is alone for the Rand index, and shows in coverage', () => {
    const all = agreement(sorted('aabb', 'xx..'), seeded(1))
    expect(all).toMatchObject({ purity: 1, coverage: 0.5, groups: 1 })
    expect(all.rand).toBe(adjustedRand(labels('aabb'), labels('xxyz')))
    expect(all.chance).toBeGreaterThan(0.5)
    expect(all.chance).toBeLessThan(1)
  })
})

describe('against 506 findings under 101 headings of 13 studies', () => {
  const sets = setsIn(null)
  const mean = (name: keyof typeof ways, family: string): { rand: number; purity: number; chance: number } => {
    const own = sets.filter((set) => set.family === family)
    const weights = own.map(({ items }) => items.length)
    const figures = own.map((set) => agreement(labelled(set, ways[name]), seeded(1), 10))
    const of = (key: 'rand' | 'purity' | 'chance') =>
      figures.reduce((sum, figure, i) => sum + figure[key] * (weights[i] ?? 0), 0) / weights.reduce((a, b) => a + b, 0)
    return { rand: of('rand'), purity: of('purity'), chance: of('chance') }
  }

  test('SG7 the data is there', () => {
    expect(sets.map(({ family }) => family).filter((family) => family === 'TANF, each study')).toHaveLength(13)
    expect(sets.find(({ family }) => family === 'TANF, all at once')?.items).toHaveLength(506)
  })
  test.each(['TANF, each study', 'TANF, all at once'])('SG7 %s: better than chance and than the simpler ways', (family) => {
    const chosen = mean('chosen', family)
    expect(chosen.rand).toBeGreaterThan(0.14)
    expect(chosen.purity).toBeGreaterThan(chosen.chance + 0.15)
    for (const simpler of ['words as they stand', 'complete linkage', 'dealt at random', 'all in one', 'each alone'] as const) {
      expect(mean(simpler, family).rand, simpler).toBeLessThan(chosen.rand)
    }
  })
  test('SG7 the theme a finding came from is the first suggested four times as often as by chance', () => {
    const all = sets.find(({ family }) => family === 'TANF, all at once')
    const { first, three, chance } = hitRate(all ?? sets[0] ?? { name: '', family: '', items: [], themeOf: new Map() })
    expect(first).toBeGreaterThan(4 * chance)
    expect(first).toBeGreaterThan(0.3)
    expect(three).toBeGreaterThan(0.45)
  })
})
