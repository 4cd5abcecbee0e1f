// Words into a Y.Text by small changes, so that two people typing in one text both stay (TX1).
import type * as Y from 'yjs'
import { type Splice, splicesBetween } from '../model/splices.ts'

/**
 * Turns `text` into `wanted` by small changes. With `before`, the text its writer saw, the writer's
 * change is carried over to what stands now instead of undoing what others wrote since.
 */
export function writeText(text: Y.Text, wanted: string, before?: string): void {
  const now = text.toString()
  for (const { index, remove, insert } of splicesBetween(now, mergedWords(now, wanted, before)).reverse()) {
    if (remove > 0) text.delete(index, remove)
    if (insert !== '') text.insert(index, insert)
  }
}

/** What `now` becomes when someone who saw `before` (default: `now`) makes it `wanted`. */
export const mergedWords = (now: string, wanted: string, before: string = now): string =>
  before === now ? wanted : rebase(before, wanted, now)

/**
 * The change `before` → `wanted`, carried over to `now`, which others made of `before`. What either
 * removed goes; what each wrote stays, theirs first where both wrote at one place; what both wrote
 * alike (a replay, the same correction) stands once.
 */
export function rebase(before: string, wanted: string, now: string): string {
  const theirs = splicesBetween(before, now)
  const mine = splicesBetween(before, wanted).filter((splice) => !theirs.some((other) => same(splice, other)))
  const both = [...theirs, ...mine].sort((a, b) => a.index - b.index)
  let result = ''
  let at = 0
  for (const { index, remove, insert } of both) {
    if (index > at) result += before.slice(at, index)
    result += insert
    at = Math.max(at, index + remove)
  }
  return result + before.slice(at)
}

/**
 * What `now` becomes when the change `before` → `after` is undone and what others wrote since stays
 * (UN3). Null when they changed the same words: then it is left alone.
 */
export function undoneWords(now: string, before: string, after: string): string | null {
  const theirs = splicesBetween(after, now)
  const mine = splicesBetween(after, before)
  return mine.some((splice) => theirs.some((other) => meet(splice, other))) ? null : rebase(after, before, now)
}

/** True when two splices touch the same words; words written at the edge of what merely goes do not. */
function meet(mine: Splice, theirs: Splice): boolean {
  const [mineEnd, theirsEnd] = [mine.index + mine.remove, theirs.index + theirs.remove]
  return mine.insert === ''
    ? mine.index < theirsEnd && theirs.index < mineEnd
    : mine.index <= theirsEnd && theirs.index <= mineEnd
}

const same = (a: Splice, b: Splice): boolean => a.index === b.index && a.remove === b.remove && a.insert === b.insert
