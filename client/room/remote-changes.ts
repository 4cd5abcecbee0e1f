// What others did, read off the document's events: who by the Yjs client that wrote it, as the server's
// table names that client (103). What the server itself wrote has no author.
import * as Y from 'yjs'
import type { RootName } from '../../shared/doc/layout.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { type Lineage, notCarriedForward, type Placement, toSort } from '../../shared/model/schema.ts'
import type { Describe } from './remote-log.ts'
import type { RemoteChange } from './room.ts'

/** A change as heard; `author` is a Yjs client id, null when it cannot be told. */
export type Heard = { kind: RemoteChange['kind']; id: RecommendationId; author: number | null }

const root: RootName = 'recommendations'

/** Where the recommendation stands now. */
export const tellRecommendation: Describe<Heard, RemoteChange> = ({ kind, id }, workshop, before) => {
  const stands = [...workshop.recommendations, ...before.recommendations].find((one) => one.id === id)
  const { laneId, bandId } = stands?.placement ?? { laneId: toSort, bandId: null }
  return { kind, id, place: { laneId, bandId } }
}

/** Tells what each remote transaction changed in the recommendations. Returns how to stop. */
export function hearRemote(doc: Y.Doc, isRemote: (transaction: Y.Transaction) => boolean, tell: (heard: Heard[]) => void) {
  const recommendations = doc.getMap<unknown>(root)
  const listener = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (!isRemote(transaction)) return
    const heard = new Map<string, Heard>()
    for (const one of events.flatMap(heardIn)) heard.set(`${one.kind} ${one.id}`, one)
    // Only what was there before can have been moved or edited: a new card says "added" once.
    const added = new Set([...heard.values()].filter(({ kind }) => kind === 'added').map(({ id }) => id))
    tell([...heard.values()].filter(({ kind, id }) => kind === 'added' || !added.has(id)))
  }
  recommendations.observeDeep(listener)
  return () => recommendations.unobserveDeep(listener)
}

function heardIn(event: Y.YEvent<Y.AbstractType<unknown>>): Heard[] {
  const [id, key] = event.path
  if (id === undefined) {
    return [...event.changes.keys].flatMap(([added, { action }]) =>
      action === 'add' ? [{ kind: 'added', id: added as RecommendationId, author: authorOf(event.target, added) }] : [],
    )
  }
  if (key !== undefined) return [{ kind: 'edited', id: id as RecommendationId, author: writerOf(event) }]
  return [...event.changes.keys.keys()].flatMap((register) => {
    const kind = kindOf(register, event.target instanceof Y.Map ? event.target.get(register) : undefined)
    return kind ? [{ kind, id: id as RecommendationId, author: authorOf(event.target, register) }] : []
  })
}

function kindOf(register: string, value: unknown): RemoteChange['kind'] | null {
  if (register === 'placement') return (value as Placement | undefined)?.laneId === notCarriedForward ? 'set-aside' : 'moved'
  if (register === 'lineage') {
    const lineage = value as Partial<Lineage> | undefined
    return lineage?.undone ? 'undone' : lineage?.mergedInto ? 'merged' : 'added'
  }
  if (register === 'help' || register === 'readiness' || register.startsWith('helpKind.')) return 'help'
  return register === 'number' || register === 'imported' || register.startsWith('state.') ? null : 'edited'
}

/** Who wrote the value that stands under `key`. */
export const authorOf = (map: Y.AbstractType<unknown>, key: string): number | null => map._map.get(key)?.id.client ?? null

/** Who wrote the words of this event; a pure deletion names nobody. */
export function writerOf(event: Y.YEvent<Y.AbstractType<unknown>>): number | null {
  for (const item of event.changes.added) return item.id.client
  return null
}
