// What others did to findings, read off two readings of them; who did it, off the document's events.
import type * as Y from 'yjs'
import type { FindingId } from '../../shared/model/ids.ts'
import type { Finding, Workshop } from '../../shared/model/schema.ts'
import { authorOf, writerOf } from './remote-changes.ts'
import type { Describe } from './remote-log.ts'
import type { FindingChange } from './room.ts'

/** A finding somebody touched; `author` is a Yjs client id, null when it cannot be told. */
export type HeardFinding = { id: FindingId; author: number | null }

/** Tells which findings each remote transaction touched. */
export function hearFindings(
  doc: Y.Doc,
  isRemote: (transaction: Y.Transaction) => boolean,
  tell: (heard: HeardFinding[]) => void,
): void {
  doc.getMap<unknown>('findings').observeDeep((events, transaction) => {
    if (!isRemote(transaction)) return
    const heard = new Map<string, number | null>()
    for (const event of events) {
      const [id, text] = event.path
      if (id === undefined) for (const added of event.changes.keys.keys()) heard.set(added, authorOf(event.target, added))
      else if (text !== undefined) heard.set(String(id), writerOf(event))
      else
        for (const key of event.changes.keys.keys()) if (!quiet.includes(key)) heard.set(String(id), authorOf(event.target, key))
    }
    tell([...heard].map(([id, author]) => ({ id: id as FindingId, author })))
  })
}

/** The server's own writing, and what says nothing to people. */
const quiet = ['number', 'imported']

/** The gravest thing that became of it. */
export const tellFinding: Describe<HeardFinding, FindingChange> = ({ id }, workshop, before) => {
  const [now, then] = [findingIn(workshop, id), findingIn(before, id)]
  if (!now) {
    if (!then) return null
    return { kind: workshop.mergedFindings.some((finding) => finding.id === id) ? 'merged' : 'removed', id }
  }
  // A part is told with what it was split from.
  if (!then) return isFreshPart(now, workshop, before) ? null : { kind: 'added', id }
  if (now.place.themeId !== then.place.themeId) return { kind: 'filed', id }
  if (now.text !== then.text && (now.text.en !== then.text.en || now.text.fr !== then.text.fr)) {
    const isSplit = indexOf(workshop)
      .partsOf.get(id)
      ?.some((part) => !findingIn(before, part.id))
    return { kind: isSplit ? 'split' : 'edited', id }
  }
  return now.place === then.place || sameSpot(now, then) ? null : { kind: 'moved', id }
}

const isFreshPart = ({ lineage: { splitFrom } }: Finding, workshop: Workshop, before: Workshop): boolean =>
  splitFrom !== null && findingIn(before, splitFrom) !== undefined && findingIn(workshop, splitFrom) !== undefined

const sameSpot = (a: Finding, b: Finding): boolean =>
  a.place.x === b.place.x && a.place.y === b.place.y && a.place.z === b.place.z && a.place.rank === b.place.rank

type Index = { byId: Map<FindingId, Finding>; partsOf: Map<FindingId | null, Finding[]> }
/** Many change at once in a paste or a drag: looked up in a map a reading, not in the list. */
const indexes = new WeakMap<Workshop, Index>()
function indexOf(workshop: Workshop): Index {
  const known = indexes.get(workshop)
  if (known) return known
  const index = {
    byId: new Map(workshop.findings.map((finding) => [finding.id, finding])),
    partsOf: Map.groupBy(workshop.findings, ({ lineage }) => lineage.splitFrom),
  }
  indexes.set(workshop, index)
  return index
}

const findingIn = (workshop: Workshop, id: FindingId): Finding | undefined => indexOf(workshop).byId.get(id)
