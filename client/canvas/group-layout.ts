// Suggested groups, above everything else: the findings of each together, as long as the suggestion stands.
import type { FindingId } from '../../shared/model/ids.ts'
import type { Finding } from '../../shared/model/schema.ts'
import { around, type Box, bottom, moved } from './boxes.ts'
import { heightOf } from './finding-size.ts'
import { gridOf } from './grid.ts'
import type { FindingBox, Group } from './layout-types.ts'
import { columnsWidth, theme as measure, mostColumns, themeGap } from './measures.ts'

const head = measure.line + 2 * measure.headPad
/** Groups stand in rows about this wide. */
const rowWidth = 3 * (columnsWidth(mostColumns) + 2 * measure.pad) + 2 * themeGap

type Shown = { groups: Map<string, Box>; findings: Map<FindingId, FindingBox> }

/** Boxes for `groups` and their findings, over `below`. A finding shows in the first group that has it; filed ones stay. */
export function groupBoxes(groups: readonly Group[], tray: readonly Finding[], below: Box | null): Shown {
  const waiting = new Map(tray.map((finding) => [finding.id, finding]))
  const shown: Shown = { groups: new Map(), findings: new Map() }
  let x = 0
  let y = 0
  let low = 0
  for (const { id, findingIds } of groups) {
    const members = [...new Set(findingIds)].flatMap((each) => waiting.get(each) ?? [])
    if (members.length === 0) continue
    for (const { id: member } of members) waiting.delete(member)
    const columns = Math.min(mostColumns, Math.max(2, members.length))
    const items = members.map((finding) => ({ id: finding.id, h: heightOf(finding), placed: null }))
    const boxes = gridOf(items, columns, { x: measure.pad, y: head })
    const size = { w: columnsWidth(columns) + 2 * measure.pad, h: Math.max(...boxes.map(bottom)) + measure.pad }
    if (x > 0 && x + size.w > rowWidth) {
      x = 0
      y = low + themeGap
    }
    shown.groups.set(id, { x, y, ...size })
    for (const box of boxes) shown.findings.set(box.id, { ...moved(box, { x, y }), themeId: null })
    low = Math.max(low, y + size.h)
    x += size.w + themeGap
  }
  return lifted(shown, (below?.y ?? 0) - 2 * themeGap)
}

/** All of it with its lower edge at `y`. */
function lifted({ groups, findings }: Shown, y: number): Shown {
  const by = { x: 0, y: y - (around(groups.values()) ? Math.max(...[...groups.values()].map(bottom)) : 0) }
  return {
    groups: new Map([...groups].map(([id, box]) => [id, moved(box, by)])),
    findings: new Map([...findings].map(([id, box]) => [id, moved(box, by)])),
  }
}
