// Peers in turn, several times over: what the machine does meanwhile falls on all of them. Medians come out.
import { percentile } from '../measure.ts'
import { killAll } from './child.ts'
import type { Peer, PeerId } from './peers.ts'

export type Measured<T> = Map<PeerId, T[]>

/** Measures every peer once in each round, beginning with another one each time. One that fails is left out from then on. */
export async function inRounds<T>(
  what: string,
  peers: readonly Peer[],
  rounds: number,
  measure: (peer: Peer) => Promise<T>,
): Promise<Measured<T>> {
  const measured: Measured<T> = new Map()
  const failed = new Set<PeerId>()
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < peers.length; n++) {
      const peer = peers[(n + round) % peers.length]
      if (!peer || failed.has(peer.id)) continue
      try {
        const result = await bounded(measure(peer))
        measured.set(peer.id, [...(measured.get(peer.id) ?? []), result])
        progress(`${what} · ${peer.id} · ${brief(result)}`)
      } catch (error) {
        failed.add(peer.id)
        progress(`${what} · ${peer.id} · failed: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  return measured
}

/** Longer than this nothing takes that goes well, ms. */
const longest = 10 * 60_000

/** `work`, given up with all servers when it hangs. */
async function bounded<T>(work: Promise<T>): Promise<T> {
  let patience: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(new Error('it hangs')), longest)
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    killAll()
    throw error
  } finally {
    clearTimeout(patience)
  }
}

/** Tells whoever waits what has been measured. */
export const progress = (text: string): void => void process.stderr.write(`${text}\n`)

/** The median over the rounds of what `pick` takes from each result, for each peer. */
export function medians<T>(measured: Measured<T>, pick: (result: T) => number): Values {
  return Object.fromEntries([...measured].map(([id, results]) => [id, percentile(results.map(pick), 0.5)]))
}

export type Values = Partial<Record<PeerId, number>>

const brief = (result: unknown): string =>
  Object.entries(result as Record<string, unknown>)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? Number(value.toPrecision(3)) : String(value)}`)
    .join(', ')
