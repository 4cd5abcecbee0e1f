// The same file again, and Atelier's own file back (contract.md, Import): nothing doubles, nothing a person
// wrote is lost, nothing that was dealt with comes back.
import { describe, expect, it } from 'vitest'
import { csvBytes } from '../../server/documents/csv.ts'
import type { Lang } from '../../shared/model/schema.ts'
import { reportRows, rowColumns } from '../../shared/report/rows.ts'
import { TestBoard } from '../helpers/board.ts'
import { bySource, counts, importInto, planOf } from '../helpers/import.ts'

const nothing = { created: 0, updated: 0, unchanged: 0, conflicts: 0, rejected: 0 }
const file = (rows: string) => `id,parent_id,text_en,text_fr,theme_en,label_en,lane,band,complexity,criterion\n${rows}`
const first = file('A1,,One,Un,Data,Label,near-term,high,low,2\nA2,,Two,Deux,Data,,,,,\nS1,A2,Sub,Sous,,,,,,')

function imported(): TestBoard {
  const board = new TestBoard()
  importInto(board, first)
  return board
}

describe('the same file again', () => {
  it('IM2 changes nothing and doubles nothing', () => {
    const board = imported()
    const before = board.state
    expect(counts(importInto(board, first))).toEqual({ ...nothing, unchanged: 3 })
    expect(board.state).toEqual(before)
  })
  it('IM3 a field that still equals the last import is updated, each kind of it', () => {
    const board = imported()
    const plan = importInto(board, file('A1,,One!,Un!,Other,New label,mid-term,low,high,3\nS1,A2,Sub!,Sous,,,,,,'))
    expect(counts(plan)).toEqual({ ...nothing, updated: 2 })
    const card = bySource(board, 'A1')
    expect(card).toMatchObject({
      text: { en: 'One!', fr: 'Un!' },
      label: { en: 'New label', fr: '' },
      proposal: { laneId: 'mid-term', bandId: 'low' },
      complexity: 'high',
      criterion: 3,
    })
    expect(board.workshop.themes.find(({ id }) => id === card.themeIds[0])?.title.en).toBe('Other')
    expect(bySource(board, 'A2').subItems).toEqual([{ sourceId: 'S1', text: { en: 'Sub!', fr: 'Sous' } }])
    expect(counts(importInto(board, first))).toEqual({ ...nothing, updated: 2, unchanged: 1 })
  })
  it('IM3 a field someone changed since is a conflict, and the rest of the row goes on', () => {
    const board = imported()
    const { id } = bySource(board, 'A1')
    board.run('editText', { kind: 'recommendation', id, field: 'text', lang: 'en', text: 'One, reworded' })
    board.run('setComplexity', { id, complexity: 'medium' })
    const plan = importInto(board, file('A1,,One!,Un,Data,Label,near-term,high,high,4'))
    expect(counts(plan)).toEqual({ ...nothing, updated: 1, conflicts: 2 })
    expect(plan.conflicts).toMatchObject([
      { line: 2, code: 'changed', field: 'text', lang: 'en', current: 'One, reworded', incoming: 'One!', sourceId: 'A1' },
      { line: 2, code: 'changed', field: 'complexity', current: 'medium', incoming: 'high' },
    ])
    expect(bySource(board, 'A1')).toMatchObject({ text: { en: 'One, reworded' }, complexity: 'medium', criterion: 4 })
  })
  it('IM3 a row of which everything conflicts counts as a conflict alone', () => {
    const board = imported()
    board.run('editText', { kind: 'recommendation', id: bySource(board, 'A2').id, field: 'text', lang: 'fr', text: 'Deux bis' })
    expect(counts(importInto(board, first))).toEqual({ ...nothing, unchanged: 2, conflicts: 1 })
  })
  it('IM3 the same change on both sides is no conflict', () => {
    const board = imported()
    board.run('editText', { kind: 'recommendation', id: bySource(board, 'A2').id, field: 'text', lang: 'en', text: 'Two!' })
    expect(counts(importInto(board, file('A2,,Two!,Deux,,,,,,')))).toEqual({ ...nothing, unchanged: 1 })
  })
  it('IM3 a changed text makes the other language stale, and both changed are both reviewed', () => {
    const board = imported()
    importInto(board, file('A1,,One!,Un,,,,,,\nA2,,Two!,Deux!,,,,,,'))
    expect(bySource(board, 'A1').states.text).toEqual({ en: 'reviewed', fr: 'stale' })
    expect(bySource(board, 'A2').states.text).toEqual({ en: 'reviewed', fr: 'reviewed' })
  })
  it('IM5 blank cells never clear anything', () => {
    const board = imported()
    const before = board.state
    expect(counts(importInto(board, file('A1,,,,,,,,,\nA2,,Two,,,,,,,')))).toEqual({ ...nothing, unchanged: 2 })
    expect(board.state).toEqual(before)
  })
  it('IM5 what was blank is filled', () => {
    const board = new TestBoard()
    importInto(board, 'id,text_en\nA1,One')
    importInto(board, 'id,text_fr,label_fr,theme_fr\nA1,Un,Étiquette,Données', { lang: null })
    expect(bySource(board, 'A1')).toMatchObject({ text: { en: 'One', fr: 'Un' }, label: { fr: 'Étiquette' } })
  })
  it('IM3 with place=now a card nobody moved goes where the file says, one someone moved is a conflict', () => {
    const board = imported()
    const [one, two] = [bySource(board, 'A1').id, bySource(board, 'A2').id]
    board.run('moveRecommendation', { id: two, laneId: 'long-term', bandId: 'low', index: 0 })
    const plan = importInto(board, file('A1,,,,,,near-term,high,,\nA2,,,,,,near-term,high,,'), { place: 'now' })
    expect(counts(plan)).toEqual({ ...nothing, unchanged: 0, conflicts: 2 })
    expect(board.recommendation(two).placement.laneId).toBe('long-term')
    expect(board.recommendation(one).placement.laneId).toBe('to-sort')
  })
})

