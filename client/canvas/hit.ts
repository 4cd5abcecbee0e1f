// What lies under a point, or inside a brush: the uppermost finding, else the claim, else the theme.
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import { type Box, holds, holdsAll, overlap, type Point } from './boxes.ts'
import type { FindingBox, Layout, ThemeBox } from './layout-types.ts'

/** `part`: a theme is taken by its title; on its ground one brushes, as on the canvas. */
export type Hit = { kind: 'finding'; box: FindingBox } | { kind: 'theme'; box: ThemeBox; part: 'title' | 'ground' }

/** The uppermost thing at `point`, or null. */
export function hitAt(layout: Layout, point: Point): Hit | null {
  let finding: FindingBox | null = null
  for (const box of layout.findings.values()) if (holds(box, point)) finding = box
  if (finding) return { kind: 'finding', box: finding }
  let theme: ThemeBox | null = null
  for (const box of layout.themes.values()) if (holds(box, point)) theme = box
  if (!theme) return null
  return { kind: 'theme', box: theme, part: point.y <= theme.origin.y + theme.head ? 'title' : 'ground' }
}

/** Findings that `brush` touches, and themes that lie all inside it. */
export function brushed(layout: Layout, brush: Box): (FindingId | ThemeId)[] {
  const found: (FindingId | ThemeId)[] = []
  for (const box of layout.themes.values()) if (holdsAll(brush, box)) found.push(box.id)
  for (const box of layout.findings.values()) if (overlap(brush, box)) found.push(box.id)
  return found
}
