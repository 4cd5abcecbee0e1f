// The findings beside the board in browsers joined to the server's rooms: entered on demand, one undo over
// both, nothing of them for whoever may not see them.
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { RoomApi } from '../../client/room/room.ts'
import { type FindingId, findingIdSchema, type ThemeId, themeIdSchema } from '../../shared/model/ids.ts'
import { findingsIn } from '../../shared/model/themes.ts'
import { mapCabinet, mapStorage } from '../helpers/map-device.ts'
import { entered, explorationId, Network, plug, saved, synced, unplug, until } from '../helpers/room-network.ts'

let network: Network | null = null
afterEach(async () => {
  await network?.close()
  network = null
})
async function open(): Promise<Network> {
  network = (await Network.open(['One'])).network
  return network
}

const finding = (id: string): FindingId => findingIdSchema.parse(id)
const theme = (id: string): ThemeId => themeIdSchema.parse(id)
const heard = (room: RoomApi): string[] => room.workshop.get().findings.map(({ id }) => id)
const wordsIn = (room: RoomApi, id: string | null) =>
  findingsIn(room.workshop.get(), id === null ? null : theme(id)).map(({ text }) => text.en)
const seen = (room: RoomApi, ids: string[]) =>
  until(room.workshop, ({ findings }) => ids.every((id) => findings.some((f) => f.id === id)))
const add = (room: RoomApi, ...ids: string[]) =>
  room.run('addFindings', { findings: ids.map((id) => ({ id: finding(id), text: { en: id } })) })

