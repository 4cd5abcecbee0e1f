// Someone in another room, meanwhile: a small edit each 10 ms, or as soon as the last has come back.
import { wait } from './person.ts'
import type { Pair } from './workshop.ts'

export type Probe = {
  /** Ends it; the round trips, ms. One under way is waited for. */
  stop(): Promise<number[]>
}

export function probe(pair: Pair, findings: number): Probe {
  const times: number[] = []
  let going = true
  const work = (async () => {
    for (let n = 1; going; n++) {
      const began = performance.now()
      times.push(await pair.edit(n % findings, n))
      await wait(Math.max(0, 10 - (performance.now() - began)))
    }
  })()
  work.catch(() => {})
  return {
    async stop() {
      going = false
      await work
      return times
    },
  }
}
