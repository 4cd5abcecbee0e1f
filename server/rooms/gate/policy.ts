// The rules of policy for what an update writes: who may change which key in the present state. Judged
// at arrival, whenever it was done (a lock counts for work done offline too).
import type * as Y from 'yjs'
import { equal } from '../../../shared/doc/operation.ts'
import { rightOfKey, rightToMake } from '../../../shared/doc/rights-of-keys.ts'
import { refusalOfRight } from '../../../shared/doc/run.ts'
import { refusal } from '../../../shared/errors.ts'
import type { ParticipantId } from '../../../shared/model/ids.ts'
import { may, type RightName } from '../../../shared/model/rights.ts'
import { type Lineage, type Placement, type Role, type Settings, toSort } from '../../../shared/model/schema.ts'
import type { Touched } from './inspect.ts'
import { comesWithMaking, rightToWrite } from './key-rights.ts'
import { checkFinal, checkLanes, checkPlacement, checkReason, lastLive, type mergedAwayIn, refuseGone } from './rules.ts'
import { refuse } from './verdict.ts'

/** Who wrote, and what stands. */
export type Circumstances = {
  participantId: ParticipantId
  role: Role
  doc: Y.Doc
  board: Y.Doc
  settings: Settings
  /** Who made a thing while this room was loaded; they may undo the making. */
  makerOf(thing: { root: string; id: string }): ParticipantId | undefined
  /** Whose a Yjs client id is, as far as it wrote while this room was loaded. */
  authorOf(client: number): ParticipantId | undefined
}

/** Throws `Stop` (`refused`) when policy forbids what the update does to `thing`. */
export function checkPolicy(
  thing: Touched,
  live: Y.Map<unknown> | undefined,
  at: Circumstances,
  isAway: ReturnType<typeof mergedAwayIn>,
): void {
  checkRights(thing, live, at)
  if (!thing.isNew) refuseGone(thing, live, isAway)
  for (const write of thing.registers.get('placement') ?? []) if (write.live) checkPlacement(live, write, at.settings)
  if (thing.root === 'recommendations') checkReason(thing, live)
  if (thing.root === 'settings' && (thing.registers.has('lanes') || thing.registers.has('bands'))) checkLanes(thing, at.board)
  if (thing.root === 'report' && lastLive(thing.registers.get('status') ?? [])?.value === 'final') checkFinal(at.board)
}

function checkRights(thing: Touched, live: Y.Map<unknown> | undefined, at: Circumstances): void {
  const need = (right: RightName | null): void => {
    if (right === null) throw refuse(refusal('not-allowed'))
    if (!may(at.role, right, at.settings)) throw refuse(refusalOfRight(at.role, right, at.board) ?? refusal('not-allowed'))
  }
  if (thing.isNew) need(rightToMake(thing.root))
  for (const [key, writes] of thing.registers) {
    const write = lastLive(writes)
    if (!write) continue
    if (thing.isNew && plainAtMaking(thing, key, write.value)) continue
    need(undoesOwnMaking(thing, key, write.value, live, at) ? rightToMake(thing.root) : rightToWrite(thing.root, key))
  }
  if (thing.isNew) return
  for (const key of [...thing.texts.keys(), ...thing.newTexts]) need(rightOfKey(thing.root, key))
}

/** True for what a new thing carries without a further right: To sort, no ancestors, nothing chosen. */
function plainAtMaking(thing: Touched, key: string, value: unknown): boolean {
  if (comesWithMaking(thing.root, key)) return true
  if (rightToWrite(thing.root, key) === null) return false
  if (key === 'placement') return (value as Placement).laneId === toSort
  if (key === 'lineage') return equal(value, { mergedInto: null, splitFrom: null })
  return value === null || value === false
}

/**
 * Taking back what one made oneself (UN1), and bringing that back, is part of making it, no merging and no removing.
 * What somebody else took away is not the maker's to bring back. It counts while the room is loaded.
 */
function undoesOwnMaking(
  thing: Touched,
  key: string,
  value: unknown,
  live: Y.Map<unknown> | undefined,
  { makerOf, authorOf, participantId }: Circumstances,
): boolean {
  if (thing.isNew || makerOf(thing) !== participantId) return false
  const now = live?.get(key)
  const byMe = () => authorOf(live?._map.get(key)?.id.client ?? Number.NaN) === participantId
  if (key === 'removed') return now !== true || byMe()
  if (key !== 'lineage' || typeof value !== 'object') return false
  const { undone: _now, ...after } = value as Lineage
  const { undone, ...before } = (now ?? {}) as Partial<Lineage>
  return equal(after, before) && (!undone || byMe())
}
