// The outline as rows, and going through them: every finding once, sub-points under theirs, steps, what comes next.
import { describe, expect, test } from 'vitest'
import { layoutOf } from '../../client/canvas/layout.ts'
import { alternativeOf } from '../../client/canvas/picture-words.ts'
import { isHit, type OutlineOptions, type OutlineRow, outlineRows } from '../../client/outline/rows.ts'
import { matching } from '../../client/outline/search.ts'
import { heightOf, kept, stretches } from '../../client/outline/sections.ts'
import { afterLeaving, between, rowBy, stepIndex, withSubPoints } from '../../client/outline/walk.ts'
import { themesWithout, unusedFindings } from '../../shared/model/evidence.ts'
import { gapsOf } from '../../shared/model/gaps.ts'
import { findingIdSchema, participantIdSchema } from '../../shared/model/ids.ts'
import type { Workshop } from '../../shared/model/schema.ts'
import { toReport } from '../../shared/report/report.ts'
import { TestBoard } from '../helpers/board.ts'
import { both, finding, none, rank, theme, workshop } from '../helpers/report-workshop.ts'

const id = (name: string) => findingIdSchema.parse(name)
const me = participantIdSchema.parse('me')
const options: OutlineOptions = { find: '', me, mine: false, folds: new Map() }
const shape = (rows: readonly OutlineRow[]) =>
  rows.map((row) => (row.kind === 'finding' ? `${' '.repeat(row.depth)}${row.key}` : `#${row.key}`))
const placed = (themeId: string | null, at: number) => ({
  place: { themeId: themeId as never, x: 0, y: 0, z: 0, rank: rank(at) },
})

const board = workshop({
  themes: [
    theme('t2', 2, both('Second', 'Deuxième')),
    theme('t1', 1, both('First', 'Premier')),
    theme('c1', 3, both('It takes a month.', 'Il faut un mois.'), both(''), 't1'),
  ],
  findings: [
    finding('a', 1, both('Apples', 'Pommes')),
    finding('b', 2, both('Bees', 'Abeilles'), { parentId: id('a') }),
    finding('c', 3, both('Cranes', 'Grues')),
    finding('d', 4, both('Doors', 'Portes'), placed('t1', 2)),
    finding('e', 5, both('Eels', 'Anguilles'), placed('t1', 1)),
    finding('f', 6, both('Façade', 'Façade'), placed('c1', 0)),
  ],
})

