// The canvas as everyone sees it: where each theme and finding stands, computed purely from a workshop. What
// a hand placed stays there (CV1); the rest finds a place that others' comings and goings do not change (CV2).
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import type { Finding, Workshop } from '../../shared/model/schema.ts'
import { findingsByTheme, themeTree } from '../../shared/model/themes.ts'
import { around, moved, type Point } from './boxes.ts'
import { groupBoxes } from './group-layout.ts'
import type { FindingBox, Group, Layout, ThemeBox } from './layout-types.ts'
import { type Drawn, drawTheme } from './theme-layout.ts'
import { trayOf } from './tray-layout.ts'
import { originsOf } from './wall-layout.ts'

type Parts = Pick<Workshop, 'findings' | 'themes'>

/** Lays out a workshop. The same workshop and language give the same layout, whoever computes it. */
export function layoutOf(workshop: Parts, groups: readonly Group[] = []): Layout {
  const byTheme = findingsByTheme(workshop)
  const { tops, claimsOf } = themeTree(workshop)
  const kin = { findingsOf: (id: ThemeId): readonly Finding[] => byTheme.get(id) ?? [], claimsOf }
  const drawn = tops.map((theme) => drawTheme(theme, kin))
  const tray = byTheme.get(null) ?? []
  const frames = drawn.flatMap(({ theme: { frame }, box }) => (frame ? [moved(box, frame)] : []))
  const loose = trayOf(tray, workshop.findings, frames)

  const findings = new Map<FindingId, FindingBox>()
  const themes = new Map<ThemeId, ThemeBox>()
  const origins = originsOf(
    drawn,
    loose.filter(({ auto }) => !auto),
    drawn.map((one) => (one.theme.frame ? drawTheme({ ...one.theme, frame: null }, kin) : one)),
  )
  for (const [n, theme] of drawn.entries()) put(theme, null, origins[n] ?? { x: 0, y: 0 }, findings, themes)
  for (const box of loose) findings.set(box.id, { ...box, themeId: null })

  const top = around([...findings.values(), ...themes.values()])
  const shown = groupBoxes(groups, tray, top)
  for (const [id, box] of shown.findings) findings.set(id, box)
  return {
    findings: stacked(findings, workshop.findings),
    themes,
    groups: shown.groups,
    bounds: around([...findings.values(), ...themes.values(), ...shown.groups.values()]),
  }
}

/** From relative to a theme's origin to the canvas. */
function put(
  { theme, box, head, findings: own, claims }: Drawn,
  parentId: ThemeId | null,
  origin: Point,
  findings: Map<FindingId, FindingBox>,
  themes: Map<ThemeId, ThemeBox>,
): void {
  themes.set(theme.id, { ...moved(box, origin), id: theme.id, parentId, origin: { ...origin }, head, count: own.length })
  for (const finding of own) findings.set(finding.id, { ...moved(finding, origin), themeId: theme.id })
  for (const { drawn, at } of claims) {
    put(drawn, theme.id, { x: origin.x + at.x, y: origin.y + at.y }, findings, themes)
  }
}

/** As they lie on each other: what a hand placed last lies above. */
function stacked(boxes: ReadonlyMap<FindingId, FindingBox>, findings: readonly Finding[]): Map<FindingId, FindingBox> {
  const order = [...findings].sort((a, b) => a.place.z - b.place.z || (a.id < b.id ? -1 : 1))
  return new Map(
    order.flatMap(({ id }) => {
      const box = boxes.get(id)
      return box ? [[id, box] as const] : []
    }),
  )
}
