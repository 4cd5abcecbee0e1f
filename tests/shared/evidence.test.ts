// Links between recommendations, themes and findings, read from both ends.
import { describe, expect, test } from 'vitest'
import { evidenceOf, isUnfounded, standingOn, themesWithout, unfoundedIn, unusedFindings } from '../../shared/model/evidence.ts'
import { TestBoard } from '../helpers/board.ts'
import { both, finding, none, recommendation, theme, workshop } from '../helpers/report-workshop.ts'

const board = workshop({
  themes: [
    theme('t1', 1, both('One')),
    theme('t2', 2, both('Two')),
    theme('t3', 3, both('Three')),
    theme('c1', 4, both('A claim of two'), none, 't2'),
    theme('c2', 5, both('A claim of three'), none, 't3'),
  ],
  findings: [
    finding('fa', 1, both('a'), { theme: 't1' }),
    finding('fb', 2, both('b'), { theme: 'c1' }),
    finding('fc', 3, both('c'), { theme: 'c2' }),
    finding('fd', 4, both('d'), { theme: 't2' }),
    finding('fe', 5, both('e')),
    finding('ff', 6, both('f')),
  ],
  recommendations: [
    recommendation('r2', 2, { themes: ['c1'], findingIds: ['fe', 'fa'] }),
    recommendation('r1', 1, { themes: ['t1', 'gone'], findingIds: ['fe', 'never'] }),
    recommendation('r3', 3),
    recommendation('r4', 4, { themes: ['t3'], findingIds: ['ff'], mergedInto: 'r1' }),
  ],
})
const numbers = (things: readonly { number: number | null }[]) => things.map(({ number }) => number)

describe('EV1 links read the same from both ends', () => {
  test('EV1 from above: themes in their order, findings by number, only what is at hand', () => {
    const at = (id: string) => {
      const r = board.recommendations.find((each) => each.id === id)
      if (!r) throw new Error(id)
      const { themes, findings } = evidenceOf(r, board)
      return { themes: numbers(themes), findings: numbers(findings) }
    }
    expect(at('r2')).toEqual({ themes: [4], findings: [1, 5] })
    expect(at('r1')).toEqual({ themes: [1], findings: [5] })
  })
  test('EV1 from below: live recommendations by number', () => {
    const { onFinding, onTheme } = standingOn(board)
    expect([numbers(onFinding('fe')), numbers(onFinding('fa')), onFinding('fb')]).toEqual([[1, 2], [2], []])
    expect([numbers(onTheme('t1')), numbers(onTheme('c1')), onTheme('t2'), onTheme('t3')]).toEqual([[1], [2], [], []])
  })
  test('EV1 a recommendation that names one finding twice stands on it once', () => {
    const doubled = workshop({ recommendations: [recommendation('r1', 1, { findingIds: ['fa', 'fa'], themes: ['t1', 't1'] })] })
    expect(numbers(standingOn(doubled).onFinding('fa'))).toEqual([1])
    expect(numbers(standingOn(doubled).onTheme('t1'))).toEqual([1])
  })
  test('EV1 a merged finding counts as the one it went into, once', () => {
    const linked = new TestBoard()
    for (const id of ['fa', 'fb', 'fc']) linked.run('addFinding', { id, text: { en: id } })
    linked.run('addRecommendation', { id: 'r1', text: { en: 'Do it' }, findingIds: ['fa', 'fb', 'fc'] })
    linked.run('mergeFindings', { into: 'fa', from: ['fb'] })
    const merged = linked.workshop
    expect(evidenceOf(linked.recommendation('r1'), merged).findings.map(({ id }) => id)).toEqual(['fa', 'fc'])
    expect(standingOn(merged).onFinding('fa')).toHaveLength(1)
    expect(standingOn(merged).onFinding('fb')).toEqual([])
    expect(unusedFindings(merged)).toEqual([])
  })
})