describe('rows', () => {
  test.each([
    ['the outline', (many: Workshop) => outlineRows(many, options).length, 502],
    ['the canvas', (many: Workshop) => layoutOf(many).themes.size, 500],
    ['the canvas in words', (many: Workshop) => new Set(alternativeOf(many, 'en').match(/T\d+/g)).size, 500],
    ['the document', (many: Workshop) => toReport(many, 'en', { version: 1, at: 0 }).sections.length, 10],
    ['the gaps', (many: Workshop) => gapsOf(many).length, 0],
    ['what is unused', (many: Workshop) => unusedFindings(many).length, 1],
    ['the themes without', (many: Workshop) => themesWithout(many).length, 251],
  ])('FN8 %s goes through themes once, however deep they are nested', (_name, reading, result) => {
    let looks = 0
    const themes = Array.from({ length: 500 }, (_, n) => {
      const each = theme(`t${n}`, n + 1, both(`T${n + 1}`), none, n > 0 && n < 250 ? `t${n - 1}` : null)
      const { parentId } = each
      const seen = () => {
        looks++
        return parentId
      }
      return Object.defineProperty(each, 'parentId', { get: seen, enumerable: true })
    })
    const many = workshop({ themes, findings: [finding('f', 1, both('Heard'), { theme: 't249' })] })
    expect(reading(many)).toBe(result)
    expect(looks).toBeLessThanOrEqual(5_000)
  })

  test('OU1 the tray, then themes by number with their claims, each finding once and in its order', () => {
    expect(shape(outlineRows(board, options))).toEqual(['#tray', 'a', ' b', 'c', '#t1', 'e', 'd', '#c1', 'f', '#t2'])
  })

  test('OU1 a sub-point filed elsewhere stands there by itself; parents in a circle are there all the same', () => {
    const elsewhere = workshop({
      themes: board.themes,
      findings: board.findings.map((one) => (one.id === 'b' ? { ...one, ...placed('t2', 0) } : one)),
    })
    expect(shape(outlineRows(elsewhere, options)).slice(-2)).toEqual(['#t2', 'b'])
    const circle = workshop({
      findings: [finding('x', 1, both('x'), { parentId: id('y') }), finding('y', 2, both('y'), { parentId: id('x') })],
    })
    expect(shape(outlineRows(circle, options))).toEqual(['#tray', 'x', ' y'])
  })

  test('OU1 a finding whose theme is gone lies in the tray', () => {
    const lost = workshop({ findings: [finding('x', 1, both('x'), placed('gone', 0))] })
    expect(outlineRows(lost, options)).toMatchObject([
      { kind: 'tray', count: 1, all: 1 },
      { key: 'x', section: null },
    ])
  })

  test('OU1 each says its place and how many there are; a theme counts its claims too', () => {
    const rows = outlineRows(board, options)
    expect(rows.filter((row) => row.kind === 'finding').map((row) => [row.position, row.of])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
      [1, 2],
      [2, 2],
      [1, 1],
    ])
    expect(rows.filter((row) => row.kind === 'theme').map((row) => row.count)).toEqual([3, 1, 0])
  })

  test('OU1 settled themes are folded until somebody opens them; folding hides what is inside', () => {
    const settled = workshop({ ...board, themes: board.themes.map((one) => (one.id === 't1' ? { ...one, settled: true } : one)) })
    expect(shape(outlineRows(settled, options))).toEqual(['#tray', 'a', ' b', 'c', '#t1', '#t2'])
    expect(shape(outlineRows(settled, { ...options, folds: new Map([['t1', false]]) }))).toContain('e')
    expect(shape(outlineRows(board, { ...options, folds: new Map([['tray', true]]) }))[1]).toBe('#t1')
  })

  test('OU1 searching shows what has the words in either language, or the number, and hides empty themes', () => {
    const search = (find: string) => shape(outlineRows(board, { ...options, find, folds: new Map([['t1', true]]) }))
    expect(search('facade')).toEqual(['#tray', '#t1', '#c1', 'f'])
    expect(search('abeil')).toEqual(['#tray', 'b'])
    expect(search('F4')).toEqual(['#tray', '#t1', 'd'])
    expect(search('deux')).toEqual(['#tray', '#t2'])
  })

  test('OU1 searching finds themes and claims by title and number; what stands there for it says how many there are', () => {
    const rows = outlineRows(board, { ...options, find: 'takes a month' })
    expect(shape(rows)).toEqual(['#tray', '#t1', '#c1'])
    expect(rows[0]).toMatchObject({ count: 0, share: 3, all: 3 })
    expect(rows[1]).toMatchObject({ count: 0, all: 3, hit: false })
    expect(rows[2]).toMatchObject({ count: 0, all: 1, hit: true })
    const hits = (find: string) =>
      outlineRows(board, { ...options, find })
        .filter(isHit)
        .map((row) => row.key)
    expect(hits('T2')).toEqual(['t2'])
    expect(hits('t3')).toEqual(['c1'])
    expect(hits('F2')).toEqual(['b'])
    expect(hits('2')).toEqual(['b', 't2'])
    for (const find of ['T2', 'f2', '2', 'takes', 'FACADE', 'premier', 'nowhere'])
      expect([...matching(board, find)].sort(), find).toEqual(hits(find).sort())
  })

  test('OU1 my share of the tray is what was dealt to me; themes stay whole', () => {
    const dealt = workshop({ ...board, findings: board.findings.map((one) => (one.id === 'c' ? { ...one, dealtTo: me } : one)) })
    const rows = outlineRows(dealt, { ...options, mine: true })
    expect(shape(rows)).toEqual(['#tray', 'c', '#t1', 'e', 'd', '#c1', 'f', '#t2'])
    expect(rows[0]).toMatchObject({ count: 1, all: 3, dealt: 1, own: 1 })
  })
})

