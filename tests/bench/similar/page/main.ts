// The page of the measurement: asks as Atelier's pages do, and watches how long it is held up meanwhile.
import { similarTo, suggestGroups } from '../../../../client/similar/ask.ts'
import type { Item } from '../../../../client/similar/kinds.ts'

export type Times = { first: number; again: number[]; similar: number[]; heldUp: number; sending: number }
export type Timed = (items: readonly Item[]) => Promise<Times>

/** Milliseconds that `work` takes. */
async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The longest time between two turns of the page, beyond what it asked for, until `stop`. */
function watch(): () => number {
  let last = performance.now()
  let longest = 0
  const channel = new MessageChannel()
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  channel.port1.onmessage = () => {
    look()
    channel.port2.postMessage(null)
  }
  channel.port2.postMessage(null)
  return () => {
    look()
    channel.port1.close()
    return longest
  }
}

const timed: Timed = async (items) => {
  const stop = watch()
  const start = performance.now()
  const asked = suggestGroups(items)
  const sending = performance.now() - start
  await asked
  const first = performance.now() - start
  const again: number[] = []
  const similar: number[] = []
  for (let i = 0; i < 5; i++) {
    again.push(await took(() => suggestGroups(items)))
    similar.push(await took(() => similarTo(items[i]?.id ?? '', items)))
  }
  return { first, again, similar, heldUp: stop(), sending }
}
Object.assign(window, { timed })
