// Findings from a table. Their themes lie in the board's document, they themselves in their own, so two rooms are
// written: the themes first, for findings under themes that are not there would lie in the tray. The second
// operation names the first, and one undo takes back both (rooms/registry.ts).
import type * as Y from 'yjs'
import { readWorkshop } from '../../shared/doc/read.ts'
import { Refused } from '../../shared/errors.ts'
import { answerOf, type ImportAnswer, previewOf } from '../../shared/import/answer.ts'
import { applyFindings, applyThemes, writesFindings, writesThemes } from '../../shared/import/findings/apply.ts'
import { type Filing, filingAmong } from '../../shared/import/findings/filing.ts'
import { type FindingPlan, planFindings } from '../../shared/import/findings/plan.ts'
import { findingStanding } from '../../shared/import/findings/standing.ts'
import type { ImportOptions } from '../../shared/import/plan-shape.ts'
import type { Table } from '../../shared/import/table.ts'
import { must } from '../../shared/model/assert.ts'
import type { ExplorationId, OperationId, ThemeId } from '../../shared/model/ids.ts'
import type { Workshop } from '../../shared/model/schema.ts'
import type { Rooms } from '../rooms/registry.ts'
import type { MembershipRecord } from '../storage/storage.ts'
import type { ImportWork } from './import-work.ts'

export const importFindings: ImportWork = {
  async preview(rooms, { explorationId }, table, options): Promise<ImportAnswer> {
    return previewOf(await planOnDisk(rooms, explorationId, table, options), table)
  },

  async carryOut(rooms, member, table, options): Promise<ImportAnswer> {
    // What refuses the whole file is found before anything is written.
    const first = await planOnDisk(rooms, member.explorationId, table, options)
    const themes = await writeThemes(rooms, member, first)
    if (!writesFindings(first)) return answerOf(first, themes.operationId)
    const room = await rooms.open(member.explorationId, 'findings')
    const plans: FindingPlan[] = []
    const outcome = await room.transact(
      member,
      'import',
      (hand) => {
        // Planned anew on what stands now, under the themes that were just made.
        const filing = filingAmong(first.filing, themes.made, hand.workshop.themes)
        const plan = planFor(hand.board, hand.writer.doc, table, options, hand.workshop, filing)
        plans.push(plan)
        applyFindings(hand, plan)
        return {}
      },
      themes.operationId,
    )
    if (!outcome.ok) {
      if (themes.operationId) await rooms.undo(member.explorationId, themes.operationId, member)
      throw new Refused(outcome.refusal)
    }
    const plan = must(plans[0], 'a transaction that succeeded has planned')
    return answerOf(plan, writesFindings(plan) ? outcome.operation.id : themes.operationId)
  },
}

type Themes = { operationId: OperationId | null; made: ReadonlyMap<ThemeId, ThemeId> }

/** Makes the themes a plan needs. `operationId` is null when nothing had to be written. */
async function writeThemes(rooms: Rooms, member: MembershipRecord, plan: FindingPlan): Promise<Themes> {
  if (!writesThemes(plan)) return { operationId: null, made: new Map() }
  const board = await rooms.open(member.explorationId, 'board')
  let made: Themes['made'] = new Map()
  const outcome = await board.transact(member, 'import', (hand) => {
    made = applyThemes(hand, plan)
    return {}
  })
  if (!outcome.ok) throw new Refused(outcome.refusal)
  return { operationId: outcome.operation.changes.length > 0 ? outcome.operation.id : null, made }
}

async function planOnDisk(rooms: Rooms, id: ExplorationId, table: Table, options: ImportOptions): Promise<FindingPlan> {
  const { board, findings } = await rooms.readBoth(id)
  return planFor(board.doc, findings.doc, table, options)
}

function planFor(
  board: Y.Doc,
  findings: Y.Doc,
  table: Table,
  options: ImportOptions,
  workshop: Workshop = readWorkshop({ board, findings }).workshop,
  filing?: Filing,
): FindingPlan {
  return planFindings(table, findingStanding(board, findings, workshop), options, filing)
}
