// What a person does in the synthesis, over rooms joined to the server's: done whole or not at all, and said.
import { afterEach, expect, test } from 'vitest'
import { makeActs } from '../../client/synthesis/acts.ts'
import { pageState } from '../../client/synthesis/page-state.ts'
import { synthesisState } from '../../client/synthesis/synthesis-state.ts'
import { type FindingId, findingIdSchema } from '../../shared/model/ids.ts'
import type { Lang } from '../../shared/model/schema.ts'
import { entered, Network, saved } from '../helpers/room-network.ts'

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
  const suggestion = { id: 's', ids, words: [], status: 'offered' } as const
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
