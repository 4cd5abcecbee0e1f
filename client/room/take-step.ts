// Undo and redo of the next step, whoever ran it: here, or the server for this person; of several done as
// one, the last first.
import type { Outcome } from '../../shared/doc/hand.ts'
import type { Operation } from '../../shared/doc/operation.ts'
import { rightOfChange } from '../../shared/doc/rights-of-keys.ts'
import { refusalOfRight } from '../../shared/doc/run.ts'
import { refusal } from '../../shared/errors.ts'
import type { ExplorationId, ParticipantId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/schema.ts'
import type { RoomName } from '../../shared/model/verbs.ts'
import { type Http, undoOnServer } from './server-run.ts'
import {
  type Direction,
  type Ground,
  type GroupStep,
  type LocalStep,
  type ServerStep,
  type SingleStep,
  takeBack,
  type UndoStack,
} from './undo.ts'
import type { Uplink } from './uplink.ts'

export type Taken = Outcome<{ restored: number; kept: string[] }>
export type TakeDeps = {
  stack: UndoStack
  /** The way of a room, and what steps of it are taken back against; null when it is not mine to see. */
  ground(room: RoomName): (Ground & { uplink: Uplink }) | null
  /** True once all done here is on disk. */
  settled(): Promise<boolean>
  http: Http
  who: { explorationId: ExplorationId; participantId: ParticipantId }
  role(): Role
}
/** `counter` does it again; `spent`: there is nothing left of the step. */
type One = { taken: Taken; counter: SingleStep | null; spent: boolean }

/**
 * Takes the next step back (or does it again); null when there is none. What someone changed since is
 * kept and named; when nothing of it stands any more: `conflict`, and the step is gone.
 */
export async function takeStep(direction: Direction, deps: TakeDeps): Promise<Taken | null> {
  const { stack } = deps
  const step = stack.next(direction)
  if (!step) return null
  if (step.kind !== 'group') {
    const { taken, counter, spent } = await takeOne(direction, step, deps)
    if (spent || counter) stack.took(direction, step, counter)
    return taken
  }
  const { taken, counter, left } = await takeGroup(direction, step, deps)
  stack.took(direction, step, counter)
  if (left.length > 0) stack.keep(direction, { ...step, steps: left })
  return taken
}

/**
 * Takes back what I made, with what I changed in it, wherever it stands on my stack; null when I did not make it
 * here. No step comes of it: bringing back what was removed needs the right to remove.
 */
export async function takeMaking(ids: readonly string[], deps: TakeDeps): Promise<Taken | null> {
  const { stack } = deps
  const step = stack.making(ids)
  if (!step) return null
  const { taken, left } = await takeGroup('undo', step, deps)
  for (const single of step.steps) if (!left.includes(single)) stack.took('undo', single, null)
  return taken
}

/** Takes back what was done of several that were to be one, when the rest was refused: no step comes of it. */
export async function takeHalf(group: GroupStep, deps: TakeDeps): Promise<void> {
  const { left } = await takeGroup('undo', group, deps)
  group.steps = left
}

type Group = { taken: Taken; counter: GroupStep | null; left: SingleStep[] }

/** The last first. `left`: what may be tried again. */
async function takeGroup(direction: Direction, step: GroupStep, deps: TakeDeps): Promise<Group> {
  const counters: SingleStep[] = []
  const all = { restored: 0, kept: [] as string[] }
  let last: Extract<Taken, { ok: true }> | null = null
  let refused: Extract<Taken, { ok: false }> | null = null
  let left = [...step.steps]
  for (const single of [...step.steps].reverse()) {
    const { taken, counter, spent } = await takeOne(direction, single, deps)
    if (spent || counter) left = left.filter((other) => other !== single)
    if (counter) counters.push(counter)
    if (!taken.ok) {
      refused = taken
      // What comes before may build upon it: a theme stays as long as its findings do.
      if (!spent) break
      continue
    }
    last = taken
    all.restored += taken.result.restored
    all.kept.push(...taken.result.kept)
  }
  const counter = counters.length > 0 ? { ...step, steps: counters } : null
  if (last === null) return { taken: refused ?? { ok: false, refusal: refusal('conflict') }, counter, left }
  const result = { ...all, kept: [...new Set(all.kept)] }
  return { taken: { ok: true, result, operation: last.operation }, counter, left }
}

const takeOne = (direction: Direction, step: SingleStep, deps: TakeDeps): Promise<One> =>
  step.kind === 'server' ? takeThere(step, deps, direction) : Promise.resolve(takeHere(direction, step, deps))

function takeHere(direction: Direction, step: LocalStep, { ground, who, role }: TakeDeps): One {
  const at = ground(step.room)
  if (!at) return { taken: { ok: false, refusal: refusal('not-allowed') }, counter: null, spent: false }
  for (const right of new Set(step.operations.flatMap(({ changes }) => changes.map(rightOfChange)))) {
    const denied = refusalOfRight(role(), right, at.board)
    if (denied) return { taken: { ok: false, refusal: denied }, counter: null, spent: false }
  }
  const actor = { participantId: who.participantId, role: role() }
  const { restored, kept, counter } = takeBack(step, at, actor, (work, act) => at.uplink.perform(work, act))
  const operation = counter.operations.at(-1)
  if (restored === 0 || !operation) return { taken: { ok: false, refusal: refusal('conflict') }, counter: null, spent: true }
  return {
    taken: { ok: true, result: { restored, kept }, operation: { ...operation, verb: direction } },
    counter,
    spent: true,
  }
}

async function takeThere(step: ServerStep, { settled, http, who }: TakeDeps, direction: Direction): Promise<One> {
  if (!(await settled())) return { taken: { ok: false, refusal: refusal('not-saved') }, counter: null, spent: false }
  const undone = await undoOnServer(http, who, step.operationId)
  if (!undone.ok) {
    // It may be tried again, unless the server says that there is nothing left of it.
    const spent = ['conflict', 'already-undone', 'nothing-to-undo', 'not-yours'].includes(undone.refusal.code)
    return { taken: undone, counter: null, spent }
  }
  const { restored, kept, operationId } = undone
  const operation: Operation = { id: operationId, verb: direction, participantId: who.participantId, changes: [] }
  return { taken: { ok: true, result: { restored, kept }, operation }, counter: { ...step, operationId }, spent: true }
}
