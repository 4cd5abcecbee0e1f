// The same file of findings again: nothing doubles, nothing the team wrote is lost, nothing it dealt with comes back.
import { describe, expect, it } from 'vitest'
import { findingsIn } from '../../shared/model/themes.ts'
import { TestBoard } from '../helpers/board.ts'
import { counts } from '../helpers/import.ts'
import { act, bySource, codes, importInto, planOf, themeNamed } from '../helpers/import-findings.ts'

const nothing = { created: 0, updated: 0, unchanged: 0, conflicts: 0, rejected: 0 }
const file = (rows: string) => `id,parent_id,text_en,text_fr,theme_en,discussion,criterion,kind,colour,area,x,y\n${rows}`
const first = file('A1,,One,Un,Data,1,2,quote,yellow,North,10,20\nA2,A1,Two,Deux,Data,,,,,,,\nA3,,Three,,,,,,,,5,6')

function imported(): TestBoard {
  const board = new TestBoard()
  importInto(board, first)
  return board
}

describe('the same file again', () => {
  it('IF2 changes nothing and doubles nothing', () => {
    const board = imported()
    const before = board.state
    expect(counts(importInto(board, first))).toEqual({ ...nothing, unchanged: 3 })
    expect(board.state).toEqual(before)
  })
  it('IF2 a field that still equals the last import is updated, each kind of it, and back again', () => {
    const board = imported()
    const other = file('A1,A3,One!,Un!,Rules,3,4,note,#000,South,11,21\nA3,,,Trois,Data,,,,,,7,8')
    expect(counts(importInto(board, other))).toEqual({ ...nothing, updated: 2 })
    expect(bySource(board, 'A1')).toMatchObject({
      text: { en: 'One!', fr: 'Un!' },
      discussion: 3,
      criterion: 4,
      kind: 'note',
      colour: '#000000',
      area: 'South',
      parentId: bySource(board, 'A3').id,
      place: { themeId: themeNamed(board, 'Rules').id, x: 11, y: 21 },
    })
    expect(bySource(board, 'A3')).toMatchObject({ text: { en: 'Three', fr: 'Trois' }, place: { x: 7, y: 8 } })
    // Blank cells clear nothing: only what the first file says comes back.
    expect(counts(importInto(board, first))).toEqual({ ...nothing, updated: 2, unchanged: 1 })
    expect(bySource(board, 'A1')).toMatchObject({ text: { en: 'One' }, colour: '#ffff00', parentId: bySource(board, 'A3').id })
  })
  it('IF2 a field someone changed since is a conflict, and the rest of the row goes on', () => {
    const board = imported()
    const { id } = bySource(board, 'A1')
    act(board, 'editText', { kind: 'finding', id, field: 'text', lang: 'en', text: 'One, reworded' })
    act(board, 'editFinding', { id, discussion: 5 })
    act(board, 'placeFinding', { id, themeId: null })
    const plan = importInto(board, file('A1,,One!,Un,Data,1,6,quote,yellow,North,,'))
    expect(counts(plan)).toEqual({ ...nothing, updated: 1, conflicts: 3 })
    expect(plan.conflicts).toMatchObject([
      { line: 2, code: 'changed', field: 'text', lang: 'en', current: 'One, reworded', incoming: 'One!', sourceId: 'A1' },
      { code: 'changed', field: 'discussion', current: '5', incoming: '1' },
      { code: 'changed', field: 'theme', current: '', incoming: 'Data' },
    ])
    expect(bySource(board, 'A1')).toMatchObject({
      text: { en: 'One, reworded' },
      discussion: 5,
      criterion: 6,
      place: { themeId: null },
    })
  })
  it('IF2 a point somebody moved stays; only one that the file moves too is a conflict', () => {
    const board = imported()
    const { id } = bySource(board, 'A3')
    act(board, 'placeFinding', { id, themeId: null, x: 100, y: 200 })
    expect(counts(importInto(board, file('A3,,Three,,,,,,,,5,6')))).toEqual({ ...nothing, unchanged: 1 })
    const plan = importInto(board, file('A3,,Three,,,,,,,,50,60'))
    expect(plan.conflicts).toMatchObject([{ field: 'position', current: '100/200', incoming: '50/60' }])
    expect(bySource(board, 'A3').place).toMatchObject({ x: 100, y: 200 })
  })
  it('IF2 blank cells never clear, what was blank is filled, the same change on both sides is none', () => {
    const board = imported()
    const before = board.state
    expect(counts(importInto(board, file('A1,,,,,,,,,,,\nA2,,Two,,,,,,,,,')))).toEqual({ ...nothing, unchanged: 2 })
    expect(board.state).toEqual(before)
    act(board, 'editText', { kind: 'finding', id: bySource(board, 'A3').id, field: 'text', lang: 'fr', text: 'Trois' })
    expect(counts(importInto(board, file('A2,,,,,7,,,,,,\nA3,,,Trois,,,,,,,,')))).toEqual({
      ...nothing,
      updated: 1,
      unchanged: 1,
    })
    expect(bySource(board, 'A2').discussion).toBe(7)
  })
  it('IF2 rows without an identifier are always new', () => {
    const board = new TestBoard()
    for (let i = 0; i < 2; i++) importInto(board, 'text_en\nOne')
    expect(findingsIn(board.workshop, null).map(({ text }) => text.en)).toEqual(['One', 'One'])
  })
  it('IF2 order, choice for the document and whose share it is are the team’s: the file leaves them', () => {
    const board = imported()
    act(board, 'chooseFindings', { ids: [bySource(board, 'A1').id], inReport: true })
    act(board, 'placeFinding', { id: bySource(board, 'A2').id, themeId: themeNamed(board, 'Data').id, index: 0 })
    importInto(board, file('A1,,One!,Un!,Data,,,,,,,'))
    expect(bySource(board, 'A1').inReport).toBe(true)
    expect(findingsIn(board.workshop, themeNamed(board, 'Data').id).map(({ sourceId }) => sourceId)).toEqual(['A2', 'A1'])
  })
  it('IF2 a theme that was removed: its findings lie in the tray, and the file may file them anew', () => {
    const board = imported()
    act(board, 'removeTheme', { id: themeNamed(board, 'Data').id })
    expect(counts(importInto(board, first))).toMatchObject({ updated: 2, conflicts: 0 })
    expect(findingsIn(board.workshop, themeNamed(board, 'Data').id)).toHaveLength(2)
  })
})

