// A file of findings as another whiteboard writes it: Mural's is known, codes are read once, nobody's name passes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TestBoard } from '../helpers/board.ts'
import { act, bySource, codes, importInto, planOf, tableOf, themeNamed } from '../helpers/import-findings.ts'

const mural = readFileSync(join(import.meta.dirname, '../fixtures/import/mural-board.csv'), 'utf8')
const point = (board: TestBoard, id: string) => {
  const { x, y, z } = bySource(board, id).place
  return z > 0 ? [x, y] : null
}

describe('Mural', () => {
  it('IF6 is known by its header: text, colour and area are kept, what cannot be read is told by line', () => {
    const board = new TestBoard()
    const plan = importInto(board, mural)
    expect(codes(plan.notices)).toEqual(['1 board-recognized', '1 people-left-out', '9 colour-unknown', '9 position-outside'])
    expect(codes(plan.rejected)).toEqual(['8 text-missing'])
    expect(board.workshop.findings.map(({ sourceId, text, colour, area }) => [sourceId, text.en, colour, area])).toEqual(
      expect.arrayContaining([
        ['0-1', "People can't tell which form is the right one", '#fcfe7d', 'Forms'],
        ['0-2', '"I phone my colleague & ask"', '#fcfe7d', 'Forms'],
        ['0-3', 'Two systems <old & new>\nhold the same address', '#ffc061', 'Forms'],
        ['0-4', 'Légal prend trois semaines', '#9bedfd', 'Rules'],
        ['0-5', '<script>alert(1)</script> was typed into the field', '#9bedfd', 'Rules'],
        ['0-8', 'A note that was dragged far away', null, 'Rules'],
        ['0-9', 'A note without a position', null, null],
      ]),
    )
  })
  it('IF6 names of people never leave the reader, and cannot be mapped by hand; the columns are named as not read', () => {
    const table = tableOf(mural)
    expect(JSON.stringify(table)).not.toMatch(/Camille|Morgan/)
    const plan = planOf(new TestBoard(), table, {
      mapping: new Map([
        [9, 'area'],
        [7, 'ignore'],
      ]),
    })
    expect(plan.ignoredColumns).toEqual(expect.arrayContaining(['Last Updated', 'Last Content Edited By', 'Tags']))
    expect(plan.writes.additions.every(({ area }) => area === null)).toBe(true)
    const { en, fr } = plan.notices.find(({ code }) => code === 'people-left-out')?.detail ?? { en: '', fr: '' }
    for (const words of [en, fr]) expect(words).toContain('Last Updated By, Last Content Edited By')
  })
  it('IF6 notes begin near the origin, at the same distances from each other, apart enough for our findings', () => {
    const board = new TestBoard()
    importInto(board, mural)
    expect(['0-1', '0-2', '0-3', '0-4', '0-5', '0-6', '0-8', '0-9'].map((id) => point(board, id))).toEqual([
      [0, 0],
      [225, 0],
      [0, 225],
      [1350, 0],
      [1575, 1],
      [0, 1155],
      null,
      null,
    ])
  })
  it('IF6 another board is laid above all that is there, and the next above that', () => {
    const board = new TestBoard()
    const theme = board.add('addTheme', { title: { en: 'Placed' }, x: 50, y: -300 })
    board.add('addFinding', { text: { en: 'In it' }, themeId: theme, x: 10, y: 80 })
    importInto(board, mural)
    const lowest = Math.max(...['0-1', '0-2', '0-3', '0-4', '0-5', '0-6'].map((id) => point(board, id)?.[1] ?? Infinity))
    expect(lowest + 400).toBeLessThan(-300)
    expect(point(board, '0-3')?.[1]).toBe((point(board, '0-1')?.[1] ?? 0) + 225)
    const top = Math.min(...['0-1', '0-2', '0-3'].map((id) => point(board, id)?.[1] ?? Infinity))
    importInto(board, mural.replaceAll(/^0-/gm, '9-'))
    expect(Math.max(...['9-1', '9-2', '9-3', '9-6'].map((id) => point(board, id)?.[1] ?? Infinity)) + 400).toBeLessThan(top)
  })
  it('IF6 above is also above a theme whose findings lie in its claims; where there is no room it begins at the origin', () => {
    const board = new TestBoard()
    const theme = board.add('addTheme', { title: { en: 'Placed' }, x: 50, y: -3000 })
    const claim = board.add('addTheme', { title: { en: 'Claim' }, parentId: theme })
    board.add('addFinding', { text: { en: 'In it' }, themeId: claim })
    importInto(board, mural)
    expect(point(board, '0-6')?.[1]).toBeLessThan(-3000)
    const full = new TestBoard()
    full.add('addFinding', { text: { en: 'At the edge' }, x: 0, y: -999_500 })
    importInto(full, mural)
    expect(point(full, '0-1')).toEqual([0, 0])
  })
  it('IF6 a later file of the same board is laid where the first one was, and what somebody moved stays', () => {
    const board = new TestBoard()
    importInto(board, mural)
    act(board, 'placeFinding', { id: bySource(board, '0-2').id, themeId: null, x: 9, y: 9 })
    const later = mural.replace('0-1,', '0-0,Left of all,#fff,square,false,3900,1830,Forms,,,,,,,\r\n0-1,')
    const plan = importInto(board, later)
    expect(plan).toMatchObject({ created: 1, updated: 0, conflicts: [] })
    expect(['0-0', '0-1', '0-2'].map((id) => point(board, id))).toEqual([
      [-450, 0],
      [0, 0],
      [9, 9],
    ])
  })
  it('IF6 areas mapped to themes: each theme is framed where its notes lie', () => {
    const board = new TestBoard()
    importInto(board, mural, { mapping: new Map([[7, 'theme']]) })
    const forms = themeNamed(board, 'Forms')
    const rules = themeNamed(board, 'Rules')
    expect([forms.frame, rules.frame]).toMatchObject([
      { x: -16, y: -60 },
      { x: 1334, y: -60 },
    ])
    expect(bySource(board, '0-5').place).toMatchObject({ themeId: rules.id, x: 1575 - 1334, y: 61 })
    expect(bySource(board, '0-6').place).toMatchObject({ themeId: null, x: 0, y: 1155 })
    expect(importInto(board, mural, { mapping: new Map([[7, 'theme']]) })).toMatchObject({
      created: 0,
      updated: 0,
      conflicts: [],
    })
  })
  it('IF6 under a theme of the board that has no place the canvas finds one, and it is told', () => {
    const board = new TestBoard()
    board.add('addTheme', { title: { en: 'rules' } })
    const plan = importInto(board, mural, { mapping: new Map([[7, 'theme']]) })
    expect(codes(plan.notices)).toEqual(expect.arrayContaining(['5 position-not-kept', '6 position-not-kept']))
    expect([point(board, '0-4'), point(board, '0-1')]).toEqual([null, [16, 60]])
  })
  it('IF6 areas whose coordinates begin anew in each are set side by side', () => {
    const board = new TestBoard()
    const note = (id: string, x: number, y: number, area: string) => `${id},n,#fff,square,false,${x},${y},${area},,,,,,,`
    const rows = [
      note('1', 20, 20, 'A'),
      note('2', 170, 20, 'A'),
      note('3', 20, 20, 'B'),
      note('4', 170, 30, 'B'),
      note('5', 25, 20, 'C'),
    ]
    importInto(board, `${mural.split('\r\n')[0]}\n${rows.join('\n')}`)
    const places = ['1', '2', '3', '4', '5'].map((id) => point(board, id)?.[0] ?? Number.NaN)
    expect(places).toEqual([0, 225, 632, 857, 1264])
  })
})

