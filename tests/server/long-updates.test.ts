// Long updates: cut into slices that add up to them, judged in turn with everybody else's work.
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { updateFrame } from '../../server/rooms/frames.ts'
import { type Cut, slicesOf } from '../../server/rooms/gate/slices.ts'
import { addAllFindings as addFindings } from '../../shared/doc/commands/finding.ts'
import { transact } from '../../shared/doc/run.ts'
import { run } from '../../shared/doc/run-any.ts'
import { type FindingId, findingIdSchema } from '../../shared/model/ids.ts'
import { seeded } from '../helpers/board.ts'
import { deliverAll, explorationId, facilitator, openRooms, Person } from '../helpers/room.ts'

let close: () => Promise<void> = async () => {}
afterEach(() => close())

async function findingsRoom(options: Parameters<typeof openRooms>[0] = {}) {
  const { rooms, board } = await openRooms(options)
  close = () => rooms.close()
  return { board: await Person.join(board, 'Board'), findings: await rooms.open(explorationId, 'findings') }
}

const idOf = (n: number): FindingId => findingIdSchema.parse(`f${n}`)
const findingsOf = (doc: Y.Doc): number => doc.getMap('findings').size

/** Adds findings from number `from` to a document; answers the update. */
function paste(doc: Y.Doc, board: Y.Doc, from: number, count: number): Uint8Array {
  const before = Y.encodeStateVector(doc)
  const all = Array.from({ length: count }, (_, n) => ({
    id: idOf(from + n),
    text: {
      en: `Number ${from + n}: ${'the form asks twice '.repeat(6)}`,
      fr: `Numéro ${from + n} : 🗂️ ${'déjà demandé '.repeat(6)}`,
    },
  }))
  const done = transact({ doc, board }, facilitator, 'test', (hand) => ({ ids: addFindings(hand, all) }), 'addFinding')
  if (!done.ok) throw new Error(done.refusal.code)
  return Y.encodeStateAsUpdate(doc, before)
}

/** The slices of a long update. */
function cutOf(update: Uint8Array): Cut {
  const cut = slicesOf(update)
  if (cut === null || typeof cut === 'string') throw new Error('not cut')
  return cut
}

/** Documents of two people who add, edit each other's words and delete; the sum of both. */
function writtenByTwo(seed: number, board: Y.Doc): Y.Doc {
  const random = seeded(seed)
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  for (const doc of [a, b])
    for (const other of [a, b])
      if (other !== doc) doc.on('update', (u: Uint8Array, o) => o !== 'net' && Y.applyUpdate(other, u, 'net'))
  for (let n = 0; n < 60; n++) {
    const doc = random() < 0.5 ? a : b
    paste(doc, board, n, 1)
    const id = idOf(Math.floor(random() * (n + 1)))
    const text = `${n} ${'mots échangés '.repeat(Math.floor(random() * 1_200))}`
    const other = random() < 0.5 ? a : b
    run(
      { doc: other, board },
      { verb: 'editText', args: { kind: 'finding', id, field: 'text', lang: 'fr', text } },
      facilitator,
      'test',
    )
    run({ doc: other, board }, { verb: 'placeFinding', args: { id, themeId: null, x: n, y: n } }, facilitator, 'test')
  }
  return a
}

describe('slices', () => {
  test('TR2 slices add up to the update, and each is short', async () => {
    const { board } = await findingsRoom()
    const update = paste(new Y.Doc(), board.doc, 0, 300)
    const { slices, things } = cutOf(update)
    expect([things.length, new Set(things.map(({ root }) => root))]).toEqual([300, new Set(['findings'])])
    expect(slices.length).toBeGreaterThan(10)
    expect(Math.max(...slices.map(({ length }) => length))).toBeLessThan(10_000)
    const whole = new Y.Doc()
    Y.applyUpdate(whole, update)
    const sum = new Y.Doc()
    for (const slice of slices) {
      Y.applyUpdate(sum, slice)
      expect(sum.store.pendingStructs).toBeNull()
    }
    expect(Y.encodeStateAsUpdate(sum)).toEqual(Y.encodeStateAsUpdate(whole))
  })

  test('TR2 no damaged update makes the cutting fail, and what comes of it is bytes of that update', async () => {
    const { board } = await findingsRoom()
    const update = paste(new Y.Doc(), board.doc, 0, 60)
    const random = seeded(7)
    const outcomes = { whole: 0, cut: 0 }
    for (let n = 0; n < 2_000; n++) {
      const bytes = update.slice(0, random() < 0.2 ? Math.floor(random() * update.length) : update.length)
      for (let flips = Math.floor(random() * 4); flips >= 0; flips--)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      const cut = slicesOf(bytes)
      const slices = cut !== null && typeof cut === 'object' ? cut.slices : null
      outcomes[slices ? 'cut' : 'whole'] += 1
      if (slices) expect(slices.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(bytes.length + slices.length * 40)
    }
    expect(Math.min(outcomes.whole, outcomes.cut)).toBeGreaterThan(50)
  })

  test('TR7 an update that would take too long to judge is refused, and the session goes on', async () => {
    const { findings, board } = await findingsRoom()
    const ana = await Person.join(findings, 'Ana', 'team', board)
    paste(ana.doc, board.doc, 0, 1)
    ana.sendUpdate(Y.encodeStateAsUpdate(ana.doc))
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(ana.doc))
    const before = Y.encodeStateVector(copy)
    const thing = copy.getMap('findings').get(idOf(0)) as Y.Map<unknown>
    copy.transact(() => {
      for (let n = 0; n < 21_000; n++) (thing.get('text.en') as Y.Text).insert(0, 'x')
    })
    ana.sendUpdate(Y.encodeStateAsUpdate(copy, before))
    await deliverAll(ana)
    expect([ana.refused[0]?.code, ana.refused[0]?.detail.en, ana.closed]).toEqual([
      'too-many',
      expect.stringContaining('10,000'),
      null,
    ])
  })
})

