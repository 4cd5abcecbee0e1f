// An archive is one JSON file with everything an exploration holds: each thing of both rooms as it lies in the
// documents (doc/layout.ts), removed and merged ones too, the counters of display numbers, who made what, and the
// names behind participant ids. No token, no session, nothing by which anyone could come in.
import type { RootName } from '../doc/layout.ts'
import { type EntityLayout, type RootLayout, rootNames, roots } from '../doc/layout.ts'
import type { ParticipantId } from '../model/ids.ts'
import type { Person, Problem } from '../model/schema.ts'
import type { RoomName } from '../model/verbs.ts'

export const archiveFormat = 'atelier-archive'
/** What a reader must understand. A new root or register needs no new version, a new meaning of an old one does. */
export const archiveVersion = 1

/** Which state of which exploration it is: the same state makes the same bytes (EX2). */
export type Origin = {
  id: string
  /** Ms since 1970, as all times here. */
  createdAt: number
  /** Of the last commit. */
  at: number
  /** Commits of each room. */
  versions: Record<RoomName, number>
}

/** A thing as it lies in its document: texts and registers by key. */
export type ArchivedThing = { id: string; madeBy: ParticipantId | null; values: Record<string, unknown> }

/** What lay in the documents and cannot be read (damage, an earlier fault), with its value where there is one. */
export type LeftOut = Problem & { value: unknown }

export type Archive = {
  origin: Origin
  /** The highest display number given so far, by root: it is never given again. */
  counters: Record<string, number>
  people: Person[]
  things: Record<RootName, ArchivedThing[]>
  leftOut: LeftOut[]
}

/** The layout of a root, without the narrowness of its constant. */
export const layoutOf = (root: RootName): RootLayout => roots[root]

/** Roots whose things get a display number. */
export const numberedRoots: readonly RootName[] = rootNames.filter((root) =>
  Object.hasOwn(layoutOf(root).entity.registers, 'number'),
)

/** True when `value` may stand at `key`. Null stands for "not there" in what may be absent: undo writes it. */
export function fits({ registers, required }: EntityLayout, key: string, value: unknown): boolean {
  const schema = Object.hasOwn(registers, key) ? registers[key] : undefined
  if (schema === undefined) return false
  return (value === null && !required.includes(key)) || schema.safeParse(value).success
}
