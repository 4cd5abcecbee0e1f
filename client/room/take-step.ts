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
  type LocalStep,
  type ServerStep,
  type SingleStep,
  takeBack,
  type UndoStack,
} from './undo.ts'
import type { Uplink } from './uplink.ts'

export type Taken = Outcome<{ restored: number; kept: string[] }>
type Deps = {
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
export async function takeStep(direction: Direction, deps: Deps): Promise<Taken | null> {
  const { stack } = deps
  const step = stack.next(direction)
  if (!step) return null
  if (step.kind !== 'group') {
    const { taken, counter, spent } = await takeOne(direction, step, deps)
    if (spent || counter) stack.took(direction, step, counter)
    return taken
  }
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
  stack.took(direction, step, counters.length > 0 ? { ...step, steps: counters } : null)
  if (left.length > 0) stack.keep(direction, { ...step, steps: left })
  if (last === null) return refused ?? { ok: false, refusal: refusal('conflict') }
  return { ok: true, result: { ...all, kept: [...new Set(all.kept)] }, operation: last.operation }
}

const takeOne = (direction: Direction, step: SingleStep, deps: Deps): Promise<One> =>
  step.kind === 'server' ? takeThere(step, deps, direction) : Promise.resolve(takeHere(direction, step, deps))

function takeHere(direction: Direction, step: LocalStep, { ground, who, role }: Deps): One {
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

async function takeThere(step: ServerStep, { settled, http, who }: Deps, direction: Direction): Promise<One> {
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
