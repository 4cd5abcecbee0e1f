import { describe, expect, test } from 'vitest'
import { inBoardOrder, lanesOf } from '../../shared/model/board.ts'
import { gapsOf } from '../../shared/model/gaps.ts'
import { shown } from '../../shared/model/language.ts'
import { langs } from '../../shared/model/schema.ts'
import { TestBoard } from '../helpers/board.ts'

const edit = (board: TestBoard, id: string, lang: string, text: string, more = {}) =>
  board.run('editText', { kind: 'recommendation', id, field: 'text', lang, text, ...more })
const states = (board: TestBoard, id: string) => board.recommendation(id).states.text

describe('languages', () => {
  test('LN1 a place and an order know no language: both print the same recommendations in the same places', () => {
    const board = new TestBoard()
    const ids = [
      board.add('addRecommendation', { text: { en: 'only English' } }),
      board.add('addRecommendation', { text: { fr: 'que du français' } }),
    ]
    for (const id of ids) board.run('moveRecommendation', { id, laneId: 'near-term', bandId: 'high', index: 0 })
    const printed = langs.map((lang) =>
      inBoardOrder(board.workshop).map((r) => [r.id, r.placement.bandId, shown(r.text, lang).text]),
    )
    expect(printed[0]).toEqual(printed[1])
    expect(lanesOf(board.workshop).every(({ lane }) => lane.label.en && lane.label.fr)).toBe(true)
  })

  test('LN2 a changed text makes the other language stale until someone confirms it', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('one')
    edit(board, a, 'en', 'two')
    expect(states(board, a)).toEqual({ en: 'reviewed', fr: 'stale' })
    board.run('confirmLanguage', { kind: 'recommendation', id: a, lang: 'fr', field: 'text' })
    expect(states(board, a)).toEqual({ en: 'reviewed', fr: 'reviewed' })
  })

  test('LN2 an edit that catches up makes nothing stale, nor do its later keystrokes', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('one')
    edit(board, a, 'en', 'two')
    edit(board, a, 'fr', 'd')
    edit(board, a, 'fr', 'deux', { catchesUp: true })
    expect(states(board, a)).toEqual({ en: 'reviewed', fr: 'reviewed' })
  })

  test('LN2 a missing language written for the first time, and a machine’s words reworked, are a person’s', () => {
    const board = new TestBoard()
    const id = board.add('addRecommendation', {
      text: { en: 'one', fr: 'un' },
      label: { en: 'l' },
      machine: ['fr'],
      suggestedLabel: ['en'],
    })
    expect(board.recommendation(id).states).toMatchObject({
      text: { en: 'reviewed', fr: 'machine' },
      label: { en: 'machine', fr: 'missing' },
    })
    edit(board, id, 'fr', 'une')
    expect(states(board, id)).toEqual({ en: 'reviewed', fr: 'reviewed' })
    board.run('editText', { kind: 'recommendation', id, field: 'label', lang: 'fr', text: 'é' })
    expect(board.recommendation(id).states.label).toEqual({ en: 'machine', fr: 'reviewed' })
    board.run('confirmLanguage', { kind: 'recommendation', id, lang: 'en' })
    expect(board.recommendation(id).states.label.en).toBe('reviewed')
  })

  test('LN2 words that stay the same change no state; clearing and rewriting leaves the other language stale', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('one')
    expect(board.outcome('editText', { kind: 'recommendation', id: a, field: 'text', lang: 'en', text: 'one' })).toMatchObject({
      operation: { changes: [] },
    })
    expect(states(board, a)).toEqual({ en: 'reviewed', fr: 'reviewed' })
    edit(board, a, 'en', '')
    edit(board, a, 'en', 'something else')
    expect(states(board, a)).toEqual({ en: 'reviewed', fr: 'stale' })
  })

  test('LN2 a reason given in both languages at once leaves neither behind; in one it does', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('one')
    board.run('setAside', { id: a, reason: { en: 'no', fr: 'non' } })
    expect(board.recommendation(a).states.reason).toEqual({ en: 'reviewed', fr: 'reviewed' })
    board.run('setAside', { id: a, reason: { en: 'never' } })
    expect(board.recommendation(a).states.reason).toEqual({ en: 'reviewed', fr: 'stale' })
  })

  test('LN3 final is refused while anything printed is missing or stale, and allowed when nothing is', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('one')
    expect(board.run('setReport', { status: 'final' })).toBe('not-ready')
    const summary = (lang: string) => board.run('editText', { kind: 'report', field: 'summary', lang, text: 'words' })
    summary('en')
    expect(gapsOf(board.workshop)).toEqual([{ kind: 'report', id: '', field: 'summary', lang: 'fr', state: 'missing' }])
    summary('fr')
    expect(board.run('setReport', { status: 'final' })).toBe('ok')
    edit(board, a, 'en', 'two')
    expect(gapsOf(board.workshop)).toEqual([{ kind: 'recommendation', id: a, field: 'text', lang: 'fr', state: 'stale' }])
    expect(board.run('setReport', { status: 'final' })).toBe('not-ready')
  })

  test('LN3 what is not printed stands in nobody’s way: an unused theme, a reason for help without its section', () => {
    const board = new TestBoard()
    const theme = board.add('addTheme', { title: { en: 'alone' } })
    const [a = ''] = board.addAll('one')
    board.run('requestHelp', { id: a, kinds: [], reason: { en: 'why' } })
    const gaps = () =>
      gapsOf(board.workshop)
        .filter(({ kind }) => kind !== 'report')
        .map(({ kind, field }) => `${kind}.${field}`)
    expect(gaps()).toEqual(['recommendation.helpReason'])
    board.run('setReport', { supportRequested: false })
    expect(gaps()).toEqual([])
    board.run('linkEvidence', { recommendationId: a, findingIds: [], themeIds: [theme] })
    expect(gaps()).toEqual(['theme.title'])
    board.run('setAside', { id: a, reason: { fr: 'non' } })
    expect(gaps()).toContain('recommendation.reason')
  })

  test('TX1 an edit that says what it saw is carried over to what stands now', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('one two three')
    edit(board, a, 'en', 'ONE two three')
    edit(board, a, 'en', 'one two THREE', { before: 'one two three' })
    expect(board.recommendation(a).text.en).toBe('ONE two THREE')
  })

  test('CM1 a label over 40 characters is refused, also where two people’s words meet', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('one')
    const label = (text: string, before?: string) =>
      board.run('editText', {
        kind: 'recommendation',
        id: a,
        field: 'label',
        lang: 'en',
        text,
        ...(before === undefined ? {} : { before }),
      })
    expect(label('x'.repeat(41))).toBe('text-too-long')
    expect(label('x'.repeat(30))).toBe('ok')
    expect(label('y'.repeat(30), '')).toBe('text-too-long')
    expect(board.recommendation(a).label.en).toBe('x'.repeat(30))
    expect(board.run('addRecommendation', { text: { en: 'a' }, label: { en: 'x'.repeat(41) } })).toBe('text-too-long')
    expect(edit(board, a, 'en', 'x'.repeat(20_001))).toBe('text-too-long')
  })
})
