import { describe, expect, it } from 'vitest'
import { Buckets } from '../../server/access/rate.ts'

describe('buckets', () => {
  it('HT5 a bucket empties, refills steadily, and never above its size', () => {
    let now = 0
    const buckets = new Buckets(10, 60_000, () => now)
    for (let n = 0; n < 10; n++) expect(buckets.take('a')).toBe(true)
    expect(buckets.take('a')).toBe(false)
    expect(buckets.empty('a')).toBe(true)
    now += 6_000
    expect(buckets.take('a')).toBe(true)
    expect(buckets.take('a')).toBe(false)
    now += 3_600_000
    for (let n = 0; n < 10; n++) expect(buckets.take('a')).toBe(true)
    expect(buckets.take('a')).toBe(false)
  })

  it('HT5 one address never empties another’s bucket', () => {
    const buckets = new Buckets(1, 60_000, () => 0)
    expect(buckets.take('a')).toBe(true)
    expect(buckets.take('a')).toBe(false)
    expect(buckets.take('b')).toBe(true)
  })

  it('HT5 a lifted bound never runs out', () => {
    const buckets = new Buckets(Number.POSITIVE_INFINITY, 1_000, () => 0)
    for (let n = 0; n < 1_000; n++) expect(buckets.take('a')).toBe(true)
    expect(buckets.empty('a')).toBe(false)
  })

  it('HT5 a flood of addresses leaves those that just failed refused as long as there is room', () => {
    let now = 0
    const buckets = new Buckets(1, 60_000, () => now)
    for (let n = 0; n < 9_999; n++) buckets.take(`old ${n}`)
    now += 60_000
    buckets.take('fresh')
    buckets.take('one more')
    expect(buckets.empty('fresh')).toBe(true)
    expect(buckets.empty('old 1')).toBe(false)
  })
})
