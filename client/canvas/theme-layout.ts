// One theme with all it holds, relative to its own origin: title, findings, then its claims as sections.
// Its frame is never smaller than what it holds, nor than the size someone gave it.
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import { type Finding, langs, type Theme } from '../../shared/model/schema.ts'
import { around, type Box, bottom, clearOf, moved, right } from './boxes.ts'
import { heightOf } from './finding-size.ts'
import { gridOf, type Placed } from './grid.ts'
import { claim as claimMeasure, columnsIn, columnsWidth, mostColumns, sectionGap, theme as themeMeasure } from './measures.ts'
import { linesOf } from './wrap.ts'

type Measures = { pad: number; h: number; headPad: number; size: number; line: number }

/** A theme as it is drawn. `box` is relative to the theme's origin and reaches left or above it only if a finding does. */
export type Drawn = {
  theme: Theme
  box: Box
  /** The height of the title, from the top of the box's origin. */
  head: number
  findings: Placed<FindingId>[]
  claims: { drawn: Drawn; at: { x: number; y: number } }[]
}

/** Two columns are the least; a frame that is narrower was placed, but never sized by a hand. */
const sized = (theme: Theme, { pad }: Measures): boolean => theme.frame !== null && theme.frame.w >= columnsWidth(2) + 2 * pad

/** So many columns at most: a row fills from the left, so that one more finding moves nobody. */
const columnsFor = (theme: Theme, count: number, measures: Measures): number =>
  theme.frame && sized(theme, measures) ? columnsIn(theme.frame.w - 2 * measures.pad) : Math.min(mostColumns, Math.max(2, count))

/** What stands in the title: a claim is a sentence, so it may take several lines. */
export function headOf(theme: Theme, width: number, measures: Measures): number {
  const lines = langs.map((lang) => titleLines(theme.number, theme.title[lang], width, measures).length)
  return Math.max(1, ...lines) * measures.line + 2 * measures.headPad
}

/** The lines of a title with its number and, behind it, how many findings there are. */
export const titleLines = (number: number | null, title: string, width: number, { pad, size }: Measures): string[] =>
  linesOf(`T${number ?? ''} · ${title} (000)`, width - 2 * pad, size)

type Kin = { findingsOf(id: ThemeId): readonly Finding[]; claimsOf(id: ThemeId): readonly Theme[] }

/** Lays out `theme` and, if it stands at the top, its claims. */
export function drawTheme(theme: Theme, kin: Kin, measures: Measures = themeMeasure): Drawn {
  const { pad } = measures
  const own = kin.findingsOf(theme.id)
  const claims = measures === themeMeasure ? kin.claimsOf(theme.id).map((each) => drawTheme(each, kin, claimMeasure)) : []
  const columns = columnsFor(theme, own.length, measures)
  const width = Math.max(
    theme.frame?.w ?? 0,
    columnsWidth(columns) + 2 * pad,
    ...claims.filter(({ theme: { frame } }) => !frame).map(({ box }) => box.w + 2 * pad),
  )
  const head = headOf(theme, width, measures)
  const findings = gridOf(
    own.map((finding) => ({ id: finding.id, h: heightOf(finding), placed: finding.place.z > 0 ? finding.place : null })),
    columns,
    { x: pad, y: head },
  )
  const sections = stack(claims, findings, pad, head)
  const content = around([...findings, ...sections.map(({ drawn, at }) => moved(drawn.box, at))])
  const x = content ? Math.min(0, content.x - pad) : 0
  const y = content ? Math.min(0, content.y - head) : 0
  const box = {
    x,
    y,
    w: Math.max(width, content ? right(content) + pad : 0) - x,
    h: Math.max(theme.frame && sized(theme, measures) ? theme.frame.h : measures.h, content ? bottom(content) + pad : 0) - y,
  }
  return { theme, box, head, findings, claims: sections }
}

/** Claims below the findings, one under the other; one placed by hand leaves its room, and the others theirs. */
function stack(claims: readonly Drawn[], findings: readonly Box[], x: number, head: number): Drawn['claims'] {
  const obstacles = claims.flatMap(({ theme: { frame }, box }) => (frame ? [moved(box, frame)] : []))
  let y = findings.length > 0 ? Math.max(...findings.map(bottom)) + sectionGap : head
  return claims.map((drawn) => {
    const { frame } = drawn.theme
    const free = frame ? { x, y } : clearOf({ ...drawn.box, x, y }, obstacles, sectionGap)
    y = free.y + drawn.box.h + sectionGap
    return { drawn, at: frame ?? { x: free.x - drawn.box.x, y: free.y - drawn.box.y } }
  })
}
