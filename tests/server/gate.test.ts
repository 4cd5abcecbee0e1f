// The gate against bytes no honest client sends: nothing changes, the others go on (TR1, TR2), and
// what is merely against policy closes nobody (SY6).
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { defaultRoomBounds } from '../../server/rooms/bounds.ts'
import { updateFrame } from '../../server/rooms/frames.ts'
import { judge } from '../../server/rooms/gate/gate.ts'
import type { Room } from '../../server/rooms/room.ts'
import { entityAt } from '../../shared/doc/operation.ts'
import { readSettings, readWorkshop } from '../../shared/doc/read.ts'
import { run } from '../../shared/doc/run-any.ts'
import { must } from '../../shared/model/assert.ts'
import { findingIdSchema, laneIdSchema, type RecommendationId, recommendationIdSchema } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/schema.ts'
import type { Command } from '../../shared/model/verbs.ts'
import { fork, TestBoard } from '../helpers/board.ts'
import { addRecommendation, deliverAll, explorationId, facilitator, openRooms, Person, turns } from '../helpers/room.ts'

const nearTerm = laneIdSchema.parse('near-term')

let rooms: Awaited<ReturnType<typeof openRooms>>
let board: Room
let id: RecommendationId
let ben: Person
beforeEach(async () => {
  rooms = await openRooms()
  board = rooms.board
  id = recommendationIdSchema.parse(await addRecommendation(board))
  ben = await Person.join(board, 'Ben')
})
afterEach(() => rooms.rooms.close())

const state = async () => Y.encodeStateAsUpdate((await board.read()).doc)
const card = (doc: Y.Doc, of: string = id): Y.Map<unknown> => {
  const entity = entityAt(doc, 'recommendations', of)
  if (!entity) throw new Error('no such card')
  return entity
}

/** Lets `mallory` do something and says how it ended; the document must not have changed, and Ben goes on. */
async function attack(role: Role, send: (mallory: Person) => void): Promise<{ closed: number | null; refused: string[] }> {
  const mallory = await Person.join(board, 'Mallory', role)
  const before = await state()
  send(mallory)
  await deliverAll(mallory, ben)
  expect(await state()).toEqual(before)
  ben.run('moveRecommendation', { id, laneId: nearTerm, index: 0 })
  ben.saved = []
  ben.askSaved(1)
  await deliverAll(ben)
  expect([ben.closed, ben.refused, ben.saved]).toEqual([null, [], [1]])
  expect(
    readWorkshop({ board: (await board.read()).doc }).workshop.recommendations.find((r) => r.id === id)?.placement.laneId,
  ).toBe('near-term')
  return { closed: mallory.closed, refused: mallory.refused.map(({ code }) => code) }
}

const broken = { closed: 4422, refused: [] }
const refused = (code: string) => ({ closed: null, refused: [code] })

