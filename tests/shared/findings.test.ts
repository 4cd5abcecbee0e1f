// Findings: filed in an order, released where they lay, split and merged without loss, and what is said of them.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { entityAt } from '../../shared/doc/operation.ts'
import { undo } from '../../shared/doc/run.ts'
import { run } from '../../shared/doc/run-any.ts'
import { must } from '../../shared/model/assert.ts'
import { participantIdSchema, themeIdSchema } from '../../shared/model/ids.ts'
import { pointedTo } from '../../shared/model/pointers.ts'
import { findingsIn, themeTree } from '../../shared/model/themes.ts'
import { TestBoard } from '../helpers/board.ts'

const say = (en: string) => ({ text: { en } })
const wordsIn = (board: TestBoard, theme: string | null): string[] =>
  findingsIn(board.workshop, theme === null ? null : themeIdSchema.parse(theme)).map((finding) => finding.text.en)
const find = (board: TestBoard, id: string) => board.workshop.findings.find((finding) => finding.id === id)

describe('findings', () => {
  test('FN1 findings stand in the order in which they came, were filed, or were put by index', () => {
    const board = new TestBoard()
    const theme = board.add('addTheme', { title: { en: 't' } })
    board.run('addFindings', { findings: ['a', 'b', 'c', 'd'].map((en) => ({ id: en, ...say(en) })) })
    expect(wordsIn(board, null)).toEqual(['a', 'b', 'c', 'd'])
    board.run('placeFindings', { places: ['c', 'a'].map((id) => ({ id, themeId: theme })) })
    expect(wordsIn(board, theme)).toEqual(['c', 'a'])
    board.run('placeFinding', { id: 'd', themeId: theme, index: 1 })
    expect(wordsIn(board, theme)).toEqual(['c', 'd', 'a'])
    board.run('placeFinding', { id: 'a', themeId: theme, index: 0 })
    expect(wordsIn(board, theme)).toEqual(['a', 'c', 'd'])
    board.run('placeFindings', { places: ['d', 'c', 'a'].map((id, index) => ({ id, themeId: theme, index })) })
    expect(wordsIn(board, theme)).toEqual(['d', 'c', 'a'])
    expect(wordsIn(board, null)).toEqual(['b'])
    board.run('placeFinding', { id: 'c', themeId: null })
    expect(wordsIn(board, null)).toEqual(['b', 'c'])
  })

  test('FN1 findings that never got a rank stand by number; others go before them, behind them, and stay there', () => {
    const board = new TestBoard()
    for (const [n, id] of ['c', 'a', 'b'].entries()) {
      board.add('addFinding', { id, ...say(id) })
      entityAt(board.findings, 'findings', id)?.set('place', { themeId: null, x: 0, y: 0, z: 0 })
      entityAt(board.findings, 'findings', id)?.set('number', n + 1)
    }
    board.run('addFindings', { findings: [{ id: 'last', ...say('last') }] })
    for (const id of ['second', 'first']) board.run('addFinding', { id, ...say(id) })
    board.run('placeFindings', { places: ['second', 'first'].map((id) => ({ id, themeId: null, index: 0 })) })
    expect(wordsIn(board, null)).toEqual(['first', 'second', 'c', 'a', 'b', 'last'])
    board.run('placeFinding', { id: 'last', themeId: null, index: 2 })
    board.run('placeFinding', { id: 'a', themeId: null, index: 5 })
    expect(wordsIn(board, null)).toEqual(['first', 'second', 'last', 'c', 'b', 'a'])
  })

  test('FN1 a point moves a finding on the canvas and leaves its order alone; another theme without a point forgets it', () => {
    const board = new TestBoard()
    const theme = board.add('addTheme', { title: { en: 't' } })
    board.run('addFindings', { findings: ['a', 'b'].map((en) => ({ id: en, themeId: theme, ...say(en) })) })
    const before = find(board, 'a')?.place
    expect(before).toMatchObject({ x: 0, y: 0, z: 0 })
    board.run('placeFinding', { id: 'a', themeId: theme, x: 30, y: -7 })
    expect(find(board, 'a')?.place).toMatchObject({ x: 30, y: -7, z: 1, rank: before?.rank })
    board.run('placeFinding', { id: 'b', themeId: theme, x: 1 })
    expect(find(board, 'b')?.place).toMatchObject({ x: 1, y: 0, z: 2 })
    board.run('placeFinding', { id: 'a', themeId: null })
    expect(find(board, 'a')?.place).toMatchObject({ themeId: null, x: 0, y: 0, z: 0 })
  })

  test.each([1e7, -1e7, Number.NaN, Number.POSITIVE_INFINITY])(
    'FN2 a coordinate that is none (%s) is refused and nothing moves',
    (x) => {
      const board = new TestBoard()
      const theme = board.add('addTheme', { title: { en: 't' } })
      const id = board.add('addFinding', say('a'))
      const before = board.state
      expect(board.run('placeFinding', { id, themeId: null, x, y: 0 })).toBe('invalid')
      expect(board.run('placeTheme', { id: theme, x, y: 0 })).toBe('invalid')
      expect(board.run('addFinding', { ...say('b'), x })).toBe('invalid')
      expect(board.state).toEqual(before)
    },
  )

  test('FN3 findings of a theme that was removed lie in the tray where they lay, and come back with it', () => {
    const board = new TestBoard()
    const theme = board.add('addTheme', { title: { en: 't' }, x: 100, y: 200 })
    const id = board.add('addFinding', { ...say('a'), themeId: theme, x: 5, y: 6 })
    board.run('removeTheme', { id: theme })
    expect(find(board, id)?.place).toMatchObject({ themeId: null, x: 105, y: 206 })
    expect(board.undo()).toBe('ok')
    expect(find(board, id)?.place).toMatchObject({ themeId: theme, x: 5, y: 6 })
  })

  test('FN9 themes stand by number until somebody moves one; moving one moves no other, and new ones come last', () => {
    const board = new TestBoard()
    const number = (n: number, id: string) => entityAt(board.doc, 'themes', id)?.set('number', n)
    const add = (id: string, parentId: string | null = null) => {
      board.run('addTheme', { id, title: { en: id }, parentId })
      number(board.workshop.themes.length, id)
    }
    for (const id of ['a', 'b', 'c', 'd']) add(id)
    for (const id of ['b1', 'b2', 'b3']) add(id, 'b')
    const order = () => themeTree(board.workshop).tops.map(({ id }) => id)
    const claims = () =>
      themeTree(board.workshop)
        .claimsOf(themeIdSchema.parse('b'))
        .map(({ id }) => id)
    expect(order()).toEqual(['a', 'b', 'c', 'd'])
    board.run('editTheme', { id: 'd', index: 1 })
    expect(order()).toEqual(['a', 'd', 'b', 'c'])
    expect(board.operations.at(-1)?.changes.map(({ id }) => id)).toEqual(['d'])
    board.run('editTheme', { id: 'a', index: 99 })
    board.run('editTheme', { id: 'b3', index: 0 })
    expect(order()).toEqual(['d', 'b', 'c', 'a'])
    expect(claims()).toEqual(['b3', 'b1', 'b2'])
    add('e')
    expect(order()).toEqual(['d', 'b', 'c', 'a', 'e'])
    // Under another it keeps its rank.
    board.run('editTheme', { id: 'a', parentId: 'b' })
    expect(claims()).toEqual(['b3', 'b1', 'b2', 'a'])
    board.run('editTheme', { id: 'a', parentId: null, index: 0 })
    expect(order()).toEqual(['a', 'd', 'b', 'c', 'e'])
    board.undo()
    expect(claims()).toEqual(['b3', 'b1', 'b2', 'a'])
  })

  test('FN3 so do those of a claim, whose frame is relative to its theme’s, and a claim whose theme goes', () => {
    const board = new TestBoard()
    const theme = board.add('addTheme', { title: { en: 't' }, x: 1000, y: 1000 })
    const claim = board.add('addTheme', { title: { en: 'c' }, parentId: theme, x: 50, y: 400 })
    const id = board.add('addFinding', { ...say('a'), themeId: claim, x: 20, y: 80 })
    board.run('removeTheme', { id: claim })
    expect(find(board, id)?.place).toMatchObject({ themeId: null, x: 1070, y: 1480 })
    board.undo()
    board.run('removeTheme', { id: theme })
    const alone = board.workshop.themes.find((each) => each.id === claim)
    expect(alone).toMatchObject({ parentId: null, frame: { x: 1050, y: 1400 } })
    expect(find(board, id)?.place).toMatchObject({ themeId: claim, x: 20, y: 80 })
    // Both gone, and nothing of a place known above: the canvas finds one.
    board.run('removeTheme', { id: claim })
    expect(find(board, id)?.place).toMatchObject({ themeId: null, x: 1070, y: 1480 })
  })

  test('FN3 a theme put under another is laid out by it; taken out again it stays where it lay', () => {
    const board = new TestBoard()
    const above = board.add('addTheme', { title: { en: 'above' }, x: 1000, y: 1000 })
    const theme = board.add('addTheme', { title: { en: 't' }, x: 3000, y: 1000 })
    const now = () => board.workshop.themes.find((each) => each.id === theme)
    board.run('editTheme', { id: theme, parentId: above })
    expect(now()).toMatchObject({ parentId: above, frame: null })
    expect(board.undo()).toBe('ok')
    expect(now()).toMatchObject({ parentId: null, frame: { x: 3000, y: 1000 } })
    board.run('editTheme', { id: theme, parentId: above })
    board.run('placeTheme', { id: theme, x: 40, y: 60 })
    board.run('editTheme', { id: theme, parentId: null })
    expect(now()).toMatchObject({ parentId: null, frame: { x: 1040, y: 1060 } })
  })

  test('FN3 CV1 a claim whose theme was removed is placed where a hand puts it, and taken out for good', () => {
    for (const at of [{ x: 1000, y: 1000 }, {}]) {
      const board = new TestBoard()
      const theme = board.add('addTheme', { title: { en: 't' }, ...at })
      const claim = board.add('addTheme', { title: { en: 'c' }, parentId: theme })
      const now = () => board.workshop.themes.find((each) => each.id === claim)
      board.run('removeTheme', { id: theme })
      board.run('placeTheme', { id: claim, x: 2000, y: 500 })
      expect(now()).toMatchObject({ parentId: null, frame: { x: 2000, y: 500 } })
      board.run('editTheme', { id: claim, parentId: null })
      expect(now()).toMatchObject({ parentId: null, frame: { x: 2000, y: 500 } })
    }
  })

  test('FN3 UN2 a frame meant for the canvas is not read under another theme, whoever undoes or moves what at once', () => {
    const board = new TestBoard()
    for (const id of ['t1', 't2']) board.run('addTheme', { id, title: { en: id } })
    board.run('addTheme', { id: 'x', title: { en: 'x' }, x: 3000, y: 2000 })
    const now = () => board.workshop.themes.find((each) => each.id === 'x')
    board.run('editTheme', { id: 'x', parentId: 't1' })
    const ann = must(board.operations.at(-1), 'her step')
    board.run('editTheme', { id: 'x', parentId: 't2' }, 'team', 'bob')
    undo(board.doc, ann, board.actor('facilitator'), 'test')
    expect(now()).toMatchObject({ parentId: 't2', frame: null })
    // One moves it on the canvas while the other puts it under a theme: laid out by that theme.
    board.run('editTheme', { id: 'x', parentId: null })
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(board.doc))
    const bob = { participantId: participantIdSchema.parse('bob'), role: 'team' } as const
    run({ doc: copy, board: copy }, { verb: 'placeTheme', args: { id: themeIdSchema.parse('x'), x: 3100, y: 2100 } }, bob, 'test')
    board.run('editTheme', { id: 'x', parentId: 't1' })
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(copy))
    expect(now()).toMatchObject({ parentId: 't1', frame: null })
  })

  test('FN3 a claim of a claim lies relative to the theme at the top, and stays where it lay when it comes out', () => {
    const board = new TestBoard()
    const top = board.add('addTheme', { title: { en: 't' }, x: 1000, y: 1000 })
    const middle = board.add('addTheme', { title: { en: 'm' }, parentId: top, x: 40, y: 600 })
    const deep = board.add('addTheme', { title: { en: 'd' }, parentId: middle, x: 30, y: 100 })
    board.run('editTheme', { id: deep, parentId: null })
    expect(board.workshop.themes.find((each) => each.id === deep)?.frame).toMatchObject({ x: 1030, y: 1100 })
  })

  test('FN4 parts of a split stand behind the first, which keeps its id, its number and what points to it', () => {
    const board = new TestBoard()
    board.run('addFindings', { findings: ['a', 'b'].map((en) => ({ id: en, discussion: 3, kind: 'quote', ...say(en) })) })
    board.run('chooseFindings', { ids: ['a'], inReport: true })
    const r = board.add('addRecommendation', { text: { en: 'r' }, findingIds: ['a'] })
    expect(board.run('splitFinding', { id: 'a', parts: [say('a1'), say('a2'), say('a3')] })).toBe('ok')
    expect(wordsIn(board, null)).toEqual(['a1', 'a2', 'a3', 'b'])
    const [, second] = findingsIn(board.workshop, null)
    expect(second).toMatchObject({ discussion: 3, kind: 'quote', inReport: true, lineage: { splitFrom: 'a' } })
    expect(board.recommendation(r).findingIds).toEqual(['a'])
    expect(board.undo()).toBe('ok')
    expect(wordsIn(board, null)).toEqual(['a', 'b'])
  })

  test('FN4 a split decided on words that someone has changed since is refused, of findings and of recommendations', () => {
    const board = new TestBoard()
    const finding = board.add('addFinding', say('a'))
    const r = board.add('addRecommendation', say('a'))
    const parts = [say('a1'), say('a2')]
    for (const [verb, id, kind] of [
      ['splitFinding', finding, 'finding'],
      ['splitRecommendation', r, 'recommendation'],
    ] as const) {
      board.run('editText', { kind, id, field: 'text', lang: 'en', text: 'a, and more' })
      expect(board.run(verb, { id, seen: { en: 'a' }, parts })).toBe('conflict')
      expect(board.run(verb, { id, seen: { en: 'a, and more' }, parts })).toBe('ok')
    }
  })

  test('FN5 a finding merged into another is told there, with its evidence, its comments, its sub-points and its being chosen', () => {
    const board = new TestBoard()
    board.run('addFindings', { findings: ['a', 'b', 'c'].map((en) => ({ id: en, ...say(en) })) })
    board.run('addFinding', { id: 'd', ...say('d'), parentId: 'b' })
    board.run('chooseFindings', { ids: ['b'], inReport: true })
    board.run('addComment', { id: 'k', on: { kind: 'finding', id: 'b' }, text: 'why' })
    const r = board.add('addRecommendation', { text: { en: 'r' }, findingIds: ['b', 'a', 'c'] })
    expect(board.run('mergeFindings', { into: 'a', from: ['b'] })).toBe('ok')
    const { findings, mergedFindings, comments } = board.workshop
    expect(findings.map(({ id }) => id).sort()).toEqual(['a', 'c', 'd'])
    expect(mergedFindings).toMatchObject([{ id: 'b', text: { en: 'b' }, lineage: { mergedInto: 'a' } }])
    expect(find(board, 'a')?.inReport).toBe(true)
    expect(find(board, 'd')?.parentId).toBe('a')
    expect(comments).toMatchObject([{ on: { id: 'a' } }])
    expect(board.recommendation(r).findingIds).toEqual(['a', 'c'])
    expect(board.run('placeFinding', { id: 'b', themeId: null })).toBe('gone')
    expect(board.undo()).toBe('ok')
    expect(board.workshop.mergedFindings).toEqual([])
    expect(find(board, 'a')?.inReport).toBe(false)
  })

  test('FN5 LG2 in a circle of merges one finding stays', () => {
    const board = new TestBoard()
    board.run('addFindings', { findings: ['a', 'b'].map((en) => ({ id: en, ...say(en) })) })
    for (const [id, into] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      entityAt(board.findings, 'findings', id)?.set('lineage', { mergedInto: into, splitFrom: null })
    }
    expect(board.workshop.findings.map(({ id }) => id)).toEqual(['a'])
    expect(board.workshop.mergedFindings.map(({ id }) => id)).toEqual(['b'])
  })

  test('FN6 removed findings are evidence no more, and undo brings them back with it', () => {
    const board = new TestBoard()
    const id = board.add('addFinding', say('a'))
    const r = board.add('addRecommendation', { text: { en: 'r' }, findingIds: [id, 'never-here'] })
    board.run('removeFindings', { ids: [id] })
    expect(board.workshop.findings).toEqual([])
    expect(board.recommendation(r).findingIds).toEqual(['never-here'])
    expect(board.undo()).toBe('ok')
    expect(board.recommendation(r).findingIds).toEqual([id, 'never-here'])
  })

  test('FN6 what was said of a removed finding goes with it, and comes back with it', () => {
    const board = new TestBoard()
    const comments = () => board.workshop.comments.map(({ id }) => id).sort()
    for (const id of ['a', 'b']) {
      board.add('addFinding', { id, ...say(id) })
      board.run('addComment', { id: `on-${id}`, on: { kind: 'finding', id }, text: 'why' })
    }
    board.run('removeFindings', { ids: ['a'] })
    expect(comments()).toEqual(['on-b'])
    expect(board.run('resolveComment', { id: 'on-a', resolved: true })).toBe('gone')
    expect(board.undo()).toBe('ok')
    expect(comments()).toEqual(['on-a', 'on-b'])
  })

  test('FN7 a comment says whose it is by itself, is taken away by that person alone, and goes with its theme', () => {
    const board = new TestBoard()
    const theme = board.add('addTheme', { title: { en: 't' } })
    const on = { kind: 'theme', id: theme }
    expect(board.run('addComment', { id: 'k', on, text: ' why ' }, 'team', 'ana')).toBe('ok')
    expect(board.workshop.comments).toMatchObject([{ id: 'k', by: 'ana', text: 'why', resolved: false }])
    expect(board.run('addComment', { on, text: 'x', by: 'ben' })).toBe('invalid')
    expect(board.run('removeComment', { id: 'k' }, 'facilitator', 'ben')).toBe('not-yours')
    expect(board.run('resolveComment', { id: 'k', resolved: true }, 'facilitator', 'ben')).toBe('ok')
    expect(board.workshop.comments).toMatchObject([{ resolved: true }])
    board.run('removeTheme', { id: theme })
    expect(board.workshop.comments).toEqual([])
    expect(board.run('addComment', { on, text: 'x' })).toBe('gone')
  })

  test('FN8 themes have two levels: deeper claims stand with the others, and a circle of parents ends', () => {
    const board = new TestBoard()
    const [top, claim, deeper] = ['t', 'c', 'd'].map((id) => board.add('addTheme', { id, title: { en: id } }))
    board.run('editTheme', { id: claim, parentId: top })
    board.run('editTheme', { id: deeper, parentId: claim })
    const ids = (themes: readonly { id: string }[]) => themes.map(({ id }) => id).sort()
    expect(ids(themeTree(board.workshop).tops)).toEqual(['t'])
    expect(ids(themeTree(board.workshop).claimsOf(themeIdSchema.parse('t')))).toEqual(['c', 'd'])
    // Two people at once, each seeing no circle.
    entityAt(board.doc, 'themes', 't')?.set('parentId', 'd')
    expect(ids(themeTree(board.workshop).tops)).toEqual(['c'])
    expect(ids(themeTree(board.workshop).claimsOf(themeIdSchema.parse('c')))).toEqual(['d', 't'])
  })

  test('UN1 a theme under which somebody filed a finding is not undone with its making', () => {
    const board = new TestBoard()
    const theme = board.add('addTheme', { title: { en: 't' } })
    const made = board.operations.at(-1)
    board.run('addFinding', { ...say('a'), themeId: theme }, 'team', 'ben')
    if (!made) throw new Error('nothing was made')
    const taken = undo(board.doc, made, board.actor('facilitator'), 'test', board.doc, {
      pointedTo: pointedTo('board', board.workshop),
    })
    expect(taken.ok).toBe(false)
    expect(board.workshop.themes).toHaveLength(1)
  })
})
