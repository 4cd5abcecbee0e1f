// What the team has when an import of findings comes: by `source_id`, those that stand, those merged away and those
// that were removed, and for each what the last import brought.
import * as Y from 'yjs'
import { entityAt } from '../../doc/operation.ts'
import type { FindingId } from '../../model/ids.ts'
import type { Finding, Workshop } from '../../model/schema.ts'
import { importedSchema } from '../../model/verbs.ts'
import type { Imported } from '../imported.ts'

/** What a row is known as. `removed`: somebody took it away. */
export type KnownFinding =
  | { status: 'stands'; finding: Finding }
  | { status: 'merged'; finding: Finding; into: Finding | null }
  | { status: 'removed'; id: FindingId; number: number | null }

export type FindingStanding = {
  workshop: Workshop
  known(sourceId: string): KnownFinding | undefined
  /** By key: `text.en` and `.fr` (fingerprints), `themeId`, `discussion`, `criterion`, `kind`, `colour`, `area`, `parentId`, and of the point `x`, `y`, `place`, `offsetX`, `offsetY`. */
  imported(id: FindingId): Imported
  /** How many findings, and how many themes, the documents hold, removed ones counted: so do the bounds. */
  present: number
  presentThemes: number
}

/** Reads what an import is compared with. `workshop` is of these documents. */
export function findingStanding(board: Y.Doc, findings: Y.Doc, workshop: Workshop): FindingStanding {
  const known = removedIn(findings)
  const standing = new Map<FindingId, Finding>(workshop.findings.map((finding) => [finding.id, finding]))
  for (const finding of workshop.mergedFindings) {
    const into = finding.lineage.mergedInto && standing.get(finding.lineage.mergedInto)
    if (finding.sourceId !== null) known.set(finding.sourceId, { status: 'merged', finding, into: into || null })
  }
  // One that stands counts before one that does not.
  for (const finding of workshop.findings) {
    if (finding.sourceId !== null) known.set(finding.sourceId, { status: 'stands', finding })
  }
  return {
    workshop,
    known: (sourceId) => known.get(sourceId),
    imported: (id) => {
      const parsed = importedSchema.safeParse(entityAt(findings, 'findings', id)?.get('imported'))
      return parsed.success ? parsed.data : {}
    },
    present: findings.getMap('findings').size,
    presentThemes: board.getMap('themes').size,
  }
}

/** Those that somebody removed. What undo took back was never there: its `imported` is taken back too (doc/undo.ts). */
function removedIn(findings: Y.Doc): Map<string, KnownFinding> {
  const removed = new Map<string, KnownFinding>()
  findings.getMap('findings').forEach((entity, id) => {
    if (!(entity instanceof Y.Map) || entity.get('removed') !== true || entity.get('imported') === null) return
    const [sourceId, number] = [entity.get('sourceId'), entity.get('number')]
    if (typeof sourceId !== 'string') return
    removed.set(sourceId, { status: 'removed', id: id as FindingId, number: typeof number === 'number' ? number : null })
  })
  return removed
}