describe('the findings beside the board', () => {
  test('FR1 the board joins no findings; entering joins them once; nothing of them is kept on the device', async () => {
    const there = await open()
    const [line, cabinet] = [there.line(), mapCabinet()]
    const ann = there.enter('ann', { line, cabinet })
    await synced(ann)
    expect([line.sockets.size, ann.findings.status.get(), heard(ann)]).toEqual([1, 'absent', []])
    await entered(ann)
    ann.findings.enter()
    expect(line.sockets.size).toBe(2)
    await add(ann, 'a')
    await saved(ann)
    ann.leave()
    const kept = await cabinet.read('documents', '')
    expect(kept.map(([key]) => key)).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain('findings')
  })

  test('FR2 findings verbs are done at once, seen by others, and undone on one stack with those of the board', async () => {
    const there = await open()
    const [ann, ben] = await Promise.all(['ann', 'ben'].map((name) => entered(there.enter(name))))
    if (!ann || !ben) throw new Error('nobody came')
    const adding = add(ann, 'a', 'b')
    expect(heard(ann)).toEqual(['a', 'b'])
    await adding
    await ann.run('addTheme', { id: theme('t'), title: { en: 'Theme' } })
    await ann.run('placeFinding', { id: finding('a'), themeId: theme('t') })
    await until(ben.workshop, (workshop) => workshop.themes.length === 1 && findingsIn(workshop, theme('t')).length === 1)
    expect(ann.undoState.get().undo).toEqual({ verb: 'placeFinding', id: 'a' })
    for (const left of [1, 0, 0]) {
      expect((await ann.undo())?.ok).toBe(true)
      expect(ann.workshop.get().themes).toHaveLength(left)
    }
    expect(heard(ann)).toEqual([])
    await until(ben.workshop, ({ findings, themes }) => findings.length === 0 && themes.length === 0)
    for (let i = 0; i < 3; i++) expect((await ann.redo())?.ok).toBe(true)
    expect([wordsIn(ann, 't'), wordsIn(ann, null)]).toEqual([['a'], ['b']])
  })

  test('FR2 several verbs together are one step, over both rooms, there and back and there again', async () => {
    const there = await open()
    const ann = await entered(there.enter('ann'))
    await add(ann, 'a', 'b', 'c')
    await ann.asOne('accept', async (run) => {
      await run('addTheme', { id: theme('t'), title: { en: 'Suggested' } })
      await run('placeFindings', { places: ['a', 'b'].map((id) => ({ id: finding(id), themeId: theme('t') })) })
    })
    expect(ann.undoState.get().undo).toEqual({ verb: 'accept', id: 't' })
    for (let i = 0; i < 2; i++) {
      expect(await ann.undo()).toMatchObject({ ok: true, result: { kept: [] } })
      expect([ann.workshop.get().themes, wordsIn(ann, null)]).toEqual([[], ['a', 'b', 'c']])
      expect((await ann.redo())?.ok).toBe(true)
      expect([wordsIn(ann, 't'), wordsIn(ann, null)]).toEqual([['a', 'b'], ['c']])
    }
    await saved(ann)
  })

  test('FR2 UN1 a theme under which somebody else filed a finding meanwhile stays when its maker takes it back', async () => {
    const there = await open()
    const [ann, ben] = await Promise.all(['ann', 'ben'].map((name) => entered(there.enter(name))))
    if (!ann || !ben) throw new Error('nobody came')
    await add(ann, 'a', 'b')
    await ann.asOne('accept', async (run) => {
      await run('addTheme', { id: theme('t'), title: { en: 'Suggested' } })
      await run('placeFindings', { places: [{ id: finding('a'), themeId: theme('t') }] })
    })
    await until(ben.workshop, ({ themes }) => themes.length === 1)
    await seen(ben, ['b'])
    await ben.run('placeFinding', { id: finding('b'), themeId: theme('t') })
    await until(ann.workshop, (workshop) => findingsIn(workshop, theme('t')).length === 2)
    expect(await ann.undo()).toMatchObject({ ok: true })
    expect([ann.workshop.get().themes.length, wordsIn(ann, 't'), wordsIn(ann, null)]).toEqual([1, ['b'], ['a']])
  })

  test('UN3 undo of a drag, of words, of a removed theme and of a paste leaves what another wrote meanwhile', async () => {
    const there = await open()
    const [ann, ben] = await Promise.all(['ann', 'ben'].map((name) => entered(there.enter(name))))
    if (!ann || !ben) throw new Error('nobody came')
    await ann.run('addTheme', { id: theme('t'), title: { en: 'Theme' } })
    await add(ann, 'a')
    await saved(ann)
    const paste = add(ann, 'p', 'q')
    await paste
    await seen(ben, ['a', 'p'])
    const write = (room: RoomApi, id: string, text: string) =>
      room.run('editText', { kind: 'finding', id: finding(id), field: 'text', lang: 'en', text })
    const textOf = (room: RoomApi, id: string) => room.workshop.get().findings.find((f) => f.id === id)?.text.en

    await write(ben, 'p', 'Ben was here')
    await until(ann.workshop, () => textOf(ann, 'p') === 'Ben was here')
    expect(await ann.undo()).toMatchObject({ ok: true, result: { kept: ['p'] } })
    expect([textOf(ann, 'p'), textOf(ann, 'q')]).toEqual(['Ben was here', undefined])

    await ann.run('placeFinding', { id: finding('a'), themeId: theme('t'), x: 4, y: 5 })
    await until(ben.workshop, (workshop) => findingsIn(workshop, theme('t')).length === 1)
    await write(ben, 'a', 'a said again')
    await until(ann.workshop, () => textOf(ann, 'a') === 'a said again')
    expect((await ann.undo())?.ok).toBe(true)
    expect([wordsIn(ann, null).sort(), wordsIn(ann, 't')]).toEqual([['Ben was here', 'a said again'], []])

    await write(ann, 'a', 'a said again, twice')
    await until(ben.workshop, () => textOf(ben, 'a') === 'a said again, twice')
    await write(ben, 'a', 'Indeed: a said again, twice')
    await until(ann.workshop, () => textOf(ann, 'a')?.startsWith('Indeed') === true)
    expect((await ann.undo())?.ok).toBe(true)
    expect(textOf(ann, 'a')).toBe('Indeed: a said again')

    await ann.run('removeTheme', { id: theme('t') })
    await ben.run('editText', { kind: 'theme', id: theme('t'), field: 'title', lang: 'en', text: 'Theme of Ben’s' })
    await saved(ben)
    expect((await ann.undo())?.ok).toBe(true)
    await until(ann.workshop, ({ themes }) => themes.length === 1)
    await saved(ann)
  })

  test('FR3 TR6 a partner has no findings while the synthesis is closed, has them when it opens, loses them when it closes', async () => {
    const there = await open()
    const line = there.line()
    await there.runAs('server', 'facilitator', 'addFinding', { text: { en: 'In confidence' } })
    const paula = there.enter('paula', { role: 'partner', line })
    await synced(paula)
    paula.findings.enter()
    expect([paula.findings.status.get(), line.sockets.size]).toEqual(['denied', 1])
    const openTo = (synthesisOpen: boolean) => there.runAs('server', 'facilitator', 'setSettings', { synthesisOpen })
    for (let i = 0; i < 2; i++) {
      await openTo(true)
      await until(paula.findings.status, (status) => status === 'here')
      expect(paula.workshop.get().findings).toHaveLength(1)
      await openTo(false)
      await until(paula.findings.status, (status) => status === 'denied')
      expect([paula.workshop.get().findings, paula.synced.get(), line.sockets.size]).toEqual([[], true, 1])
    }
  })

  test('FR3 SY6 what a partner wrote offline while the door was shut waits, and goes up when it opens', async () => {
    const there = await open()
    const [line, storage] = [there.line(), mapStorage(new Map())]
    await there.runAs('server', 'facilitator', 'setSettings', { synthesisOpen: true })
    const paula = await entered(there.enter('paula', { role: 'partner', line, storage }))
    unplug(line)
    await add(paula, 'offline')
    await there.runAs('server', 'facilitator', 'setSettings', { synthesisOpen: false })
    plug(line, paula)
    await until(paula.findings.status, (status) => status === 'denied')
    expect(storage.keys().some((key) => key.startsWith('atelier:journal-findings:'))).toBe(true)
    await there.runAs('server', 'facilitator', 'setSettings', { synthesisOpen: true })
    await seen(paula, ['offline'])
    await saved(paula)
    const ann = await entered(there.enter('ann'))
    expect(heard(ann)).toEqual(['offline'])
  })

  test('CP7 UN1 UN2 a partner takes back what they captured and edited, whatever came since; what another changed stays', async () => {
    const there = await open()
    await there.runAs('server', 'facilitator', 'setSettings', { synthesisOpen: true })
    const [paula, ann] = await Promise.all([entered(there.enter('paula', { role: 'partner' })), entered(there.enter('ann'))])
    const write = (room: RoomApi, id: string, text: string) =>
      room.run('editText', { kind: 'finding', id: finding(id), field: 'text', lang: 'en', text })
    await add(paula, 'a', 'b')
    await add(paula, 'c')
    await write(paula, 'a', 'a again')
    await paula.run('addTheme', { id: theme('t'), title: { en: 'Theme' } })
    await seen(ann, ['a', 'c'])
    await add(ann, 'other')
    await write(ann, 'c', 'c of Ann’s')
    await until(paula.workshop, ({ findings }) => findings.some(({ text }) => text.en === 'c of Ann’s'))

    expect([paula.may('removeFindings'), paula.made(['a', 'b']), paula.made(['other'])]).toEqual([false, true, false])
    expect(await paula.takeBack(['other'])).toBeNull()
    expect(await paula.takeBack(['a', 'b'])).toMatchObject({ ok: true, result: { kept: [] } })
    expect(heard(paula)).toEqual(['c', 'other'])
    await saved(paula)
    await until(ann.workshop, ({ findings }) => findings.length === 2)
    expect([paula.refused.get(), paula.made(['a', 'b'])]).toEqual([[], false])
    expect(await paula.takeBack(['c'])).toMatchObject({ ok: false, refusal: { code: 'conflict' } })
    expect(heard(ann)).toEqual(['c', 'other'])
    // What came between is the next step to undo.
    expect(paula.undoState.get().undo).toEqual({ verb: 'addTheme', id: 't' })
  })

  test('FR3 drafts with words of findings go from the device when the door closes, also while nobody is there; other drafts stay', async () => {
    const there = await open()
    const kept = new Map<string, string>()
    const storage = mapStorage(kept)
    const openTo = (synthesisOpen: boolean) => there.runAs('server', 'facilitator', 'setSettings', { synthesisOpen })
    const draft = (key: string) => `atelier:kept:${explorationId}:${key}`
    const others = ['paula:add', 'paula:capture-text', 'ben:finding/f/en'].map(draft)
    const write = () => {
      for (const key of [...others, ...['paula:finding/f/en', 'paula:split-finding/f'].map(draft)]) kept.set(key, '{"at":0}')
    }
    const drafts = () => [...kept.keys()].filter((key) => key.startsWith('atelier:kept:'))
    await openTo(true)
    const paula = await entered(there.enter('paula', { role: 'partner', storage }))
    write()
    await openTo(false)
    await until(paula.findings.status, (status) => status === 'denied')
    await vi.waitFor(() => expect(drafts()).toEqual(others))
    paula.leave()
    write()
    await synced(there.enter('paula', { role: 'partner', storage }))
    await vi.waitFor(() => expect(drafts()).toEqual(others))
    await openTo(true)
    write()
    const again = await entered(there.enter('paula', { role: 'partner', storage }))
    await saved(again)
    expect(drafts()).toHaveLength(5)
  })

  test('JR1 findings captured offline outlive a reload and are there for the others', async () => {
    const there = await open()
    const [line, storage] = [there.line(), mapStorage(new Map())]
    const ann = await entered(there.enter('ann', { line, storage }))
    unplug(line)
    await add(ann, 'a', 'b')
    ann.leave()
    const again = await entered(there.enter('ann', { storage }))
    await saved(again)
    expect(heard(again).sort()).toEqual(['a', 'b'])
    const ben = await entered(there.enter('ben'))
    expect(heard(ben).sort()).toEqual(['a', 'b'])
  })

  test('FR4 what others did to findings is told once, with who did it; what I did is not', async () => {
    const there = await open()
    const [ann, ben] = await Promise.all(['ann', 'ben'].map((name) => entered(there.enter(name))))
    if (!ann || !ben) throw new Error('nobody came')
    await ann.run('addTheme', { id: theme('t'), title: { en: 'Theme' } })
    await add(ann, 'a')
    await seen(ben, ['a'])
    await until(ben.workshop, ({ themes }) => themes.length === 1)
    await ann.run('placeFinding', { id: finding('a'), themeId: theme('t') })
    await until(ben.findings.changes, (changes) => changes.length === 2)
    const told = ben.findings.changes.get().map(({ kind, id, by }) => [kind, id, by?.name])
    expect(told).toEqual([
      ['added', 'a', 'ann'],
      ['filed', 'a', 'ann'],
    ])
    expect(ann.findings.changes.get()).toEqual([])
  })

  test('FR4 a split is told as one, not as words and another finding', async () => {
    const there = await open()
    const [ann, ben] = await Promise.all(['ann', 'ben'].map((name) => entered(there.enter(name))))
    if (!ann || !ben) throw new Error('nobody came')
    await add(ann, 'a')
    await saved(ann)
    await seen(ben, ['a'])
    await ann.run('splitFinding', { id: finding('a'), parts: [{ text: { en: 'one' } }, { text: { en: 'two' } }] })
    await until(ben.workshop, ({ findings }) => findings.length === 2)
    await until(ben.findings.changes, (changes) => changes.length === 2)
    expect(ben.findings.changes.get().map(({ kind, id }) => [kind, id])).toEqual([
      ['added', 'a'],
      ['split', 'a'],
    ])
  })
})
