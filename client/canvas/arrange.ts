// Arrangements: each answers the places of one operation, and writes nothing itself.
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import type { Finding, Workshop } from '../../shared/model/schema.ts'
import { findingsIn } from '../../shared/model/themes.ts'
import { bottom } from './boxes.ts'
import type { Places } from './drop.ts'
import { heightOf } from './finding-size.ts'
import { gridOf } from './grid.ts'
import type { Layout } from './layout-types.ts'
import { columnsIn, columnsWidth, theme as measure, sectionGap, themeGap } from './measures.ts'

export type TrayBy = 'grid' | 'discussion' | 'criterion'

type Parts = Pick<Workshop, 'findings'>

/** The findings of a theme in rows, in their order, as wide as the theme is. */
export function tidied(workshop: Parts, layout: Layout, themeId: ThemeId): Places {
  const theme = layout.themes.get(themeId)
  if (!theme) return []
  const findings = findingsIn(workshop, themeId)
  const columns = Math.min(columnsIn(theme.w - 2 * measure.pad), Math.max(1, findings.length))
  return placesOf(findings, themeId, columns, { x: measure.pad, y: theme.head })
}

/** The tray without holes, left of the themes; by discussion or criterion, one block each, those without one last. */
export function trayArranged(workshop: Parts, layout: Layout, by: TrayBy): Places {
  const tray = findingsIn(workshop, null)
  const blocks = by === 'grid' ? [tray] : blocksOf(tray, by)
  const columns = columnsFor(tray.length)
  const edge = Math.min(0, ...[...layout.themes.values()].map(({ x }) => x)) - themeGap
  const x = edge - columnsWidth(columns)
  let y = 0
  return blocks.flatMap((block) => {
    const boxes = gridOf(itemsOf(block), columns, { x, y })
    y = Math.max(y, ...boxes.map(bottom)) + 2 * sectionGap
    return boxes.map((box) => ({ id: box.id, themeId: null, x: box.x, y: box.y }))
  })
}

/** About as wide as high. */
const columnsFor = (count: number): number => Math.max(4, Math.ceil(Math.sqrt(count * 0.8)))

function blocksOf(findings: readonly Finding[], by: 'discussion' | 'criterion'): Finding[][] {
  const groups = Map.groupBy(findings, (finding) => finding[by] ?? Number.POSITIVE_INFINITY)
  return [...groups].sort(([a], [b]) => a - b).map(([, block]) => block)
}

const itemsOf = (findings: readonly Finding[]): { id: FindingId; h: number; placed: null }[] =>
  findings.map((finding) => ({ id: finding.id, h: heightOf(finding), placed: null }))

const placesOf = (
  findings: readonly Finding[],
  themeId: ThemeId | null,
  columns: number,
  origin: { x: number; y: number },
): Places => gridOf(itemsOf(findings), columns, origin).map(({ id, x, y }) => ({ id, themeId, x, y }))
