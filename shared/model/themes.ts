// Findings by theme and claim, each in its order: what the outline, the canvas and the document go by.
import type { FindingId, ThemeId } from './ids.ts'
import { byRank } from './rank.ts'
import { byNumber, type Finding, type Theme, type Workshop } from './schema.ts'

/** Of a finding that never got one: it stands before all others, by number. */
const noRank = ''

/** Order inside a theme, and in the tray: by rank; those without one first, by number. */
export function byFindingOrder(a: Finding, b: Finding): number {
  const [left, right] = [a.place.rank ?? noRank, b.place.rank ?? noRank]
  if (left === noRank && right === noRank) return byNumber(a, b)
  return byRank({ id: a.id, rank: left }, { id: b.id, rank: right })
}

/** The findings filed directly under `themeId` (null: those in the tray), in order. */
export const findingsIn = (workshop: Pick<Workshop, 'findings'>, themeId: ThemeId | null): Finding[] =>
  workshop.findings.filter((finding) => finding.place.themeId === themeId).sort(byFindingOrder)

/** All findings by the theme they are filed under (null: the tray), each list in order; linear but for sorting. */
export function findingsByTheme(workshop: Pick<Workshop, 'findings'>): Map<ThemeId | null, Finding[]> {
  const groups = new Map<ThemeId | null, Finding[]>()
  for (const finding of workshop.findings) {
    const group = groups.get(finding.place.themeId)
    if (group) group.push(finding)
    else groups.set(finding.place.themeId, [finding])
  }
  for (const group of groups.values()) group.sort(byFindingOrder)
  return groups
}

/** The themes at the top, by number: those without a parent, and one of each circle of parents (two people can make one). */
export function topThemes(workshop: Pick<Workshop, 'themes'>): Theme[] {
  const byId = new Map<ThemeId, Theme>(workshop.themes.map((theme) => [theme.id, theme]))
  return workshop.themes.filter((theme) => rootOf(theme, byId).id === theme.id).sort(byNumber)
}

/** The claims inside a theme, deeper ones too, by number: they are one level. */
export function claimsOf(workshop: Pick<Workshop, 'themes'>, themeId: ThemeId): Theme[] {
  const byId = new Map<ThemeId, Theme>(workshop.themes.map((theme) => [theme.id, theme]))
  return workshop.themes.filter((theme) => theme.id !== themeId && rootOf(theme, byId).id === themeId).sort(byNumber)
}

/** The theme at the top of a claim; in a circle of parents the smallest id. */
export function rootOf(theme: Theme, byId: ReadonlyMap<ThemeId, Theme>): Theme {
  const path: Theme[] = []
  let at: Theme | undefined = theme
  while (at && !path.includes(at)) {
    path.push(at)
    if (at.parentId === null) return at
    at = byId.get(at.parentId)
  }
  if (!at) return path.at(-1) ?? theme
  return path.slice(path.indexOf(at)).reduce((least, one) => (one.id < least.id ? one : least))
}

/** The findings that `parentId` keeps under one, in order; one level, circles end. */
export const subPointsOf = (workshop: Pick<Workshop, 'findings'>, id: FindingId): Finding[] =>
  workshop.findings.filter((finding) => finding.parentId === id && finding.id !== id).sort(byFindingOrder)
