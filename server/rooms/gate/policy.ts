// The rules of policy for what an update writes: who may change which key in the present state, and
// what a verb of the same effect would refuse. Judged at arrival, whenever it was done.
import * as Y from 'yjs'
import { equal } from '../../../shared/doc/operation.ts'
import { readWorkshop, wordsAt } from '../../../shared/doc/read.ts'
import { refusalOfRight } from '../../../shared/doc/run.ts'
import { refusal } from '../../../shared/errors.ts'
import { isLane, isPriorityLane, liveRecommendations } from '../../../shared/model/board.ts'
import { gapsOf } from '../../../shared/model/gaps.ts'
import type { ParticipantId } from '../../../shared/model/ids.ts'
import { may, type RightName } from '../../../shared/model/rights.ts'
import {
  type Lane,
  type Lineage,
  notCarriedForward,
  type Placement,
  type Role,
  type Settings,
  toSort,
} from '../../../shared/model/schema.ts'
import type { RegisterWrite, Touched } from './inspect.ts'
import { comesWithMaking, rightOfKey, rightOfMaking, rightOfWords } from './key-rights.ts'
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
}

/** Throws `Stop` (`refused`) when policy forbids what the update does to `thing`. */
export function checkPolicy(thing: Touched, live: Y.Map<unknown> | undefined, at: Circumstances): void {
  const need = (right: RightName | null): void => {
    if (right === null) throw refuse(refusal('not-allowed'))
    if (!may(at.role, right, at.settings)) throw refuse(refusalOfRight(at.role, right, at.board) ?? refusal('not-allowed'))
  }
  if (thing.isNew) need(rightOfMaking(thing.root))
  for (const [key, writes] of thing.registers) {
    const write = writes.findLast(({ live: stays }) => stays)
    if (!write) continue
    if (thing.isNew && plainAtMaking(thing, key, write.value)) continue
    if (undoesOwnMaking(thing, key, write.value, live, at)) continue
    need(rightOfKey(thing.root, key))
    if (key === 'placement') for (const each of writes) if (each.live) checkPlacement(thing, live, each, at)
    if (thing.root === 'settings' && key === 'lanes') checkLanes(write.value as Lane[], at)
    if (thing.root === 'report' && key === 'status' && write.value === 'final') checkFinal(at)
  }
  if (!thing.isNew && (thing.texts.size > 0 || thing.newTexts.size > 0)) need(rightOfWords(thing.root))
}

/** True for what a new thing carries without a further right: To sort, no ancestors, nothing chosen. */
function plainAtMaking(thing: Touched, key: string, value: unknown): boolean {
  if (comesWithMaking(thing.root, key)) return true
  if (rightOfKey(thing.root, key) === null) return false
  if (key === 'placement') return (value as Placement).laneId === toSort
  if (key === 'lineage') return equal(value, { mergedInto: null, splitFrom: null })
  return value === null || value === false
}

/** Taking back what one made oneself (UN1) is no merging and no removing; it counts while the room is loaded. */
function undoesOwnMaking(
  thing: Touched,
  key: string,
  value: unknown,
  live: Y.Map<unknown> | undefined,
  { makerOf, participantId }: Circumstances,
): boolean {
  if (thing.isNew || makerOf(thing) !== participantId) return false
  if (key === 'removed') return true
  if (key !== 'lineage' || typeof value !== 'object') return false
  const { undone: _now, ...after } = value as Lineage
  const { undone: _then, ...before } = (live?.get('lineage') ?? {}) as Partial<Lineage>
  return equal(after, before)
}

function checkPlacement(thing: Touched, live: Y.Map<unknown> | undefined, write: RegisterWrite, at: Circumstances): void {
  const { laneId, bandId } = write.value as Placement
  if (!isLane(at.settings, laneId)) throw refuse(refusal('unknown-lane', { lane: laneId }))
  if (bandId !== null && isPriorityLane(at.settings, laneId) && !at.settings.bands.some((band) => band.id === bandId)) {
    throw refuse(refusal('unknown-band', { band: bandId }))
  }
  const lineage = live?.get('lineage') as Partial<Lineage> | undefined
  if (lineage?.undone || isMergedAway(thing.id, lineage, at.doc)) throw refuse(refusal('gone'))
  const before = live?.get('placement') as Placement | undefined
  if (laneId !== notCarriedForward) {
    // Someone set it aside while this move was under way: the mover has not seen it (MV6).
    if (before?.laneId === notCarriedForward && !sawCurrent(live, write)) throw refuse(refusal('gone'))
    return
  }
  if (before?.laneId !== notCarriedForward && !reasonAfter(thing, live)) throw refuse(refusal('reason-required'))
}

/** True when the write was made on top of the value that stands now. */
function sawCurrent(live: Y.Map<unknown> | undefined, write: RegisterWrite): boolean {
  const current = live?._map.get('placement')
  return current !== undefined && Y.compareIDs(current.lastId, write.seen)
}

function isMergedAway(id: string, lineage: Partial<Lineage> | undefined, board: Y.Doc): boolean {
  if (!lineage?.mergedInto) return false
  return !liveRecommendations(readWorkshop({ board }).workshop).some((recommendation) => recommendation.id === id)
}

/** True when a reason stands, or comes with this update and is not blank. */
function reasonAfter(thing: Touched, live: Y.Map<unknown> | undefined): boolean {
  return ['reason.en', 'reason.fr'].some((key) => {
    const change = thing.texts.get(key)
    if (change?.inserted.some((words) => words.trim() !== '')) return true
    const standing = live ? wordsAt(live, key).trim() : ''
    return standing.length > (change?.deletedLength ?? 0)
  })
}

/** A lane with recommendations in it is not taken away (contract.md, Verbs). */
function checkLanes(lanes: Lane[], { board, settings }: Circumstances): void {
  const kept = new Set(lanes.map(({ id }) => id))
  if (kept.size < lanes.length) throw refuse(refusal('invalid', { what: 'lanes' }))
  const removed = settings.lanes.filter(({ id }) => !kept.has(id))
  if (removed.length === 0) return
  const live = liveRecommendations(readWorkshop({ board }).workshop)
  const held = removed.find(({ id }) => live.some(({ placement }) => placement.laneId === id))
  if (held) throw refuse(refusal('lane-not-empty', { lane: held.label.en }))
}

/** Final is refused while a printed text is missing or stale (LN3). */
function checkFinal({ board }: Circumstances): void {
  const count = gapsOf(readWorkshop({ board }).workshop).length
  if (count > 0) throw refuse(refusal('not-ready', { count }))
}
