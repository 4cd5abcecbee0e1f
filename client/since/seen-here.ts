// Where this device remembers what somebody has seen of the synthesis: beside the copy of the board, so that it
// goes with it when the exploration is erased, the device is left or access is gone.
import type { ExplorationId, ParticipantId } from '../../shared/model/ids.ts'
import type { Cabinet } from '../room/cabinet.ts'
import { expired } from '../room/expiry.ts'
import { documentKey } from '../room/keys.ts'
import { type Seen, seenSchema } from './changes-since.ts'

type Whose = { explorationId: ExplorationId; participantId: ParticipantId }
const keyOf = ({ explorationId, participantId }: Whose): string => `${documentKey(explorationId, participantId)}seen`

/** What was seen last time; null when this device does not know. */
export async function seenBefore(cabinet: Cabinet, whose: Whose, now: number): Promise<Seen | null> {
  const [found] = await cabinet.read('documents', keyOf(whose))
  const seen = seenSchema.safeParse(found?.[1])
  return seen.success && !expired(seen.data.at, now) ? seen.data : null
}

/** Remembers it for next time. */
export const keepSeen = (cabinet: Cabinet, whose: Whose, seen: Seen): Promise<boolean> =>
  cabinet.put('documents', keyOf(whose), seen)