describe('what was dealt with', () => {
  it('IM4 merged away: not revived, its own card is not doubled, a change is a conflict', () => {
    const board = imported()
    const into = bySource(board, 'A2').id
    board.run('mergeRecommendations', { into, from: [bySource(board, 'A1').id] })
    expect(counts(importInto(board, first))).toEqual({ ...nothing, unchanged: 3 })
    const plan = importInto(board, file('A1,,One!,Un,,,,,,'))
    expect(plan.conflicts).toMatchObject([{ code: 'merged', field: 'text', incoming: 'One!' }])
    expect(bySource(board, 'A1')).toMatchObject({ text: { en: 'One' }, lineage: { mergedInto: into } })
  })
  it('IM4 set aside: its words follow the file, its place does not', () => {
    const board = imported()
    const { id } = bySource(board, 'A1')
    board.run('setAside', { id, reason: { en: 'Too dear' } })
    for (const place of ['proposed', 'now'] as const) {
      const plan = importInto(board, file('A1,,One!,Un!,,,mid-term,low,,'), { place })
      expect(plan.conflicts).toMatchObject([{ code: 'set-aside', field: 'lane' }])
    }
    expect(board.recommendation(id)).toMatchObject({ text: { en: 'One!' }, placement: { laneId: 'not-carried-forward' } })
  })
  it('IM4 split: the first part keeps its words, the parts are not doubled', () => {
    const board = imported()
    const { id } = bySource(board, 'A1')
    board.run('splitRecommendation', { id, parts: [{ text: { en: 'One a', fr: 'Un a' } }, { text: { en: 'One b' } }] })
    expect(importInto(board, first).conflicts.map(({ field, lang }) => `${field} ${lang}`)).toEqual(['text en', 'text fr'])
    expect(board.workshop.recommendations).toHaveLength(3)
    expect(board.recommendation(id).text).toEqual({ en: 'One a', fr: 'Un a' })
  })
  it('IM4 a new sub-item of a card that was merged goes where that card went', () => {
    const board = imported()
    board.run('mergeRecommendations', { into: bySource(board, 'A2').id, from: [bySource(board, 'A1').id] })
    importInto(board, file('S9,A1,Late,,,,,,,'))
    expect(bySource(board, 'A2').subItems.map(({ sourceId }) => sourceId)).toContain('S9')
  })
  it('IM2 a card of its own does not become a sub-item too, nor the other way round', () => {
    const board = imported()
    const plan = importInto(board, file('A1,A2,One,Un,,,,,,\nS1,,Sub,Sous,,,,,,'))
    expect(plan.created).toBe(0)
    expect(plan.conflicts).toMatchObject([
      { line: 2, code: 'parent' },
      { line: 3, code: 'parent' },
    ])
    expect(board.workshop.recommendations).toHaveLength(2)
  })
  it('IM7 undo takes the whole import back, and leaves what someone changed since', () => {
    const board = new TestBoard()
    board.addAll('Before')
    importInto(board, first)
    expect(board.workshop.recommendations).toHaveLength(3)
    expect(board.undo()).toBe('ok')
    expect(board.workshop.recommendations.map(({ text }) => text.en)).toEqual(['Before'])
    expect(board.workshop.themes).toEqual([])
    expect(importInto(board, first).created).toBe(3)
  })
})

