// Archives without a server: documents out, and back in as new ones.
import * as Y from 'yjs'
import { Numbers } from '../../server/rooms/numbers.ts'
import { numberedRoots } from '../../shared/archive/format.ts'
import { type ArchiveLimits, readArchive } from '../../shared/archive/read.ts'
import { documentOf } from '../../shared/archive/rebuild.ts'
import { type ArchivedRoom, archiveLines } from '../../shared/archive/write.ts'
import { rootsOf } from '../../shared/doc/layout.ts'
import { readWorkshop } from '../../shared/doc/read.ts'
import { Refused } from '../../shared/errors.ts'
import { participantIdSchema } from '../../shared/model/ids.ts'
import type { Person, Problem, Workshop } from '../../shared/model/schema.ts'
import { TestBoard } from './board.ts'

export const limits: ArchiveLimits = {
  textCharacters: 20_000,
  things: { recommendations: 1_000, themes: 500, findings: 5_000, comments: 5_000 },
}
export type Docs = { board: Y.Doc; findings: Y.Doc }
export type Kept = { board: Omit<ArchivedRoom, 'doc'>; findings: Omit<ArchivedRoom, 'doc'> }
const nothing = { counters: {}, makers: [], problems: [] }
export const noKept: Kept = { board: nothing, findings: nothing }
export const people: Person[] = [
  { participantId: participantIdSchema.parse('p2'), name: 'Théo « l’équipe »', role: 'team' },
  { participantId: participantIdSchema.parse('p1'), name: 'Fatima', role: 'facilitator' },
]

export function textOf({ board, findings }: Docs, kept: Kept = noKept): string {
  const origin = { id: 'e1', createdAt: 1, at: 2, versions: { board: 3, findings: 4 } }
  const rooms = { board: { doc: board, ...kept.board }, findings: { doc: findings, ...kept.findings } }
  return [...archiveLines({ origin, rooms, people })].join('\n')
}

/** The documents an archive makes, as they are after the disk, and what is kept beside them. */
export function broughtBack(text: string): { docs: Docs; kept: Kept } {
  const archive = readArchive(text, limits)
  const back = (room: 'board' | 'findings') => {
    const { doc, counters } = documentOf(archive, room)
    const stored = new Y.Doc()
    for (const root of rootsOf(room)) stored.getMap(root)
    Y.applyUpdate(stored, Y.encodeStateAsUpdate(doc))
    const makers = rootsOf(room).flatMap((root) =>
      archive.things[root].flatMap(({ id, madeBy }) => (madeBy ? [{ root, id, participantId: madeBy }] : [])),
    )
    return { doc: stored, kept: { counters, makers, problems: [] } }
  }
  const [board, findings] = [back('board'), back('findings')]
  return { docs: { board: board.doc, findings: findings.doc }, kept: { board: board.kept, findings: findings.kept } }
}

/** What is read, its lists in one order: documents keep none. */
export function reading(docs: Docs) {
  const { workshop, problems } = readWorkshop(docs)
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const lists = Object.entries(workshop).map(([name, value]) => [name, Array.isArray(value) ? value.toSorted(byId) : value])
  return { problems, ...Object.fromEntries(lists) } as Workshop & { problems: Problem[] }
}

/** Numbers everything, as the server does with each commit. */
export function numbered({ board, findings }: Docs): void {
  for (const [each, roots] of [
    [board, rootsOf('board')],
    [findings, rootsOf('findings')],
  ] as const) {
    const things = roots.flatMap((root) => [...each.getMap(root).keys()].map((id) => ({ root, id })))
    new Numbers({}).give(
      each,
      things.filter(({ root }) => numberedRoots.includes(root)),
    )
  }
}

/** The code of the refusal, and its English sentence; null when the archive is taken. */
export function refused(text: string, bounds: ArchiveLimits = limits): { code: string; en: string; fr: string } | null {
  try {
    readArchive(text, bounds)
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { code: error.refusal.code, ...error.refusal.detail }
  }
}

export type Json = Record<string, unknown>
export type Loose = {
  settings: { lanes: Json[] } & Json
  counters: Json
  people: Json[]
  findings: Json[]
  comments: Json[]
  recommendations: Json[]
} & Json
/** The archive of a small workshop with everything in it, for tests to spoil. */
export function smallArchive(): Loose {
  const board = new TestBoard()
  const [r] = board.addAll('One', 'Two')
  const theme = board.add('addTheme', { title: { en: 'Theme' } })
  const finding = board.add('addFinding', { text: { en: 'Heard', fr: 'Entendu' }, themeId: theme, x: 3, y: 4 })
  board.add('addFinding', { text: { en: 'Heard too' } })
  board.run('linkEvidence', { recommendationId: r, findingIds: [finding], themeIds: [theme] })
  board.add('addComment', { on: { kind: 'finding', id: finding }, text: 'Why?' })
  numbered({ board: board.doc, findings: board.findings })
  return JSON.parse(textOf({ board: board.doc, findings: board.findings })) as Loose
}
