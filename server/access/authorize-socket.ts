// The same question at the upgrade. A browser cannot read a status there, so a refusal becomes a close
// code it can (contract.md, WebSocket).
import type { IncomingMessage } from 'node:http'
import { closeCodes, type ErrorCode, Refused } from '../../shared/errors.ts'
import type { RoomName } from '../../shared/model/verbs.ts'
import type { SocketDecision } from './admission.ts'
import type { Authorize } from './authorize.ts'

const closeCodeOf: Partial<Record<ErrorCode, number>> = {
  'not-joined': closeCodes.notJoined,
  'not-allowed': closeCodes.notAllowed,
  unknown: closeCodes.unknown,
  erased: closeCodes.erased,
}

/** Who stands behind an upgrade to a room, or the close code that says why nobody may. */
export const authorizeSocketWith =
  (authorize: Authorize) =>
  async (request: IncomingMessage, explorationId: string, room: RoomName): Promise<SocketDecision> => {
    try {
      const membership = await authorize(request, explorationId, room === 'findings' ? 'readFindings' : 'read')
      return { ok: true, explorationId: membership.explorationId, membership }
    } catch (error) {
      const closeCode = error instanceof Refused ? closeCodeOf[error.refusal.code] : undefined
      if (closeCode === undefined) throw error
      return { ok: false, closeCode }
    }
  }
