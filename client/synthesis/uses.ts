// What builds on each finding and theme, and what was merged into each finding: one look-up for all rows,
// made anew only when the workshop changes.
import { liveRecommendations } from '../../shared/model/board.ts'
import { byNumber, type Finding, type Recommendation, type Workshop } from '../../shared/model/schema.ts'

export type Uses = {
  /** By the id of a finding or a theme. */
  recommendations: ReadonlyMap<string, readonly Recommendation[]>
  /** By the id of the finding they were merged into. */
  merged: ReadonlyMap<string, readonly Finding[]>
}

export function usesIn({ recommendations, mergedFindings }: Pick<Workshop, 'recommendations' | 'mergedFindings'>): Uses {
  const from = new Map<string, Recommendation[]>()
  for (const card of [...liveRecommendations({ recommendations })].sort(byNumber)) {
    for (const id of [...card.findingIds, ...card.themeIds]) from.set(id, [...(from.get(id) ?? []), card])
  }
  const merged = new Map<string, Finding[]>()
  for (const finding of mergedFindings) {
    const into = finding.lineage.mergedInto
    if (into !== null) merged.set(into, [...(merged.get(into) ?? []), finding])
  }
  return { recommendations: from, merged }
}

const made = new WeakMap<readonly Recommendation[], { merged: readonly Finding[]; uses: Uses }>()

/** The look-up of a workshop; the same one as long as neither recommendations nor merged findings change. */
export function usesOf({ recommendations, mergedFindings }: Pick<Workshop, 'recommendations' | 'mergedFindings'>): Uses {
  const known = made.get(recommendations)
  if (known && known.merged === mergedFindings) return known.uses
  const uses = usesIn({ recommendations, mergedFindings })
  made.set(recommendations, { merged: mergedFindings, uses })
  return uses
}
