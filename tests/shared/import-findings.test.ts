// What a row of findings becomes: texts, themes and claims, values, parents (contract.md, Import).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../shared/import/columns.ts'
import { colourNamed } from '../../shared/import/findings/colours.ts'
import type { Table } from '../../shared/import/table.ts'
import { findingsIn } from '../../shared/model/themes.ts'
import { TestBoard } from '../helpers/board.ts'
import { counts, refusalOf } from '../helpers/import.ts'
import { bySource, codes, importInto, planOf, themeNamed } from '../helpers/import-findings.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/import', name), 'utf8')

describe('columns', () => {
  it('IF1 the columns of the contract are read in any order, others are named', () => {
    const board = new TestBoard()
    const plan = importInto(
      board,
      'owner,y,x,kind,criterion,discussion,id,text_fr,text_en,theme_en,theme_fr,subtheme_en,subtheme_fr,colour,area\n' +
        'Ana,-20.5,10,quote,6,9,A1,Un,One,Data,Données,Data is old,Les données sont vieilles,#ABCDEF,North',
    )
    expect(plan.ignoredColumns).toEqual(['owner'])
    const claim = themeNamed(board, 'Data is old')
    expect(claim).toMatchObject({ parentId: themeNamed(board, 'Data').id, title: { fr: 'Les données sont vieilles' } })
    expect(bySource(board, 'A1')).toMatchObject({
      text: { en: 'One', fr: 'Un' },
      discussion: 9,
      criterion: 6,
      kind: 'quote',
      colour: '#abcdef',
      area: 'North',
      inReport: false,
      place: { themeId: claim.id, x: 10, y: -20.5 },
    })
  })
  it.each([
    [
      'Identifiant;Constatation (FR);Sujet;Sous-thème;Critère;Couleur;Zone;Nature',
      'id text_fr theme_fr subtheme_fr criterion colour area kind',
    ],
    [
      'ID;Texte;Thème;Énoncé;Identifiant du parent;Numéro de discussion;Langue',
      'id text theme subtheme_fr parent_id discussion lang',
    ],
    ['source_id;Finding;topic;subtopic;parent;language', 'id text theme_en subtheme_en parent_id lang'],
    ['ID;Text;BG Color;Position X;Position Y;Frame;Mood', 'id text colour x y area -'],
  ])('IF1 %s are known names', (header, fields) => {
    const table: Table = { kind: 'columns', header: header.split(';'), rows: [], notices: [], rejected: [] }
    expect(
      columnsOf(table, 'findings')
        .map(({ field }) => field ?? '-')
        .join(' '),
    ).toBe(fields)
  })
  it('IF1 topic is the English theme whatever the file’s language, theme is in the file’s', () => {
    const board = new TestBoard()
    importInto(board, 'id,text,topic\nA1,Mots,Data', { lang: 'fr' })
    importInto(board, 'id,text,theme\nA2,Mots,Règles', { lang: 'fr' })
    expect(board.workshop.themes.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        { en: 'Data', fr: '' },
        { en: '', fr: 'Règles' },
      ]),
    )
    expect(bySource(board, 'A1').text).toEqual({ en: '', fr: 'Mots' })
  })
  it('IF1 a column is mapped by hand: a theme from the area', () => {
    const board = new TestBoard()
    importInto(board, 'id,remark,area\nA1,One,North', {
      mapping: new Map([
        [1, 'text'],
        [2, 'theme'],
      ]),
    })
    expect(bySource(board, 'A1')).toMatchObject({
      text: { en: 'One' },
      area: null,
      place: { themeId: themeNamed(board, 'North').id },
    })
  })
})

