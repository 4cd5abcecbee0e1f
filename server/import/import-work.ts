// What an import of either kind does for the route. Both throw `Refused`, and then nothing was written.
import type { ImportAnswer } from '../../shared/import/answer.ts'
import type { ImportOptions } from '../../shared/import/plan-shape.ts'
import type { Table } from '../../shared/import/table.ts'
import type { Rooms } from '../rooms/registry.ts'
import type { MembershipRecord } from '../storage/storage.ts'

export type ImportWork = {
  preview(rooms: Rooms, member: MembershipRecord, table: Table, options: ImportOptions): Promise<ImportAnswer>
  carryOut(rooms: Rooms, member: MembershipRecord, table: Table, options: ImportOptions): Promise<ImportAnswer>
}
