// What stands behind a recommendation, and which recommendations stand on a finding or a theme: the links of
// R4 to T2 and F17, read in both directions. Merged findings were followed when the workshop was read (FN5),
// so nothing here looks twice (EV1).
import { liveRecommendations } from './board.ts'
import type { ThemeId } from './ids.ts'
import { byNumber, type Finding, type Recommendation, type Theme, type Workshop } from './schema.ts'
import { themeTree } from './themes.ts'

/** Themes in the recommendation's own order; findings by number, as far as the workshop was read with them. */
export type Evidence = { themes: Theme[]; findings: Finding[] }

/** The themes and findings behind `r` that are at hand. */
export function evidenceOf(
  r: { readonly themeIds: readonly ThemeId[]; readonly findingIds: readonly string[] },
  { themes, findings }: Pick<Workshop, 'themes' | 'findings'>,
): Evidence {
  const linked = new Set<string>(r.findingIds)
  return {
    themes: r.themeIds.flatMap((id) => themes.find((theme) => theme.id === id) ?? []),
    findings: findings.filter(({ id }) => linked.has(id)).sort(byNumber),
  }
}

/** True when nothing stands behind `r`: what the board warns of. */
export const isUnfounded = (r: Pick<Recommendation, 'themeIds' | 'findingIds'>): boolean =>
  r.themeIds.length === 0 && r.findingIds.length === 0

/** The links read from below: live recommendations by what they name, each list by number. */
export type Standing = {
  onFinding(id: string): readonly Recommendation[]
  /** Those that name this theme or claim itself. */
  onTheme(id: string): readonly Recommendation[]
}

/** Collects all links once; linear in them. */
export function standingOn(workshop: Pick<Workshop, 'recommendations'>): Standing {
  const byFinding = new Map<string, Recommendation[]>()
  const byTheme = new Map<string, Recommendation[]>()
  const note = (map: Map<string, Recommendation[]>, id: string, r: Recommendation) => {
    const before = map.get(id)
    if (before) before.push(r)
    else map.set(id, [r])
  }
  for (const r of liveRecommendations(workshop).sort(byNumber)) {
    for (const id of new Set<string>(r.findingIds)) note(byFinding, id, r)
    for (const id of new Set<string>(r.themeIds)) note(byTheme, id, r)
  }
  return { onFinding: (id) => byFinding.get(id) ?? [], onTheme: (id) => byTheme.get(id) ?? [] }
}

/** Live recommendations behind which nothing stands, by number. */
export const unfoundedIn = (workshop: Pick<Workshop, 'recommendations'>): Recommendation[] =>
  liveRecommendations(workshop).filter(isUnfounded).sort(byNumber)

/**
 * Filed findings that reached no recommendation, by number: none names the finding, the claim or theme it is
 * filed under, or the theme above that claim. What still lies in the tray waits to be filed first.
 */
export function unusedFindings(workshop: Pick<Workshop, 'recommendations' | 'themes' | 'findings'>): Finding[] {
  const { onFinding, onTheme } = standingOn(workshop)
  const { rootOf } = themeTree(workshop)
  const byId = new Map<ThemeId, Theme>(workshop.themes.map((theme) => [theme.id, theme]))
  const isUnused = ({ id, place }: Finding): boolean => {
    const theme = place.themeId === null ? undefined : byId.get(place.themeId)
    if (!theme || onFinding(id).length > 0) return false
    return onTheme(theme.id).length === 0 && onTheme(rootOf(theme).id).length === 0
  }
  return workshop.findings.filter(isUnused).sort(byNumber)
}

/** Themes at the top that no recommendation names, nor any of their claims, by number. */
export function themesWithout(workshop: Pick<Workshop, 'recommendations' | 'themes'>): Theme[] {
  const { onTheme } = standingOn(workshop)
  const { tops, claimsOf } = themeTree(workshop)
  return tops.filter((theme) => [theme, ...claimsOf(theme.id)].every(({ id }) => onTheme(id).length === 0))
}
