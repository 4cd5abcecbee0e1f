// What a row becomes: texts, themes, labels, places, sub-items (contract.md, Import).
import { describe, expect, it } from 'vitest'
import { TestBoard } from '../helpers/board.ts'
import { bySource, counts, importInto, planOf, refusalOf } from '../helpers/import.ts'

const titles = (board: TestBoard) => board.workshop.themes.map(({ title }) => title)

describe('columns', () => {
  it('IM1 the columns of the contract are read in any order, others are named', () => {
    const board = new TestBoard()
    const plan = importInto(
      board,
      'owner,text_fr,label_en,theme_fr,id,group_fr,text_en,label_fr,theme_en,criterion,complexity,group_en\n' +
        'Ana,Financer,Fund,Argent,A1,Groupe,Fund it,Financer,Money,3,high,Group',
    )
    expect(plan.ignoredColumns).toEqual(['owner'])
    expect(bySource(board, 'A1')).toMatchObject({
      text: { en: 'Fund it', fr: 'Financer' },
      label: { en: 'Fund', fr: 'Financer' },
      heading: { en: 'Group', fr: 'Groupe' },
      criterion: 3,
      complexity: 'high',
    })
    expect(titles(board)).toEqual([{ en: 'Money', fr: 'Argent' }])
  })
  it('IM1 text without a language counts in the file’s, which is needed only for it', () => {
    const board = new TestBoard()
    expect(refusalOf(() => planOf(board, 'id,text\nA1,Bonjour', { lang: null }))).toBe('bad-language')
    importInto(board, 'id,text\nA1,Bonjour', { lang: 'fr' })
    importInto(board, 'id,text_fr\nA2,Salut', { lang: null })
    expect(bySource(board, 'A1').text).toEqual({ en: '', fr: 'Bonjour' })
    expect(bySource(board, 'A2').text).toEqual({ en: '', fr: 'Salut' })
  })
  it('IM1 a language’s own column goes before one without a language', () => {
    const board = new TestBoard()
    importInto(board, 'id,text,text_en\nA1,Other,Own')
    expect(bySource(board, 'A1').text.en).toBe('Own')
  })
  it('IM1 headers are read in French and however they are spelled', () => {
    const plan = planOf(new TestBoard(), 'Identifiant;Texte (FR);Étiquette FR;Priorité;Horizon;Complexité\nA1;Mots;Mot;;;', {
      lang: null,
    })
    expect(plan.columns.map(({ field }) => field)).toEqual(['id', 'text_fr', 'label_fr', 'band', 'lane', 'complexity'])
  })
  it('IM1 any column can be mapped by hand or left out', () => {
    const board = new TestBoard()
    const csv = 'Standard,Advice,id\nDesign,Test with users,A1'
    expect(refusalOf(() => planOf(board, csv))).toBe('import-no-text-column')
    const mapping = new Map([
      [0, 'theme' as const],
      [1, 'text' as const],
      [2, 'ignore' as const],
    ])
    const plan = importInto(board, csv, { mapping })
    expect(plan.ignoredColumns).toEqual(['id'])
    expect(board.workshop.recommendations[0]).toMatchObject({ text: { en: 'Test with users' }, sourceId: null })
    expect(titles(board)).toEqual([{ en: 'Design', fr: '' }])
  })
  it('IM1 of two columns of one meaning the first counts and the second is named', () => {
    expect(planOf(new TestBoard(), 'text_en,horizon,lane\nWords,near-term,mid-term').ignoredColumns).toEqual(['lane'])
  })
})

