// Undo and redo of the next step, whoever ran it: here, or the server for this person.
import type { Outcome } from '../../shared/doc/hand.ts'
import type { Operation } from '../../shared/doc/operation.ts'
import { rightOfChange } from '../../shared/doc/rights-of-keys.ts'
import { refusalOfRight } from '../../shared/doc/run.ts'
import { refusal } from '../../shared/errors.ts'
import type { ExplorationId, ParticipantId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/schema.ts'
import { type Http, undoOnServer } from './server-run.ts'
import { type Direction, type LocalStep, type ServerStep, takeBack, type UndoStack } from './undo.ts'
import type { Uplink } from './uplink.ts'

export type Taken = Outcome<{ restored: number; kept: string[] }>
type Deps = {
  stack: UndoStack
  uplink: Uplink
  http: Http
  who: { explorationId: ExplorationId; participantId: ParticipantId }
  role(): Role
}

/**
 * Takes the next step back (or does it again); null when there is none. What someone changed since is
 * kept and named; when nothing of it stands any more: `conflict`, and the step is gone.
 */
export async function takeStep(direction: Direction, deps: Deps): Promise<Taken | null> {
  const step = deps.stack.next(direction)
  if (!step) return null
  return step.kind === 'server' ? takeThere(direction, step, deps) : takeHere(direction, step, deps)
}

function takeHere(direction: Direction, step: LocalStep, { stack, uplink, who, role }: Deps): Taken {
  const doc = uplink.shown
  for (const right of new Set(step.operations.flatMap(({ changes }) => changes.map(rightOfChange)))) {
    const denied = refusalOfRight(role(), right, doc)
    if (denied) return { ok: false, refusal: denied }
  }
  const actor = { participantId: who.participantId, role: role() }
  const { restored, kept, counter } = takeBack(step, doc, actor, (work, act) => uplink.perform(work, act))
  stack.took(direction, step, restored > 0 ? counter : null)
  const operation = counter.operations.at(-1)
  if (restored === 0 || !operation) return { ok: false, refusal: refusal('conflict') }
  return { ok: true, result: { restored, kept }, operation: { ...operation, verb: direction } }
}

async function takeThere(direction: Direction, step: ServerStep, { stack, uplink, http, who }: Deps): Promise<Taken> {
  if (!(await uplink.progress.settled())) return { ok: false, refusal: refusal('not-saved') }
  const undone = await undoOnServer(http, who, step.operationId)
  if (!undone.ok) {
    // It may be tried again, unless the server says that there is nothing left of it.
    const over = ['conflict', 'already-undone', 'nothing-to-undo', 'not-yours'].includes(undone.refusal.code)
    if (over) stack.took(direction, step, null)
    return undone
  }
  const { restored, kept, operationId } = undone
  stack.took(direction, step, { ...step, operationId })
  const operation: Operation = { id: operationId, verb: direction, participantId: who.participantId, changes: [] }
  return { ok: true, result: { restored, kept }, operation }
}