describe('going through', () => {
  const rows = outlineRows(board, options)

  test('OU3 after what leaves comes the next there, else the one before, else the heading', () => {
    expect(afterLeaving(rows, ['a', 'b'])).toBe('c')
    expect(afterLeaving(rows, ['c'])).toBe('b')
    expect(afterLeaving(rows, ['a', 'b', 'c'])).toBe('tray')
    expect(afterLeaving(rows, ['f'])).toBe('c1')
    expect(afterLeaving(rows, ['nothing'])).toBeNull()
  })

  test('OU6 a run of rows is its findings, whichever end comes first; headings are passed over', () => {
    expect(between(rows, 'c', 'd')).toEqual(['c', 'e', 'd'])
    expect(between(rows, 'd', 'c')).toEqual(['c', 'e', 'd'])
    expect(between(rows, 'gone', 'c')).toEqual([])
  })

  test('OU4 steps through the rows end at the ends; from nowhere they begin at the top', () => {
    expect(rowBy(rows, 'tray', -1)?.key).toBe('tray')
    expect(rowBy(rows, 'a', 10)?.key).toBe('t2')
    expect(rowBy(rows, 'gone', 1)?.key).toBe('tray')
    expect(rowBy([], null, 1)).toBeNull()
  })

  test('OU7 a step passes one neighbour, with its sub-points; at the ends there is none', () => {
    expect(stepIndex(board, id('c'), -1)).toBe(0)
    expect(stepIndex(board, id('a'), 1)).toBe(2)
    expect(stepIndex(board, id('b'), 1)).toBeNull()
    expect(stepIndex(board, id('d'), -1)).toBe(0)
    expect(stepIndex(board, id('d'), 1)).toBeNull()
    expect(stepIndex(board, id('gone'), 1)).toBeNull()
  })

  test('OU7 what is filed takes its sub-points along, as far as they lie beside it', () => {
    expect(withSubPoints(board, [id('a')])).toEqual(['a', 'b'])
    expect(withSubPoints(board, [id('b')])).toEqual(['b'])
    const away = workshop({ findings: board.findings.map((one) => (one.id === 'b' ? { ...one, ...placed('t2', 0) } : one)) })
    expect(withSubPoints(away, [id('a')])).toEqual(['a'])
  })
})

describe('what is in the page', () => {
  const rows = outlineRows(board, options)

  test('OU9 every heading and the focused row are in the page, wherever one scrolls', () => {
    const parts = stretches(rows)
    expect(parts).toEqual([
      { at: 0, from: 1, to: 4 },
      { at: 4, from: 5, to: 7 },
      { at: 7, from: 8, to: 9 },
      { at: 9, from: 10, to: 10 },
    ])
    expect(
      kept(
        [5, 6],
        parts.map((part) => part.at),
        2,
      ),
    ).toEqual([0, 2, 4, 5, 6, 7, 9])
    expect(kept([5], [0], -1)).toEqual([0, 5])
  })

  test('OU9 a list is as high as all its rows, in sight or not', () => {
    const measured = rows.map((_, index) => ({ start: index * 30, end: index * 30 + 30 }))
    expect(stretches(rows).map((part) => heightOf(part, measured))).toEqual([90, 60, 30, 0])
  })
})

test('OU1 t4 is the theme of that number, and whatever speaks of a T4 slip', () => {
  const board = new TestBoard()
  const slip = board.add('addFinding', { text: { en: 'Nobody finds the T4 slip' } })
  board.add('addFinding', { text: { en: 'Something else' } })
  expect([...matching(board.workshop, 't4')]).toEqual([slip])
})
