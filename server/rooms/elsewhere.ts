// What the other room's document has to do with a verb, or the undo of one, in this one: findings lie under
// themes, recommendations name findings, and the document is final only when no chosen finding lacks a language.
import { readWorkshop } from '../../shared/doc/read.ts'
import type { Elsewhere } from '../../shared/doc/undo.ts'
import { gapsOf } from '../../shared/model/gaps.ts'
import { pointedTo } from '../../shared/model/pointers.ts'
import type { RoomName } from '../../shared/model/verbs.ts'
import type { Committed } from './committed-state.ts'

/** For `room`: what the other's things point to, and what of both stands in the way of final. */
export function elsewhereFor(room: RoomName, { board, findings }: Record<RoomName, Committed>): Required<Elsewhere> {
  const { workshop } = readWorkshop({ board: board.doc, findings: findings.doc })
  return { pointedTo: pointedTo(room, workshop), gaps: gapsOf(workshop).length }
}

/** How many of the gaps the board knows of by itself: a theme is printed also for the sake of a chosen finding. */
export const gapsOfBoard = ({ board }: Record<RoomName, Committed>): number =>
  gapsOf(readWorkshop({ board: board.doc }).workshop).length
