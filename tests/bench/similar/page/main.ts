// The page of the measurement: asks as Atelier's pages do, and watches how long it is held up meanwhile.
import { similarTo, suggestGroups } from '../../../../client/similar/ask.ts'
import type { Item } from '../../../../client/similar/kinds.ts'

export type Times = { first: number; again: number[]; similar: number[]; heldUp: number[]; idle: number; sending: number }
export type Timed = (items: readonly Item[]) => Promise<Times>

/** Milliseconds that `work` takes. */
async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** How much later than asked for the page had its turn, at most, until `stop`. Not spinning: that would take the worker's core. */
function watch(): () => number {
  const every = 4
  let due = performance.now() + every
  let longest = 0
  const look = () => {
    longest = Math.max(longest, performance.now() - due)
    due = performance.now() + every
  }
  const timer = setInterval(look, every)
  return () => {
    look()
    clearInterval(timer)
    return longest
  }
}

const timed: Timed = async (items) => {
  // What the machine itself does to a page that does nothing.
  const resting = watch()
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const idle = resting()
  const start = performance.now()
  const stop = watch()
  const asked = suggestGroups(items)
  const sending = performance.now() - start
  await asked
  const first = performance.now() - start
  const heldUp = [stop()]
  const again: number[] = []
  const similar: number[] = []
  for (let i = 0; i < 5; i++) {
    const stop = watch()
    again.push(await took(() => suggestGroups(items)))
    similar.push(await took(() => similarTo(items[i]?.id ?? '', items)))
    heldUp.push(stop())
  }
  return { first, again, similar, heldUp, idle, sending }
}
Object.assign(window, { timed })
