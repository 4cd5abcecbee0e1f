// Markdown → a table: the heading above a list is its theme, each item a row, items nested under it its
// sub-items. Text outside lists is told of, not taken; without any list each paragraph is a row.
import type { List, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as wordsOf } from 'mdast-util-to-string'
import { Refused } from '../../shared/errors.ts'
import { type Issue, notice, type Table, type TableRow } from '../../shared/import/table.ts'
import { bounds } from '../../shared/model/schema.ts'

/** Markdown of honest size: 2,000 rows of a thousand characters. */
const mostCharacters = 2_000_000
const mostLines = 20_000
/** The parser's time grows with the square of nesting, items and inline marks (100,000 × `*a_`: eight minutes, measured). */
const deepest = 20
const mostItems = 2 * bounds.importRows
const mostMarks = 300
const inline = ['attention', 'labelEnd', 'labelStartImage', 'labelStartLink']

/** Parses Markdown. Refuses what is too big (413) or nested beyond reason (422). */
export function parseMarkdown(text: string, notices: readonly Issue[] = []): Table {
  const lines = text.split('\n')
  if (text.length > mostCharacters || lines.length > mostLines) throw new Refused('too-big', { limit: '2 MB' })
  if (lines.some(isTooDeep)) throw new Refused('import-unreadable')
  const items = lines.filter((line) => /^\s*(?:[*+-]|\d{1,9}[.)])\s/.test(line)).length
  if (items > mostItems) throw new Refused('import-too-many-rows', { rows: items, limit: bounds.importRows })
  const root = fromMarkdown(text, hasManyMarks(text) ? { extensions: [{ disable: { null: inline } }] } : {})
  const outside: Issue[] = []
  const listed = rowsOf(root, 'list', (line) => outside.push(notice(line, 'text-outside-list')))
  const rows = listed.length > 0 ? listed : rowsOf(root, 'paragraph', () => {})
  if (rows.length === 0) throw new Refused('import-empty')
  return {
    kind: 'lines',
    header: ['theme', 'text'],
    rows,
    notices: listed.length > 0 ? [...notices, ...outside] : notices,
    rejected: [],
  }
}

/** True when some paragraph has more emphasis and brackets than prose: they are then left as they are. */
const hasManyMarks = (text: string): boolean =>
  text.split(/\n\s*\n/).some((block) => block.replace(/[^*_[\]]/g, '').length > mostMarks)

function isTooDeep(line: string): boolean {
  const markers = /^(?:\s*(?:[>*+-]|\d{1,9}[.)])(?=\s|>|$))+/.exec(line)?.[0] ?? ''
  return markers.replace(/\s/g, '').length > deepest || /^[ \t]{200}/.test(line)
}

/** The rows of a document: items of its lists, or its paragraphs; `left` is called for the other one. */
function rowsOf(root: Root, from: 'list' | 'paragraph', left: (line: number) => void): TableRow[] {
  const rows: TableRow[] = []
  let theme = ''
  for (const node of root.children) {
    if (node.type === 'heading') theme = wordsOf(node).trim()
    else if (node.type === 'list') {
      if (from === 'list') takeList(node, theme, null, rows)
    } else if (node.type === 'paragraph' && from === 'paragraph')
      rows.push({ line: lineOf(node), cells: [theme, wordsOf(node).trim()] })
    else if (wordsOf(node).trim() !== '') left(lineOf(node))
  }
  return rows
}

function takeList(list: List, theme: string, parentLine: number | null, rows: TableRow[]): void {
  for (const item of list.children) {
    const words = item.children
      .filter(({ type }) => type !== 'list')
      .map((node) => wordsOf(node).trim())
      .join('\n')
      .replace(/^\[[ xX]\]\s+/, '')
      .trim()
    const line = lineOf(item)
    // A line may open two items (`- - a`): an item without words of its own hands its list up.
    if (words !== '') rows.push({ line, cells: [theme, words], ...(parentLine === null ? {} : { parentLine }) })
    for (const node of item.children) {
      if (node.type === 'list') takeList(node, theme, words === '' ? parentLine : (parentLine ?? line), rows)
    }
  }
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1
