// What an update deletes, as ranges of clocks by client.
import type * as Y from 'yjs'
import { broken } from './verdict.ts'

export type Range = { clock: number; end: number }
export type Ranges = ReadonlyMap<number, readonly Range[]>

/** Deleted ranges sorted and merged: overlapping ones would cost their number times the document. */
export function sorted(clients: ReadonlyMap<number, readonly { clock: number; len: number }[]>): Ranges {
  const ranges = new Map<number, Range[]>()
  for (const [client, deleted] of clients) {
    const merged: Range[] = []
    for (const { clock, len } of deleted.toSorted((a, b) => a.clock - b.clock)) {
      if (!Number.isSafeInteger(clock + len)) throw broken('a clock out of range')
      const last = merged.at(-1)
      if (last && clock <= last.end) last.end = Math.max(last.end, clock + len)
      else if (len > 0) merged.push({ clock, end: clock + len })
    }
    ranges.set(client, merged)
  }
  return ranges
}

/** How much of a new item the update itself deletes. */
export function deletedLength(item: Y.Item, deletions: Ranges): number {
  const ranges = deletions.get(item.id.client)
  if (!ranges) return 0
  const { clock } = item.id
  const end = clock + item.length
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  let deleted = 0
  for (let i = low; i < ranges.length; i++) {
    const range = ranges[i]
    if (!range || range.clock >= end) break
    deleted += Math.min(range.end, end) - Math.max(range.clock, clock)
  }
  return deleted
}
