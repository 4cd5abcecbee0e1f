import { describe, expect, test } from 'vitest'
import { helpRequests } from '../../shared/model/board.ts'
import { TestBoard } from '../helpers/board.ts'

const asked = (board: TestBoard): string[] => helpRequests(board.workshop).map((r) => r.text.en)

describe('help', () => {
  test('HP1 asking, declining and withdrawing change no placement', () => {
    const board = new TestBoard()
    const [a = '', b = ''] = board.addAll('a', 'b')
    board.run('moveRecommendation', { id: a, laneId: 'mid-term', bandId: 'low', index: 0 })
    const placements = () => [a, b].map((id) => board.recommendation(id).placement)
    const before = placements()
    const request = { id: a, kinds: ['advisory', 'platform'], index: 0, reason: { en: 'why' }, readiness: 'now' }
    for (const [verb, args] of [
      ['requestHelp', request],
      ['declineHelp', { id: b }],
      ['withdrawHelp', { id: a }],
      ['requestHelp', { id: a, kinds: [] }],
    ] as const) {
      expect(board.run(verb, args)).toBe('ok')
      expect(placements()).toEqual(before)
    }
  })

  test('HP2 requests have one order over all kinds, and index is the place among all others', () => {
    const board = new TestBoard()
    const [a = '', b = '', c = ''] = board.addAll('a', 'b', 'c')
    board.run('requestHelp', { id: a, kinds: ['advisory'] })
    board.run('requestHelp', { id: b, kinds: ['platform'] })
    board.run('requestHelp', { id: c, kinds: ['advisory'], index: 1 })
    expect(asked(board)).toEqual(['a', 'c', 'b'])
    board.run('requestHelp', { id: a, kinds: ['advisory'], index: 2 })
    expect(asked(board)).toEqual(['c', 'b', 'a'])
    board.run('requestHelp', { id: c, kinds: ['referral'] })
    expect(asked(board), 'without an index a request keeps its place').toEqual(['c', 'b', 'a'])
    board.run('declineHelp', { id: b })
    expect(asked(board)).toEqual(['c', 'a'])
    board.run('requestHelp', { id: b, kinds: ['advisory'] })
    expect(asked(board), 'asked anew it goes last').toEqual(['c', 'a', 'b'])
  })

  test('HP2 what is set aside asks for nothing until it is carried forward again', () => {
    const board = new TestBoard()
    const [a = '', b = ''] = board.addAll('a', 'b')
    for (const id of [a, b]) board.run('requestHelp', { id, kinds: ['advisory'] })
    board.run('setAside', { id: a, reason: { en: 'no' } })
    expect(asked(board)).toEqual(['b'])
    board.run('moveRecommendation', { id: a, laneId: 'to-sort', index: 0 })
    expect(asked(board)).toEqual(['a', 'b'])
  })

  test('HP2 a request has all its kinds, why and when; what is left out stays, a withdrawn readiness does not come back', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('a')
    board.run('requestHelp', { id: a, kinds: ['advisory', 'platform'], reason: { en: 'why', fr: 'pourquoi' }, readiness: 'now' })
    board.run('requestHelp', { id: a, kinds: ['platform'] })
    expect(board.recommendation(a)).toMatchObject({
      help: { answer: 'yes' },
      helpKinds: ['platform'],
      readiness: 'now',
      helpReason: { en: 'why', fr: 'pourquoi' },
      states: { helpReason: { en: 'reviewed', fr: 'reviewed' } },
    })
    board.run('withdrawHelp', { id: a })
    expect(board.recommendation(a).help).toBeNull()
    board.run('requestHelp', { id: a, kinds: ['advisory'] })
    expect(board.recommendation(a)).toMatchObject({ helpKinds: ['advisory'], readiness: null, helpReason: { en: 'why' } })
  })
})
