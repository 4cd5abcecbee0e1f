// The rows of the table by name.
import { joinRow } from './join-row.ts'
import { liveRow } from './live-row.ts'
import type { Options, RowName } from './options.ts'
import type { Line } from './table.ts'

export const rows: Record<Exclude<RowName, 'client'>, (options: Options) => Promise<Line[]>> = {
  live: liveRow,
  join: joinRow,
}