describe('what was dealt with', () => {
  it('IF2 merged away: not revived, a change is a conflict', () => {
    const board = imported()
    const into = bySource(board, 'A3').id
    act(board, 'mergeFindings', { into, from: [bySource(board, 'A1').id] })
    expect(counts(importInto(board, first))).toEqual({ ...nothing, unchanged: 3 })
    const plan = importInto(board, file('A1,,One!,Un,Rules,1,,,,,,'))
    expect(plan.conflicts).toMatchObject([
      { code: 'finding-merged', field: 'text', incoming: 'One!' },
      { code: 'finding-merged', field: 'theme', incoming: 'Rules' },
    ])
    expect(board.workshop.findings.map(({ sourceId }) => sourceId).sort()).toEqual(['A2', 'A3'])
    expect(board.workshop.mergedFindings).toMatchObject([{ sourceId: 'A1', text: { en: 'One' }, lineage: { mergedInto: into } }])
  })
  it('IF2 removed: not revived, and told by its line', () => {
    const board = imported()
    act(board, 'removeFindings', { ids: [bySource(board, 'A3').id] })
    const plan = importInto(board, first)
    expect(counts(plan)).toEqual({ ...nothing, unchanged: 2, conflicts: 1 })
    expect(plan.conflicts).toMatchObject([{ line: 4, code: 'finding-removed', sourceId: 'A3', number: null }])
    expect(board.workshop.findings).toHaveLength(2)
  })
  it('IF2 split: the first part keeps its words, the parts are not doubled', () => {
    const board = imported()
    const parts = [{ text: { en: 'One a' } }, { text: { en: 'One b' } }]
    act(board, 'splitFinding', { id: bySource(board, 'A1').id, parts })
    expect(codes(importInto(board, first).conflicts)).toEqual(['2 changed'])
    expect(board.workshop.findings).toHaveLength(4)
  })
  it('IF2 an import that was taken back can be done again; one somebody removed from before stays away', () => {
    const board = imported()
    act(board, 'removeFindings', { ids: [bySource(board, 'A3').id] })
    importInto(board, file('B1,,b,,,,,,,,,\nB2,B1,c,,,,,,,,,'))
    expect(board.undo()).toBe('ok')
    expect(board.workshop.findings).toHaveLength(2)
    expect(counts(planOf(board, file('B1,,b,,,,,,,,,\nB2,B1,c,,,,,,,,,\nA3,,Three,,,,,,,,,')))).toEqual({
      ...nothing,
      created: 2,
      conflicts: 1,
    })
    // Taken back and done again by undoing the undo: it is known once more.
    expect(board.undo()).toBe('ok')
    expect(counts(planOf(board, file('B1,,b,,,,,,,,,')))).toEqual({ ...nothing, unchanged: 1 })
  })
  it('UN2 taking an import back leaves what somebody changed since, with what it stands under', () => {
    const board = new TestBoard()
    importInto(board, file('A1,,a,,,,,,,,,\nA2,A1,b,,,,,,,,,\nA3,,c,,,,,,,,,'))
    const operation = board.operations.at(-1)
    act(board, 'editText', { kind: 'finding', id: bySource(board, 'A2').id, field: 'text', lang: 'en', text: 'b, checked' })
    expect(board.undo(operation)).toBe('ok')
    expect(board.workshop.findings.map(({ text }) => text.en).sort()).toEqual(['a', 'b, checked'])
  })
})