describe('rows', () => {
  it('IF1 every row is created or rejected, in the order of the file; words stay as they are', () => {
    const board = new TestBoard()
    const html = '<img src=x onerror=alert(1)><script>alert(1)</script>'
    const plan = importInto(board, `id,text_en\nA1,One\nA2,\n,\nA3,"${html}"\nA4,"'=SUM(1)"\nA1,Again\n`)
    expect(counts(plan)).toEqual({ created: 3, updated: 0, unchanged: 0, conflicts: 0, rejected: 2 })
    expect(codes(plan.rejected)).toEqual(['3 text-missing', '7 duplicate-id'])
    expect(findingsIn(board.workshop, null).map(({ text }) => text.en)).toEqual(['One', html, '=SUM(1)'])
  })
  it('IF1 real research comes in whole: topics are themes, subtopics claims, kinds kept', () => {
    const board = new TestBoard()
    const plan = importInto(board, fixture('tanf-findings.csv'))
    expect(counts(plan)).toEqual({ created: 60, updated: 0, unchanged: 0, conflicts: 0, rejected: 0 })
    expect([plan.notices, plan.ignoredColumns]).toEqual([[], ['study']])
    const { themes, findings } = board.workshop
    expect([themes.filter(({ parentId }) => !parentId).length, themes.filter(({ parentId }) => parentId).length]).toEqual([10, 4])
    expect(findings.filter(({ place }) => place.themeId === null)).toHaveLength(4)
    expect(findings.filter(({ kind }) => kind === 'quote')).toHaveLength(20)
    expect(counts(importInto(board, fixture('tanf-findings.csv')))).toMatchObject({ created: 0, unchanged: 60 })
  })
  it('IF8 more than 2,000 rows, no valid row, no text column refuse the file', () => {
    const board = new TestBoard()
    const rows = (n: number) => `text_en\n${Array.from({ length: n }, (_, i) => `N${i}`).join('\n')}`
    expect(refusalOf(() => planOf(board, rows(2_001)))).toBe('import-too-many-rows')
    expect(refusalOf(() => planOf(board, rows(2_000)))).toBe('taken')
    expect(refusalOf(() => planOf(board, 'id,text_en\nA1,\n'))).toBe('import-no-valid-row')
    expect(refusalOf(() => planOf(board, 'id,mood\nA1,good\n'))).toBe('import-no-text-column')
    expect(refusalOf(() => planOf(board, 'text\nWords', { lang: null }))).toBe('bad-language')
  })
  it('IF8 the 5,001st finding is rejected alone, and what stands under it; removed ones count', () => {
    const board = new TestBoard()
    const many = Array.from({ length: 1_000 }, (_, i) => ({ text: { en: `F${i}` } }))
    for (let i = 0; i < 4; i++) board.outcome('addFindings', { findings: many })
    const last = board.outcome('addFindings', { findings: many.slice(0, 998) })
    if (!last.ok) throw new Error(last.refusal.code)
    board.run('removeFindings', { ids: last.result.ids })
    const plan = importInto(board, 'id,parent_id,text_en\nA1,,a\nA2,,b\nA3,,c\nA4,A3,d\n')
    expect(codes(plan.rejected)).toEqual(['4 too-many-findings', '5 too-many-findings'])
    expect(plan.rejected[0]?.detail.fr).toContain('5\u00a0000')
    expect(plan.created).toBe(2)
    expect(codes(planOf(board, 'id,parent_id,text_en\nA2,,\nA5,A1,e\n').rejected)).toEqual(['3 too-many-findings'])
  })
})

describe('themes', () => {
  it('IF3 a theme named twice with another case, other spaces or in the other language is one', () => {
    const board = new TestBoard()
    const plan = importInto(
      board,
      'id,text_en,theme_en,theme_fr\nA1,a,Data  ownership,\nA2,b,DATA OWNERSHIP,Propriété des données\nA3,c,,propriété des DONNÉES',
    )
    expect(plan.notices).toEqual([])
    expect(board.workshop.themes.map(({ title }) => title)).toEqual([{ en: 'Data ownership', fr: 'Propriété des données' }])
    expect(new Set(board.workshop.findings.map(({ place }) => place.themeId)).size).toBe(1)
  })
  it('IF3 a theme of the board is found and completed; a title that differs is kept and told', () => {
    const board = new TestBoard()
    const id = board.add('addTheme', { title: { en: 'Data' } })
    const plan = importInto(board, 'id,text_en,theme_en,theme_fr\nA1,a,data,Données\nA2,b,Data,Renseignements')
    expect(codes(plan.notices)).toEqual(['3 theme-differs'])
    expect(board.workshop.themes).toMatchObject([{ id, title: { en: 'Data', fr: 'Données' } }])
  })
  it('IF3 the same claim in two themes is two, and in one theme one', () => {
    const board = new TestBoard()
    importInto(
      board,
      'id,text_en,theme_en,subtheme_en\nA1,a,Data,It is slow\nA2,b,Rules,It is slow\nA3,c,data,it is SLOW\nA4,d,Data,',
    )
    const claims = board.workshop.themes.filter(({ parentId }) => parentId !== null)
    expect(claims.map(({ parentId }) => parentId).sort()).toEqual(
      [themeNamed(board, 'Data').id, themeNamed(board, 'Rules').id].sort(),
    )
    expect(bySource(board, 'A1').place.themeId).toBe(bySource(board, 'A3').place.themeId)
    expect(bySource(board, 'A4').place.themeId).toBe(themeNamed(board, 'Data').id)
  })
  it('IF3 a claim without a theme is a theme', () => {
    const board = new TestBoard()
    importInto(board, 'id,text_en,subtheme_en\nA1,a,It is slow')
    expect(themeNamed(board, 'It is slow').parentId).toBeNull()
  })
  it('IF3 rows that are not taken make no themes; themes over the bound are told', () => {
    const board = new TestBoard()
    for (let i = 0; i < 499; i++) board.add('addTheme', { title: { en: `T${i}` } })
    const plan = importInto(board, 'id,text_en,theme_en\nA1,,Nowhere\nA2,a,Last\nA3,b,Over\nA4,c,t7')
    expect([codes(plan.rejected), codes(plan.notices)]).toEqual([['2 text-missing'], ['4 too-many-themes']])
    expect(board.workshop.themes).toHaveLength(500)
    expect(bySource(board, 'A3').place.themeId).toBeNull()
    expect(bySource(board, 'A4').place.themeId).toBe(themeNamed(board, 'T7').id)
  })
  it('IF3 a row lies where the preview decided, whatever titles the file mixes', () => {
    const title = fc.constantFrom('', 'A', 'a', 'B', 'b', 'A b', 'É', 'e')
    const row = fc.record({ en: title, fr: title, subEn: title, subFr: title })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const lines = rows.map(({ en, fr, subEn, subFr }, i) => `N${i},N${i},${en},${fr},${subEn},${subFr}`)
        const board = new TestBoard()
        const file = `id,text_en,theme_en,theme_fr,subtheme_en,subtheme_fr\n${lines.join('\n')}`
        const decided = planOf(board, file).filing
        expect(importInto(board, file)).toMatchObject({ created: rows.length, writes: { themes: [], themeTitles: [] } })
        const groups = (of: (i: number) => unknown) => {
          const keys = rows.map((_, i) => of(i))
          return keys.map((key) => (key === null ? -1 : keys.indexOf(key)))
        }
        expect(groups((i) => bySource(board, `N${i}`).place.themeId)).toEqual(groups((i) => decided.get(i + 2)?.themeId))
      }),
      { numRuns: 200, seed: 57 },
    )
  })
})