describe('bytes that cannot be decoded', () => {
  // Updates of 8 bytes whose counts or lengths promise far more than there is (yjs#687), and other stumps.
  const stumps: [string, number[]][] = [
    ['nothing at all', []],
    ['one byte', [1]],
    ['a promise of 268 million structs', [1, 0xff, 0xff, 0xff, 0x7f, 1, 0, 0]],
    ['a promise of 268 million clients', [0xff, 0xff, 0xff, 0x7f, 1, 1, 0, 0]],
    ['a promise of 268 million deletions', [0, 1, 5, 0xff, 0xff, 0xff, 0x7f, 0]],
    ['a reference without a place', [1, 1, 9, 0, 0x84, 1, 0, 0]],
    ['a struct of an unknown kind', [1, 1, 9, 0, 31, 0, 0, 0]],
    ['a collected range of 268 million', [1, 1, 9, 0, 0, 0xff, 0xff, 0xff, 0x7f, 0]],
  ]
  test.each(stumps)('TR2 %s', async (_name, bytes) => {
    expect(await attack('facilitator', (mallory) => mallory.sendUpdate(new Uint8Array(bytes)))).toEqual(broken)
  })

  test('TR2 frames that are no messages', async () => {
    const frames: number[][] = [
      [],
      [0],
      [0, 7, 0],
      [0, 2],
      [1],
      [1, 5, 1],
      [99],
      [101],
      [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    ]
    for (const frame of frames) {
      expect(await attack('team', (mallory) => mallory.connection.receive(new Uint8Array(frame)))).toMatchObject({ closed: 4422 })
    }
  })

  test('TR2 a true update cut short or with one byte changed, at every place', async () => {
    const mallory = await Person.join(board, 'Mallory')
    let honest = new Uint8Array()
    mallory.doc.on('update', (update: Uint8Array) => {
      honest = Uint8Array.from(update)
    })
    mallory.connection.left()
    mallory.run('addRecommendation', { text: { en: 'Honest' } })
    for (let at = 0; at < honest.length; at += 3) {
      const eve = await Person.join(board, 'Eve')
      eve.sendUpdate(honest.subarray(0, at))
      const flipped = Uint8Array.from(honest)
      flipped[at] = (flipped[at] ?? 0) ^ 0x15
      eve.sendUpdate(flipped)
      eve.connection.left()
    }
    const { doc } = await board.read()
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
    expect(readWorkshop({ board: doc }).problems).toEqual([])
    ben.askSaved(1)
    await deliverAll(ben)
    expect([ben.closed, ben.saved]).toEqual([null, [1]])
  })
})

describe('what breaks the schema', () => {
  const forgeries: [string, (doc: Y.Doc) => void][] = [
    ['an unknown root', (doc) => doc.getMap('elsewhere').set('a', 1)],
    ['the root of the other room', (doc) => doc.getMap('findings').set('f', new Y.Map())],
    ['a root used as a list', (doc) => doc.get('recommendations', Y.Array).insert(0, ['x'])],
    ['a thing that is no map', (doc) => doc.getMap('recommendations').set('new', 'words')],
    ['a thing that is a list', (doc) => doc.getMap('recommendations').set('new', new Y.Array())],
    ['an empty thing', (doc) => doc.getMap('recommendations').set('new', new Y.Map())],
    ['a placement of the wrong type', (doc) => card(doc).set('placement', 'near-term')],
    ['a placement with more in it', (doc) => card(doc).set('placement', { laneId: 'near-term', bandId: null, rank: 'a0', x: 1 })],
    ['a rank that is none', (doc) => card(doc).set('placement', { laneId: 'near-term', bandId: null, rank: '' })],
    ['a foreign key', (doc) => card(doc).set('colour', 'red')],
    ['a foreign key in the settings', (doc) => doc.getMap('settings').set('colour', 'red')],
    ['an inherited name as a key', (doc) => card(doc).set('constructor', 'x')],
    ['a type where a value is meant', (doc) => card(doc).set('complexity', new Y.Text('low'))],
    ['a value where a text is meant', (doc) => card(doc).set('text.en', 'words')],
    ['bytes in a register', (doc) => card(doc).set('complexity', new Uint8Array([1]))],
    ['a document in a register', (doc) => card(doc).set('complexity', new Y.Doc())],
    ['a thing deleted', (doc) => doc.getMap('recommendations').delete(id)],
    ['a register deleted', (doc) => card(doc).delete('placement')],
    ['a text deleted', (doc) => card(doc).delete('text.en')],
    ['an embed in a text', (doc) => (card(doc).get('text.en') as Y.Text).insertEmbed(0, { image: 'x' })],
    ['a format in a text', (doc) => (card(doc).get('text.en') as Y.Text).insert(0, 'x', { bold: true })],
    ['an attribute on a text', (doc) => (card(doc).get('text.en') as Y.Text).setAttribute('a', 'b')],
    ['a type in a text', (doc) => (card(doc).get('text.en') as Y.Text).insertEmbed(0, new Y.Map())],
  ]
  test.each(forgeries)('TR2 %s', async (_name, forge) => {
    expect(await attack('facilitator', (mallory) => mallory.forge(forge))).toMatchObject({ closed: 4422 })
  })

  /** Hand-written: one struct, child of the card's map, without a key. */
  function listIn(doc: Y.Doc): void {
    const item = card(doc)._item
    if (!item) throw new Error('no item')
    const update = encoding.encode((encoder) => {
      for (const n of [1, 1, 77, 0, 8, 0, item.id.client, item.id.clock, 1]) encoding.writeVarUint(encoder, n)
      encoding.writeAny(encoder, 'x')
      encoding.writeVarUint(encoder, 0)
    })
    doc.emit('update', [update, rogue, doc, null as never])
  }
  const rogue = {}

  test('TR2 a map used as a list, by hand', async () => {
    const verdict = await attack('facilitator', (mallory) => {
      mallory.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === rogue) mallory.sendUpdate(update)
      })
      listIn(mallory.doc)
    })
    expect(verdict).toEqual(broken)
  })

  test('TR2 a register written and deleted in one update', async () => {
    const verdict = await attack('facilitator', (mallory) => {
      const hidden = new Y.Doc()
      Y.applyUpdate(hidden, Y.encodeStateAsUpdate(mallory.doc))
      const before = Y.encodeStateVector(hidden)
      card(hidden).set('placement', { laneId: 'near-term', bandId: null, rank: 'a0' })
      card(hidden).delete('placement')
      mallory.sendUpdate(Y.encodeStateAsUpdate(hidden, before))
    })
    expect(verdict).toMatchObject({ closed: 4422 })
    expect(rooms.lines.map(({ message }) => message)).toContain('a document was rebuilt from what was accepted')
  })
})

