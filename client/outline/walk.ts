// Going through the outline: what comes after a finding that is filed, which rows lie between two, one step
// up or down among its neighbours. Pure.
import type { FindingId } from '../../shared/model/ids.ts'
import type { Finding, Workshop } from '../../shared/model/schema.ts'
import { findingsIn } from '../../shared/model/themes.ts'
import type { FindingRow, OutlineRow } from './rows.ts'

export const isFinding = (row: OutlineRow): row is FindingRow => row.kind === 'finding'

/**
 * Where to go on after `ids` have left their section: the next finding there, else the one before, else the
 * section's heading (`tray` or the theme's id); null when none of them was listed.
 */
export function afterLeaving(rows: readonly OutlineRow[], ids: readonly string[]): string | null {
  const leaving = new Set(ids)
  const last = rows.findLast((row) => isFinding(row) && leaving.has(row.key))
  if (!last || !isFinding(last)) return null
  const section = rows.filter((row): row is FindingRow => isFinding(row) && row.section === last.section)
  const at = section.indexOf(last)
  const next = section.slice(at + 1).find((row) => !leaving.has(row.key))
  const before = section.slice(0, at).findLast((row) => !leaving.has(row.key))
  return next?.key ?? before?.key ?? last.section ?? 'tray'
}

/** The findings from one row to another, both included, whichever comes first. */
export function between(rows: readonly OutlineRow[], from: string, to: string): FindingId[] {
  const a = rows.findIndex((row) => row.key === from)
  const b = rows.findIndex((row) => row.key === to)
  if (a < 0 || b < 0) return []
  return rows.slice(Math.min(a, b), Math.max(a, b) + 1).flatMap((row) => (isFinding(row) ? [row.key] : []))
}

/** The row `step` away from `key`; the first or last one beyond the end; null without rows. */
export function rowBy(rows: readonly OutlineRow[], key: string | null, step: number): OutlineRow | null {
  const at = rows.findIndex((row) => row.key === key)
  if (at < 0) return rows[0] ?? null
  return rows[Math.max(0, Math.min(rows.length - 1, at + step))] ?? null
}

/**
 * The index that moves a finding past its next neighbour: of those that stand on its level, since sub-points
 * go with the finding they belong to. Null at the end.
 */
export function stepIndex(workshop: Pick<Workshop, 'findings'>, id: FindingId, step: -1 | 1): number | null {
  const finding = workshop.findings.find((one) => one.id === id)
  if (!finding) return null
  const all = findingsIn(workshop, finding.place.themeId)
  const here = new Set(all.map((one) => one.id))
  const levelOf = ({ parentId }: Finding) => (parentId !== null && here.has(parentId) ? parentId : null)
  const level = all.filter((one) => levelOf(one) === levelOf(finding))
  const neighbour = level[level.indexOf(finding) + step]
  if (!neighbour) return null
  const at = all.filter((one) => one.id !== id).indexOf(neighbour)
  return step < 0 ? at : at + 1
}

/** How many findings stand again that were merged into others before: those were removed. */
export function cameBack(before: Pick<Workshop, 'mergedFindings'>, after: Pick<Workshop, 'findings'>): number {
  const merged = new Set<string>(before.mergedFindings.map(({ id }) => id))
  return after.findings.filter(({ id }) => merged.has(id)).length
}

/** `ids` with the sub-points that lie in the same section as the finding they belong to: they stay together. */
export function withSubPoints(workshop: Pick<Workshop, 'findings'>, ids: readonly FindingId[]): FindingId[] {
  const all = new Set(ids)
  const byParent = Map.groupBy(workshop.findings, (finding) => finding.parentId)
  const places = new Map(workshop.findings.map((finding) => [finding.id, finding.place.themeId]))
  // A set that grows while it is walked gives what was added, too; circles end since ids stand in it once.
  for (const id of all) {
    for (const sub of byParent.get(id) ?? []) if (sub.place.themeId === places.get(id)) all.add(sub.id)
  }
  return [...all]
}