describe('values', () => {
  it('IF5 what is no discussion, criterion or kind is told; the row is taken, as a note', () => {
    const board = new TestBoard()
    const plan = importInto(
      board,
      'id,text_en,discussion,criterion,kind\nA1,a,10,7,rant\nA2,b,0,x,citation\nA3,c,3.0,"2,0",Observation\nA4,d,IT,,',
    )
    expect(codes(plan.notices)).toEqual([
      '2 discussion-unknown',
      '2 criterion-unknown',
      '2 kind-unknown',
      '3 discussion-unknown',
      '3 criterion-unknown',
      '5 discussion-unknown',
    ])
    const facts = (id: string) => {
      const { discussion, criterion, kind } = bySource(board, id)
      return [discussion, criterion, kind]
    }
    expect(['A1', 'A2', 'A3', 'A4'].map(facts)).toEqual([
      [null, null, 'note'],
      [null, null, 'quote'],
      [3, 2, 'observation'],
      [null, null, 'note'],
    ])
  })
  it('IF5 coordinates that are no numbers, out of range or alone place nothing and are told', () => {
    const board = new TestBoard()
    const rows = [
      '1000000,-1000000',
      '1000000.5,0',
      '0,-1e7',
      'NaN,0',
      '0,Infinity',
      '5,',
      ',5',
      '1e400,0',
      '"12,5",−3',
      '0,0',
      ',',
    ]
    const plan = importInto(board, `id,text_en,x,y\n${rows.map((row, i) => `A${i},a,${row}`).join('\n')}`)
    expect(codes(plan.notices)).toEqual([
      '3 position-outside',
      '4 position-outside',
      '5 position-unknown',
      '6 position-unknown',
      '7 position-unknown',
      '8 position-unknown',
      '9 position-outside',
    ])
    const placed = board.workshop.findings.filter(({ place }) => place.z > 0)
    expect(placed.map(({ place: { x, y } }) => [x, y])).toEqual(
      expect.arrayContaining([
        [1_000_000, -1_000_000],
        [12.5, -3],
        [0, 0],
      ]),
    )
    expect(placed).toHaveLength(3)
  })
  it.each([
    ['#fc9', '#ffcc99'],
    ['#FFCC99', '#ffcc99'],
    ['ffcc99', '#ffcc99'],
    ['#ffcc99ff', '#ffcc99'],
    ['rgb(255, 204, 153)', '#ffcc99'],
    ['rgba(255 204 153 / 50%)', '#ffcc99'],
    ['Yellow', '#ffff00'],
    ['light_yellow', '#ffffe0'],
    ['dark green', '#006400'],
    ['jaune', '#ffff00'],
    ['vert foncé', '#006400'],
    ['bleu pâle', '#add8e6'],
    ['Gris', '#808080'],
  ])('IF5 the colour %s is %s', (cell, colour) => {
    expect(colourNamed(cell)).toEqual({ status: 'colour', colour })
  })
  it.each(['rgb(256,0,0)', '#ff', '#12345', 'ish', 'rgb(1,2)', 'url(x)', 'constructor', 'vert constructor', '12'])(
    'IF5 %s is no colour',
    (cell) => {
      expect(colourNamed(cell)).toEqual({ status: 'unknown' })
    },
  )
  it('IF5 an unknown colour is told and left out', () => {
    const board = new TestBoard()
    expect(codes(importInto(board, 'id,text_en,colour\nA1,a,mud\nA2,b,transparent').notices)).toEqual(['2 colour-unknown'])
    expect([bySource(board, 'A1').colour, bySource(board, 'A2').colour]).toEqual([null, null])
  })
})