describe('what is against policy is refused; the session goes on', () => {
  const policies: [string, Role, string, (mallory: Person) => void][] = [
    ['a number', 'facilitator', 'not-allowed', (m) => m.forge((doc) => card(doc).set('number', 99))],
    ['the schema version', 'facilitator', 'not-allowed', (m) => m.forge((doc) => doc.getMap('settings').set('schemaVersion', 9))],
    [
      'an observer’s anything',
      'observer',
      'not-allowed',
      (m) => m.forge((doc) => (card(doc).get('text.en') as Y.Text).insert(0, 'x')),
    ],
    ['a partner’s complexity', 'partner', 'not-allowed', (m) => m.forge((doc) => card(doc).set('complexity', 'low'))],
    [
      'a partner’s merge',
      'partner',
      'not-allowed',
      (m) => m.forge((doc) => card(doc).set('lineage', { mergedInto: id, splitFrom: null })),
    ],
    [
      'a partner undoing another’s card',
      'partner',
      'not-allowed',
      (m) => m.forge((doc) => card(doc).set('lineage', { mergedInto: null, splitFrom: null, undone: true })),
    ],
    ['a partner’s lanes', 'partner', 'not-allowed', (m) => m.forge((doc) => doc.getMap('settings').set('lanes', []))],
    ['a team member’s lock', 'team', 'not-allowed', (m) => m.forge((doc) => doc.getMap('settings').set('movers', 'team'))],
    [
      'a partner’s title',
      'partner',
      'not-allowed',
      (m) => m.forge((doc) => (doc.getMap('settings').get('title.en') as Y.Text).insert(0, 'x')),
    ],
    [
      'a lane that is not there',
      'team',
      'unknown-lane',
      (m) => m.forge((doc) => card(doc).set('placement', { laneId: 'nowhere', bandId: null, rank: 'a0' })),
    ],
    [
      'a band that is not there',
      'team',
      'unknown-band',
      (m) => m.forge((doc) => card(doc).set('placement', { laneId: 'near-term', bandId: 'x', rank: 'a0' })),
    ],
    [
      'setting aside without a reason',
      'team',
      'reason-required',
      (m) => m.forge((doc) => card(doc).set('placement', { laneId: 'not-carried-forward', bandId: null, rank: 'a0' })),
    ],
    [
      'a blank reason',
      'team',
      'reason-required',
      (m) =>
        m.forge((doc) => {
          ;(card(doc).get('reason.en') as Y.Text).insert(0, ' \n ')
          card(doc).set('placement', { laneId: 'not-carried-forward', bandId: null, rank: 'a0' })
        }),
    ],
    [
      'a text over the bound',
      'team',
      'text-too-long',
      (m) => m.forge((doc) => (card(doc).get('text.en') as Y.Text).insert(0, 'x'.repeat(20_001))),
    ],
    [
      'a label over the bound',
      'team',
      'text-too-long',
      (m) => m.forge((doc) => (card(doc).get('label.en') as Y.Text).insert(0, 'x'.repeat(41))),
    ],
    ['a final report with gaps', 'team', 'not-ready', (m) => m.forge((doc) => doc.getMap('report').set('status', 'final'))],
  ]
  test.each(policies)('SY6 %s', async (_name, role, code, send) => {
    expect(await attack(role, send)).toEqual(refused(code))
  })

  test('SY6 words in another’s name', async () => {
    ben.run('editText', { kind: 'recommendation', id, field: 'text', lang: 'en', text: 'Ben wrote' })
    await turns()
    const verdict = await attack('team', (mallory) => {
      const forged = new Y.Doc()
      Y.applyUpdate(forged, Y.encodeStateAsUpdate(mallory.doc))
      forged.clientID = ben.doc.clientID
      const before = Y.encodeStateVector(forged)
      ;(card(forged).get('text.en') as Y.Text).insert(0, 'x')
      mallory.sendUpdate(Y.encodeStateAsUpdate(forged, before))
    })
    expect(verdict).toEqual(refused('conflict'))
  })

  test('SY6 a thing of an id that someone else took meanwhile', async () => {
    const verdict = await attack('team', (mallory) => {
      const empty = new Y.Doc()
      empty.getMap('recommendations').set(id, card(mallory.doc).clone())
      mallory.sendUpdate(Y.encodeStateAsUpdate(empty))
    })
    expect(verdict).toEqual(refused('conflict'))
  })

  test('SY6 a lock refuses moves and setting aside, not words', async () => {
    await board.run({ verb: 'setSettings', args: { movers: 'facilitator' } }, facilitator)
    const paula = await Person.join(board, 'Paula', 'partner')
    paula.forge((doc) => card(doc).set('placement', { laneId: 'near-term', bandId: null, rank: 'a0' }))
    await deliverAll(paula)
    expect(paula.refused.map(({ code }) => code)).toEqual(['locked'])
    await paula.startOver()
    paula.run('editText', { kind: 'recommendation', id, field: 'text', lang: 'en', text: 'Still typing' })
    paula.askSaved(4)
    await deliverAll(paula)
    expect([paula.saved, paula.closed]).toEqual([[4], null])
    expect((card((await board.read()).doc).get('text.en') as Y.Text).toString()).toBe('Still typing')
  })

  test('SY6 what follows a refused update is not called saved', async () => {
    const paula = await Person.join(board, 'Paula', 'partner')
    paula.forge((doc) => card(doc).set('complexity', 'low'))
    paula.run('editText', { kind: 'recommendation', id, field: 'text', lang: 'en', text: 'After' })
    paula.askSaved(1)
    await deliverAll(paula)
    const kinds = paula.received.filter((kind) => kind === 'refused' || kind === 'saved' || kind === 'step1')
    expect(kinds).toEqual(['step1', 'refused', 'step1', 'refused', 'saved'])
    expect((card((await board.read()).doc).get('text.en') as Y.Text).toString()).toBe('Text')
  })

  test('SY6 a move of something set aside meanwhile is no resurrection, one that saw it is allowed', async () => {
    const paula = await Person.join(board, 'Paula', 'partner')
    await board.run({ verb: 'setAside', args: { id, reason: { en: 'Out of scope' } } }, facilitator)
    paula.run('moveRecommendation', { id, laneId: nearTerm, index: 0 })
    await deliverAll(paula)
    expect(paula.refused.map(({ code }) => code)).toEqual(['gone'])
    await paula.startOver()
    paula.run('moveRecommendation', { id, laneId: nearTerm, index: 0 })
    await deliverAll(paula)
    expect((card((await board.read()).doc).get('placement') as { laneId: string }).laneId).toBe('near-term')
  })

  test('SY6 what was merged away or undone is gone: words for it come back', async () => {
    const other = recommendationIdSchema.parse(await addRecommendation(board, 'Other'))
    const paula = await Person.join(board, 'Paula', 'partner')
    await board.run({ verb: 'mergeRecommendations', args: { into: other, from: [id] } }, facilitator)
    paula.run('editText', { kind: 'recommendation', id, field: 'text', lang: 'en', text: 'Too late' })
    await deliverAll(paula)
    expect([paula.refused.map(({ code }) => code), paula.closed]).toEqual([['gone'], null])
  })

  test('SY6 the last reason of what is set aside stays', async () => {
    await board.run({ verb: 'setAside', args: { id, reason: { en: 'Out of scope  ' } } }, facilitator)
    const paula = await Person.join(board, 'Paula', 'partner')
    paula.forge((doc) => (card(doc).get('reason.en') as Y.Text).delete(12, 2))
    await deliverAll(paula)
    expect(paula.refused).toEqual([])
    paula.forge((doc) => (card(doc).get('reason.en') as Y.Text).delete(0, 12))
    await deliverAll(paula)
    expect(paula.refused.map(({ code }) => code)).toEqual(['reason-required'])
  })

  test('SY6 a lane that holds a recommendation stays', async () => {
    await board.run({ verb: 'moveRecommendation', args: { id, laneId: nearTerm, index: 0 } }, facilitator)
    const tom = await Person.join(board, 'Tom')
    const lanes = readWorkshop({ board: tom.doc }).workshop.settings.lanes
    tom.forge((doc) => doc.getMap('settings').set('lanes', lanes.slice(2)))
    await deliverAll(tom)
    expect(tom.refused.map(({ code }) => code)).toEqual(['lane-not-empty'])
  })

  test('SY6 one takes back what one made oneself', async () => {
    const paula = await Person.join(board, 'Paula', 'partner')
    const outcome = paula.run('addRecommendation', { text: { en: 'Mine' } })
    const mine = outcome.ok ? String(outcome.result.id) : ''
    paula.forge((doc) => card(doc, mine).set('lineage', { mergedInto: null, splitFrom: null, undone: true }))
    paula.askSaved(2)
    await deliverAll(paula)
    expect([paula.refused, paula.saved]).toEqual([[], [2]])
  })
})

