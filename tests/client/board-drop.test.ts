// Where a card goes: every way of moving through one pure function (BD1).
import { describe, expect, test } from 'vitest'
import { destinationOf, indexOfGap, placeInLane, standingOf, zoneName, zoneOf } from '../../client/board/drop.ts'
import { type Box, gapAt } from '../../client/board/gap.ts'
import { bandIdSchema, laneIdSchema, type RecommendationId, recommendationIdSchema } from '../../shared/model/ids.ts'
import { toSort } from '../../shared/model/schema.ts'
import { TestBoard } from '../helpers/board.ts'

const place = (laneId: string, bandId: string | null = null) => ({
  laneId: laneIdSchema.parse(laneId),
  bandId: bandId === null ? null : bandIdSchema.parse(bandId),
})
const high = place('near-term', 'high')

/** A board with cards a, b, c, d in one band, and x still to sort. */
function sorted() {
  const board = new TestBoard()
  const ids = board.addAll('a', 'b', 'c', 'd', 'x').map((id) => recommendationIdSchema.parse(id))
  for (const id of ids.slice(0, 4)) board.run('moveRecommendation', { id, ...high, index: 9 })
  const [a, b, c, d, x] = ids as [RecommendationId, RecommendationId, RecommendationId, RecommendationId, RecommendationId]
  return { board, a, b, c, d, x, now: () => board.workshop }
}

describe('zones', () => {
  test('BD1 a zone survives its name', () => {
    expect(zoneOf(zoneName({ kind: 'place', ...high }))).toEqual({ kind: 'place', ...high })
    expect(zoneOf(zoneName({ kind: 'place', laneId: toSort, bandId: null }))).toEqual({
      kind: 'place',
      laneId: toSort,
      bandId: null,
    })
    expect(zoneOf('help')).toEqual({ kind: 'help' })
    expect(zoneOf(undefined)).toBeNull()
    expect(zoneOf('search')).toBeNull()
    expect(zoneOf('place:')).toBeNull()
  })
})

describe('the index of a gap', () => {
  test('BD1 stands after the upper neighbour, else before the lower one, else last', () => {
    expect(indexOfGap({ after: 'b', before: 'c' }, ['a', 'b', 'c'])).toBe(2)
    expect(indexOfGap({ after: 'gone', before: 'c' }, ['a', 'b', 'c'])).toBe(2)
    expect(indexOfGap({ after: 'gone', before: 'gone too' }, ['a', 'b', 'c'])).toBe(3)
    expect(indexOfGap({ after: null, before: 'a' }, ['new', 'a'])).toBe(1)
    expect(indexOfGap({ after: null, before: null }, [])).toBe(0)
  })
})

describe('a drop', () => {
  test('BD1 goes to the gap as it stands when someone else has put a card there meanwhile', () => {
    const { board, a, b, x, now } = sorted()
    const gap = { after: a, before: b }
    const [other] = board.addAll('other')
    board.run('moveRecommendation', { id: other, ...high, index: 0 }, 'partner', 'bob')
    expect(destinationOf({ by: 'drop', id: x, place: high, gap }, now())).toEqual({ ...high, index: 2 })
  })

  test('BD1 does not count the card in hand', () => {
    const { a, b, c, now } = sorted()
    expect(destinationOf({ by: 'drop', id: a, place: high, gap: { after: b, before: c } }, now())).toEqual({ ...high, index: 1 })
  })

  test('BD1 where the card already stands is no move', () => {
    const { a, b, c, now } = sorted()
    expect(destinationOf({ by: 'drop', id: b, place: high, gap: { after: a, before: c } }, now())).toBeNull()
  })

  test('MV4 the verb puts the card where the drop said', () => {
    const { board, a, b, d, now } = sorted()
    const to = destinationOf({ by: 'drop', id: d, place: high, gap: { after: a, before: b } }, now())
    board.run('moveRecommendation', { id: d, ...to })
    expect(standingOf(now(), d)).toMatchObject({ ...high, index: 1, count: 4 })
  })
})

