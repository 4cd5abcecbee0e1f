// What of the findings may be printed: those the team chose, without what could name who said it. Export and
// preview are made of the same (EX3), for every role, so nothing else may be in it (TR6).
import type { Finding, Workshop } from '../model/schema.ts'
import { type Heard, heardOf } from './context.ts'

export type Chosen = {
  /** The findings chosen for the document, as they are printed. */
  findings: Finding[]
  /** Ids that were merged into one of those: a board without the findings' room still cites them. */
  merged: Record<string, string>
  heard: Heard
}

/** The chosen findings of a workshop that was read with all of them; what was merged away stands behind where it went. */
export function chosenOf(workshop: Workshop): Chosen {
  const findings = workshop.findings.filter((finding) => finding.inReport)
  const ids = new Set<string>(findings.map(({ id }) => id))
  const merged = workshop.mergedFindings.flatMap(({ id, lineage }) =>
    lineage.mergedInto !== null && ids.has(lineage.mergedInto) ? [[id, lineage.mergedInto] as const] : [],
  )
  return { findings: findings.map((each) => asPrinted(each, ids)), merged: Object.fromEntries(merged), heard: heardOf(workshop) }
}

/** A workshop with the chosen findings and no others: what every document is made of. */
export function printedWorkshop(workshop: Workshop, { findings, merged }: Pick<Chosen, 'findings' | 'merged'>): Workshop {
  // An id may be any word, `constructor` too, and a record answers to more of them than it holds.
  const into = new Map(Object.entries(merged))
  return {
    ...workshop,
    recommendations: workshop.recommendations.map((r) =>
      r.findingIds.some((id) => into.has(id))
        ? { ...r, findingIds: [...new Set(r.findingIds.map((id) => into.get(id) ?? id))] }
        : r,
    ),
    findings,
    mergedFindings: [],
    comments: [],
  }
}

/**
 * A finding without what could lead to the person who said it: the discussion, what it was imported from
 * (colour and area often stand for a discussion), where it lay on the canvas, whose share it was, what it
 * was split from, and a parent that is not printed.
 */
const asPrinted = (finding: Finding, printed: ReadonlySet<string>): Finding => ({
  ...finding,
  sourceId: null,
  discussion: null,
  place: { ...finding.place, x: 0, y: 0, z: 0 },
  parentId: finding.parentId !== null && printed.has(finding.parentId) ? finding.parentId : null,
  colour: null,
  area: null,
  dealtTo: null,
  lineage: { mergedInto: null, splitFrom: null },
})