describe('other files', () => {
  it('IF7 codes are read once, in one sentence; tags stay text', () => {
    const board = new TestBoard()
    const csv =
      'id,text_en\nA1,R&amp;D isn&#8217;t &lt;b&gt;bold&lt;/b&gt;\nA2,&amp;amp; stays\nA3,R&D & more; AT&T\nA4,<b>x</b><br>&#x1F600;\n'
    const plan = importInto(board, csv)
    expect(codes(plan.notices)).toEqual(['2 entities-decoded'])
    expect(plan.notices[0]?.detail).toEqual({ en: expect.stringContaining('3 rows'), fr: expect.stringContaining('3 lignes') })
    expect(['A1', 'A2', 'A3', 'A4'].map((id) => bySource(board, id).text.en)).toEqual([
      'R&D isn’t <b>bold</b>',
      '&amp; stays',
      'R&D & more; AT&T',
      '<b>x</b><br>😀',
    ])
  })
  it('IF6 a column called author is emptied in any file of findings', () => {
    const table = tableOf('id,text_en,Author,Créé par\nA1,One,Zoé Tremblay,Ana')
    expect(table.rows).toEqual([{ line: 2, cells: ['A1', 'One', '', ''] }])
    expect(table.board).toBeUndefined()
  })
  it('IF5 points of a file that is no whiteboard’s are ours, as they stand', () => {
    const board = new TestBoard()
    importInto(board, 'id,text_en,theme_en,x,y\nA1,One,Data,40,50\nA2,Two,,4000,-50')
    expect([point(board, 'A1'), point(board, 'A2'), themeNamed(board, 'Data').frame]).toEqual([[40, 50], [4000, -50], null])
  })
})
