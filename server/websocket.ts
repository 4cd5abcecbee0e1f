// Sockets bound to rooms. Being written: types first, so that the app can be built on them.
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { ExplorationId, ParticipantId } from '../shared/model/ids.ts'
import type { Role } from '../shared/model/schema.ts'
import type { RoomName } from '../shared/model/verbs.ts'
import type { RoomLog } from './rooms/live-room.ts'
import type { Rooms } from './rooms/registry.ts'

/** Who stands behind a socket, or the close code that says why nobody may. */
export type SocketDecision =
  | {
      ok: true
      explorationId: ExplorationId
      membership: { participantId: ParticipantId; name: string; role: Role; invitationId: string }
    }
  | { ok: false; closeCode: number }

export type RoomSocketDeps = {
  rooms: Rooms
  /**
   * Decides for one upgrade: 4401 not joined, 4403 without the right (a partner at the findings while
   * the synthesis is closed), 4404 unknown, 4410 erased. `explorationId` is as it stands in the path.
   */
  authorizeSocket(request: IncomingMessage, explorationId: string, room: RoomName): Promise<SocketDecision>
  originAllowed(origin: string | undefined): boolean
  bounds: { frameBytes: number; connectionsPerParticipant: number }
  log: RoomLog
}

/** Serves `/rooms/:explorationId/(board|findings)` on the app's server. */
export declare function registerRoomSockets(app: FastifyInstance, deps: RoomSocketDeps): void
