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

const same = (a: Splice, b: Splice): boolean => a.index === b.index && a.remove === b.remove && a.insert === b.insert
