// What a verb of the same effect would refuse, asked of bytes: targets that are gone, lanes that are
// not there, setting aside without a reason, a final report with gaps.
import * as Y from 'yjs'
import { readWorkshop, wordsAt } from '../../../shared/doc/read.ts'
import { refusal } from '../../../shared/errors.ts'
import { isLane, isPriorityLane, takenFromUnder } from '../../../shared/model/board.ts'
import { gapsOf } from '../../../shared/model/gaps.ts'
import { mergedAway } from '../../../shared/model/merged.ts'
import {
  type Band,
  type Lane,
  type Lineage,
  notCarriedForward,
  type Placement,
  type Settings,
  systemLanes,
} from '../../../shared/model/schema.ts'
import type { RegisterWrite, Touched } from './inspect.ts'
import { refuse } from './verdict.ts'

type Live = Y.Map<unknown> | undefined

/** Refuses writes to what was merged away, undone or removed; but for the registers that say so. */
export function refuseGone(thing: Touched, live: Live, isAway: ReturnType<typeof mergedAwayIn>): void {
  const says = thing.root === 'recommendations' ? ['lineage'] : ['removed', 'lineage']
  const touches = thing.texts.size > 0 || [...thing.registers].some(([key, writes]) => !says.includes(key) && lastLive(writes))
  if (!touches || says.some((key) => thing.registers.has(key))) return
  if (live?.get('removed') === true) throw refuse(refusal('gone'))
  const lineage = live?.get('lineage') as Partial<Lineage> | undefined
  if (lineage?.undone || (lineage?.mergedInto && isAway(thing))) throw refuse(refusal('gone'))
}

/** Tells what is merged away in a room's document. That is read when first asked and once: an update may touch thousands. */
export function mergedAwayIn(doc: Y.Doc): (thing: Pick<Touched, 'root' | 'id'>) => boolean {
  let away: ReadonlySet<string> | undefined
  return ({ root, id }) => {
    away ??= root === 'findings' ? mergedFindings(doc) : mergedAway(readWorkshop({ board: doc }).workshop.recommendations)
    return away.has(id)
  }
}

const mergedFindings = (findings: Y.Doc): Set<string> =>
  new Set(readWorkshop({ board: new Y.Doc(), findings }).workshop.mergedFindings.map(({ id }) => id))

/** The write whose value will stand, if the update leaves one. */
export const lastLive = (writes: readonly RegisterWrite[]): RegisterWrite | undefined => writes.findLast(({ live }) => live)

/** Refuses lanes and bands that are not there, and coming back from Not carried forward unseen (MV6). */
export function checkPlacement(live: Live, write: RegisterWrite, settings: Settings): void {
  const { laneId, bandId } = write.value as Placement
  if (!isLane(settings, laneId)) throw refuse(refusal('unknown-lane', { lane: laneId }))
  if (bandId !== null && isPriorityLane(settings, laneId) && !settings.bands.some((band) => band.id === bandId)) {
    throw refuse(refusal('unknown-band', { band: bandId }))
  }
  // Someone set it aside while this move was under way: the mover has not seen it.
  const before = live?.get('placement') as Placement | undefined
  if (laneId !== notCarriedForward && before?.laneId === notCarriedForward && !sawCurrent(live, write)) {
    throw refuse(refusal('gone'))
  }
}

/** True when the write was made on top of the value that stands now. */
function sawCurrent(live: Live, write: RegisterWrite): boolean {
  const current = live?._map.get('placement')
  return current !== undefined && Y.compareIDs(current.lastId, write.seen)
}

/** Refuses going to Not carried forward without a reason, and taking the last one from what is there. */
export function checkReason(thing: Touched, live: Live): void {
  const placement = thing.registers.get('placement')
  const texts = ['reason.en', 'reason.fr']
  if (!placement && !texts.some((key) => (thing.texts.get(key)?.deletedWords.length ?? 0) > 0)) return
  const before = live?.get('placement') as Placement | undefined
  const after = (lastLive(placement ?? [])?.value ?? before) as Placement | undefined
  if (after?.laneId !== notCarriedForward) return
  const stands = texts.some((key) => {
    const change = thing.texts.get(key)
    const deleted = visible(change?.deletedWords ?? [])
    return (live ? visible([wordsAt(live, key)]) : 0) - deleted + visible(change?.inserted ?? []) > 0
  })
  if (!stands) throw refuse(refusal('reason-required'))
}

/** How many characters one can see. */
const visible = (words: readonly string[]): number => words.reduce((sum, each) => sum + each.replace(/\s+/g, '').length, 0)

/** Refuses lanes or bands twice or of a reserved id, and taking one away that holds recommendations (MV8). */
export function checkLanes(thing: Touched, board: Y.Doc): void {
  const { workshop } = readWorkshop({ board })
  const written = <T>(key: 'lanes' | 'bands', standing: T): T =>
    (lastLive(thing.registers.get(key) ?? [])?.value as T | undefined | null) ?? standing
  const lanes: Lane[] = written('lanes', workshop.settings.lanes)
  const bands: Band[] = written('bands', workshop.settings.bands)
  for (const [what, list] of Object.entries({ lanes, bands })) {
    if (new Set(list.map(({ id }) => id)).size < list.length) throw refuse(refusal('invalid', { what: `${what}: id` }))
  }
  if (lanes.some(({ id }) => systemLanes.some((system) => system === id))) throw refuse(refusal('invalid', { what: 'lanes: id' }))
  const taken = takenFromUnder(workshop, lanes, bands)
  if (taken) throw refuse(refusal('lane-not-empty', { lane: taken.en }, { lane: taken.fr }))
}

/** Refuses a final report while a printed text is missing or stale (LN3). */
export function checkFinal(board: Y.Doc): void {
  const count = gapsOf(readWorkshop({ board }).workshop).length
  if (count > 0) throw refuse(refusal('not-ready', { count }))
}