describe('taking back what one made', () => {
  const synthesis = (synthesisOpen: boolean) => board.run({ verb: 'setSettings', args: { synthesisOpen } }, facilitator)
  const write = (person: Person, root: 'themes' | 'findings', of: string, removed: boolean | null) =>
    person.forge((doc) => entityAt(doc, root, of)?.set('removed', removed))
  const codes = (person: Person) => person.refused.map(({ code }) => code)
  let findings: Room
  let paula: Person
  let heard: string
  const removed = async (): Promise<boolean> => entityAt((await findings.read()).doc, 'findings', heard)?.get('removed') === true
  beforeEach(async () => {
    await synthesis(true)
    findings = await rooms.rooms.open(explorationId, 'findings')
    paula = await Person.join(findings, 'Paula', 'partner', await Person.join(board, 'Paula', 'partner'))
    const outcome = paula.run('addFinding', { text: { en: 'Mine' } })
    heard = outcome.ok ? String(outcome.result.id) : ''
    await deliverAll(paula)
  })

  test('UN1 it goes back and forth, also without a connection', async () => {
    for (const value of [true, null, true]) {
      write(paula, 'findings', heard, value)
      await deliverAll(paula)
      expect([codes(paula), await removed()]).toEqual([[], value === true])
    }
    const offline = fork(paula.doc)
    const before = Y.encodeStateVector(offline)
    for (const value of [null, true, null]) entityAt(offline, 'findings', heard)?.set('removed', value)
    paula.sendUpdate(Y.encodeStateAsUpdate(offline, before))
    await deliverAll(paula)
    expect([codes(paula), await removed()]).toEqual([[], false])
  })

  test.each([true, false, null])('CM3 what somebody else removed is not the maker’s to write (%s)', async (value) => {
    await findings.run({ verb: 'removeFindings', args: { ids: [findingIdSchema.parse(heard)] } }, facilitator)
    await deliverAll(paula)
    write(paula, 'findings', heard, value)
    await deliverAll(paula)
    expect([codes(paula), await removed()]).toEqual([['not-allowed'], true])
  })

  test('CM3 it needs the right to make it, at that moment', async () => {
    const pat = await Person.join(board, 'Pat', 'partner')
    const outcome = pat.run('addTheme', { title: { en: 'Mine' } })
    const theme = outcome.ok ? String(outcome.result.id) : ''
    await deliverAll(pat)
    await synthesis(false)
    write(pat, 'themes', theme, true)
    await deliverAll(pat)
    expect([codes(pat), entityAt((await board.read()).doc, 'themes', theme)?.has('removed')]).toEqual([['not-allowed'], false])
  })
})

