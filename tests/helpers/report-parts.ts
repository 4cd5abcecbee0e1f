// Takes a report apart, for tests.
import { type Item, plain, type Report, type Run, type Section } from '../../shared/report/blocks.ts'

export const section = (report: Report, id: Section['id']): Section => {
  const found = report.sections.find((each) => each.id === id)
  if (!found) throw new Error(`no section ${id}`)
  return found
}
export const items = ({ blocks }: Section): Item[] => blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
export const runsOf = (report: Report): Run[] =>
  report.sections.flatMap((each) => [
    ...each.title,
    ...each.blocks.flatMap((block) => {
      if (block.kind === 'list')
        return block.items.flatMap((item) => [item.runs, ...item.subItems.map(({ runs }) => runs), ...item.details].flat())
      return block.kind === 'table' ? block.rows.flat(2) : block.runs
    }),
  ])
export const textOf = (report: Report): string => plain(runsOf(report))
export const numbers = (each: Section): string[] => items(each).map((item) => item.runs[0]?.text ?? '')
export const headings = (each: Section): string[] =>
  each.blocks.flatMap((block) => (block.kind === 'heading' ? [plain(block.runs)] : []))
