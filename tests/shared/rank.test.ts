import fc from 'fast-check'
import { generateKeyBetween } from 'fractional-indexing'
import { describe, expect, test } from 'vitest'
import { byRank, isRank, type Ranked, rankAt, rankOfNumber } from '../../shared/model/rank.ts'
import { seeded } from '../helpers/board.ts'

const seeds = fc.integer({ min: 0, max: 1e9 })

describe('ranks', () => {
  test('FN9 the rank of a number is the whole number that fractional-indexing counts to, of any size at once', () => {
    let rank: string | null = null
    for (let number = 1; number <= 5_000; number++) {
      rank = generateKeyBetween(rank, null)
      expect(rankOfNumber(number)).toBe(rank)
    }
    expect(isRank(rankOfNumber(1_000_000_000))).toBe(true)
    expect(rankOfNumber(1_000_000_000) < rankOfNumber(1_000_000_001)).toBe(true)
  })

  test('MV4 a rank made for a place sorts there, whatever was inserted before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 60 }), seeds, (places, seed) => {
        const random = seeded(seed)
        const list: Ranked[] = []
        places.forEach((place, i) => {
          const made = { id: `r${i}`, rank: rankAt(list, place, random) }
          list.splice(Math.min(place, list.length), 0, made)
          expect(isRank(made.rank)).toBe(true)
        })
        expect([...list].sort(byRank)).toEqual(list)
      }),
    )
  })

  test('MV5 equal ranks are ordered by id, and an insert between them goes after the tie', () => {
    const tie = [
      { id: 'a', rank: 'a0' },
      { id: 'b', rank: 'a0' },
      { id: 'c', rank: 'a1' },
    ]
    expect([...tie].reverse().sort(byRank)).toEqual(tie)
    const rank = rankAt(tie, 1, seeded(1))
    expect(rank > 'a0' && rank < 'a1').toBe(true)
  })

  test('MV5 two people choosing one gap seldom tie: a gap has a thousand ranks', () => {
    const random = seeded(7)
    const gap = [
      { id: 'a', rank: 'a0' },
      { id: 'b', rank: 'a1' },
    ]
    const ranks = Array.from({ length: 2_000 }, () => [rankAt(gap, 1, random), rankAt(gap, 1, random)])
    expect(ranks.filter(([a, b]) => a === b).length).toBeLessThan(ranks.length / 200)
  })

  test('MV5 a thousand inserts into one gap and at both ends stay ranks', () => {
    const random = seeded(3)
    for (const place of [() => 1, () => 0, (length: number) => length, (length: number) => length - 1]) {
      const list: Ranked[] = [
        { id: 'a', rank: 'a0' },
        { id: 'b', rank: 'a1' },
      ]
      for (let i = 0; i < 1_000; i++) {
        const at = place(list.length)
        const rank = rankAt(list, at, random)
        expect(isRank(rank)).toBe(true)
        list.splice(at, 0, { id: `r${i}`, rank })
      }
    }
  })

  test('MV5 no rank a stranger may write makes an insert beside it fail', () => {
    const digit = fc.constantFrom(...'09AHZaksz!~ é')
    fc.assert(
      fc.property(fc.array(fc.string({ unit: digit, maxLength: 30 }), { maxLength: 12 }), seeds, (strings, seed) => {
        const ranked = strings
          .filter(isRank)
          .map((rank, i) => ({ id: `s${i}`, rank }))
          .sort(byRank)
        const random = seeded(seed)
        for (let place = 0; place <= ranked.length; place++) expect(isRank(rankAt(ranked, place, random))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    '',
    'a',
    'a0!',
    'a 1',
    'zz',
    'A00000000000000000000000000',
    'A00000000000000000000000001',
    'a00',
    '~',
    `a0${'1'.repeat(600)}`,
  ])('MV5 %s is no rank', (rank) => expect(isRank(rank)).toBe(false))

  test.each([`H${'0'.repeat(19)}`, `s${'z'.repeat(19)}`, `a0${'z'.repeat(510)}`, `Zz${'z'.repeat(510)}`])(
    'MV5 beside %s, at the edge of what may be written, one can still insert',
    (rank) => {
      expect(isRank(rank)).toBe(true)
      for (const place of [0, 1]) expect(isRank(rankAt([{ id: 'x', rank }], place, seeded(5)))).toBe(true)
    },
  )
})
