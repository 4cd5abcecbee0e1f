// Archives by chance: what lives of verbs leave behind, and whatever the layout lets a register hold, comes back equal;
// whatever a stranger changes in an archive is refused with a sentence, or taken whole. `FUZZ_SEEDS=500` for more.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { fits, layoutOf, numberedRoots } from '../../shared/archive/format.ts'
import { type RootName, rootNames, schemaVersion, textKey } from '../../shared/doc/layout.ts'
import { Writer } from '../../shared/doc/operation.ts'
import { undo } from '../../shared/doc/run.ts'
import { seedBoard } from '../../shared/doc/seed.ts'
import { langs } from '../../shared/model/schema.ts'
import { templates } from '../../shared/model/templates.ts'
import { broughtBack, type Docs, type Json, numbered, reading, refused, smallArchive, textOf } from '../helpers/archive.ts'
import { seeded } from '../helpers/board.ts'
import { chanceOf, doSomething } from './deeds.ts'
import { Replica } from './replicas.ts'

const lives = Number(process.env.FUZZ_SEEDS ?? 12)
const runs = { numRuns: 10 * lives, seed: Number(process.env.FUZZ_FIRST_SEED ?? 1) }

/** Something for every register: each takes what fits. */
const label = { en: 'Soon', fr: 'Bientôt' }
const pool: unknown[] = [
  ...[null, true, false, 0, 1, 2, 6, 9, 1_700_000_000_000, '', 'a0', 'id-1', 'an-id_2', '#a1b2c3', 'words « à voir » 🍁'],
  ...['low', 'high', 'stale', 'machine', 'reviewed', 'note', 'quote', 'everyone', 'team', 'draft', 'final', 'now', 'protected-a'],
  ...[[], ['id-1', 'id-2'], [{ sourceId: null, text: label }], [{ id: 'near-term', label }], [{ id: 'low', label }]],
  { laneId: 'near-term', bandId: 'low', rank: 'a1' },
  { laneId: 'gone', bandId: null, rank: 'Zz' },
  { laneId: 'near-term', bandId: null },
  { answer: 'yes', rank: 'a5' },
  { mergedInto: 'id-1', splitFrom: null },
  { mergedInto: null, splitFrom: 'id-2', undone: true },
  { x: -3.5, y: 1e-7, w: 20, h: 10 },
  { themeId: null, x: 0, y: 0, z: 0 },
  { rank: 'a0V', z: 7, y: 999_999.25, x: -1_000_000, themeId: 'id-1' },
  { kind: 'finding', id: 'id-1' },
  { kind: 'theme', id: 'id-2' },
  { workshop: '2026-11-26' },
  { workshop: null },
  { text_en: 'as it was', horizon: null, tags: ['a', 'b'], x: 3 },
]
const registersOf = (root: RootName): string[] => Object.keys(layoutOf(root).entity.registers).filter((key) => key !== 'number')
const textKeysOf = (root: RootName): string[] =>
  layoutOf(root).entity.textFields.flatMap((field) => langs.map((lang) => textKey(field, lang)))
/** Documents of a later version are refused, which is another test's. */
const valuesFor = (root: RootName, key: string): unknown[] =>
  key === 'schemaVersion' ? [schemaVersion] : pool.filter((value) => fits(layoutOf(root).entity, key, value))

const words = fc
  .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant('":{}[],\\\u0000\u2028 é’\r\n'))
  .map((text) => text.toWellFormed())

/** What a thing of `root` may be: registers there or not, texts there or not. */
function thingOf(root: RootName): fc.Arbitrary<Map<string, unknown>> {
  const { required } = layoutOf(root).entity
  const registers = registersOf(root).map((key) => {
    const value = fc.constantFrom(...valuesFor(root, key))
    return (required.includes(key) ? value : fc.option(value, { nil: undefined })).map((one) => [key, one] as const)
  })
  const texts = textKeysOf(root).map((key) => fc.option(words, { nil: undefined }).map((text) => [key, text] as const))
  return fc.tuple(...registers, ...texts).map((all) => new Map(all.filter(([, value]) => value !== undefined)))
}

const idShape = /^[A-Za-z0-9_-]{1,64}$/
const workshop = fc.record(
  Object.fromEntries(
    rootNames.map((root) => [
      root,
      layoutOf(root).holds === 'one'
        ? thingOf(root).map((thing) => [['', thing] as const])
        : fc.uniqueArray(fc.tuple(fc.stringMatching(idShape), thingOf(root)), { maxLength: 5, selector: ([id]) => id }),
    ]),
  ) as Record<RootName, fc.Arbitrary<(readonly [string, Map<string, unknown>])[]>>,
)

