import { describe, expect, test } from 'vitest'
import { addRecommendations } from '../../shared/doc/commands/recommendation.ts'
import { addThemes } from '../../shared/doc/commands/theme.ts'
import { operationSchema } from '../../shared/doc/operation.ts'
import { undo } from '../../shared/doc/run.ts'
import { must } from '../../shared/model/assert.ts'
import { liveRecommendations } from '../../shared/model/board.ts'
import { wordsSchema } from '../../shared/model/verbs.ts'
import { TestBoard } from '../helpers/board.ts'

const high = { laneId: 'right-away', bandId: 'high' }
const live = (board: TestBoard): string[] => liveRecommendations(board.workshop).map((r) => r.text.en)

describe('undo', () => {
  test('UN1 only who did it may undo, and only while they may still do such a thing', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('a')
    board.run('moveRecommendation', { id: a, ...high, index: 0 }, 'partner')
    const move = board.operations.at(-1)
    expect(board.undo(move, 'team')).toBe('not-yours')
    board.run('setSettings', { movers: 'facilitator' })
    expect(board.undo(move, 'partner')).toBe('locked')
    board.run('setSettings', { movers: 'everyone' })
    expect(board.undo(move, 'partner')).toBe('ok')
    expect(board.textsAt('to-sort')).toEqual(['a'])
  })

  test('UN1 an operation survives storage as JSON', () => {
    const board = new TestBoard()
    board.addAll('a')
    for (const operation of board.operations)
      expect(operationSchema.parse(JSON.parse(JSON.stringify(operation)))).toEqual(operation)
  })

  test('UN2 a move goes back to the very place it came from, unless someone has moved it since', () => {
    const board = new TestBoard()
    const [a = '', b = ''] = board.addAll('a', 'b')
    const before = board.recommendation(a).placement
    board.run('moveRecommendation', { id: a, ...high, index: 0 })
    const mine = board.operations.at(-1)
    board.run('moveRecommendation', { id: b, ...high, index: 0 }, 'team')
    expect(board.undo(mine)).toBe('ok')
    expect(board.recommendation(a).placement).toEqual(before)
    expect(board.undo(mine), 'it does not stand any more').toBe('conflict')
    board.run('moveRecommendation', { id: a, ...high, index: 0 })
    const again = board.operations.at(-1)
    board.run('moveRecommendation', { id: a, laneId: 'long-term', index: 0 }, 'team')
    const state = board.state
    expect(board.undo(again)).toBe('conflict')
    expect(board.state).toEqual(state)
  })

  test('UN2 (fuzz seed 76) a colleague’s later move to the same gap is not mine to undo', () => {
    for (let seed = 0; seed < 100; seed++) {
      const board = new TestBoard({ seed })
      const [a = ''] = board.addAll('a')
      board.run('moveRecommendation', { id: a, ...high, index: 0 })
      const mine = board.operations.at(-1)
      board.run('moveRecommendation', { id: a, laneId: 'to-sort', index: 0 }, 'team')
      board.run('moveRecommendation', { id: a, ...high, index: 0 }, 'team')
      expect(board.undo(mine), `ranks of seed ${seed}`).toBe('conflict')
    }
  })

  test('UN2 undoing the undo does it again', () => {
    const board = new TestBoard()
    const [a = '', b = ''] = board.addAll('a', 'b')
    board.run('setAside', { id: a, reason: { en: 'no', fr: 'non' } })
    board.run('mergeRecommendations', { into: a, from: [b] })
    const done = board.state
    const [aside, merge] = board.operations.slice(-2)
    expect([board.undo(merge), board.undo(aside)]).toEqual(['ok', 'ok'])
    expect(board.recommendation(a)).toMatchObject({ placement: { laneId: 'to-sort' }, reason: { en: '', fr: '' } })
    expect(live(board)).toEqual(expect.arrayContaining(['a', 'b']))
    const [undoneMerge, undoneAside] = board.operations.slice(-2)
    expect([board.undo(undoneAside), board.undo(undoneMerge)]).toEqual(['ok', 'ok'])
    expect(board.state).toEqual(done)
  })

  test('UN2 a thing made is undone while it stands as it was made, and redo brings it back', () => {
    const board = new TestBoard()
    board.addAll('a')
    const made = board.operations.at(-1)
    expect(board.undo()).toBe('ok')
    expect(live(board)).toEqual([])
    expect(board.undo()).toBe('ok')
    expect(live(board)).toEqual(['a'])
    const [id = ''] = made?.changes.map((change) => change.id) ?? []
    board.run('setComplexity', { id, complexity: 'high' }, 'team')
    expect(board.undo(made)).toBe('conflict')
    expect(live(board)).toEqual(['a'])
  })

  test('UN2 a display number given since is no change by anyone', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('a')
    const made = board.operations.at(-1)
    board.transact((hand) => {
      hand.writer.set('recommendations', a, 'number', 4)
      return {}
    })
    expect(board.undo(made)).toBe('ok')
  })

  test('UN2 an import of many is undone but for what was worked on since', () => {
    const board = new TestBoard()
    const outcome = board.transact((hand) => {
      const [theme] = addThemes(hand, [{ title: { en: 't' } }])
      const texts = ['a', 'b', 'c'].map((en) => ({ text: wordsSchema.parse({ en }), themeIds: theme ? [theme] : [] }))
      return { ids: addRecommendations(hand, texts) }
    })
    const made = outcome.ok ? outcome.operation : undefined
    const [, b = ''] = outcome.ok ? (outcome.result.ids as string[]) : []
    board.run('moveRecommendation', { id: b, ...high, index: 0 }, 'team')
    expect(board.undo(made)).toBe('ok')
    expect(live(board)).toEqual(['b'])
    expect(
      board.workshop.themes.map((theme) => theme.title.en),
      'b still stands under it',
    ).toEqual(['t'])
    expect(board.undo(board.operations.at(-1))).toBe('ok')
    expect(live(board).sort()).toEqual(['a', 'b', 'c'])
  })

  test('UN2 a split undone gives the whole back and takes the parts away', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('whole')
    const before = board.recommendation(a)
    board.run('splitRecommendation', { id: a, parts: [{ text: { en: '1', fr: '1' } }, { text: { en: '2' } }] })
    expect(board.undo()).toBe('ok')
    expect(live(board)).toEqual(['whole'])
    expect(board.recommendation(a)).toEqual(before)
  })

  test('UN2 FN4 LG1 a part of something split stays while its words stand nowhere else: the whole was edited since, or is gone', () => {
    for (const [root, add, split] of [
      ['findings', 'addFinding', 'splitFinding'],
      ['recommendations', 'addRecommendation', 'splitRecommendation'],
    ] as const) {
      const board = new TestBoard()
      const id = board.add(add, { text: { en: 'The queue is long and nobody answers' } })
      board.run(split, { id, parts: [{ text: { en: 'The queue is long' } }, { text: { en: 'nobody answers' } }] })
      const operation = must(board.operations.at(-1), 'the split')
      const kind = root === 'findings' ? 'finding' : 'recommendation'
      board.run('editText', { kind, id, field: 'text', lang: 'en', text: 'The queue is long, two hours' }, 'team', 'ben')
      undo(root === 'findings' ? board.findings : board.doc, operation, board.actor('facilitator'), 'test', board.doc)
      expect(board.workshop[root].map(({ text }) => text.en)).toEqual(['The queue is long, two hours', 'nobody answers'])
    }
    const board = new TestBoard()
    const id = board.add('addFinding', { text: { en: 'The queue is long and nobody answers' } })
    board.run('splitFinding', { id, parts: [{ text: { en: 'The queue is long' } }, { text: { en: 'nobody answers' } }] })
    const operation = must(board.operations.at(-1), 'the split')
    board.run('removeFindings', { ids: [id] }, 'team', 'ben')
    undo(board.findings, operation, board.actor('facilitator'), 'test', board.doc)
    expect(board.workshop.findings.map(({ text }) => text.en)).toEqual(['nobody answers'])
    const merged = new TestBoard()
    const part = merged.add('addFinding', { text: { en: 'The queue is long and nobody answers' } })
    const other = merged.add('addFinding', { text: { en: 'Queues' } })
    merged.run('splitFinding', { id: part, parts: [{ text: { en: 'The queue is long' } }, { text: { en: 'nobody answers' } }] })
    const split = must(merged.operations.at(-1), 'the split')
    merged.run('mergeFindings', { into: other, from: [part] }, 'team', 'ben')
    undo(merged.findings, split, merged.actor('facilitator'), 'test', merged.doc)
    expect(merged.workshop.findings.map(({ text }) => text.en)).toEqual(['Queues', 'nobody answers'])
  })

  test('UN2 every register a verb writes goes back, also to never having been set', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('a')
    const theme = board.add('addTheme', { title: { en: 't', fr: 't' } })
    const finding = board.add('addFinding', { text: { en: 'f' } })
    const { lanes, bands } = board.workshop.settings
    const deeds: [string, Record<string, unknown>][] = [
      ['requestHelp', { id: a, kinds: ['advisory'], reason: { en: 'why' }, readiness: 'soon' }],
      ['declineHelp', { id: a }],
      ['setComplexity', { id: a, complexity: 'low' }],
      ['setCriterion', { id: a, criterion: 3 }],
      ['propose', { id: a, ...high }],
      ['linkEvidence', { recommendationId: a, findingIds: ['f'], themeIds: [theme] }],
      ['editText', { kind: 'recommendation', id: a, field: 'text', lang: 'en', text: 'b' }],
      ['editTheme', { id: theme, criterion: 2 }],
      ['placeTheme', { id: theme, x: 1, y: 2 }],
      ['removeTheme', { id: theme }],
      ['editFinding', { id: finding, discussion: 3, kind: 'quote' }],
      ['placeFinding', { id: finding, themeId: theme, x: 4, y: 5 }],
      ['chooseFindings', { ids: [finding], inReport: true }],
      ['setLanes', { lanes: lanes.slice(1), bands: bands.slice(1) }],
      ['setSettings', { movers: 'team', synthesisOpen: true, marking: 'protected-a', dates: { workshop: '2026-05-04' } }],
      ['setReport', { nextStepIds: [a], supportRequested: false }],
    ]
    for (const [verb, args] of deeds) {
      const before = board.workshop
      expect(board.run(verb, args), verb).toBe('ok')
      expect(board.operations.at(-1)?.changes.length, verb).toBeGreaterThan(0)
      expect(board.undo(), verb).toBe('ok')
      expect(board.workshop, verb).toEqual(before)
    }
  })

  test('UN3 words undone leave what others wrote in the same text', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('One.')
    const edit = (text: string, role: 'facilitator' | 'team') =>
      board.run('editText', { kind: 'recommendation', id: a, field: 'text', lang: 'en', text }, role)
    edit('One. Two.', 'facilitator')
    const mine = board.operations.at(-1)
    edit('One. Two. Three.', 'team')
    expect(board.undo(mine)).toBe('ok')
    expect(board.recommendation(a).text.en).toBe('One. Three.')
    edit('One. Four.', 'facilitator')
    const replaced = board.operations.at(-1)
    edit('One. Fourteen.', 'team')
    expect(board.undo(replaced)).toBe('conflict')
    expect(board.recommendation(a)).toMatchObject({ text: { en: 'One. Fourteen.' }, states: { text: { fr: 'stale' } } })
  })

  test('UN4 what others built upon is not undone: a theme they linked, a card they merged into', () => {
    const board = new TestBoard()
    const [a = '', b = ''] = board.addAll('a', 'b')
    const theme = board.add('addTheme', { title: { en: 't' } })
    const madeTheme = board.operations.at(-1)
    board.run('linkEvidence', { recommendationId: a, findingIds: [], themeIds: [theme] }, 'team')
    expect(board.undo(madeTheme)).toBe('conflict')
    const kept = board.add('addRecommendation', { text: { en: 'kept' } })
    const madeKept = board.operations.at(-1)
    board.run('mergeRecommendations', { into: kept, from: [b] }, 'team')
    expect(board.undo(madeKept)).toBe('conflict')
    expect(live(board).sort()).toEqual(['a', 'kept'])
  })

  test('UN5 undo leaves nothing set aside without a reason, no card without its lane, no final document with gaps', () => {
    const board = new TestBoard()
    const [a = '', b = ''] = board.addAll('a', 'b')
    board.run('editText', { kind: 'recommendation', id: a, field: 'reason', lang: 'en', text: 'no' })
    const reason = board.operations.at(-1)
    board.run('setAside', { id: a, reason: { en: 'no' } }, 'team')
    expect(board.undo(reason)).toBe('conflict')
    expect(board.recommendation(a).reason.en).toBe('no')

    const { lanes, bands } = board.workshop.settings
    board.run('setLanes', { lanes: [...lanes, { id: 'later', label: { en: 'Later', fr: 'Plus tard' } }], bands })
    const added = board.operations.at(-1)
    board.run('moveRecommendation', { id: b, laneId: 'later', index: 0 }, 'team')
    expect(board.undo(added)).toBe('conflict')
    expect(board.recommendation(b).placement.laneId).toBe('later')
  })
})
