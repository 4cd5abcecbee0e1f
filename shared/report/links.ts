// The last pass over a document: an anchor stands once, and a link to something not printed becomes plain
// text, so that no format shows a dead link.
import type { Block, Item, Report, Run } from './blocks.ts'
import { inAppendix } from './citations.ts'

/** The same report with each link pointing to an anchor that is there. */
export function linked(report: Report): Report {
  const anchors = anchorsOf(report.sections.flatMap(({ blocks }) => blocks))
  const run = (each: Run): Run => {
    if (each.to === undefined || anchors.has(each.to)) return each
    const { to: _, ...rest } = each
    // A theme may be printed in appendix A alone.
    const appended = inAppendix(each.to)
    return anchors.has(appended) ? { ...rest, to: appended } : rest
  }
  const runs = (each: Run[]): Run[] => each.map(run)
  const item = (each: Item): Item => ({
    ...each,
    runs: runs(each.runs),
    subItems: each.subItems.map((line) => ({ ...line, runs: runs(line.runs) })),
    details: each.details.map(runs),
  })
  const block = (each: Block): Block => {
    if (each.kind === 'list') return { ...each, items: each.items.map(item) }
    if (each.kind === 'table') return { ...each, rows: each.rows.map((row) => row.map(runs)) }
    return { ...each, runs: runs(each.runs) }
  }
  return { ...report, sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })) }
}

/** What links may point to in these blocks. */
export const anchorsOf = (blocks: readonly Block[]): Set<string> => new Set(blocks.flatMap(anchorsIn))

function anchorsIn(block: Block): string[] {
  if (block.kind === 'heading') return block.anchor ? [block.anchor] : []
  if (block.kind === 'list') return block.items.flatMap((item) => [item, ...item.subItems].flatMap(({ anchor }) => anchor ?? []))
  return []
}
