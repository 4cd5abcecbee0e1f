// People as programs: stock y-websocket clients that run verbs on their own documents. Kept out of
// tests/bench, whose own packages (the peers) would shadow ours.
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { run } from '../../shared/doc/run.ts'
import { participantIdSchema } from '../../shared/model/ids.ts'
import { verbSchemas } from '../../shared/model/verbs.ts'

const drops = 200

export type Seat = { doc: Y.Doc; provider: WebsocketProvider }

/** Takes a seat in a room and waits for the first sync. */
export async function sit(url: string, room: string, headers: Record<string, string>): Promise<Seat> {
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(url, room, doc, {
    disableBc: true,
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
  })
  // Ours beside the protocol's own (101–103); the stock client would warn of each.
  for (const type of [101, 102, 103]) provider.messageHandlers[type] = () => undefined
  await new Promise<void>((resolve) => {
    if (provider.synced) resolve()
    else provider.once('sync', () => resolve())
  })
  return { doc, provider }
}

/** Moves one card after another and times each until both others have it. */
export async function timeDrops(seats: Seat[], ids: string[]): Promise<number[]> {
  const [first, ...others] = seats
  if (!first) return []
  const actor = { participantId: participantIdSchema.parse('bench'), role: 'facilitator' as const }
  const times: number[] = []
  for (let n = 0; n < drops; n++) {
    const seen = others.map((seat) => new Promise<void>((resolve) => seat.doc.once('update', () => resolve())))
    const start = performance.now()
    const args = verbSchemas.moveRecommendation.parse({
      id: ids[n % ids.length],
      laneId: n % 2 ? 'near-term' : 'right-away',
      bandId: 'high',
      index: n % 5,
    })
    run({ doc: first.doc, board: first.doc }, { verb: 'moveRecommendation', args }, actor, 'bench')
    await Promise.all(seen)
    times.push(performance.now() - start)
  }
  return times
}

/** The recommendations a seat sees. */
export const idsSeenBy = (seat: Seat | undefined): string[] => [...(seat?.doc.getMap('recommendations').keys() ?? [])]

/** Copies one seat's whole document to another, to play the same drops over a peer. */
export const copyDocument = (from: Seat, to: Seat): void => Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc))