function docsOf(all: Record<RootName, (readonly [string, Map<string, unknown>])[]>): Docs {
  const docs = { board: new Y.Doc(), findings: new Y.Doc() }
  for (const root of rootNames) {
    const map = docs[layoutOf(root).room].getMap<unknown>(root)
    const texts = textKeysOf(root)
    all[root].forEach(([id, values], n) => {
      const thing = id === '' ? map : new Y.Map<unknown>()
      if (id !== '') map.set(id, thing)
      for (const [key, value] of values) thing.set(key, texts.includes(key) ? new Y.Text(String(value)) : value)
      if (numberedRoots.includes(root)) thing.set('number', 7 * n + 1)
    })
  }
  return docs
}

describe('archives by chance', () => {
  test('AR1 the pool has something for every register that there is', () => {
    const without = rootNames.flatMap((root) =>
      registersOf(root)
        .filter((key) => valuesFor(root, key).every((value) => value === null))
        .map((key) => `${root}.${key}`),
    )
    expect(without).toEqual([])
  })

  test('AR1 EX2 whatever registers and texts may hold comes back equal, and the second archive is the first', () => {
    fc.assert(
      fc.property(workshop, (all) => {
        const docs = docsOf(all)
        const text = textOf(docs)
        const back = broughtBack(text)
        expect(textOf(back.docs, back.kept)).toBe(text)
        expect(reading(back.docs)).toEqual(reading(docs))
      }),
      runs,
    )
  })

  test(`AR1 EX2 what ${lives} lives of verbs and undo left behind comes back equal`, () => {
    let things = 0
    for (let seed = 1; seed <= lives; seed++) {
      const random = seeded(seed)
      const chance = chanceOf(random)
      const doc = new Y.Doc()
      const name = { en: 'Name', fr: 'Nom' }
      doc.transact(() =>
        seedBoard(new Writer(doc), { title: name, partner: name, service: name, ...templates['horizons-priority'] }),
      )
      const replica = new Replica('ana', { marks: 0 }, Y.encodeStateAsUpdate(doc), random, () => {})
      for (let n = 0; n < 80; n++) {
        doSomething(replica, chance)
        const last = random() < 0.2 ? replica.undoable.pop() : undefined
        if (last) undo(replica.doc, last, replica.actor, 'fuzz', replica.doc)
      }
      const docs = { board: replica.doc, findings: new Y.Doc() }
      numbered(docs)
      const text = textOf(docs)
      const back = broughtBack(text)
      expect([seed, textOf(back.docs, back.kept)]).toEqual([seed, text])
      expect([seed, reading(back.docs)]).toEqual([seed, reading(docs)])
      things += docs.board.getMap('recommendations').size
    }
    expect(things).toBeGreaterThan(5 * lives)
  })
})

describe('a stranger’s pen', () => {
  const archive = smallArchive()
  const text = JSON.stringify(archive)
  const paths = pathsIn(archive)
  const anything = fc.oneof(
    fc.constantFrom(...pool, 1e308, -1, Number.MAX_SAFE_INTEGER, '__proto__', { a: { b: {} } }),
    fc.jsonValue(),
  )

  test('AR5 any value put anywhere: refused with a sentence, or taken whole and readable', () => {
    let taken = 0
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        const spoiled = withValue(archive, path, value)
        const answer = refused(spoiled)
        if (answer) expect(answer.en.length).toBeGreaterThan(20)
        else {
          taken++
          const back = broughtBack(spoiled)
          const again = broughtBack(textOf(back.docs, back.kept))
          expect(reading(again.docs)).toEqual(reading(back.docs))
        }
      }),
      { ...runs, numRuns: 10 * runs.numRuns },
    )
    expect(taken).toBeGreaterThan(0)
  })

  test('AR5 any piece cut out or put in twice: refused, or taken whole', () => {
    const place = fc.nat({ max: text.length })
    fc.assert(
      fc.property(place, place, fc.boolean(), (a, b, twice) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const spoiled = twice ? text.slice(0, to) + text.slice(from) : text.slice(0, from) + text.slice(to)
        if (refused(spoiled) === null) reading(broughtBack(spoiled).docs)
      }),
      { ...runs, numRuns: 10 * runs.numRuns },
    )
  })
})

/** Every place in a value. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]))]
}

function withValue(archive: unknown, path: readonly string[], value: unknown): string {
  const copy = JSON.parse(JSON.stringify({ archive })) as Json
  const [last = 'archive', ...before] = ['archive', ...path].toReversed()
  const at = before.reverse().reduce<Json>((here, key) => here[key] as Json, copy)
  at[last] = value
  return JSON.stringify(copy.archive) ?? ''
}
