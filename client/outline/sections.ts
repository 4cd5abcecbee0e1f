// Rows by section for the page: a heading and the list below it, each list as high as all its rows, although
// only those in sight are in the page. Pure.
import type { OutlineRow } from './rows.ts'

/** A heading at `at`, its findings from `from` to before `to`; indexes into the rows. */
export type Stretch = { at: number; from: number; to: number }

/** One stretch for each row that is no finding. */
export function stretches(rows: readonly OutlineRow[]): Stretch[] {
  const heads = rows.flatMap((row, index) => (row.kind === 'finding' ? [] : [index]))
  return heads.map((at, n) => ({ at, from: at + 1, to: heads[n + 1] ?? rows.length }))
}

/** Where virtual rows stand: as far as measured, else as estimated. */
export type Measured = { start: number; end: number }

/** How high the list of a stretch is. */
export function heightOf({ from, to }: Stretch, measured: readonly Measured[]): number {
  const [first, last] = [measured[from], measured[to - 1]]
  return to > from && first && last ? last.end - first.start : 0
}

/**
 * The rows to have in the page: those in sight, every heading (so that headings can be gone through), and the
 * one that has the focus, wherever one scrolls.
 */
export function kept(inSight: readonly number[], heads: readonly number[], focused: number): number[] {
  const all = new Set([...inSight, ...heads])
  if (focused >= 0) all.add(focused)
  return [...all].sort((a, b) => a - b)
}

/** A guess at the height of a row before it is measured; good guesses keep the scroll bar still. `width` in pixels. */
export function guess(row: OutlineRow, width: number, characters: number): number {
  if (row.kind !== 'finding') return 40
  const perLine = Math.max(12, (width - 110 - Math.min(row.depth, 3) * 16) / 7.4)
  return 12 + Math.ceil(characters / perLine) * 20
}
