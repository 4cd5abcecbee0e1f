// Recommendations from a table: shown, or written as one operation that one undo takes back.
import type * as Y from 'yjs'
import { refusalOfRight } from '../../shared/doc/run.ts'
import { Refused } from '../../shared/errors.ts'
import { answerOf, type ImportAnswer, previewOf } from '../../shared/import/answer.ts'
import { applyPlan, writesAnything } from '../../shared/import/apply.ts'
import { standingOf } from '../../shared/import/imported.ts'
import { planImport } from '../../shared/import/plan.ts'
import type { ImportOptions, Plan } from '../../shared/import/plan-shape.ts'
import type { Table } from '../../shared/import/table.ts'
import { must } from '../../shared/model/assert.ts'
import type { Role, Workshop } from '../../shared/model/schema.ts'
import type { ImportWork } from './import-work.ts'

export const importRecommendations: ImportWork = {
  async preview(rooms, { explorationId, role }, table, options): Promise<ImportAnswer> {
    const { doc } = await (await rooms.open(explorationId, 'board')).read()
    return previewOf(planFor(doc, role, table, options), table)
  },

  /** Plans against the board as it stands inside the one transaction that writes, so nothing comes between. */
  async carryOut(rooms, { participantId, role, explorationId }, table, options): Promise<ImportAnswer> {
    const room = await rooms.open(explorationId, 'board')
    const plans: Plan[] = []
    const outcome = await room.transact({ participantId, role }, 'import', (hand) => {
      const plan = planFor(hand.writer.doc, role, table, options, hand.workshop)
      plans.push(plan)
      applyPlan(hand, plan)
      return {}
    })
    if (!outcome.ok) throw new Refused(outcome.refusal)
    const plan = must(plans[0], 'a transaction that succeeded has planned')
    return answerOf(plan, writesAnything(plan) ? outcome.operation.id : null)
  },
}

/** The plan, when `role` may do what it asks: placing cards is moving them. */
function planFor(doc: Y.Doc, role: Role, table: Table, options: ImportOptions, workshop?: Workshop): Plan {
  const locked = options.place === 'now' ? refusalOfRight(role, 'moveRecommendation', doc) : null
  if (locked) throw new Refused(locked.code)
  return planImport(table, standingOf(doc, workshop), options)
}
