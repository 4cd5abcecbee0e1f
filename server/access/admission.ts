// Who is let into a room, over whichever transport: asked before anything is sent (HT3). Who may not come
// in is told by HTTP when no page of ours can be asking, and else by a close code the browser can read.
import type { IncomingMessage } from 'node:http'
import { closeCodes, type ErrorCode } from '../../shared/errors.ts'
import type { ExplorationId, ParticipantId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/schema.ts'
import { type RoomName, roomNames } from '../../shared/model/verbs.ts'
import type { RoomLog } from '../rooms/live-room.ts'
import type { Rooms } from '../rooms/registry.ts'
import type { Room } from '../rooms/room.ts'
import { StorageFault } from '../storage/fault.ts'

export type Membership = { participantId: ParticipantId; name: string; role: Role; invitationId: string }

/** Who stands behind a connection, or the close code that says why nobody may. */
export type SocketDecision = { ok: true; explorationId: ExplorationId; membership: Membership } | { ok: false; closeCode: number }

export type AdmissionDeps = {
  rooms: Rooms
  /**
   * Decides for one connection: 4401 not joined, 4403 without the right (a partner at the findings while
   * the synthesis is closed), 4404 unknown, 4410 erased. `explorationId` is as it stands in the path.
   */
  authorizeSocket(request: IncomingMessage, explorationId: string, room: RoomName): Promise<SocketDecision>
  log: RoomLog
}

export type Admitted = { kind: 'admitted'; room: Room; membership: Membership }
export type Admission = Admitted | { kind: 'refused'; code: ErrorCode } | { kind: 'closed'; closeCode: number }

/** Answers whether `request` may enter the room of `target`. Rejects on faults of our own only. */
export async function admit(
  request: IncomingMessage,
  target: RoomTarget,
  { rooms, authorizeSocket, log }: AdmissionDeps,
): Promise<Admission> {
  const ask = () => authorizeSocket(request, target.explorationId, target.room)
  const first = await ask()
  if (!first.ok) return { kind: 'closed', closeCode: first.closeCode }
  const room = await opened(rooms, log, first.explorationId, target.room)
  // Loading may have taken a while: a revocation or an erasure meanwhile found no session to cut (TR4, TR5).
  const decision = await ask()
  if (!decision.ok) return { kind: 'closed', closeCode: decision.closeCode }
  if (room === null) return { kind: 'closed', closeCode: closeCodes.fileUnusable }
  return { kind: 'admitted', room, membership: decision.membership }
}

/** The room; null when its file cannot be used, which a browser must be told in a way it can read. */
async function opened(rooms: Rooms, log: RoomLog, explorationId: ExplorationId, name: RoomName): Promise<Room | null> {
  try {
    return await rooms.open(explorationId, name)
  } catch (error) {
    if (!(error instanceof StorageFault) || error.code === 'full') throw error
    log.error({ explorationId, room: name, fault: error.code }, 'a room cannot be opened')
    return null
  }
}

export type RoomTarget = { explorationId: string; room: RoomName }
type Target = RoomTarget | { room: null }

/** The room a request target names; null when it is no honest target at all. */
export function targetOf(url: string): Target | null {
  if (!/^\/[\x21-\x7e]*$/.test(url) || url.startsWith('//')) return null
  let path: string
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0] ?? '')
  } catch {
    return null
  }
  if (/[^\x20-\x7e]|\\|\/\.{1,2}(\/|$)/.test(path)) return null
  const [, rooms, explorationId, name, ...more] = path.split('/')
  if (rooms !== 'rooms') return { room: null }
  const room = roomNames.find((known) => known === name)
  return explorationId && room && more.length === 0 ? { explorationId, room } : null
}

/** How many connections each participant has, over all transports. */
export class Seats {
  readonly #most: number
  readonly #counts = new Map<string, number>()

  /** `most` per participant; Infinity lifts the bound. */
  constructor(most: number) {
    this.#most = most
  }

  /** Takes a seat; false when the participant has them all. */
  take(participantId: string): boolean {
    const count = this.#counts.get(participantId) ?? 0
    if (count >= this.#most) return false
    this.#counts.set(participantId, count + 1)
    return true
  }

  /** Gives one back. */
  leave(participantId: string): void {
    const left = (this.#counts.get(participantId) ?? 1) - 1
    if (left > 0) this.#counts.set(participantId, left)
    else this.#counts.delete(participantId)
  }
}
