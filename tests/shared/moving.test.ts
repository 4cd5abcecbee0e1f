import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { readWorkshop } from '../../shared/doc/read.ts'
import { run } from '../../shared/doc/run-any.ts'
import { inBoardOrder, lanesOf } from '../../shared/model/board.ts'
import type { Command } from '../../shared/model/verbs.ts'
import { fork, sync, TestBoard } from '../helpers/board.ts'

const high = { laneId: 'right-away', bandId: 'high' }

describe('moving', () => {
  test('MV1 a move writes one register of one recommendation', () => {
    const board = new TestBoard()
    const [a = '', b = '', c = ''] = board.addAll('a', 'b', 'c')
    for (const id of [a, b]) board.run('moveRecommendation', { id, ...high, index: 9 })
    const written: string[] = []
    board.doc.getMap('recommendations').observeDeep((events) => {
      for (const event of events) written.push(...[...event.keys.keys()].map((key) => `${event.path.join('/')}.${key}`))
    })
    expect(board.run('moveRecommendation', { id: c, ...high, index: 1 })).toBe('ok')
    expect(written).toEqual([`${c}.placement`])
    expect(board.textsAt('right-away', 'high')).toEqual(['a', 'c', 'b'])
  })

  test('MV2 two people who move apart from each other end with the same board', () => {
    const board = new TestBoard()
    const ids = board.addAll('a', 'b', 'c', 'd')
    const other = fork(board.doc)
    const move = (doc: Y.Doc, id: string | undefined, index: number) =>
      run(
        { doc, board: doc },
        { verb: 'moveRecommendation', args: { id, ...high, index } } as Command,
        board.actor('team'),
        'test',
      )
    for (const [i, id] of ids.entries()) move(board.doc, id, i)
    for (const id of ids) move(other, id, 0)
    sync(board.doc, other)
    const order = (doc: Y.Doc) => inBoardOrder(readWorkshop({ board: doc }).workshop).map((r) => r.id)
    expect(order(other)).toEqual(order(board.doc))
    expect(new Set(order(other)).size).toBe(4)
  })

  test('MV3 every live recommendation stands in exactly one lane, also one whose lane is not there', () => {
    const board = new TestBoard()
    const [a = '', b = ''] = board.addAll('a', 'b')
    const entity = board.doc.getMap<Y.Map<unknown>>('recommendations').get(a)
    entity?.set('placement', { laneId: 'nowhere', bandId: null, rank: 'a0' })
    const everywhere = lanesOf(board.workshop).flatMap((lane) =>
      lane.bands.flatMap((band) => band.recommendations.map((r) => r.id)),
    )
    expect(everywhere.sort()).toEqual([a, b].sort())
    expect(board.textsAt('to-sort')).toContain('a')
  })

  test.each([
    [0, ['x', 'a', 'b', 'c']],
    [1, ['a', 'x', 'b', 'c']],
    [2, ['a', 'b', 'x', 'c']],
    [3, ['a', 'b', 'c', 'x']],
    [99, ['a', 'b', 'c', 'x']],
  ])('MV4 index %i is the final place among the others', (index, expected) => {
    const board = new TestBoard()
    const [x = '', ...rest] = board.addAll('x', 'a', 'b', 'c')
    for (const id of rest) board.run('moveRecommendation', { id, ...high, index: 99 })
    board.run('moveRecommendation', { id: x, ...high, index })
    expect(board.textsAt('right-away', 'high')).toEqual(expected)
    // Within the lane too: the moved one is not counted.
    board.run('moveRecommendation', { id: x, ...high, index: 3 })
    board.run('moveRecommendation', { id: x, ...high, index })
    expect(board.textsAt('right-away', 'high')).toEqual(expected)
  })

  test('MV6 a move of something merged away or undone is refused as gone, of an unknown id as unknown', () => {
    const board = new TestBoard()
    const [a = '', b = ''] = board.addAll('a', 'b')
    const undone = board.add('addRecommendation', { text: { en: 'c' } })
    expect(board.undo()).toBe('ok')
    board.run('mergeRecommendations', { into: a, from: [b] })
    const before = board.state
    expect(board.run('moveRecommendation', { id: b, ...high, index: 0 })).toBe('gone')
    expect(board.run('moveRecommendation', { id: undone, ...high, index: 0 })).toBe('gone')
    expect(board.run('moveRecommendation', { id: 'nobody', ...high, index: 0 })).toBe('unknown')
    expect(board.state).toEqual(before)
  })

  test('MV6 into Not carried forward leads only setAside with a reason, and a move leads out again', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('a')
    expect(board.run('moveRecommendation', { id: a, laneId: 'not-carried-forward', index: 0 })).toBe('reason-required')
    expect(board.run('setAside', { id: a, reason: { en: '  ' } })).toBe('reason-required')
    expect(board.run('setAside', { id: a, reason: {} })).toBe('reason-required')
    expect(board.run('setAside', { id: a, reason: { fr: 'Hors mandat' } })).toBe('ok')
    expect(board.recommendation(a)).toMatchObject({
      reason: { fr: 'Hors mandat' },
      placement: { laneId: 'not-carried-forward', bandId: null },
    })
    expect(board.run('editText', { kind: 'recommendation', id: a, field: 'reason', lang: 'fr', text: ' ' })).toBe(
      'reason-required',
    )
    expect(board.run('propose', { id: a, laneId: 'not-carried-forward' })).toBe('reason-required')
    expect(board.run('moveRecommendation', { id: a, laneId: 'to-sort', index: 0 })).toBe('ok')
    expect(board.textsAt('to-sort')).toEqual(['a'])
  })

  test('MV7 a band left out is the own one, else the proposed one, else the middle one', () => {
    const board = new TestBoard()
    const [own = '', proposed = '', neither = ''] = board.addAll('own', 'proposed', 'neither')
    board.run('moveRecommendation', { id: own, laneId: 'near-term', bandId: 'low', index: 0 })
    board.run('propose', { id: own, laneId: 'near-term', bandId: 'high' })
    board.run('propose', { id: proposed, laneId: 'near-term', bandId: 'high' })
    for (const id of [own, proposed, neither]) board.run('moveRecommendation', { id, laneId: 'long-term', index: 0 })
    expect(board.recommendation(own).placement.bandId).toBe('low')
    expect(board.recommendation(proposed).placement.bandId).toBe('high')
    expect(board.recommendation(neither).placement.bandId).toBe('medium')
    board.run('moveRecommendation', { id: own, laneId: 'to-sort', bandId: 'low', index: 0 })
    expect(board.recommendation(own).placement.bandId).toBeNull()
  })

  test('MV7 lanes and bands nobody set up are refused by name', () => {
    const board = new TestBoard({ template: 'simple' })
    const [a = ''] = board.addAll('a')
    expect(board.run('moveRecommendation', { id: a, laneId: 'nowhere', index: 0 })).toBe('unknown-lane')
    expect(board.run('moveRecommendation', { id: a, laneId: 'high', bandId: 'high', index: 0 })).toBe('unknown-band')
    expect(board.run('propose', { id: a, laneId: 'nowhere' })).toBe('unknown-lane')
    expect(board.run('moveRecommendation', { id: a, laneId: 'high', index: 0 })).toBe('ok')
    expect(board.recommendation(a).placement.bandId).toBeNull()
  })

  test('MV8 a lane or band that holds a recommendation cannot be taken away', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('a')
    board.run('moveRecommendation', { id: a, ...high, index: 0 })
    const { lanes, bands } = board.workshop.settings
    const outcome = board.outcome('setLanes', { lanes: lanes.slice(1), bands })
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'lane-not-empty' } })
    expect(JSON.stringify(outcome)).toContain('Dès à présent')
    expect(board.run('setLanes', { lanes, bands: bands.slice(1) })).toBe('lane-not-empty')
    board.run('moveRecommendation', { id: a, laneId: 'to-sort', index: 0 })
    const system = [{ id: 'to-sort', label: { en: 'x', fr: 'x' } }]
    expect(board.run('setLanes', { lanes: [...system, ...lanes.slice(1)], bands: [] })).toBe('ok')
    expect(board.workshop.settings.lanes.map((lane) => lane.id)).toEqual(['near-term', 'mid-term', 'long-term'])
    expect(board.run('setLanes', { lanes: system, bands: [] })).toBe('invalid')
    expect(board.run('setLanes', { lanes: [lanes[0], lanes[0]], bands: [] })).toBe('invalid')
  })

  test('MV8 a proposal into a lane that was taken away is no proposal any more', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('a')
    board.run('propose', { id: a, laneId: 'right-away', bandId: 'high' })
    const { lanes, bands } = board.workshop.settings
    board.run('setLanes', { lanes: lanes.slice(1), bands })
    expect(board.recommendation(a).proposal).toBeNull()
    expect(board.run('acceptProposals', { ids: [a] })).toBe('invalid')
  })

  test('MV4 proposals are accepted to the end of their places, in the sequence given', () => {
    const board = new TestBoard()
    const [there = '', a = '', b = '', c = ''] = board.addAll('there', 'a', 'b', 'c')
    board.run('moveRecommendation', { id: there, ...high, index: 0 })
    for (const id of [a, b, c]) board.run('propose', { id, ...high })
    expect(board.run('acceptProposals', { ids: [c, a, b, a] })).toBe('ok')
    expect(board.textsAt('right-away', 'high')).toEqual(['there', 'c', 'a', 'b'])
    expect(board.operations.at(-1)?.changes).toHaveLength(3)
  })
})