describe('keypad, dialog and step', () => {
  test('BD1 the keypad puts a card last', () => {
    const { x, now } = sorted()
    expect(destinationOf({ by: 'keypad', id: x, place: high }, now())).toEqual({ ...high, index: 4 })
  })

  test('BD1 the dialog puts it first, last, or after another', () => {
    const { a, b, x, now } = sorted()
    const index = (after: RecommendationId | 'first' | 'last', id = x) =>
      destinationOf({ by: 'dialog', id, place: high, after }, now())?.index
    expect(index('first')).toBe(0)
    expect(index(b)).toBe(2)
    expect(index('last')).toBe(4)
    expect(index(b, a)).toBe(1)
  })

  test('BD1 a step past the edge of a band goes on into the next band of the lane, and stops at its end', () => {
    const { board, a, d, now } = sorted()
    expect(destinationOf({ by: 'step', id: a, step: -1 }, now())).toBeNull()
    expect(destinationOf({ by: 'step', id: a, step: 1 }, now())).toEqual({ ...high, index: 1 })
    const medium = place('near-term', 'medium')
    expect(destinationOf({ by: 'step', id: d, step: 1 }, now())).toEqual({ ...medium, index: 0 })
    board.run('moveRecommendation', { id: d, ...medium, index: 0 })
    expect(destinationOf({ by: 'step', id: d, step: -1 }, now())).toEqual({ ...high, index: 3 })
  })

  test('BD1 in To sort a step stays in To sort', () => {
    const { x, now } = sorted()
    expect(destinationOf({ by: 'step', id: x, step: 1 }, now())).toBeNull()
    expect(destinationOf({ by: 'step', id: x, step: -1 }, now())).toBeNull()
  })

  test('MV7 a lane alone means the own band, else the proposed one, else the middle one', () => {
    const { board, a, x, now } = sorted()
    const mid = laneIdSchema.parse('mid-term')
    expect(placeInLane(now(), a, mid)).toEqual(place('mid-term', 'high'))
    expect(placeInLane(now(), x, mid)).toEqual(place('mid-term', 'medium'))
    board.run('propose', { id: x, laneId: 'near-term', bandId: 'low' })
    expect(placeInLane(now(), x, mid)).toEqual(place('mid-term', 'low'))
  })

  test('BD1 a card that is not there goes nowhere', () => {
    const { now } = sorted()
    expect(destinationOf({ by: 'keypad', id: recommendationIdSchema.parse('nobody'), place: high }, now())).toBeNull()
  })
})

describe('the gap under the pointer', () => {
  const column: Box[] = ['a', 'b', 'c'].map((id, n) => ({ id, left: 0, right: 300, top: n * 26, bottom: n * 26 + 24 }))
  const row: Box[] = ['a', 'b', 'c'].map((id, n) => ({
    id,
    left: (n % 2) * 50,
    right: (n % 2) * 50 + 40,
    top: n < 2 ? 0 : 30,
    bottom: n < 2 ? 24 : 54,
  }))

  test('BD1 in a column the middle of a card divides before from after', () => {
    expect(gapAt(column, { x: 10, y: 3 })).toEqual({ after: null, before: 'a' })
    expect(gapAt(column, { x: 290, y: 20 })).toEqual({ after: 'a', before: 'b' })
    expect(gapAt(column, { x: 10, y: 25 })).toEqual({ after: 'a', before: 'b' })
    expect(gapAt(column, { x: 10, y: 500 })).toEqual({ after: 'c', before: null })
  })

  test('BD1 where cards stand side by side, left and right divide them', () => {
    expect(gapAt(row, { x: 55, y: 20 })).toEqual({ after: 'a', before: 'b' })
    expect(gapAt(row, { x: 85, y: 2 })).toEqual({ after: 'b', before: 'c' })
    expect(gapAt(row, { x: 5, y: 31 })).toEqual({ after: 'b', before: 'c' })
  })

  test('BD1 an empty list has one gap', () => {
    expect(gapAt([], { x: 1, y: 1 })).toEqual({ after: null, before: null })
  })
})
