import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { roots } from '../../shared/doc/layout.ts'
import { entityAt } from '../../shared/doc/operation.ts'
import { readWorkshop } from '../../shared/doc/read.ts'
import { inBoardOrder } from '../../shared/model/board.ts'
import { toWorkshopJson, workshopJsonSchema } from '../../shared/model/workshop-json.ts'
import { fork, TestBoard } from '../helpers/board.ts'

const keys = Object.keys(roots.recommendations.entity.registers).concat('text.en', 'label.fr', 'nonsense')
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    { laneId: 'right-away', bandId: 'high', rank: 'zz' },
    { mergedInto: 'x', splitFrom: 1 },
    new Uint8Array(2),
    { answer: 'yes', rank: '' },
  ),
)

describe('reading', () => {
  test('RD1 RD2 whatever stands in a thing, reading does not throw, and only that thing suffers', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), anything), { maxLength: 6 }), (writes) => {
        const board = new TestBoard()
        const [bad = '', good = ''] = board.addAll('bad', 'good')
        const before = board.recommendation(good)
        const entity = board.doc.getMap<Y.Map<unknown>>('recommendations').get(bad)
        for (const [key, value] of writes) entity?.set(key, value)
        const reading = readWorkshop({ board: board.doc, findings: board.findings })
        expect(reading.workshop.recommendations.find((r) => r.id === good)).toEqual(before)
        expect(reading.problems.every(({ id }) => id === bad)).toBe(true)
        const json = toWorkshopJson(reading, 1, { all: true, mayReadFindings: true })
        expect(workshopJsonSchema.safeParse(json).success).toBe(true)
        // What stands beside it can still be moved and added to.
        expect(board.run('moveRecommendation', { id: good, laneId: 'to-sort', index: 0 })).toBe('ok')
        expect(board.addAll('next')).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })

  test('RD2 things that are no things are problems: a number among recommendations, a list as settings', () => {
    const board = new TestBoard()
    board.addAll('a')
    board.doc.getMap('recommendations').set('seven', 7)
    board.doc.getMap('settings').set('bands', 'none')
    const { workshop, problems } = readWorkshop({ board: board.doc })
    expect(inBoardOrder(workshop)).toHaveLength(1)
    expect(problems).toEqual(
      expect.arrayContaining([
        { code: 'not-a-map', root: 'recommendations', id: 'seven', key: '' },
        { code: 'bad-value', root: 'settings', id: '', key: 'bands' },
      ]),
    )
  })

  test('RD1 an empty document, and roots of the wrong kind, read as an empty workshop', () => {
    expect(readWorkshop({ board: new Y.Doc() }).workshop.recommendations).toEqual([])
    const odd = new Y.Doc()
    odd.getMap('recommendations').set('x', new Y.Array())
    expect(readWorkshop({ board: odd }).problems).toHaveLength(1)
  })

  test('RD3 a reading is fresh after every kind of change: by verb, by hand, from others, inside a transaction', () => {
    const board = new TestBoard()
    const [a = ''] = board.addAll('a')
    const text = () => board.recommendation(a).text.en
    expect(text()).toBe('a')
    const entity = board.doc.getMap<Y.Map<unknown>>('recommendations').get(a)
    const words = entity?.get('text.en')
    if (!(words instanceof Y.Text)) throw new Error('no text')
    words.insert(1, 'b')
    expect(text()).toBe('ab')
    board.doc.transact(() => {
      words.insert(2, 'c')
      expect(text()).toBe('abc')
      const made = new Y.Map<unknown>()
      board.doc.getMap('recommendations').set('made', made)
      expect(board.recommendation('made').complexity).toBeNull()
      made.set('complexity', 'low')
      expect(board.recommendation('made').complexity).toBe('low')
      made.set('complexity', 'high')
    })
    expect(board.recommendation('made').complexity).toBe('high')
    const other = fork(board.doc)
    other.getMap<Y.Map<unknown>>('recommendations').get(a)?.set('complexity', 'low')
    Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other))
    expect(board.recommendation(a).complexity).toBe('low')
    board.doc.getMap('settings').set('lanes', [])
    expect(board.run('moveRecommendation', { id: a, laneId: 'right-away', index: 0 })).toBe('unknown-lane')
  })

  test('RD3 what did not change is the same object in the next reading', () => {
    const board = new TestBoard()
    const [a = '', b = ''] = board.addAll('a', 'b')
    const [before, other] = [board.recommendation(a), board.recommendation(b)]
    board.run('setComplexity', { id: a, complexity: 'low' })
    expect(board.recommendation(a)).not.toBe(before)
    expect(board.recommendation(b)).toBe(other)
  })

  test('RD2 a removed theme: its findings lie in the tray, its claims stand alone, links read as none', () => {
    const board = new TestBoard()
    const theme = board.add('addTheme', { title: { en: 't' } })
    const claim = board.add('addTheme', { title: { en: 'c' }, parentId: theme })
    const finding = board.add('addFinding', { text: { en: 'f' } })
    const id = board.add('addRecommendation', { text: { en: 'r' }, themeIds: [theme, claim] })
    board.run('placeFinding', { id: finding, themeId: theme, x: 1, y: 2 })
    expect(board.workshop.findings[0]?.place.themeId).toBe(theme)
    board.run('removeTheme', { id: theme })
    // Nobody had placed the theme: where in it a finding lay says nothing of where it lies now.
    expect(board.workshop.findings[0]?.place).toMatchObject({ themeId: null, x: 0, y: 0, z: 0 })
    expect(board.workshop.themes).toMatchObject([{ id: claim, parentId: null }])
    expect(board.recommendation(id).themeIds).toEqual([claim])
    expect(board.run('removeTheme', { id: theme })).toBe('gone')
    expect(board.run('placeFinding', { id: finding, themeId: theme })).toBe('gone')
    expect(board.run('placeFinding', { id: finding, themeId: 'nobody' })).toBe('unknown')
  })

  test('TR6 workshop.json without the right to findings says only how many', () => {
    const board = new TestBoard()
    const finding = board.add('addFinding', { text: { en: 'heard in confidence' } })
    board.add('addRecommendation', { text: { en: 'r' }, findingIds: [finding] })
    board.findings.getMap('findings').set('bad', 7)
    const reading = readWorkshop({ board: board.doc, findings: board.findings })
    const closed = toWorkshopJson(reading, 3, { all: false, mayReadFindings: false })
    expect(closed).toMatchObject({
      version: 3,
      findings: [],
      recommendations: [{ findingIds: [], findingCount: 1 }],
      problems: [],
    })
    expect(JSON.stringify(closed)).not.toMatch(new RegExp(`confidence|${finding}`))
    expect(toWorkshopJson(reading, 3, { all: false, mayReadFindings: true })).toMatchObject({
      findings: [{ id: finding }],
      problems: [{ id: 'bad' }],
    })
  })

  test('EX1 workshop.json has the board’s order, places and places among requests; merged away ones only when asked for', () => {
    const board = new TestBoard()
    const [a = '', b = '', c = '', d = ''] = board.addAll('a', 'b', 'c', 'd')
    for (const id of [c, a]) board.run('moveRecommendation', { id, laneId: 'near-term', bandId: 'low', index: 9 })
    for (const id of [a, b]) board.run('requestHelp', { id, kinds: ['advisory'], index: 0 })
    board.run('declineHelp', { id: c })
    board.run('mergeRecommendations', { into: a, from: [d] })
    const json = (all: boolean) => toWorkshopJson(readWorkshop({ board: board.doc }), 1, { all, mayReadFindings: true })
    expect(json(false).recommendations.map((r) => [r.text.en, r.laneId, r.bandId, r.index, r.help?.index])).toEqual([
      ['c', 'near-term', 'low', 0, null],
      ['a', 'near-term', 'low', 1, 1],
      ['b', 'to-sort', null, 0, 0],
    ])
    expect(json(true).recommendations.at(-1)).toMatchObject({ id: d, index: null, lineage: { mergedInto: a } })
    expect(
      json(false)
        .lanes.map((lane) => lane.id)
        .slice(-2),
    ).toEqual(['to-sort', 'not-carried-forward'])
  })

  test('LG2 a finding that stands was merged into nothing: the one of a circle that stays, one whose kept finding is gone', () => {
    const board = new TestBoard()
    for (const id of ['a', 'b', 'c', 'd']) board.add('addFinding', { id, text: { en: id } })
    board.run('mergeFindings', { into: 'd', from: ['c'] })
    board.run('removeFindings', { ids: ['d'] })
    for (const [id, mergedInto] of Object.entries({ a: 'b', b: 'a' })) {
      entityAt(board.findings, 'findings', id)?.set('lineage', { mergedInto, splitFrom: null })
    }
    const reading = readWorkshop({ board: board.doc, findings: board.findings })
    const { findings } = toWorkshopJson(reading, 1, { all: true, mayReadFindings: true })
    expect(findings.map(({ id, lineage }) => [id, lineage.mergedInto])).toEqual([
      ['a', null],
      ['c', null],
      ['b', 'a'],
    ])
  })
})
