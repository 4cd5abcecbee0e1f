// Parts of the client that come after the first card: fetched quietly once the board stands, so that a
// dialog opened offline is there.
import { lazy } from 'react'

const waiting: (() => Promise<unknown>)[] = []

/** React's `lazy`, remembered so that `fetchParts` brings the chunk ahead of need. */
export const part: typeof lazy = (load) => {
  waiting.push(load)
  return lazy(() => insist(load))
}

/** The same for what is large and not everybody's (the canvas): brought when it is looked at, and not before. */
export const partOnDemand: typeof lazy = (load) => lazy(() => insist(load))

/** Pauses before asking again while the browser believes it is online, ms. */
const pauses = [500, 1000, 2000, 4000]

/** What cannot be fetched without a connection comes when it is back: React would keep the failure for good. */
async function insist<T>(load: () => Promise<T>): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await load()
    } catch (error) {
      if (!navigator.onLine) await new Promise((resolve) => addEventListener('online', resolve, { once: true }))
      // "Online" is said before anything can be reached.
      const pause = pauses[tried]
      if (pause === undefined) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

/** Fetches every part named so far, one after the other; one that does not come is asked for again when needed. */
export async function fetchParts(): Promise<void> {
  for (let load = waiting.shift(); load; load = waiting.shift()) await load().catch(() => undefined)
}
