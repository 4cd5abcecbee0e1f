import { describe, expect, test } from 'vitest'
import { addRecommendations, type NewRecommendation } from '../../shared/doc/commands/recommendation.ts'
import { bounds } from '../../shared/model/schema.ts'
import { verbs } from '../../shared/model/verbs.ts'
import { TestBoard } from '../helpers/board.ts'

const words = { en: 'words', fr: 'mots' }
const additions = (...texts: string[]): NewRecommendation[] => texts.map((en) => ({ text: { en } }))

describe('commands', () => {
  const nobody: Record<string, Record<string, unknown>> = {
    moveRecommendation: { id: 'nobody', laneId: 'to-sort', index: 0 },
    setAside: { id: 'nobody', reason: words },
    editText: { kind: 'theme', id: 'nobody', field: 'title', lang: 'en', text: 'x' },
    confirmLanguage: { kind: 'finding', id: 'nobody', lang: 'en' },
    splitRecommendation: { id: 'nobody', parts: [{ text: words }, { text: words }] },
    mergeRecommendations: { into: 'nobody', from: ['a'] },
    setComplexity: { id: 'nobody', complexity: null },
    setCriterion: { id: 'nobody', criterion: null },
    propose: { id: 'nobody', laneId: 'to-sort' },
    acceptProposals: { ids: ['nobody'] },
    requestHelp: { id: 'nobody', kinds: [] },
    declineHelp: { id: 'nobody' },
    withdrawHelp: { id: 'nobody' },
    addFinding: { text: words, parentId: 'nobody' },
    editFinding: { id: 'nobody' },
    placeFinding: { id: 'nobody', themeId: null },
    addFindings: { findings: [{ text: words, themeId: 'nobody' }] },
    placeFindings: { places: [{ id: 'nobody', themeId: null }] },
    removeFindings: { ids: ['nobody'] },
    splitFinding: { id: 'nobody', parts: [{ text: words }, { text: words }] },
    mergeFindings: { into: 'nobody', from: ['a'] },
    dealFindings: { deals: [{ ids: ['nobody'], to: null }] },
    addComment: { on: { kind: 'finding', id: 'nobody' }, text: 'why' },
    resolveComment: { id: 'nobody', resolved: true },
    removeComment: { id: 'nobody' },
    placeThemes: { frames: [{ id: 'nobody', x: 0, y: 0 }] },
    chooseFindings: { ids: ['nobody'], inReport: true },
    addTheme: { title: words, parentId: 'nobody' },
    editTheme: { id: 'nobody' },
    placeTheme: { id: 'nobody', x: 0, y: 0 },
    removeTheme: { id: 'nobody' },
    linkEvidence: { recommendationId: 'nobody', findingIds: [], themeIds: [] },
    addEvidence: { recommendationId: 'nobody' },
    removeEvidence: { recommendationId: 'nobody' },
    addRecommendation: { text: words, themeIds: ['nobody'] },
    setReport: { nextStepIds: ['nobody'] },
    updateImported: { id: 'nobody', texts: [], imported: {} },
  }

  test('CM1 every verb that names something answers unknown for what nobody made, and writes nothing', () => {
    expect([...Object.keys(nobody), 'setLanes', 'setSettings'].sort()).toEqual([...verbs].sort())
    const board = new TestBoard()
    board.addAll('a')
    const before = board.state
    for (const [verb, args] of Object.entries(nobody)) expect(board.run(verb, args), verb).toBe('unknown')
    expect(board.state).toEqual(before)
  })

  test('CM1 a verb over many refuses all when it refuses one', () => {
    const board = new TestBoard()
    const [a = '', b = ''] = board.addAll('a', 'b')
    board.run('propose', { id: a, laneId: 'near-term' })
    const before = board.state
    expect(board.run('acceptProposals', { ids: [a, b] })).toBe('invalid')
    expect(board.run('acceptProposals', { ids: [a, 'nobody'] })).toBe('unknown')
    expect(board.run('mergeRecommendations', { into: a, from: [b, 'nobody'] })).toBe('unknown')
    expect(board.run('setSettings', { movers: 'nobody' })).toBe('invalid')
    expect(board.run('noSuchVerb', {})).toBe('unknown-verb')
    expect(board.state).toEqual(before)
  })

  test('CM1 a write that refuses after it has written is our mistake and stops loudly', () => {
    const board = new TestBoard()
    expect(() =>
      board.transact((hand) => {
        addRecommendations(hand, additions('a'))
        addRecommendations(hand, [{ text: words, place: { laneId: 'nowhere' as never, bandId: null } }])
        return {}
      }),
    ).toThrow(/after its first write/)
  })

  test('CM1 bounds: not one recommendation, text or link more than stated', () => {
    const board = new TestBoard()
    const many = Array.from({ length: bounds.recommendations - 1 }, (_, i) => `r${i}`)
    expect(board.transact((hand) => ({ ids: addRecommendations(hand, additions(...many)) })).ok).toBe(true)
    const [last = ''] = board.addAll('last')
    expect(board.run('addRecommendation', { text: words })).toBe('too-many')
    expect(board.run('splitRecommendation', { id: last, parts: [{ text: words }, { text: words }] })).toBe('too-many')
    expect(board.textsAt('to-sort')).toEqual([...many, 'last'])
    expect(board.run('linkEvidence', { recommendationId: last, findingIds: Array(1_001).fill('f'), themeIds: [] })).toBe(
      'too-many',
    )
    expect(board.run('addRecommendation', { text: { en: '  ' } })).toBe('text-empty')
  })

  test('CM2 adding under an id already there answers that id and changes nothing', () => {
    const board = new TestBoard()
    for (const [verb, args] of [
      ['addRecommendation', { id: 'mine', text: words }],
      ['addTheme', { id: 'mine', title: words }],
      ['addFinding', { id: 'mine', text: words }],
    ] as const) {
      expect(board.outcome(verb, args)).toMatchObject({ ok: true, result: { id: 'mine' } })
      const before = board.state
      expect(board.outcome(verb, args)).toMatchObject({ ok: true, result: { id: 'mine' }, operation: { changes: [] } })
      expect(board.state).toEqual(before)
    }
  })

  test('MV3 many are added at once, in order, also straight to a place or a proposal', () => {
    const board = new TestBoard()
    const place = { laneId: 'near-term', bandId: 'low' } as never
    board.addAll('first')
    board.transact((hand) => ({
      ids: addRecommendations(hand, [
        ...additions('second', 'third'),
        { text: { en: 'placed' }, place },
        { text: { en: 'placed too' }, place },
        { text: { en: 'aside' }, place: { laneId: 'not-carried-forward' as never, bandId: null }, reason: { en: 'no' } },
        { text: { en: 'proposed' }, proposal: { laneId: 'mid-term' as never, bandId: null } },
      ]),
    }))
    expect(board.textsAt('to-sort')).toEqual(['first', 'second', 'third', 'proposed'])
    expect(board.textsAt('near-term', 'low')).toEqual(['placed', 'placed too'])
    expect(board.textsAt('not-carried-forward')).toEqual(['aside'])
    expect(board.workshop.recommendations.find((r) => r.text.en === 'proposed')?.proposal).toEqual({
      laneId: 'mid-term',
      bandId: 'medium',
    })
    const bare = { text: words, place: { laneId: 'not-carried-forward' as never, bandId: null } }
    expect(board.transact((hand) => ({ ids: addRecommendations(hand, [bare]) }))).toMatchObject({
      refusal: { code: 'reason-required' },
    })
  })

  test('MV3 within one transaction a verb sees what the ones before it wrote', () => {
    const board = new TestBoard()
    board.transact((hand) => {
      const [id] = addRecommendations(hand, additions('a'))
      expect(hand.workshop.recommendations.map((r) => r.id)).toEqual([id])
      if (id) hand.writer.set('recommendations', id, 'complexity', 'low')
      expect(hand.workshop.recommendations[0]?.complexity).toBe('low')
      return {}
    })
  })

  test('LN2 a re-import changes only what it is given, and the language it does not touch becomes stale', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('a')
    const imported = { 'text.en': 'b' }
    const texts = [{ field: 'text', lang: 'en', text: 'b' }]
    expect(board.run('updateImported', { id: a, texts, complexity: 'high', imported })).toBe('ok')
    expect(board.recommendation(a)).toMatchObject({
      text: { en: 'b', fr: 'a fr' },
      states: { text: { fr: 'stale' } },
      complexity: 'high',
      criterion: null,
    })
    const both = [...texts.map((each) => ({ ...each, text: 'c' })), { field: 'text', lang: 'fr', text: 'c fr' }]
    board.run('updateImported', { id: a, texts: both, imported })
    expect(board.recommendation(a).states.text).toEqual({ en: 'reviewed', fr: 'reviewed' })
  })

  test('CM2 a finding hangs on another that is there', () => {
    const board = new TestBoard()
    const parentId = board.add('addFinding', { text: words })
    const id = board.add('addFinding', { text: words, parentId, kind: 'quote', discussion: 3 })
    expect(board.workshop.findings.find((finding) => finding.id === id)).toMatchObject({
      parentId,
      kind: 'quote',
      inReport: false,
    })
  })
})
