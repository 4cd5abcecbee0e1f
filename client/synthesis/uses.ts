// What builds on each finding and theme, what was merged into each finding and what is said of them: one look-up
// for all rows, made anew only when one of these changes.

import { liveRecommendations } from '../../shared/model/board.ts'
import { byNumber, type Finding, type Recommendation, type Workshop } from '../../shared/model/schema.ts'
import { openComments } from '../comments/comments-on.ts'

export type Uses = {
  /** By the id of a finding or a theme. */
  recommendations: ReadonlyMap<string, readonly Recommendation[]>
  /** By the id of the finding they were merged into. */
  merged: ReadonlyMap<string, readonly Finding[]>
  /** How many open comments each finding or theme has. */
  comments: ReadonlyMap<string, number>
}

type Used = Pick<Workshop, 'recommendations' | 'mergedFindings' | 'comments'>

export function usesIn({ recommendations, mergedFindings, comments }: Used): Uses {
  const from = new Map<string, Recommendation[]>()
  for (const card of [...liveRecommendations({ recommendations })].sort(byNumber)) {
    for (const id of [...card.findingIds, ...card.themeIds]) from.set(id, [...(from.get(id) ?? []), card])
  }
  const merged = new Map<string, Finding[]>()
  for (const finding of mergedFindings) {
    const into = finding.lineage.mergedInto
    if (into !== null) merged.set(into, [...(merged.get(into) ?? []), finding])
  }
  return { recommendations: from, merged, comments: openComments(comments) }
}

let made: { from: readonly unknown[]; uses: Uses } | null = null

/** The look-up of the workshop as it stands; the same one as long as none of its parts changes. */
export function usesOf(workshop: Used): Uses {
  const from = [workshop.recommendations, workshop.mergedFindings, workshop.comments]
  if (!made || made.from.some((one, index) => one !== from[index])) made = { from, uses: usesIn(workshop) }
  return made.uses
}