describe('rows', () => {
  it('IM1 every row is created, changed, unchanged, in conflict or rejected; blank rows are none', () => {
    const plan = planOf(new TestBoard(), 'id,text_en\nA1,One\nA2,\n,\nA4,Four\n')
    expect(counts(plan)).toEqual({ created: 2, updated: 0, unchanged: 0, conflicts: 0, rejected: 1 })
    expect(plan.rejected).toMatchObject([{ line: 3, code: 'text-missing' }])
    expect(plan.rejected[0]?.detail.fr).toMatch(/pas de texte/)
    expect(plan.rows.map(({ line }) => line)).toEqual([2, 3, 5])
  })
  it('IM1 a text over the bound rejects its row, with its length', () => {
    const plan = planOf(new TestBoard(), `text_en\n${'x'.repeat(20_001)}\nshort`)
    expect(plan.rejected).toMatchObject([{ line: 2, code: 'text-too-long' }])
    expect(plan.rejected[0]?.detail.en).toContain('20,001')
    expect(plan.created).toBe(1)
  })
  it('IM2 an identifier twice in one file rejects the second row', () => {
    const plan = planOf(new TestBoard(), 'id,text_en\nA1,One\nA1,Two')
    expect(plan.rejected).toMatchObject([{ line: 3, code: 'duplicate-id' }])
  })
  it('IM1 rows without an identifier are always new', () => {
    const board = new TestBoard()
    importInto(board, 'text_en\nOne')
    importInto(board, 'text_en\nOne')
    expect(board.textsAt('to-sort')).toEqual(['One', 'One'])
  })
  it('IM1 rows come in the order of the file, after what stands in To sort', () => {
    const board = new TestBoard()
    board.addAll('Before')
    importInto(board, `text_en\n${Array.from({ length: 30 }, (_, i) => `N${i}`).join('\n')}`)
    expect(board.textsAt('to-sort')).toEqual(['Before', ...Array.from({ length: 30 }, (_, i) => `N${i}`)])
  })
  it('IM8 no valid row, and more than 2,000, refuse the file', () => {
    const board = new TestBoard()
    expect(refusalOf(() => planOf(board, 'id,text_en\nA1,\nA2,'))).toBe('import-no-valid-row')
    expect(refusalOf(() => planOf(board, 'id,text_en\n'))).toBe('import-no-valid-row')
    const rows = (n: number) => `text_en\n${Array.from({ length: n }, (_, i) => `N${i}`).join('\n')}`
    expect(refusalOf(() => planOf(board, rows(2_001)))).toBe('import-too-many-rows')
    expect(refusalOf(() => planOf(board, rows(2_000)))).toBe('taken')
  })
  it('IM8 rows over the bound of the board are rejected, the others are taken', () => {
    const board = new TestBoard()
    board.addAll('Before')
    const plan = importInto(board, `text_en\n${Array.from({ length: 1_001 }, (_, i) => `N${i}`).join('\n')}`)
    expect(plan).toMatchObject({ created: 999, rejected: [{ line: 1_001, code: 'too-many' }, { line: 1_002 }] })
    expect(board.workshop.recommendations).toHaveLength(1_000)
  })
  it('IM1 what a spreadsheet guarded as a formula comes back, and stays text', () => {
    const board = new TestBoard()
    importInto(board, 'id,text_en\nA1,"\'=HYPERLINK(""http://x"")"\nA2,"=1+1"\nA3,<script>alert(1)</script>\nA4,\'tis')
    expect(['A1', 'A2', 'A3', 'A4'].map((id) => bySource(board, id).text.en)).toEqual([
      '=HYPERLINK("http://x")',
      '=1+1',
      '<script>alert(1)</script>',
      "'tis",
    ])
  })
})

