// Findings by theme and claim, each in its order: what the outline, the canvas and the document go by.
import { endsOf } from './ends.ts'
import type { FindingId, ThemeId } from './ids.ts'
import { byRank, rankOfNumber } from './rank.ts'
import { byNumber, type Finding, type Theme, type Workshop } from './schema.ts'

/** As what a finding counts that never got a rank: others come after it, and one put at the top before it. */
export const noRank = 'a0'

/** Order inside a theme, and in the tray: by rank; of one rank those that never got it first, by number. */
export function byFindingOrder(a: Finding, b: Finding): number {
  const [left, right] = [a.place.rank, b.place.rank]
  if (left === undefined && right === undefined) return byNumber(a, b)
  if (left !== undefined && right !== undefined) return byRank({ id: a.id, rank: left }, { id: b.id, rank: right })
  return (left ?? noRank) < (right ?? noRank) || (left === undefined && right === noRank) ? -1 : 1
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

/** The rank a theme counts with: where somebody put it, else by its number; null before it has one. */
export const rankOfTheme = ({ rank, number }: Theme): string | null => rank ?? (number === null ? null : rankOfNumber(number))

/** Order of themes: by number as long as nobody moved them (FN9); those without a number yet come last. */
export function byThemeOrder(a: Theme, b: Theme): number {
  const [left, right] = [rankOfTheme(a), rankOfTheme(b)]
  if (left === null || right === null) return left === right ? byNumber(a, b) : left === null ? 1 : -1
  return byRank({ id: a.id, rank: left }, { id: b.id, rank: right })
}

/** Themes in their two levels, in order. */
export type ThemeTree = {
  /** Those without a parent, and one of each circle of parents (two people can make one). */
  tops: readonly Theme[]
  /** The claims inside a theme at the top, deeper ones too: they are one level. */
  claimsOf(id: ThemeId): readonly Theme[]
  /** The theme at the top of a claim, or the theme itself. */
  rootOf(theme: Theme): Theme
  /** Those among which a theme has its order: the tops, or the claims of its own. */
  levelOf(theme: Theme): readonly Theme[]
}

/** Finds the top of every theme once; in a circle of parents it is the smallest id (FN8). */
export function themeTree({ themes }: { readonly themes: readonly Theme[] }): ThemeTree {
  const byId = new Map<ThemeId, Theme>(themes.map((theme) => [theme.id, theme]))
  const up = themes.flatMap(({ id, parentId }) => (parentId !== null && byId.has(parentId) ? [[id, parentId] as const] : []))
  const ends = endsOf(new Map(up))
  const rootOf = (theme: Theme): Theme => byId.get(ends.get(theme.id) ?? theme.id) ?? theme
  const inOrder = [...themes].sort(byThemeOrder)
  const claims = Map.groupBy(
    inOrder.filter((theme) => rootOf(theme) !== theme),
    (theme) => rootOf(theme).id,
  )
  const tops = inOrder.filter((theme) => rootOf(theme) === theme)
  const claimsOf = (id: ThemeId): readonly Theme[] => claims.get(id) ?? []
  return { tops, claimsOf, rootOf, levelOf: (theme) => (rootOf(theme) === theme ? tops : claimsOf(rootOf(theme).id)) }
}

/** The themes at the top; who asks for their claims too takes the tree. */
export const topThemes = (workshop: { readonly themes: readonly Theme[] }): readonly Theme[] => themeTree(workshop).tops

/** The findings that `parentId` keeps under one, in order; one level, circles end. */
export const subPointsOf = (workshop: Pick<Workshop, 'findings'>, id: FindingId): Finding[] =>
  workshop.findings.filter((finding) => finding.parentId === id && finding.id !== id).sort(byFindingOrder)
