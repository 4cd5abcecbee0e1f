// Items cut into what one message may carry: copying them to the worker is work for the page, and no piece of
// it may hold up a frame.
import type { Item } from './kinds.ts'
import { readLength } from './words.ts'

/** UTF-16 units in a message; copying as many takes a few milliseconds. */
const mostInOne = 500_000

/** Only what is compared of each item, in slices of at most `mostInOne`. */
export function* slicesOf(items: readonly Item[]): Generator<Item[]> {
  let slice: Item[] = []
  let length = 0
  for (const { id, text } of items) {
    const item = { id, text: { en: text.en.slice(0, readLength), fr: text.fr.slice(0, readLength) } }
    const own = id.length + item.text.en.length + item.text.fr.length
    if (length + own > mostInOne && slice.length > 0) {
      yield slice
      slice = []
      length = 0
    }
    slice.push(item)
    length += own
  }
  yield slice
}

/** Whether two lists say the same: equal texts in the page's memory are mostly one string, which costs nothing to compare. */
export function sameItems(a: readonly Item[], b: readonly Item[]): boolean {
  if (a === b) return true
  return (
    a.length === b.length &&
    a.every((item, i) => {
      const other = b[i]
      return other !== undefined && item.id === other.id && item.text.en === other.text.en && item.text.fr === other.text.fr
    })
  )
}
