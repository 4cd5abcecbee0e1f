// What a person does in the synthesis, over rooms joined to the server's: done whole or not at all, and said.
import { afterEach, expect, test } from 'vitest'
import { makeActs } from '../../client/synthesis/acts.ts'
import { pageState } from '../../client/synthesis/page-state.ts'
import { synthesisState } from '../../client/synthesis/synthesis-state.ts'
import { type FindingId, findingIdSchema, themeIdSchema } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/schema.ts'
import { themeTree } from '../../shared/model/themes.ts'
import { entered, Network, saved, until } from '../helpers/room-network.ts'

let network: Network | null = null
afterEach(async () => {
  await network?.close()
  network = null
})

const id = (text: string): FindingId => findingIdSchema.parse(text)

/** Ann in the synthesis, with findings by these ids. */
async function desk(lang: Lang, ...findings: string[]) {
  network = (await Network.open([])).network
  const room = await entered(network.enter('ann'))
  await room.run('addFindings', { findings: findings.map((one) => ({ id: id(one), text: { en: one, fr: one } })) })
  await saved(room)
  const synthesis = synthesisState()
  const page = pageState(room.workshop, synthesis, room.me.participantId)
  return { room, page, acts: makeActs(room, synthesis, page, () => lang) }
}

test('OU3 FR2 a theme whose findings are refused is not made, by neither act, and leaves no step to undo', async () => {
  const { room, acts } = await desk('en', 'a')
  const before = room.undoState.get()
  // Whoever removes one between looking and deciding.
  const ids = [id('a'), id('gone')]
  expect(await acts.fileUnderNew(ids, 'New')).toBe(false)
  const suggestion = { id: 's', ids, words: { en: [], fr: [] }, status: 'offered' } as const
  expect(await acts.acceptSuggestion(suggestion, 'Suggested', ids, true)).toBe(false)
  expect(room.workshop.get().themes).toEqual([])
  expect(room.undoState.get()).toEqual(before)
  expect(await acts.fileUnderNew([id('a')], 'New')).toBe(true)
  expect(room.workshop.get().themes).toHaveLength(1)
})

test('OU3 FN5 what was merged into a finding that is removed stands again, and that is said', async () => {
  for (const [lang, told] of [
    ['en', '2 findings that were merged into it stand on their own again.'],
    ['fr', '2 constatations qui y avaient été fusionnées redeviennent distinctes.'],
  ] as const) {
    const { room, page, acts } = await desk(lang, 'a', 'b', 'c')
    await room.run('mergeFindings', { into: id('a'), from: [id('b'), id('c')] })
    await acts.remove([id('a')])
    expect(room.workshop.get().findings.map((finding) => finding.id)).toEqual(['b', 'c'])
    expect(page.said.get()?.text).toContain(told)
    await acts.remove([id('b')])
    expect(page.said.get()?.text).not.toContain('merged')
    await network?.close()
  }
})

test('OU13 undo names what it undid, and redo what it did again', async () => {
  const { room, page, acts } = await desk('en', 'a', 'b')
  const said = async (act: () => Promise<void>) => {
    await act()
    return page.said.get()?.text
  }
  await room.run('mergeFindings', { into: id('a'), from: [id('b')] })
  expect(await said(acts.undo)).toMatch(/^Undone: findings merged \(F\d+/)
  await room.run('chooseFindings', { ids: [id('a')], inReport: true })
  expect(await said(acts.undo)).toMatch(/^Undone: choice for the document \(F\d+/)
  expect(await said(acts.redo)).toMatch(/^Redone: choice for the document/)
  await acts.fileUnderNew([id('a')], 'New')
  expect(await said(acts.undo)).toBe('Undone: new theme.')
})

test('SG2 a group accepted as suggested is a title in each language it has words of, a machine’s; renamed, in one’s own', async () => {
  const { room, acts } = await desk('fr', 'a', 'b', 'c')
  const group = (one: string, words: { en: string[]; fr: string[] }) =>
    ({ id: one, ids: [id(one)], words, status: 'offered' }) as const
  const lift = group('a', { en: ['lift', 'level'], fr: [] })
  expect(await acts.acceptSuggestion(lift, 'lift, level', [id('a')], true)).toBe(true)
  const both = group('b', { en: ['door'], fr: ['porte'] })
  expect(await acts.acceptSuggestion(both, 'porte', [id('b')], true)).toBe(true)
  expect(await acts.acceptSuggestion(group('c', { en: ['x'], fr: [] }), 'Nommé', [id('c')], false)).toBe(true)
  expect(room.workshop.get().themes.map(({ title }) => title)).toEqual([
    { en: 'lift, level', fr: '' },
    { en: 'door', fr: 'porte' },
    { en: '', fr: 'Nommé' },
  ])
  expect(room.workshop.get().themes[0]?.states.title.en).toBe('machine')
})

test('FN9 OU7 themes step among themes, claims among those of their theme; an edge is told', async () => {
  const { room, page, acts } = await desk('en')
  const theme = (one: string) => themeIdSchema.parse(one)
  for (const [one, parentId] of [
    ['t', null],
    ['u', null],
    ['c', 't'],
    ['d', 't'],
  ] as const) {
    await room.run('addTheme', { id: theme(one), title: { en: one }, parentId: parentId && theme(parentId) })
  }
  await saved(room)
  await until(room.workshop, ({ themes }) => themes.every(({ number }) => number !== null))
  const order = () => {
    const { tops, claimsOf } = themeTree(room.workshop.get())
    return tops.flatMap((top) => [top.id, ...claimsOf(top.id).map((claim) => claim.id)])
  }
  await acts.stepTheme(theme('u'), -1)
  expect(order()).toEqual(['u', 't', 'c', 'd'])
  expect(page.said.get()?.text).toMatch(/: 1 of 2\.$/)
  await acts.stepTheme(theme('c'), 1)
  expect(order()).toEqual(['u', 't', 'd', 'c'])
  await acts.stepTheme(theme('c'), 1)
  expect(page.said.get()?.text).toBe('It is the last already.')
  await acts.undo()
  expect(order()).toEqual(['u', 't', 'c', 'd'])
})
