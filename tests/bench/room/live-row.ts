// The ladder of the live hour: more people until the cursors come too late, and what it costs on the way.
import { type Live, measureLive } from './live.ts'
import type { Options } from './options.ts'
import { type Peer, type PeerId, peersOf } from './peers.ts'
import { inRounds, type Measured, medians, type Values } from './rounds.ts'
import { type Line, ratioTo, within } from './table.ts'

const ladder = [50, 100, 200, 400, 750, 1_000]
const latest = 100
const peers: readonly PeerId[] = ['atelier', 'atelier-stock', 'hocuspocus', 'y-websocket', 'relay', 'relay-plain']

/** A peer stays on the ladder as long as its cursors come in time and it keeps everyone. */
const holds = ({ p95, lost, updatesMissing }: Live): boolean => p95 < latest && lost === 0 && updatesMissing < 0.01

export async function liveRow({ only, people, rounds, seconds }: Options): Promise<Line[]> {
  let climbing: Peer[] = peersOf(only ?? peers)
  const largest: Values = {}
  const lines: Line[] = []
  for (const count of people ?? ladder) {
    const measured = await inRounds(`live, ${count} people`, climbing, rounds ?? (count <= 200 ? 3 : 2), (peer) =>
      measureLive(peer, count, peer.id === 'atelier' ? '104' : 'awareness', seconds),
    )
    const held = (id: PeerId): boolean => {
      const results = measured.get(id) ?? []
      return results.filter(holds).length * 2 > results.length
    }
    for (const { id } of climbing) if (held(id)) largest[id] = count
    lines.push(...linesOf(count, measured))
    climbing = climbing.filter(({ id }) => held(id))
  }
  return [
    {
      what: 'live drag: most people with p95 < 100 ms',
      unit: '',
      values: largest,
      goal: '750 at p95 < 60 ms, then 1,000; 5 times Hocuspocus',
      ...fiveTimes(largest),
    },
    ...lines,
  ]
}

function fiveTimes({ atelier, hocuspocus }: Values): Pick<Line, 'ratio' | 'met'> {
  if (atelier === undefined) return {}
  const many = atelier >= 750
  if (hocuspocus === undefined) return { met: many }
  return { ratio: { to: 'hocuspocus', value: atelier / hocuspocus }, met: many && atelier >= 5 * hocuspocus }
}

function linesOf(count: number, measured: Measured<Live>): Line[] {
  const of = (pick: (live: Live) => number): Values => medians(measured, pick)
  const p95 = of((live) => live.p95)
  const cpu = of((live) => live.cpu)
  const bytes = of((live) => live.bytesPerSecond / 1e6)
  const ours = measured.get('atelier')?.[0]?.wire
  const by = ours ? ` (Atelier by ${ours === '104' ? 'message 104' : 'awareness: no 104 came'})` : ''
  const label = `${count} people`
  return [
    { what: `${label}: cursors, median${by}`, unit: 'ms', values: of((live) => live.median) },
    {
      what: `${label}: cursors, p95`,
      unit: 'ms',
      values: p95,
      ...(count === 750 ? { goal: '< 60 ms', ...within(p95, 60) } : {}),
      ...(count === 1_000 ? { goal: '< 100 ms', ...within(p95, 100) } : {}),
    },
    { what: `${label}: updates of the document, median`, unit: 'ms', values: of((live) => live.updateMedian) },
    { what: `${label}: updates of the document, p95`, unit: 'ms', values: of((live) => live.updateP95) },
    {
      what: `${label}: server’s share of a core`,
      unit: '',
      values: cpu,
      ...(count === 100 || count === 200 ? { goal: '≤ 1.4 times the tick relay', ...ratioTo(cpu, 'relay', 1.4) } : {}),
    },
    { what: `${label}: load’s share of a core`, unit: '', values: of((live) => live.loadCpu) },
    { what: `${label}: others on the servers’ core meanwhile`, unit: '', values: of((live) => live.disturbed) },
    {
      what: `${label}: bytes out`,
      unit: 'MB/s',
      values: bytes,
      ...(count === 200 ? { goal: '≤ 1/5 of the peers’', ...ratioTo(bytes, 'relay', 0.2) } : {}),
    },
  ]
}