describe('parents', () => {
  const csv = (rows: string) => `id,parent_id,text_en\n${rows}`
  it('IF4 the link is kept, also to a parent that comes later in the file or stands there already', () => {
    const board = new TestBoard()
    importInto(board, csv('B1,,before'))
    importInto(board, csv('S1,A1,first\nX,,between\nA1,B1,main\nS2,A1,second'))
    const id = (source: string) => bySource(board, source).id
    expect(['S1', 'S2', 'A1', 'X'].map((source) => bySource(board, source).parentId)).toEqual([
      id('A1'),
      id('A1'),
      id('B1'),
      null,
    ])
    expect(findingsIn(board.workshop, null).map(({ sourceId }) => sourceId)).toEqual(['B1', 'A1', 'S1', 'X', 'S2'])
  })
  it('IF4 an unknown parent and a circle reject the row; the others go on', () => {
    const rows = 'A1,nobody,a\nA2,A1,b\nB1,B2,c\nB2,B1,d\nC1,C1,e\nD1,B1,f\nE1,,\nE2,E1,g\nF1,,fine\nF2,F1,fine'
    const plan = planOf(new TestBoard(), csv(rows))
    expect(codes(plan.rejected)).toEqual([
      '2 parent-unknown',
      '3 parent-rejected',
      '4 parent-circle',
      '5 parent-circle',
      '6 parent-circle',
      '7 parent-circle',
      '8 text-missing',
      '9 parent-rejected',
    ])
    expect(plan.rejected[0]?.detail).toMatchObject({
      en: expect.stringContaining('nobody'),
      fr: expect.stringContaining('nobody'),
    })
    expect(plan.created).toBe(2)
  })
  it('IF4 a circle by way of what stands there already is one too', () => {
    const board = new TestBoard()
    importInto(board, csv('A1,,a\nA2,A1,b\nA3,A2,c'))
    expect(codes(planOf(board, csv('A1,A3,a\nA4,,d')).rejected)).toEqual(['2 parent-circle'])
  })
  it('IF4 a parent merged away is the one it went into; a removed one leaves its child alone, and says so', () => {
    const board = new TestBoard()
    importInto(board, csv('A1,,a\nA2,,b\nA3,,c'))
    board.run('mergeFindings', { into: bySource(board, 'A2').id, from: [bySource(board, 'A1').id] })
    board.run('removeFindings', { ids: [bySource(board, 'A3').id] })
    const plan = importInto(board, csv('S1,A1,x\nS3,A3,y'))
    expect([codes(plan.notices), plan.created]).toEqual([['3 parent-removed'], 2])
    expect([bySource(board, 'S1').parentId, bySource(board, 'S3').parentId]).toEqual([bySource(board, 'A2').id, null])
  })
  it('IF4 a chain of two thousand, backwards, comes in whole', () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => `A${i},${i === 1_999 ? '' : `A${i + 1}`},t${i}`)
    const board = new TestBoard()
    expect(importInto(board, csv(rows.join('\n'))).created).toBe(2_000)
    expect(bySource(board, 'A0').parentId).toBe(bySource(board, 'A1').id)
  })
  it('IF4 rows nested in a list stand under the row above', () => {
    const board = new TestBoard()
    const rows = [
      { line: 1, cells: ['T', 'main'] },
      { line: 2, cells: ['T', 'sub'], parentLine: 1 },
    ]
    importInto(board, { kind: 'lines', header: ['theme', 'text'], rows, notices: [], rejected: [] })
    const [main, sub] = findingsIn(board.workshop, themeNamed(board, 'T').id)
    expect([main?.text.en, sub?.text.en, sub?.parentId]).toEqual(['main', 'sub', main?.id])
  })
})
