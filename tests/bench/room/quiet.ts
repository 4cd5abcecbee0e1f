// A quiet room: one edit of one person, alone, until the other has it.
import { percentile } from '../measure.ts'
import { Editor } from './content.ts'
import type { Options } from './options.ts'
import { type Peer, type PeerId, peersOf } from './peers.ts'
import { inTurns, range, wait } from './person.ts'
import { inRounds, medians } from './rounds.ts'
import type { Line } from './table.ts'
import { Pair, seededRoom, withServer } from './workshop.ts'

export type Quiet = { median: number; p95: number }

const edits = 100

/** Ms from send to arrival. */
export function measureQuiet(peer: Peer): Promise<Quiet> {
  return withServer(peer, async (server) => {
    const { room, seed } = await seededRoom(server, 100)
    const doors = await inTurns(range(2), 1, () => room.seat())
    const pair = await Pair.enter(server, room, doors, new Editor(seed), 1_600_000_001)
    const times: number[] = []
    for (let n = 0; n < edits; n++) {
      times.push(await pair.edit(n, n + 1))
      // Longer than any tick: each edit finds silence.
      await wait(40)
    }
    pair.leave()
    return { median: percentile(times, 0.5), p95: percentile(times, 0.95) }
  })
}

const peers: readonly PeerId[] = ['atelier', 'hocuspocus', 'y-websocket', 'relay-plain']

export async function quietRow({ only, rounds }: Options): Promise<Line[]> {
  const measured = await inRounds('quiet room', peersOf(only ?? peers), rounds ?? 3, measureQuiet)
  return [
    {
      what: 'quiet room: one edit until the other has it, median',
      unit: 'ms',
      values: medians(measured, ({ median }) => median),
    },
    { what: 'the same, p95', unit: 'ms', values: medians(measured, ({ p95 }) => p95) },
  ]
}
