// Reads files on a thread of its own: a hostile one costs seconds there, and no room waits (IM15).
import type { Mapping } from '../../shared/import/columns.ts'
import type { ImportKind } from '../../shared/import/fields.ts'
import { personalRows } from '../../shared/import/findings/personal.ts'
import type { Table } from '../../shared/import/table.ts'
import type { Lang } from '../../shared/model/schema.ts'
import { serveTasks } from '../threads/serve-tasks.ts'
import { boundedTable } from './bounded.ts'
import { parseFile } from './parse.ts'
import { readAsWhiteboard } from './whiteboard.ts'

/** `look`: for likely personal information too, in columns that mean this. */
export type ParseTask = {
  bytes: Uint8Array
  contentType: string
  kind: ImportKind
  look: { lang: Lang | null; mapping?: Mapping | undefined } | null
}

serveTasks<ParseTask, Table>(async ({ bytes, contentType, kind, look }) => {
  const parsed = boundedTable(await parseFile(bytes, contentType))
  if (kind !== 'findings') return parsed
  const table = readAsWhiteboard(parsed)
  return look ? { ...table, personal: personalRows(table, look) } : table
})
