// Documents → archive. Total: what cannot be read is not dropped but told of, with its value, under `leftOut`. One
// thing a line, in one order, keys in one order: the same state makes the same text (EX2).
import * as Y from 'yjs'
import { type RootName, rootNames, rootsOf, textKey } from '../doc/layout.ts'
import { wordsAt } from '../doc/read.ts'
import type { ParticipantId } from '../model/ids.ts'
import { byNumber, langs, type Person, type Problem } from '../model/schema.ts'
import { type RoomName, roomNames } from '../model/verbs.ts'
import {
  type ArchivedThing,
  archiveFormat,
  archiveVersion,
  fits,
  type LeftOut,
  layoutOf,
  numberedRoots,
  type Origin,
} from './format.ts'

export type ArchivedRoom = {
  doc: Y.Doc
  counters: Readonly<Record<string, number>>
  makers: readonly { root: RootName; id: string; participantId: ParticipantId }[]
  /** What was damaged when the room was loaded. */
  problems: readonly Problem[]
}
export type ArchiveSource = { origin: Origin; rooms: Record<RoomName, ArchivedRoom>; people: readonly Person[] }

/** The text of the archive, line by line. */
export function* archiveLines({ origin, rooms, people }: ArchiveSource): Iterable<string> {
  const { id, createdAt, at, versions } = origin
  const { board, findings } = versions
  const leftOut: LeftOut[] = roomNames.flatMap((name) => rooms[name].problems.map((problem) => ({ ...problem, value: null })))
  const read = new Map(roomNames.flatMap((name) => rootsOf(name).map((root) => [root, thingsOf(rooms[name], root, leftOut)])))
  const things = (root: RootName): ArchivedThing[] => read.get(root) ?? []
  yield '{'
  yield `"format":"${archiveFormat}",`
  yield `"formatVersion":${archiveVersion},`
  yield `"exploration":${JSON.stringify({ id, createdAt, at, versions: { board, findings } })},`
  yield `"counters":${JSON.stringify(countersOf(rooms, things))},`
  yield* list(
    'people',
    [...people].sort(byId).map(({ participantId, name, role }) => ({ participantId, name, role })),
  )
  for (const root of rootNames) {
    const [only] = things(root)
    if (layoutOf(root).holds === 'one') yield `"${root}":${only ? json(only.values) : '{}'},`
    else yield* list(root, things(root).map(lineOf))
  }
  yield* list('leftOut', leftOut.sort(byPlace).map(sorted), '')
  yield '}'
}

function* list(name: string, items: readonly unknown[], after = ','): Iterable<string> {
  if (items.length === 0) {
    yield `"${name}":[]${after}`
    return
  }
  yield `"${name}":[`
  for (const [n, item] of items.entries()) yield json(item) + (n + 1 < items.length ? ',' : '')
  yield `]${after}`
}

const lineOf = ({ id, madeBy, values }: ArchivedThing) => ({ id, ...(madeBy === null ? {} : { madeBy }), ...values })

/** As far as the counters got, and at least to the highest number there is: they may have been lost with a damaged file. */
function countersOf(rooms: ArchiveSource['rooms'], things: (root: RootName) => readonly ArchivedThing[]): Record<string, number> {
  const given = (root: RootName) => things(root).map(({ values }) => Number(values.number ?? 0))
  return Object.fromEntries(
    numberedRoots.map((root) => {
      const counted = roomNames.map((name) => rooms[name].counters[root] ?? 0)
      return [root, [...counted, ...given(root)].reduce((most, each) => Math.max(most, each), 0)]
    }),
  )
}

/** The things of one root, by number, then by id. */
function thingsOf({ doc, makers }: ArchivedRoom, root: RootName, leftOut: LeftOut[]): ArchivedThing[] {
  // Asking Yjs for a root makes it.
  if (!doc.share.has(root)) return []
  const map = doc.getMap(root)
  if (layoutOf(root).holds === 'one') return [{ id: '', madeBy: null, values: valuesOf(root, '', map, leftOut) }]
  const makerOf = new Map(makers.filter((made) => made.root === root).map(({ id, participantId }) => [id, participantId]))
  const things: ArchivedThing[] = []
  map.forEach((entity, id) => {
    const unread = entity instanceof Y.Map ? unreadable(root, entity) : ''
    if (entity instanceof Y.Map && unread === null) {
      things.push({ id, madeBy: makerOf.get(id) ?? null, values: valuesOf(root, id, entity, leftOut) })
    } else {
      leftOut.push({ code: unread ? 'bad-value' : 'not-a-map', root, id, key: unread ?? '', value: plain(entity) })
    }
  })
  const numbered = ({ id, values }: ArchivedThing) => ({ id, number: typeof values.number === 'number' ? values.number : null })
  return things.sort((a, b) => byNumber(numbered(a), numbered(b)))
}

/** The register for want of which a thing cannot be read at all; null when it can. */
function unreadable(root: RootName, map: Y.Map<unknown>): string | null {
  const { entity } = layoutOf(root)
  return entity.required.find((key) => !Object.hasOwn(entity.readsAs, key) && !fits(entity, key, map.get(key))) ?? null
}

/**
 * Texts and registers of one thing, in the layout's order. A text that was never made reads as empty; for a register
 * that must be there and is none stands what it reads as.
 */
function valuesOf(root: RootName, id: string, map: Y.Map<unknown>, leftOut: LeftOut[]): Record<string, unknown> {
  const { entity } = layoutOf(root)
  const values: Record<string, unknown> = {}
  const known = new Set<string>()
  for (const field of entity.textFields) {
    for (const lang of langs) {
      const key = textKey(field, lang)
      if (map.has(key) && !(map.get(key) instanceof Y.Text)) continue
      known.add(key)
      values[key] = wordsAt(map, key)
    }
  }
  for (const key of Object.keys(entity.registers)) {
    const value = map.get(key)
    if (value !== undefined && !(value instanceof Y.AbstractType) && fits(entity, key, value)) {
      known.add(key)
      values[key] = sorted(value)
    } else if (Object.hasOwn(entity.readsAs, key)) {
      values[key] = sorted(entity.readsAs[key])
    }
  }
  for (const [key, value] of map.entries()) {
    if (!known.has(key)) leftOut.push({ code: 'bad-value', root, id, key, value: plain(value) })
  }
  return values
}

/** Anything as JSON can hold it. */
const plain = (value: unknown): unknown => (value instanceof Y.AbstractType ? value.toJSON() : (value ?? null))

const json = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => (typeof each === 'bigint' ? String(each) : each))

/** The same value with the keys of its objects in order: who wrote it may have had another. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]))
}

const placeOf = ({ root, id, key }: LeftOut): string => JSON.stringify([root, id, key])
const byPlace = (a: LeftOut, b: LeftOut): number => (placeOf(a) < placeOf(b) ? -1 : 1)
const byId = (a: Person, b: Person): number => (a.participantId < b.participantId ? -1 : 1)
