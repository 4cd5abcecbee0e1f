// Reads files on a thread of its own: a hostile one costs seconds there, and no room waits (IM15).
import type { ImportKind } from '../../shared/import/fields.ts'
import type { Table } from '../../shared/import/table.ts'
import { serveTasks } from '../threads/serve-tasks.ts'
import { boundedTable } from './bounded.ts'
import { parseFile } from './parse.ts'
import { readAsWhiteboard } from './whiteboard.ts'

export type ParseTask = { bytes: Uint8Array; contentType: string; kind: ImportKind }

serveTasks<ParseTask, Table>(async ({ bytes, contentType, kind }) => {
  const table = boundedTable(await parseFile(bytes, contentType))
  return kind === 'findings' ? readAsWhiteboard(table) : table
})