describe('themes, labels, numbers', () => {
  it('IM1 a theme is made once, found in either language, and completed', () => {
    const board = new TestBoard()
    board.add('addTheme', { title: { en: 'Data' } })
    const plan = importInto(board, 'id,text_en,theme_en,theme_fr\nA1,a,data ,Données\nA2,b,,données\nA3,c,New,\nA4,d,New,Nouveau')
    expect(plan.notices).toEqual([])
    expect(titles(board)).toEqual(
      expect.arrayContaining([
        { en: 'Data', fr: 'Données' },
        { en: 'New', fr: 'Nouveau' },
      ]),
    )
    expect(board.workshop.themes).toHaveLength(2)
    expect(bySource(board, 'A2').themeIds).toEqual(bySource(board, 'A1').themeIds)
  })
  it('IM1 a theme whose other title differs keeps its own and says so', () => {
    const board = new TestBoard()
    const plan = importInto(board, 'text_en,theme_en,theme_fr\na,Data,Données\nb,Data,Renseignements')
    expect(plan.notices).toMatchObject([{ line: 3, code: 'theme-differs' }])
    expect(titles(board)).toEqual([{ en: 'Data', fr: 'Données' }])
  })
  it('IM1 a label of 41 characters is reported and left empty, one of 40 is kept', () => {
    const board = new TestBoard()
    const plan = importInto(board, `id,text_en,label_en,group_en\nA1,a,${'x'.repeat(41)},Group\nA2,b,${'y'.repeat(40)},Group`)
    expect(plan.notices).toMatchObject([{ line: 2, code: 'label-too-long' }])
    expect(plan.created).toBe(2)
    expect(bySource(board, 'A1').label.en).toBe('')
    expect(bySource(board, 'A2').label.en).toBe('y'.repeat(40))
  })
  it('IM1 the heading is the first suggestion for a label, marked as such; a long heading suggests none', () => {
    const board = new TestBoard()
    importInto(
      board,
      `id,text_en,text_fr,label_fr,group_en,group_fr\nA1,a,b,À moi,Fund a team,Financer\nA2,c,d,,${'z'.repeat(41)},`,
    )
    const first = bySource(board, 'A1')
    expect(first.label).toEqual({ en: 'Fund a team', fr: 'À moi' })
    expect(first.states.label).toEqual({ en: 'machine', fr: 'reviewed' })
    expect(first.heading).toEqual({ en: 'Fund a team', fr: 'Financer' })
    expect(bySource(board, 'A2').label).toEqual({ en: '', fr: '' })
    expect(bySource(board, 'A2').heading.en).toBe('z'.repeat(41))
  })
  it('IM1 criterion is a number from 1 to 6, complexity a word in either language; others are reported', () => {
    const board = new TestBoard()
    const plan = importInto(board, 'id,text_en,criterion,complexity\nA1,a,6,Élevée\nA2,b,7,huge\nA3,c,x,Complexité moyenne')
    expect(bySource(board, 'A1')).toMatchObject({ criterion: 6, complexity: 'high' })
    expect(bySource(board, 'A2')).toMatchObject({ criterion: null, complexity: null })
    expect(bySource(board, 'A3').complexity).toBe('medium')
    expect(plan.notices.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '3 complexity-unknown',
      '3 criterion-unknown',
      '4 criterion-unknown',
    ])
  })
})

