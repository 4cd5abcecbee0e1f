// The outline as plain rows: the tray, then themes with their claims, each with its findings in order and a
// finding's sub-points right under it. Pure; what is drawn, walked by arrows and counted comes from here.
import type { FindingId, ParticipantId, ThemeId } from '../../shared/model/ids.ts'
import type { Finding, Theme, Workshop } from '../../shared/model/schema.ts'
import { findingsByTheme, themeTree } from '../../shared/model/themes.ts'
import { findsFinding, findsTheme } from './search.ts'
import { wordsOf } from './theme-match.ts'

export type FindingRow = {
  kind: 'finding'
  key: FindingId
  finding: Finding
  /** The theme it is listed under; null: the tray. */
  section: ThemeId | null
  /** 0, or how deep under another finding it stands. */
  depth: number
  /** From 1, among those listed in its section. */
  position: number
  of: number
}
export type ThemeRow = {
  kind: 'theme'
  key: ThemeId
  theme: Theme
  /** Of the heading: 2 a theme, 3 a claim. */
  level: 2 | 3
  /** Findings listed in it, those of its claims too. */
  count: number
  /** As many as there are, whatever is searched for. */
  all: number
  /** The words searched for are its own. */
  hit: boolean
  folded: boolean
}
/**
 * `share`: how many would be listed if nothing were searched for; `all`: how many lie in the tray, whatever is
 * filtered; `dealt`: how many of these are somebody's share; `own`: mine.
 */
export type TrayRow = {
  kind: 'tray'
  key: 'tray'
  count: number
  share: number
  all: number
  dealt: number
  own: number
  folded: boolean
}
export type OutlineRow = TrayRow | ThemeRow | FindingRow

export type OutlineOptions = {
  /** Words searched for. */
  find: string
  me: ParticipantId
  /** Only what was dealt to me, in the tray. */
  mine: boolean
  /** Themes folded or unfolded by hand; the others are folded when they are settled. */
  folds: ReadonlyMap<string, boolean>
}

type Outlined = Pick<Workshop, 'findings' | 'themes'>

/** All rows from top to bottom. While something is searched for, themes without a hit are left out and none is folded. */
export function outlineRows(workshop: Outlined, { find, me, mine, folds }: OutlineOptions): OutlineRow[] {
  const groups = findingsByTheme(workshop)
  const known = new Set<ThemeId | null>(workshop.themes.map((theme) => theme.id))
  const words = wordsOf(find)
  const searching = words.length > 0
  const fits = (finding: Finding) => findsFinding(finding, words)

  const tray = [...groups].flatMap(([themeId, findings]) => (themeId === null || !known.has(themeId) ? findings : []))
  const share = tray.filter((finding) => !mine || finding.dealtTo === me)
  const listing = share.filter(fits)
  const closed = !searching && folds.get('tray') === true
  const dealt = tray.filter((finding) => finding.dealtTo !== null)
  const own = dealt.filter((finding) => finding.dealtTo === me).length
  const counts = { count: listing.length, share: share.length, all: tray.length, dealt: dealt.length, own }
  const rows: OutlineRow[] = [{ kind: 'tray', key: 'tray', ...counts, folded: closed }]
  if (!closed) rows.push(...listed(listing, null))

  const add = (theme: Theme, level: 2 | 3, claims: readonly Theme[]) => {
    const inside = [theme, ...claims].flatMap((one) => groups.get(one.id) ?? [])
    const [count, all] = [inside.filter(fits).length, inside.length]
    const hit = searching && findsTheme(theme, words)
    if (searching && count === 0 && !hit && !claims.some((claim) => findsTheme(claim, words))) return
    const folded = !searching && (folds.get(theme.id) ?? theme.settled)
    rows.push({ kind: 'theme', key: theme.id, theme, level, count, all, hit, folded })
    if (folded) return
    rows.push(...listed((groups.get(theme.id) ?? []).filter(fits), theme.id))
    for (const claim of claims) add(claim, 3, [])
  }
  const { tops, claimsOf } = themeTree(workshop)
  for (const theme of tops) add(theme, 2, claimsOf(theme.id))
  return rows
}

/** The rows of one section: each finding followed by its sub-points, as far as they lie in the same section. */
function listed(findings: readonly Finding[], section: ThemeId | null): FindingRow[] {
  const here = new Set(findings.map((finding) => finding.id))
  const under = Map.groupBy(findings, ({ id, parentId }) =>
    parentId !== null && parentId !== id && here.has(parentId) ? parentId : null,
  )
  const rows: FindingRow[] = []
  const seen = new Set<FindingId>()
  const add = (finding: Finding, depth: number) => {
    if (seen.has(finding.id)) return
    seen.add(finding.id)
    rows.push({ kind: 'finding', key: finding.id, finding, section, depth, position: rows.length + 1, of: findings.length })
    for (const sub of under.get(finding.id) ?? []) add(sub, depth + 1)
  }
  for (const finding of under.get(null) ?? []) add(finding, 0)
  // Two findings that are each other's parents (two people at once) have no root, and are there all the same.
  for (const finding of findings) add(finding, 0)
  return rows
}

/** What the words searched for are found in itself: not a theme that only holds it. */
export const isHit = (row: OutlineRow): boolean => row.kind === 'finding' || (row.kind === 'theme' && row.hit)
