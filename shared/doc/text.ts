// Words into a Y.Text by the smallest change, so that two people typing in one text both stay (TX1).
import { simpleDiffString } from 'lib0/diff'
import type * as Y from 'yjs'

type Splice = { index: number; remove: number; insert: string }

/** The one splice that turns `before` into `after`; never through the middle of a surrogate pair. */
export const spliceBetween = (before: string, after: string): Splice => simpleDiffString(before, after)

/**
 * Turns `text` into `wanted` by the smallest change. With `before`, the text its writer saw, the
 * writer's change is carried over to what stands now instead of undoing what others wrote since.
 */
export function writeText(text: Y.Text, wanted: string, before?: string): void {
  const now = text.toString()
  const target = before === undefined || before === now ? wanted : rebase(before, wanted, now)
  const { index, remove, insert } = spliceBetween(now, target)
  if (remove > 0) text.delete(index, remove)
  if (insert !== '') text.insert(index, insert)
}

/** The change `before` → `wanted`, carried over to `now`, which came from `before` by one splice of someone else. */
export function rebase(before: string, wanted: string, now: string): string {
  const mine = spliceBetween(before, wanted)
  const theirs = spliceBetween(before, now)
  const shift = theirs.insert.length - theirs.remove
  const mineEnd = mine.index + mine.remove
  const theirsEnd = theirs.index + theirs.remove
  if (mineEnd <= theirs.index) return splice(now, mine)
  if (mine.index >= theirsEnd) return splice(now, { ...mine, index: mine.index + shift })
  // Both changed the same stretch: what each removed goes, what each wrote stays, theirs first.
  const start = Math.min(mine.index, theirs.index)
  const head = before.slice(start, theirs.index < mine.index ? theirs.index : mine.index)
  const tailEnd = Math.max(mineEnd, theirsEnd)
  return `${before.slice(0, start)}${head}${theirs.insert}${mine.insert}${before.slice(tailEnd)}`
}

const splice = (text: string, { index, remove, insert }: Splice): string =>
  text.slice(0, index) + insert + text.slice(index + remove)
