// What is offered to put behind a recommendation, how a link names a card, and what writing begins with.
import { describe, expect, test } from 'vitest'
import { candidates, most, namesOf } from '../../client/evidence/candidates.ts'
import { cardOf, cardPath } from '../../client/evidence/card-link.ts'
import { beginning, criterionOf, type Writing } from '../../client/evidence/writing.ts'
import { findingIdSchema, themeIdSchema } from '../../shared/model/ids.ts'
import { both, finding, none, recommendation, theme, workshop } from '../helpers/report-workshop.ts'

const themeIds = (...ids: string[]) => ids.map((id) => themeIdSchema.parse(id))
const findingIds = (...ids: string[]) => ids.map((id) => findingIdSchema.parse(id))

const board = workshop({
  themes: [
    { ...theme('t1', 1, both('Waiting', 'Attente')), criterion: 2 },
    theme('t2', 2, both('Forms', 'Formulaires')),
    theme('c1', 3, both('Nobody owns it.'), none, 't1'),
  ],
  findings: [
    { ...finding('fa', 1, both('The queue is long', 'La file est longue'), { theme: 't1' }), criterion: 5 },
    { ...finding('fb', 2, both('Équipe absente'), { theme: 'c1' }), criterion: 5 },
    finding('fc', 17, both('Paper, always paper'), { theme: 't2' }),
    finding('fd', 4, both('The queue again')),
  ],
})
const offered = (chosen: { themeIds?: string[]; findingIds?: string[] }, query = '') => {
  const { themes, findings, more } = candidates(
    board,
    { themeIds: themeIds(...(chosen.themeIds ?? [])), findingIds: chosen.findingIds ?? [] },
    query,
  )
  return [...themes.map(({ theme: each }) => `T${each.number}`), ...findings.map((each) => `F${each.number}`), more].join(' ')
}

describe('EV3 what is offered', () => {
  test('EV3 without a word: other themes, and what is filed under the chosen ones and their claims', () => {
    expect(offered({ themeIds: ['t1'] })).toBe('T3 T2 F1 F2 0')
    expect(offered({ themeIds: ['c1'], findingIds: ['fb'] })).toBe('T1 T2 0')
  })
  test('EV3 with words: all of them in one language or the other, accents aside; a number is one thing', () => {
    expect(offered({}, 'queue long')).toBe('F1 0')
    expect(offered({}, 'longue')).toBe('F1 0')
    expect(offered({}, 'equipe')).toBe('F2 0')
    expect(offered({}, 'f17')).toBe('F17 0')
    expect(offered({}, 'T1')).toBe('T1 0')
    expect(offered({ findingIds: ['fa'] }, 'queue')).toBe('F4 0')
  })
  test('EV3 of hundreds the first are offered, and it is said how many more there are', () => {
    const many = workshop({
      findings: Array.from({ length: 300 }, (_, i) => finding(`f${i}`, i + 1, both('Again'), { theme: 't1' })),
      themes: board.themes,
    })
    const found = candidates(many, { themeIds: [], findingIds: [] }, 'again')
    expect([found.findings.length, found.more]).toEqual([most.found, 300 - most.found])
    const filed = candidates(many, { themeIds: themeIds('t1'), findingIds: [] }, '')
    expect([filed.findings.length, filed.more]).toEqual([most.filed, 300 - most.filed])
  })
  test('EV1 a finding is taken away with the names of those merged into it', () => {
    const merged = finding('fx', 9, both('x'), { lineage: { mergedInto: findingIdSchema.parse('fa'), splitFrom: null } })
    expect(namesOf(findingIdSchema.parse('fa'), { mergedFindings: [merged] })).toEqual(['fa', 'fx'])
  })
})

describe('EV5 what writing begins with', () => {
  const given = { themeIds: themeIds('c1'), findingIds: findingIds('fa') }
  test('EV5 the criterion is the theme’s, or that of the theme above; else the one all findings share', () => {
    expect(criterionOf(board, given)).toBe(2)
    expect(criterionOf(board, { themeIds: themeIds('t2'), findingIds: findingIds('fa', 'fb') })).toBe(5)
    expect(criterionOf(board, { themeIds: [], findingIds: findingIds('fa', 'fc') })).toBeNull()
    expect(criterionOf(board, { themeIds: [], findingIds: [] })).toBeNull()
  })
  test('EV5 words begun before are kept with their evidence, and what was chosen now is added', () => {
    const kept: Writing = {
      text: both('Begun'),
      label: none,
      criterion: 6,
      themeIds: themeIds('t2'),
      findingIds: findingIds('fc'),
    }
    expect(beginning(kept, given, board)).toEqual({
      resumed: true,
      writing: { ...kept, themeIds: ['t2', 'c1'], findingIds: ['fc', 'fa'] },
    })
    // Evidence without a word is no draft.
    const blank = { ...kept, text: { en: ' ', fr: '' } }
    expect(beginning(blank, given, board)).toEqual({
      resumed: false,
      writing: { text: none, label: none, criterion: 2, themeIds: ['c1'], findingIds: ['fa'] },
    })
  })
})

describe('EV6 links to a card', () => {
  const cards = workshop({
    recommendations: [
      recommendation('aa', 1, { mergedInto: 'bb' }),
      recommendation('bb', 2, { mergedInto: 'cc' }),
      recommendation('cc', 3),
      recommendation('7', 4),
    ],
  })
  const opens = (wanted: string) => {
    const found = cardOf(cards, wanted)
    return found && [found.card.id, found.from?.id ?? null]
  }
  test('EV6 by id, by number with or without R; through merges; else none', () => {
    expect([opens('cc'), opens('R3'), opens('r3'), opens('3')]).toEqual(Array(4).fill(['cc', null]))
    expect([opens('aa'), opens('R1'), opens('R2')]).toEqual([
      ['cc', 'aa'],
      ['cc', 'aa'],
      ['cc', 'bb'],
    ])
    expect([opens('R9'), opens('nobody'), opens('')]).toEqual([null, null, null])
    expect(opens('7')).toEqual(['7', null])
    expect(cardPath('e1', 'cc')).toBe('/e/e1?card=cc')
  })
})
