// When to try the connection again: at random, so that those whom one event threw out (a restart, a
// network gone) do not all come back at the same moment.
import type { WebsocketProvider } from 'y-websocket'

/** The longest wait before the first, second … try, ms; the last one for all further tries. */
const longest = [1_000, 2_500, 5_000, 10_000]

/** A wait before the next try after `tries` in vain, ms. */
export const waitBefore = (tries: number, random: () => number): number =>
  random() * (longest[Math.min(tries, longest.length - 1)] as number)

/**
 * Lets `provider` wait so. It computes 2^failures × 100 ms, at most `maxBackoffTime`, right after it
 * tells of the close: so both are set there. Answers how to begin again with the shortest wait.
 */
export function comeBackAtRandom(provider: WebsocketProvider, random: () => number): () => void {
  let tries = 0
  provider.on('connection-close', () => {
    provider.wsUnsuccessfulReconnects = 30
    provider.maxBackoffTime = waitBefore(tries++, random)
  })
  provider.on('sync', (synced) => {
    if (synced) tries = 0
  })
  return () => {
    tries = 0
  }
}