test('SY6 many things that say they were merged are looked at in one reading', () => {
  const { doc, findings } = new TestBoard()
  const texts = Array.from({ length: 20 }, (_, n) => ({ id: `f${n}`, text: { en: `Heard ${n}` } }))
  run({ doc: findings, board: doc }, { verb: 'addFindings', args: { findings: texts } } as Command, facilitator, 'test')
  const finding = (of: Y.Doc, n: number): Y.Map<unknown> => must(entityAt(of, 'findings', `f${n}`), 'a finding')
  // All but the last into themselves, so that they say so and stand; the last into the first.
  for (let n = 0; n < 20; n++) finding(findings, n).set('lineage', { mergedInto: `f${n === 19 ? 0 : n}`, splitFrom: null })
  const verdict = (touched: number) => {
    const theirs = fork(findings)
    const before = Y.encodeStateVector(theirs)
    for (let n = 0; n < touched; n++) finding(theirs, n).set('kind', 'quote')
    const update = Y.encodeStateAsUpdate(theirs, before)
    const deps = { room: 'findings', limits: defaultRoomBounds, mayWriteAs: () => true } as const
    const at = {
      ...facilitator,
      doc: findings,
      board: doc,
      settings: readSettings(doc),
      makerOf: () => undefined,
      authorOf: () => undefined,
    }
    return judge(update, deps, at)
  }
  const readings = vi.spyOn(findings.getMap('findings'), 'forEach')
  expect(verdict(19).kind).toBe('good')
  expect(readings).toHaveBeenCalledTimes(1)
  expect(verdict(20)).toMatchObject({ kind: 'refused', refusal: { code: 'gone' } })
})

