// A file of findings as other programs write it: Mural's is known by its header, codes for characters are read as
// those, and what names a person is emptied here, before anything else sees it. Tags stay text.
import { decodeHTMLStrict } from 'entities'
import { plainName } from '../../shared/import/fields.ts'
import { type Issue, notice, type Table, type TableRow } from '../../shared/import/table.ts'

/** Interviewees and writers are named in these; a finding never is (contract: no person's name). */
const people = new Set([
  'last_updated_by',
  'last_content_edited_by',
  'updated_by',
  'modified_by',
  'last_modified_by',
  'created_by',
  'edited_by',
  'author',
  'auteur',
  'autrice',
  'cree_par',
  'modifie_par',
  'mis_a_jour_par',
])
/** What only Mural's header has, all of it. */
const muralHeader = ['id', 'text', 'bg_color', 'position_x', 'position_y', 'area']
const code = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/i

/** The table without names of people, its texts decoded. What was done is said in notices. */
export function readAsWhiteboard(table: Table): Table {
  const names = table.header.map(plainName)
  const isMural = muralHeader.every((name) => names.includes(name))
  const left = new Set(names.flatMap((name, index) => (people.has(name) ? [index] : [])))
  let decodedRows = 0
  let first = 0
  const rows = table.rows.map((row): TableRow => {
    const cells = row.cells.map((cell, index) => (left.has(index) ? '' : isMural ? decoded(withBreaks(cell)) : decoded(cell)))
    if (!isMural && cells.some((cell, index) => !left.has(index) && cell !== row.cells[index])) {
      decodedRows++
      first ||= row.line
    }
    return { ...row, cells }
  })
  const notices: Issue[] = [...table.notices]
  if (isMural) notices.push(notice(1, 'board-recognized'))
  if (left.size > 0) {
    notices.push(notice(1, 'people-left-out', { names: table.header.filter((_, index) => left.has(index)).join(', ') }))
  }
  if (decodedRows > 0) notices.push(notice(first, 'entities-decoded', { rows: decodedRows }))
  return { ...table, rows, notices, ...(isMural ? { board: true } : {}) }
}

/** Once, never twice: what reads as a code afterwards was written so. */
const decoded = (cell: string): string => (code.test(cell) ? decodeHTMLStrict(cell) : cell)
/** Mural writes a line break as a tag; one that somebody typed comes as a code. */
const withBreaks = (cell: string): string => cell.replace(/<br\s*\/?>/gi, '\n')
