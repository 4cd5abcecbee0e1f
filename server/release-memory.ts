// Gives memory back to the system when nobody is here. V8 keeps what it once had until it allocates again,
// and a server that everyone has left allocates nothing: it would hold the peak of the day for the night.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options: { type: 'major'; flavor: 'last-resort' }) => void

let collect: Collect | null = null

/** Collects everything at once; it takes some 50 ms, during which nothing else runs. */
export function releaseMemory(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as Collect
  }
  collect({ type: 'major', flavor: 'last-resort' })
}