describe('EV2 what reached no recommendation is told', () => {
  test('EV2 recommendations without a theme or finding; merged ones are not asked', () => {
    expect(numbers(unfoundedIn(board))).toEqual([3])
    expect(isUnfounded(recommendation('rr', 9, { themes: ['t1'] }))).toBe(false)
    expect(isUnfounded(recommendation('rr', 9, { findingIds: ['fa'] }))).toBe(false)
  })
  test('EV2 filed findings named neither themselves nor by their claim or theme', () => {
    // fa by T1, fb by its claim; fd lies in the theme above the claim that is named; fe and ff in the tray.
    expect(numbers(unusedFindings(board))).toEqual([3, 4])
    const whole = { ...board, recommendations: [recommendation('r5', 5, { themes: ['t2'] })] }
    expect(numbers(unusedFindings(whole))).toEqual([1, 3])
  })
  test('EV2 themes named neither themselves nor by a claim', () => {
    expect(numbers(themesWithout(board))).toEqual([3])
  })
})

describe('EV3 links are added and taken one by one', () => {
  const linked = () => {
    const board = new TestBoard()
    for (const id of ['ta', 'tb']) board.run('addTheme', { id, title: { en: id } })
    for (const id of ['fa', 'fb', 'fc']) board.run('addFinding', { id, text: { en: id } })
    board.run('addRecommendation', { id: 'r1', text: { en: 'Do it' }, themeIds: ['ta'], findingIds: ['fa'] })
    return board
  }
  const links = (board: TestBoard) => {
    const { themeIds, findingIds } = board.recommendation('r1')
    return [...themeIds, ...findingIds].join(' ')
  }
  test('EV3 what is linked stays where it is, what is not there is none to take', () => {
    const board = linked()
    board.run('addEvidence', { recommendationId: 'r1', findingIds: ['fb', 'fa'] })
    expect(links(board)).toBe('ta fa fb')
    board.run('addEvidence', { recommendationId: 'r1', themeIds: ['tb'] })
    board.run('removeEvidence', { recommendationId: 'r1', findingIds: ['fa', 'fc'], themeIds: ['ta'] })
    expect(links(board)).toBe('tb fb')
    expect(board.run('addEvidence', { recommendationId: 'r1', themeIds: ['nobody'] })).toBe('unknown')
  })
  test('EV3 linking something else keeps the link to a theme that was taken away, for when it comes back', () => {
    const board = linked()
    board.run('removeTheme', { id: 'ta' })
    const removal = board.operations.at(-1)
    board.run('addEvidence', { recommendationId: 'r1', themeIds: ['tb'] })
    expect(links(board)).toBe('tb fa')
    board.undo(removal)
    expect(links(board)).toBe('ta tb fa')
  })
  test('EV3 undo takes back the one link, and nothing when somebody linked since', () => {
    const board = linked()
    board.run('addEvidence', { recommendationId: 'r1', findingIds: ['fb'] })
    const first = board.operations.at(-1)
    board.undo(first)
    expect(links(board)).toBe('ta fa')
    board.run('addEvidence', { recommendationId: 'r1', findingIds: ['fb'] })
    const mine = board.operations.at(-1)
    board.run('addEvidence', { recommendationId: 'r1', findingIds: ['fc'] }, 'team')
    board.undo(mine)
    expect(links(board)).toBe('ta fa fb fc')
  })
  test('CM1 more than may stand behind one recommendation is refused whole', () => {
    const board = linked()
    const many = Array.from({ length: 600 }, (_, i) => `many${i}`)
    expect(board.run('addEvidence', { recommendationId: 'r1', findingIds: many })).toBe('ok')
    const before = board.state
    const more = many.map((id) => `${id}x`)
    expect(board.run('addEvidence', { recommendationId: 'r1', findingIds: more, themeIds: ['tb'] })).toBe('too-many')
    expect(board.state).toEqual(before)
  })
})