describe('deletions', () => {
  /** A finding whose words have many holes, in a room and with its writer. */
  async function holey() {
    const { findings, board } = await findingsRoom()
    const ana = await Person.join(findings, 'Ana', 'team', board)
    ana.sendUpdate(paste(ana.doc, board.doc, 0, 1))
    const text = (ana.doc.getMap('findings').get(idOf(0)) as Y.Map<unknown>).get('text.en') as Y.Text
    ana.forge(() => text.insert(0, 'ab'.repeat(4_000)))
    ana.forge(() => {
      for (let n = 4_000; n > 0; n--) text.delete(2 * n - 1, 1)
    })
    await deliverAll(ana)
    return { findings, board, ana }
  }

  test('SY1 a long update that only deletes is taken, and what comes behind it is saved', async () => {
    const { findings, ana } = await holey()
    const all = Y.encodeStateAsUpdate(ana.doc, Y.encodeStateVector(ana.doc))
    expect(all.length).toBeGreaterThan(7_000)
    ana.sendUpdate(all)
    ana.run('placeFinding', { id: idOf(0), themeId: null, x: 3, y: 4 })
    ana.askSaved(1)
    await deliverAll(ana)
    expect([ana.saved, ana.refused, ana.closed]).toEqual([[1], [], null])
    expect((await findings.read()).doc.getMap('findings').toJSON()).toMatchObject({ [idOf(0)]: { place: { x: 3, y: 4 } } })
  })

  test('SY8 a writer comes back to a document with many deletions, and the room ends when all have left', async () => {
    const { findings, board, ana } = await holey()
    const back = new Person(findings, 'Ana', 'team', board, ana.actor.participantId)
    back.doc = ana.doc
    back.sync()
    await deliverAll(back)
    back.askSaved(1)
    await deliverAll(back)
    expect([back.saved, back.refused]).toEqual([[1], []])
  })

  test('SY6 words rewritten up to the bound offline, and a paste behind them, are one update that fits', async () => {
    const { board } = await openRooms()
    close = async () => {}
    const ana = await Person.join(board, 'Ana')
    ana.run('addRecommendation', { text: { en: 'One' }, label: { en: 'x'.repeat(38) } })
    await deliverAll(ana)
    const [id] = [...ana.doc.getMap('recommendations').keys()]
    const before = Y.encodeStateVector(ana.doc)
    const offline = new Y.Doc()
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(ana.doc))
    const docs = { doc: offline, board: offline }
    const label = { kind: 'recommendation', id, field: 'label', lang: 'en', text: 'y'.repeat(38) } as const
    run(docs, { verb: 'editText', args: label as never }, facilitator, 'test')
    for (let n = 0; n < 12; n++) {
      run(docs, { verb: 'addRecommendation', args: { text: { en: `${n} ${'words '.repeat(120)}` } } }, facilitator, 'test')
    }
    const update = Y.encodeStateAsUpdate(offline, before)
    expect(update.length).toBeGreaterThan(7_000)
    ana.sendUpdate(update)
    await deliverAll(ana)
    expect([ana.refused, (await board.read()).doc.getMap('recommendations').size]).toEqual([[], 13])
  })

  test('TR7 structs of too many clients are refused at once', async () => {
    const { findings, board } = await findingsRoom()
    const ana = await Person.join(findings, 'Ana', 'team', board)
    const crowd = new Y.Doc()
    paste(crowd, board.doc, 0, 1)
    for (let n = 0; n < 600; n++) {
      const one = new Y.Doc()
      one.clientID = 1_000 + n
      Y.applyUpdate(one, Y.encodeStateAsUpdate(crowd))
      ;((one.getMap('findings').get(idOf(0)) as Y.Map<unknown>).get('text.en') as Y.Text).insert(0, `${n} words `)
      Y.applyUpdate(crowd, Y.encodeStateAsUpdate(one, Y.encodeStateVector(crowd)))
    }
    ana.sendUpdate(Y.encodeStateAsUpdate(crowd))
    await deliverAll(ana)
    expect([ana.refused.map(({ code }) => code), ana.closed]).toEqual([['too-many'], null])
  })
})

