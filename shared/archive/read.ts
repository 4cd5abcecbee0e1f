// Archive as text → archive, checked whole by the layout's tables before anything is made of it. A known root, a known
// key, a value that fits, an id and a number once: else all of it is refused with the place. Links that lead nowhere
// stay as they are, as they do in a document.
import { type EntityLayout, type RootName, rootNames, textKey } from '../doc/layout.ts'
import { Refused } from '../errors.ts'
import { findingIdSchema, type ParticipantId, participantIdSchema } from '../model/ids.ts'
import { langs, systemLanes } from '../model/schema.ts'
import { type Archive, type ArchivedThing, fits, type LeftOut, layoutOf, numberedRoots } from './format.ts'
import { highestNumber, isObject, readHead, refusedIssue, whereOf } from './head.ts'
import { parseJson } from './json.ts'

/** Bounds of what comes in; Infinity lifts one. `things`: how many of a root, where there is a bound. */
export type ArchiveLimits = { textCharacters: number; things: Readonly<Record<string, number>> }

/** Reads an archive. Throws `Refused`: not one, cut off, of a newer version, or what in it cannot be taken. */
export function readArchive(text: string, limits: ArchiveLimits): Archive {
  const parsed = parseJson(text)
  if (parsed.fault === 'no-json') throw new Refused(text.trimStart().startsWith('{') ? 'archive-cut' : 'not-an-archive')
  if (parsed.fault === 'too-deep') throw new Refused('not-an-archive')
  if (parsed.fault === 'reserved') throw new Refused('archive-unknown-part', { where: '__proto__' })
  if (parsed.fault === 'twice') throw new Refused('archive-twice', { where: '{ … }' })
  const { head, roots } = readHead(parsed.value)
  const things = Object.fromEntries(rootNames.map((root) => [root, thingsOf(root, roots[root], limits)])) as Archive['things']
  refuseTwice(
    head.people.map(({ participantId }) => participantId),
    ['people'],
  )
  refuseTwice([...systemLanes, ...idsIn(things.settings[0]?.values.lanes)], ['settings', 'lanes'])
  refuseTwice(idsIn(things.settings[0]?.values.bands), ['settings', 'bands'])
  return {
    origin: head.exploration,
    counters: countersOf(head.counters, things),
    people: head.people,
    things,
    leftOut: head.leftOut as LeftOut[],
  }
}

/** The things of one root. One that is not there at all is of a time before it, and empty; settings and report always were. */
function thingsOf(root: RootName, value: unknown, limits: ArchiveLimits): ArchivedThing[] {
  if (layoutOf(root).holds === 'one') {
    if (!isObject(value)) throw new Refused('archive-cut')
    return [{ id: '', madeBy: null, values: valuesOf(root, value, [root], limits) }]
  }
  const list = value === undefined ? [] : value
  if (!Array.isArray(list)) throw new Refused('archive-cut')
  const limit = limits.things[root] ?? Number.POSITIVE_INFINITY
  if (list.length > limit) throw new Refused('archive-too-many', { where: root, count: list.length, limit })
  const things = list.map((thing: unknown, n) => thingOf(root, thing, [root, n], limits))
  refuseTwice(
    things.map(({ id }) => id),
    [root],
  )
  refuseTwice(
    things.flatMap(({ values }) => (typeof values.number === 'number' ? [String(values.number)] : [])),
    [root, 'number'],
  )
  return things
}

function thingOf(root: RootName, thing: unknown, path: readonly PropertyKey[], limits: ArchiveLimits): ArchivedThing {
  if (!isObject(thing)) throw new Refused('archive-invalid', { what: whereOf(path) })
  const { id, madeBy, ...values } = thing
  // Ids of all kinds have one shape.
  const parsedId = findingIdSchema.safeParse(id)
  if (!parsedId.success) throw refusedIssue(parsedId.error.issues[0], id, [...path, 'id'])
  const at = [root, parsedId.data]
  const maker = participantIdSchema.optional().safeParse(madeBy)
  if (!maker.success) throw refusedIssue(maker.error.issues[0], madeBy, [...at, 'madeBy'])
  const { entity } = layoutOf(root)
  for (const key of entity.required) if (!Object.hasOwn(values, key)) throw misfit(entity, key, undefined, at)
  return { id: parsedId.data, madeBy: (maker.data ?? null) as ParticipantId | null, values: valuesOf(root, values, at, limits) }
}

function valuesOf(
  root: RootName,
  values: Record<string, unknown>,
  path: readonly PropertyKey[],
  { textCharacters }: ArchiveLimits,
): Record<string, unknown> {
  const { entity } = layoutOf(root)
  const texts = textKeysOf(root)
  for (const [key, value] of Object.entries(values)) {
    const here = [...path, key]
    if (texts.has(key)) {
      if (typeof value !== 'string') throw new Refused('archive-invalid', { what: whereOf(here) })
      if (value.length > textCharacters) {
        throw new Refused('archive-text-too-long', { where: whereOf(here), length: value.length, limit: textCharacters })
      }
    } else if (!Object.hasOwn(entity.registers, key)) {
      throw new Refused('archive-unknown-part', { where: whereOf(here) })
    } else if (!fits(entity, key, value)) {
      throw misfit(entity, key, value, path)
    }
  }
  if (typeof values.number === 'number' && values.number > highestNumber) {
    throw new Refused('archive-invalid', { what: whereOf([...path, 'number']) })
  }
  return values
}

const misfit = ({ registers }: EntityLayout, key: string, value: unknown, path: readonly PropertyKey[]): Refused =>
  refusedIssue(registers[key]?.safeParse(value).error?.issues[0], value, [...path, key])

const idsIn = (list: unknown): string[] => (Array.isArray(list) ? list.map(({ id }: { id: string }) => id) : [])

const keys = new Map<RootName, ReadonlySet<string>>()
function textKeysOf(root: RootName): ReadonlySet<string> {
  const known =
    keys.get(root) ?? new Set(layoutOf(root).entity.textFields.flatMap((field) => langs.map((lang) => textKey(field, lang))))
  keys.set(root, known)
  return known
}

/** Counters never stand below a number that was given (LG3). */
function countersOf(told: Readonly<Record<string, number>>, things: Archive['things']): Record<string, number> {
  const highest = (root: RootName) => things[root].reduce((most, { values }) => Math.max(most, Number(values.number ?? 0)), 0)
  return Object.fromEntries(numberedRoots.map((root) => [root, Math.max(told[root] ?? 0, highest(root))]))
}

function refuseTwice(all: readonly string[], path: readonly PropertyKey[]): void {
  const seen = new Set<string>()
  for (const each of all) {
    if (seen.has(each)) throw new Refused('archive-twice', { where: whereOf([...path, each]) })
    seen.add(each)
  }
}
