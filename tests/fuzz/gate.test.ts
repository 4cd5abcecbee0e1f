// True updates with bytes changed, cut, put in: whatever the gate lets through leaves a document that
// reads without a problem, survives encoding, and waits for nothing (TR2). `FUZZ_SEEDS=500 npm run fuzz`.
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { equal } from '../../shared/doc/operation.ts'
import { readWorkshop } from '../../shared/doc/read.ts'
import { laneIdSchema, recommendationIdSchema } from '../../shared/model/ids.ts'
import { seeded } from '../helpers/board.ts'
import { addRecommendation, openRooms, Person, turns } from '../helpers/room.ts'
import { type Chance, chanceOf } from './deeds.ts'

const seeds = Number(process.env.FUZZ_SEEDS ?? 8)
const first = Number(process.env.FUZZ_FIRST_SEED ?? 1)
const attempts = 40

/** What an honest client would send, update by update, all at once, and its whole document. */
async function honestUpdates(room: Parameters<typeof Person.join>[0], name: string): Promise<Uint8Array[]> {
  const ana = await Person.join(room, 'Ana')
  ana.connection.left()
  const updates: Uint8Array[] = []
  ana.doc.on('update', (update: Uint8Array) => updates.push(update))
  const id = recommendationIdSchema.parse(name)
  ana.run('moveRecommendation', { id, laneId: laneIdSchema.parse('near-term'), index: 0 })
  ana.run('editText', { kind: 'recommendation', id, field: 'text', lang: 'en', text: 'Other words' })
  ana.run('addRecommendation', { text: { en: 'New' } })
  ana.run('setAside', { id, reason: { en: 'Out of scope' } })
  return [...updates, Y.mergeUpdates(updates), Y.encodeStateAsUpdate(ana.doc)]
}

function damaged(update: Uint8Array, { below, random }: Chance): Uint8Array {
  const bytes = [...update]
  for (let flips = below(4); flips > 0; flips--) bytes[below(bytes.length)] = random() < 0.5 ? below(256) : below(12)
  if (random() < 0.1) bytes.splice(below(bytes.length), 0, ...Array.from({ length: below(5) }, () => below(256)))
  return Uint8Array.from(random() < 0.2 ? bytes.slice(0, below(bytes.length)) : bytes)
}

test('TR2 no damaged update leaves a trace that it should not', { timeout: 600_000 }, async () => {
  // Yjs tells of every damaged client id.
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => {})
  const ended: Record<string, number> = {}
  for (let seed = first; seed < first + seeds; seed++) {
    const chance = chanceOf(seeded(seed))
    const { board, rooms, lines } = await openRooms()
    const id = await addRecommendation(board)
    const updates = await honestUpdates(board, id)
    for (let attempt = 0; attempt < attempts; attempt++) {
      const eve = new Person(board, 'Eve', 'facilitator')
      eve.sendUpdate(damaged(chance.pick(updates) ?? new Uint8Array(), chance))
      await turns()
      eve.deliver()
      const how = eve.closed ?? eve.refused[0]?.code ?? (eve.received.includes('step1') ? 'gap' : 'taken')
      ended[how] = (ended[how] ?? 0) + 1
      eve.connection.left()
    }
    const { doc } = await board.read()
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    const problems = readWorkshop({ board: doc }).problems.filter(({ code }) => code !== 'misplaced')
    expect([seed, problems, doc.store.pendingStructs, doc.store.pendingDs]).toEqual([seed, [], null, null])
    expect([seed, equal(copy.getMap('recommendations').toJSON(), doc.getMap('recommendations').toJSON())]).toEqual([seed, true])
    expect(lines.filter(({ message }) => message === 'a frame could not be served')).toEqual([])
    await rooms.close()
  }
  quiet.mockRestore()
  // The fuzz did work: some got through, some were gaps, most were turned away.
  expect(Object.keys(ended)).toEqual(expect.arrayContaining(['taken', 'gap', '4422']))
})