describe('taking turns', () => {
  test('TR7 somebody’s short edit does not wait for somebody’s long paste', async () => {
    const { findings, board } = await findingsRoom()
    const ana = await Person.join(findings, 'Ana', 'team', board)
    const ben = await Person.join(findings, 'Ben', 'team', board)
    ben.sendUpdate(paste(ben.doc, board.doc, 9_000, 1))
    await deliverAll(ana, ben)
    const order: string[] = []
    const watch = (person: Person) => {
      const { inbox } = person
      person.inbox = new Proxy(inbox, {
        set: (target, key, value) => {
          if (value instanceof Uint8Array && value[0] === 101) order.push(person.name)
          return Reflect.set(target, key, value)
        },
      })
    }
    watch(ana)
    watch(ben)
    ana.sendUpdate(paste(ana.doc, board.doc, 0, 900))
    ana.askSaved(1)
    ben.run('placeFinding', { id: idOf(9_000), themeId: null, x: 5, y: 5 })
    ben.askSaved(1)
    for (let n = 0; n < 40 && order.length < 2; n++) await deliverAll(ana, ben)
    expect(order).toEqual(['Ben', 'Ana'])
    expect([findingsOf(ben.doc), ana.refused, ben.refused]).toEqual([901, [], []])
  })

  test('TR7 who sends more than can be judged is not listened to until it was', async () => {
    const { findings, board } = await findingsRoom()
    const ana = await Person.join(findings, 'Ana', 'team', board)
    for (let n = 0; n < 4; n++) ana.sendUpdate(paste(ana.doc, board.doc, 900 * n, 900))
    expect(ana.listenedTo).toBe(false)
    for (let n = 0; n < 80 && !ana.listenedTo; n++) await deliverAll(ana)
    expect(ana.listenedTo).toBe(true)
    for (let n = 0; n < 80 && findingsOf(findings.now().doc) < 3_600; n++) await deliverAll(ana)
    expect(findingsOf((await findings.read()).doc)).toBe(3_600)
  })

  test('SY1 what was sent before a socket closed is still taken in', async () => {
    const { findings, board } = await findingsRoom()
    const ana = await Person.join(findings, 'Ana', 'team', board)
    ana.sendUpdate(paste(ana.doc, board.doc, 0, 900))
    ana.connection.left()
    for (let n = 0; n < 40 && findingsOf(findings.now().doc) < 900; n++) await deliverAll(ana)
    expect(findingsOf((await findings.read()).doc)).toBe(900)
  })

  test.each([1, 2, 3, 4, 5])(
    'SY6 what several wrote into each other’s words comes whole from one of them (seed %i)',
    async (seed) => {
      const { findings, board } = await findingsRoom()
      const doc = writtenByTwo(seed, board.doc)
      const state = Y.encodeStateAsUpdate(doc)
      expect(cutOf(state).slices.length).toBeGreaterThan(2)
      const ana = await Person.join(findings, 'Ana', 'team', board)
      ana.sendUpdate(state)
      ana.askSaved(1)
      for (let n = 0; n < 40 && ana.saved.length === 0; n++) await deliverAll(ana)
      expect([ana.refused, ana.closed, ana.saved]).toEqual([[], null, [1]])
      const strip = (all: Record<string, Record<string, unknown>>) =>
        Object.fromEntries(Object.entries(all).map(([id, { number: _given, ...rest }]) => [id, rest]))
      expect(strip((await findings.read()).doc.getMap('findings').toJSON())).toEqual(strip(doc.getMap('findings').toJSON()))
    },
  )

  test('CM1 of a long update with a thing too many nothing is kept, and its sender is told', async () => {
    const { findings, board } = await findingsRoom({ bounds: { findings: 100 } })
    const ana = await Person.join(findings, 'Ana', 'team', board)
    ana.connection.receive(updateFrame(paste(new Y.Doc(), board.doc, 0, 150)))
    await deliverAll(ana)
    expect([ana.refused.map(({ code }) => code), ana.closed]).toEqual([['too-many'], null])
    expect(findingsOf((await findings.read()).doc)).toBe(0)
  })
})
