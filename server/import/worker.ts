// Reads files on a thread of its own: a hostile one costs seconds there, and no room waits (IM15).
import type { Table } from '../../shared/import/table.ts'
import { serveTasks } from '../threads/serve-tasks.ts'
import { boundedTable } from './bounded.ts'
import { parseFile } from './parse.ts'

export type ParseTask = { bytes: Uint8Array; contentType: string }

serveTasks<ParseTask, Table>(async ({ bytes, contentType }) => boundedTable(await parseFile(bytes, contentType)))
