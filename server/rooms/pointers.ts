// What the things of one room point to in the other: findings lie under themes, recommendations name findings.
import { readWorkshop } from '../../shared/doc/read.ts'
import { pointedTo } from '../../shared/model/pointers.ts'
import type { RoomName } from '../../shared/model/verbs.ts'
import type { Committed } from './committed-state.ts'

/** The ids of things of `room` to which the other room points. */
export const pointersTo = (room: RoomName, { board, findings }: Record<RoomName, Committed>): ReadonlySet<string> =>
  pointedTo(room, readWorkshop({ board: board.doc, findings: findings.doc }).workshop)
