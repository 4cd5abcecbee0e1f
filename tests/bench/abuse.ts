// `node tests/bench/abuse.ts [part of a kind's name]`: round trips in one room (written, on disk, seen by another)
// while another room of the same server is abused by each kind of hostile frame. One line a kind; nothing here
// passes or fails. ABUSE_SECONDS a kind, ABUSE_RATE frames a second over each of six connections.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Abuse, Abused } from '../fuzz/hostile/abuser.ts'
import { knockKinds } from '../fuzz/hostile/handshakes.ts'
import { frameKinds } from '../fuzz/hostile/kinds.ts'
import { baseOf, honestIn, openPlace } from '../fuzz/hostile/life.ts'
import { Joined } from '../helpers/http.ts'
import { type Server, startServer } from '../helpers/server.ts'
import { percentile } from './measure.ts'

const seconds = Number(process.env.ABUSE_SECONDS ?? 4)
/** Just below the default bound of 200. */
const perSecond = Number(process.env.ABUSE_RATE ?? 190)
const connections = 6
const wanted = process.argv[2] ?? ''

/** Who abuses a room of their own with `kind`; null when nobody does. */
async function abuserOf(server: Server, kind: string | null): Promise<Worker | null> {
  if (kind === null) return null
  const place = await openPlace(server)
  const base = await baseOf(server, place)
  const doors = await Promise.all(
    Array.from({ length: connections }, async () => {
      const { id, cookie } = await Joined.join(server.url, place.created.tokens.facilitator, 'Mallory')
      return { url: server.url, id, cookie }
    }),
  )
  const abuse: Abuse = { kind, doors, perSecond, material: { base, cards: place.cards, others: [], role: 'facilitator' } }
  const worker = new Worker(new URL('../fuzz/hostile/abuser.ts', import.meta.url), { workerData: abuse })
  await once(worker, 'message')
  return worker
}

async function measure(server: Server, kind: string | null): Promise<void> {
  const worker = await abuserOf(server, kind)
  const pair = await honestIn(server, await openPlace(server, 1), 'far')
  const times: number[] = []
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; ) {
    const start = performance.now()
    await pair.once()
    times.push(performance.now() - start)
  }
  await pair.stop()
  const abused: Abused = { sent: 0, closed: 0 }
  if (worker) {
    worker.postMessage('stop')
    Object.assign(abused, (await once(worker, 'message'))[0])
  }
  const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(8)
  const figures = [0.5, 0.99, 1].map((share) => ms(percentile(times, share))).join('')
  process.stdout.write(
    `${(kind ?? 'nobody').padEnd(48)}${figures}   ${times.length} round trips, ${abused.sent} sent, ${abused.closed} closed\n`,
  )
}

const server = await startServer({ env: { MAX_FRAMES_PER_SECOND: '' } })
process.stdout.write(`${'another room is abused by'.padEnd(48)}     p50     p99     max\n`)
try {
  const kinds = [...Object.keys(frameKinds), ...Object.keys(knockKinds)].filter((kind) => kind.includes(wanted))
  for (const kind of [null, ...kinds, null]) await measure(server, kind)
} finally {
  await server.stop()
}