describe('a gap is no offence', () => {
  test('SY6 it is answered with sync step 1, and what comes then is taken', async () => {
    const ana = await Person.join(board, 'Ana')
    const send = ana.connection
    const updates: Uint8Array[] = []
    const lone = new Y.Doc()
    Y.applyUpdate(lone, Y.encodeStateAsUpdate(ana.doc))
    lone.on('update', (update: Uint8Array) => updates.push(update))
    ;(card(lone).get('text.en') as Y.Text).insert(0, 'first ')
    ;(card(lone).get('text.en') as Y.Text).insert(0, 'second ')
    send.receive(updateFrame(updates[1] ?? new Uint8Array()))
    ana.askSaved(1)
    await turns()
    expect(ana.inbox.map((frame) => [...frame.subarray(0, 2)])).toEqual([[0, 0]])
    Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(lone), 'test')
    await deliverAll(ana)
    expect(ana.saved).toEqual([1])
    expect((card((await board.read()).doc).get('text.en') as Y.Text).toString()).toBe('second first Text')
  })
})

describe('an observer', () => {
  test('TR1 bytes of any kind change nothing', async () => {
    const olga = await Person.join(board, 'Olga', 'observer')
    const before = await state()
    olga.sendUpdate(new Uint8Array([1, 2, 3]))
    olga.sendUpdate(Y.encodeStateAsUpdate(olga.doc))
    olga.connection.receive(new Uint8Array([0, 1, 3, 1, 2, 3]))
    await deliverAll(olga)
    expect(await state()).toEqual(before)
    expect([olga.refused.map(({ code }) => code), olga.closed]).toEqual([['not-allowed', 'not-allowed', 'not-allowed'], null])
  })
})
