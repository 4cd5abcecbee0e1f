// What the work still lacks: findings that no recommendation builds on, themes that none was written from. Pure.

import { liveRecommendations } from '../../shared/model/board.ts'
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import { byNumber, type Finding, type Recommendation, type Theme, type Workshop } from '../../shared/model/schema.ts'
import { claimsOf, topThemes } from '../../shared/model/themes.ts'

/** Filed findings that are no evidence of any live recommendation, by number; those in the tray wait to be filed first. */
export function unusedFindings(workshop: Workshop): Finding[] {
  const used = new Set<string>(liveRecommendations(workshop).flatMap((card) => card.findingIds))
  return workshop.findings.filter((finding) => finding.place.themeId !== null && !used.has(finding.id)).sort(byNumber)
}

/** Themes from which, or from a claim of which, no live recommendation was written, by number. */
export function themesWithout(workshop: Workshop): Theme[] {
  const used = new Set<ThemeId>(liveRecommendations(workshop).flatMap((card) => card.themeIds))
  return topThemes(workshop).filter(
    (theme) => !used.has(theme.id) && !claimsOf(workshop, theme.id).some((claim) => used.has(claim.id)),
  )
}

/** The live recommendations that build on a finding, or were written from a theme, by number. */
export const recommendationsFrom = (workshop: Workshop, id: FindingId | ThemeId): Recommendation[] =>
  liveRecommendations(workshop)
    .filter((card) => card.findingIds.some((one) => one === id) || card.themeIds.some((one) => one === id))
    .sort(byNumber)
