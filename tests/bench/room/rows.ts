// The rows of the table by name.
import { herdRow } from './herd.ts'
import { joinRow } from './join-row.ts'
import { killRow } from './kill.ts'
import { liveRow } from './live-row.ts'
import { memoryRow } from './memory.ts'
import type { Options, RowName } from './options.ts'
import { pasteRow } from './paste.ts'
import { quietRow } from './quiet.ts'
import { stormRow } from './storm.ts'
import type { Line } from './table.ts'

export const rows: Record<Exclude<RowName, 'client' | 'canvas'>, (options: Options) => Promise<Line[]>> = {
  quiet: quietRow,
  live: liveRow,
  join: joinRow,
  herd: herdRow,
  paste: pasteRow,
  memory: memoryRow,
  kill: killRow,
  storm: stormRow,
}