describe('Atelier’s own CSV', () => {
  /** A board with everything an export prints: numbers, languages missing, themes, sub-items, places. */
  function busy(): TestBoard {
    const board = imported()
    board.add('addRecommendation', { text: { en: 'Only English\nin two lines' } })
    board.add('addRecommendation', { text: { fr: '=Seulement en français' }, label: { fr: 'Français' } })
    const theme = board.add('addTheme', { title: { fr: 'Équipes; et plus' } })
    const [first] = board.workshop.themes
    const [a1, a2, english] = board.workshop.recommendations.map(({ id }) => id)
    board.run('linkEvidence', { recommendationId: a2, findingIds: [], themeIds: [first?.id, theme] })
    board.run('moveRecommendation', { id: a1, laneId: 'near-term', bandId: 'low', index: 0 })
    board.run('moveRecommendation', { id: english, laneId: 'right-away', index: 0 })
    board.run('setAside', { id: a2, reason: { en: 'Later' } })
    board.doc.transact(() => {
      let number = 1
      board.doc.getMap<{ set(key: string, value: number): void }>('recommendations').forEach((map) => {
        map.set('number', number++)
      })
    })
    return board
  }
  const exported = (board: TestBoard, lang: Lang) =>
    new TextDecoder().decode(csvBytes(rowColumns, reportRows(board.workshop, lang)))

  it.each(['en', 'fr'] as const)('IM11 comes back in %s with nothing to do, by source_id or else by number', (lang) => {
    for (const place of ['proposed', 'now'] as const) {
      const board = busy()
      const before = board.state
      const plan = importInto(board, exported(board, lang), { lang, place })
      expect(plan.conflicts).toEqual([])
      expect(plan.notices).toEqual([])
      expect(counts(plan)).toEqual({ ...nothing, unchanged: 4 })
      expect(board.state).toEqual(before)
    }
  })
  it('IM11 the file’s own language counts, whatever was asked for', () => {
    const board = imported()
    const csv = exported(board, 'fr')
    const before = board.state
    expect(counts(importInto(board, csv, { lang: 'en' }))).toEqual({ ...nothing, unchanged: 2 })
    expect(counts(importInto(board, csv, { lang: null }))).toEqual({ ...nothing, unchanged: 2 })
    expect(board.state).toEqual(before)
  })
  it('IM11 a text changed in the file is updated, its sub-items stay', () => {
    const board = imported()
    const csv = exported(board, 'en')
    const plan = importInto(board, csv.replace('Two\nSub', 'Two!\nSub, too'))
    expect(counts(plan)).toEqual({ ...nothing, updated: 1, unchanged: 1 })
    expect(bySource(board, 'A2')).toMatchObject({
      text: { en: 'Two!', fr: 'Deux' },
      subItems: [{ sourceId: 'S1', text: { en: 'Sub, too', fr: 'Sous' } }],
    })
  })
  it('IM11 in a new exploration it makes the same cards at the same places', () => {
    const from = busy()
    const to = new TestBoard()
    const plan = importInto(to, exported(from, 'en'), { place: 'now' })
    expect(plan).toMatchObject({ created: 4, rejected: [] })
    const places = (board: TestBoard) =>
      reportRows(board.workshop, 'en').map((row) => [row.lane, row.band, row.source_id, row.label])
    expect(places(to)).toEqual(places(from))
  })
  it('IM1 help and place in the list are not read back, and named', () => {
    const board = imported()
    expect(planOf(board, exported(board, 'en')).ignoredColumns).toEqual(
      expect.arrayContaining(['position', 'help', 'help_kinds', 'help_rank']),
    )
  })
})

describe('size', () => {
  it('IM2 500 rows come in whole, and again change nothing', () => {
    const board = new TestBoard()
    const rows = Array.from(
      { length: 500 },
      (_, i) => `A${i},,${'Word '.repeat(40)}${i},${'Mot '.repeat(50)}${i},Theme ${i % 20},Label ${i},near-term,high,low,2`,
    )
    expect(importInto(board, file(rows.join('\n'))).created).toBe(500)
    expect(importInto(board, file(rows.join('\n'))).unchanged).toBe(500)
  })
})
