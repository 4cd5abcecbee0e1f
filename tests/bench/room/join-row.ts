// The lines of the fresh join, beside the bare socket.
import { measureJoin } from './join.ts'
import type { Options } from './options.ts'
import { type PeerId, peersOf } from './peers.ts'
import { inRounds, medians } from './rounds.ts'
import { bareSocket, type Line, ratioTo } from './table.ts'

const peers: readonly PeerId[] = ['atelier', 'hocuspocus', 'y-websocket', 'relay-plain']

export async function joinRow({ only, rounds }: Options): Promise<Line[]> {
  const measured = await inRounds('join, 2,000 items', peersOf(only ?? peers), rounds ?? 3, measureJoin)
  const warm = medians(measured, (join) => join.warm)
  const cold = medians(measured, (join) => join.cold)
  const afterChange = medians(measured, (join) => join.afterChange)
  const relay = bareSocket(warm)
  return [
    {
      what: 'join of 2,000 items, warm',
      unit: 'ms',
      values: warm,
      goal: '≤ 1.5 times the bare socket',
      ...ratioTo(warm, relay, 1.5),
    },
    {
      what: 'the first join after a change',
      unit: 'ms',
      values: afterChange,
      goal: '≤ 1.5 times the bare socket',
      ...ratioTo(afterChange, relay, 1.5),
    },
    {
      what: 'join of 2,000 items, server just started',
      unit: 'ms',
      values: cold,
      goal: '≤ 2 times the bare socket',
      ...ratioTo(cold, relay, 2),
    },
    { what: 'bytes of such a join', unit: 'kB', values: medians(measured, (join) => join.bytes / 1000) },
  ]
}
