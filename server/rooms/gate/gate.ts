// The gate of a room: everything a client sends is judged before it touches the document, and what
// came of it is looked at once more after. Nothing refused leaves a trace (TR1, TR2).
import * as Y from 'yjs'
import { type RootName, roots, rootsOf } from '../../../shared/doc/layout.ts'
import { entityAt } from '../../../shared/doc/operation.ts'
import { type Refusal, refusal } from '../../../shared/errors.ts'
import type { RoomName } from '../../../shared/model/verbs.ts'
import type { RoomBounds } from '../bounds.ts'
import { type Inspection, inspect, type Touched } from './inspect.ts'
import { type Circumstances, checkPolicy } from './policy.ts'
import { mergedAwayIn } from './rules.ts'
import { checkSchema } from './schema.ts'
import { broken, refuse, Stop, type Thing, type Verdict } from './verdict.ts'

export type Judged = {
  kind: 'good'
  made: Thing[]
  authors: Set<number>
  /** Roots in which something changes. */
  roots: Set<RootName>
  /** Registers that must have a value once it is applied. */
  mustStand: (Thing & { key: string })[]
}

export type GateDeps = {
  room: RoomName
  limits: RoomBounds
  /** True when structs of this Yjs client id may come from these circumstances' participant. */
  mayWriteAs(client: number): boolean
}

/** Judges an update before it is applied; reads the document, changes nothing, never throws. */
export function judge(update: Uint8Array, { room, limits, mayWriteAs }: GateDeps, at: Circumstances): Judged | Verdict {
  try {
    const inspection = inspect(at.doc, room, Y.decodeUpdate(update))
    if (inspection === null) return { kind: 'nothing' }
    // Taking another's client id would make the server take their next words for known ones.
    for (const client of inspection.authors) if (!mayWriteAs(client)) throw refuse(refusal('conflict'))
    return check(inspection, limits, at)
  } catch (error) {
    if (error instanceof Stop) return error.verdict
    // The error's own words may quote what was sent.
    return { kind: 'broken', why: 'it cannot be read' }
  }
}

function check({ touched, authors }: Inspection, limits: RoomBounds, at: Circumstances): Judged {
  const things = [...touched.values()]
  const standing = new Map<Touched, Y.Map<unknown> | undefined>()
  for (const thing of things) {
    const live = entityAt(at.doc, thing.root, thing.id)
    standing.set(thing, live)
    if (thing.isNew && live) throw refuse(refusal('conflict'))
    checkSchema(thing, live, limits)
  }
  checkCounts(things, limits, at.doc)
  const isAway = mergedAwayIn(at.doc)
  for (const thing of things) checkPolicy(thing, standing.get(thing), at, isAway)
  return {
    kind: 'good',
    made: things.filter(({ isNew }) => isNew).map(({ root, id }) => ({ root, id })),
    authors,
    roots: new Set(things.map(({ root }) => root)),
    mustStand: things.flatMap((thing) =>
      [...thing.registers]
        .filter(([key, writes]) => standing.get(thing)?.has(key) || writes.some(({ live }) => live))
        .map(([key]) => ({ root: thing.root, id: thing.id, key })),
    ),
  }
}

const counted = ['recommendations', 'themes', 'findings', 'comments'] as const

function checkCounts(things: readonly Touched[], limits: RoomBounds, doc: Y.Doc): void {
  const more = new Map<string, number>()
  for (const { isNew, root } of things) if (isNew) more.set(root, (more.get(root) ?? 0) + 1)
  const refused = refusalOfCounts(more, limits, doc)
  if (refused) throw refuse(refused)
}

/** Why so many more things, by root, are too many; null when they are not. */
export function refusalOfCounts(more: ReadonlyMap<string, number>, limits: RoomBounds, doc: Y.Doc): Refusal | null {
  for (const root of counted) {
    const added = more.get(root) ?? 0
    // `size` would walk over all of them; nothing is ever taken out of a root.
    if (added > 0 && doc.getMap(root)._map.size + added > limits[root]) return refusal('too-many', { limit: limits[root] })
  }
  return null
}

/** Looks at the document after an update was applied; throws `Stop` when the gate had been deceived. */
export function verify(doc: Y.Doc, room: RoomName, judged: Judged): void {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw broken('something is left pending')
  const known = rootsOf(room)
  for (const [name, type] of doc.share) {
    // Asking a document for a root makes one, empty: only one that holds something is an offence.
    const empty = type._start === null && type._map.size === 0
    if (!empty && !known.includes(name as RootName)) throw broken('an unknown root')
  }
  for (const root of judged.roots) if (doc.getMap(root)._start !== null) throw broken('a root used as a list')
  for (const { root, id } of judged.made) {
    const thing = entityAt(doc, root, id)
    if (roots[root].holds === 'one' || !thing || thing._start !== null) throw broken('a thing that did not come to be')
  }
  for (const { root, id, key } of judged.mustStand) {
    if (entityAt(doc, root, id)?.get(key) === undefined) throw broken('a register without a value')
  }
}