describe('places', () => {
  const csv = (rows: string) => `id,text_en,lane,band\n${rows}`
  it.each([
    ['near-term', 'high'],
    ['Start in the near term', 'High priority'],
    ['à court terme', 'Priorité élevée'],
    ['Near term', 'élevée'],
    ['A COURT TERME', 'HIGH'],
  ])('IM10 %s, %s is proposed and the card stays in To sort', (lane, band) => {
    const board = new TestBoard()
    const plan = importInto(board, csv(`A1,a,${lane},${band}`))
    expect(plan.notices).toEqual([])
    expect(bySource(board, 'A1')).toMatchObject({
      proposal: { laneId: 'near-term', bandId: 'high' },
      placement: { laneId: 'to-sort' },
    })
  })
  it('IM10 with place=now it is the place itself, in the order of the file', () => {
    const board = new TestBoard()
    importInto(board, csv('A1,a,near-term,low\nA2,b,near-term,low\nA3,c,,'), { place: 'now' })
    expect(board.textsAt('near-term', 'low')).toEqual(['a', 'b'])
    expect(board.textsAt('to-sort')).toEqual(['c'])
  })
  it.each(['proposed', 'now'] as const)(
    'IM10 an unknown lane or band is reported and the card stays in To sort (%s)',
    (place) => {
      const board = new TestBoard()
      const plan = importInto(board, csv('A1,a,someday,high\nA2,b,near-term,urgent\nA3,c,,high'), { place })
      expect(plan.notices.map(({ code }) => code)).toEqual(['lane-unknown', 'band-unknown', 'band-without-lane'])
      expect(board.textsAt('to-sort')).toEqual(['a', 'b', 'c'])
      expect(board.workshop.recommendations.map(({ proposal }) => proposal)).toEqual([null, null, null])
    },
  )
  it('IM10 `horizon` and `priority_en` name them too', () => {
    const board = new TestBoard()
    importInto(board, 'id,text_en,horizon,priority_en\nA1,a,right-away,high')
    expect(bySource(board, 'A1').proposal).toEqual({ laneId: 'right-away', bandId: 'high' })
  })
  it('IM10 on a board without bands a priority names the lane', () => {
    const board = new TestBoard({ template: 'simple' })
    importInto(board, 'id,text_en,priority\nA1,a,High')
    expect(bySource(board, 'A1').proposal).toEqual({ laneId: 'high', bandId: null })
  })
  it('IM10 Not carried forward needs a reason: without one the card stays in To sort, with one and place=now it goes there', () => {
    const board = new TestBoard()
    const file = 'id,text_en,lane,reason\nA1,a,Non retenues,\nA2,b,not-carried-forward,Too dear'
    const plan = importInto(board, file, { place: 'now' })
    expect(plan.notices).toMatchObject([{ line: 2, code: 'reason-missing' }])
    expect(board.textsAt('to-sort')).toEqual(['a'])
    expect(board.textsAt('not-carried-forward')).toEqual(['b'])
    expect(bySource(board, 'A2').reason.en).toBe('Too dear')
  })
})

describe('parents', () => {
  const csv = (rows: string) => `id,parent_id,text_en\n${rows}`
  it('IM9 a row with a parent is its sub-item, counted, with its identifier; the parent may come later', () => {
    const board = new TestBoard()
    const plan = importInto(board, csv('S1,A1,first\nA1,,main\nS2,A1,second'))
    expect(plan.created).toBe(3)
    expect(board.workshop.recommendations).toHaveLength(1)
    expect(bySource(board, 'A1').subItems).toEqual([
      { sourceId: 'S1', text: { en: 'first', fr: '' } },
      { sourceId: 'S2', text: { en: 'second', fr: '' } },
    ])
  })
  it('IM9 an unknown parent, a circle and a parent that was not taken reject the row', () => {
    const plan = planOf(new TestBoard(), csv('A1,nobody,a\nB1,B2,b\nB2,B1,c\nC1,C1,d\nD1,,\nD2,D1,e\nE1,B1,f\nF1,,fine'))
    expect(plan.rejected.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 parent-unknown',
      '3 parent-circle',
      '4 parent-circle',
      '5 parent-circle',
      '6 text-missing',
      '7 parent-rejected',
      '8 parent-circle',
    ])
    expect(plan.created).toBe(1)
  })
  it('IM9 a parent may already stand on the board; a sub-item of a sub-item goes to the top', () => {
    const board = new TestBoard()
    importInto(board, csv('A1,,main'))
    const plan = importInto(board, csv('S1,A1,sub\nS2,S1,subsub'))
    expect(plan.created).toBe(2)
    expect(plan.notices).toMatchObject([{ line: 3, code: 'sub-item-nested' }])
    expect(bySource(board, 'A1').subItems.map(({ sourceId }) => sourceId)).toEqual(['S1', 'S2'])
  })
  it('IM9 what a sub-item cannot carry is told', () => {
    const plan = planOf(new TestBoard(), 'id,parent_id,text_en,complexity\nA1,,main,low\nS1,A1,sub,high')
    expect(plan.notices).toMatchObject([{ line: 3, code: 'sub-item-only-text' }])
  })
  it('IM9 a chain of two thousand parents ends at the sub-items one card may hold', () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => `A${i},${i === 0 ? '' : `A${i - 1}`},t${i}`)
    const plan = planOf(new TestBoard(), csv(rows.join('\n')))
    expect(plan.created).toBe(201)
    expect(plan.rejected[0]).toMatchObject({ code: 'too-many-sub-items' })
  })
})
