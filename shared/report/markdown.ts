// The document as Markdown: text goes in as text nodes, so nothing a person wrote becomes markup.
import type { BlockContent, DefinitionContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Block, Item, Report, Run } from './blocks.ts'

/** The whole document; headings from `#` for the title, details as their own lines. */
export function reportMarkdown(report: Report): string {
  const children: RootContent[] = [
    heading(1, report.title),
    ...report.subtitle.map((line) => words(line)),
    ...report.sections.flatMap((section): RootContent[] => [
      heading(2, [...(section.number === null ? [] : [{ text: `${section.number} `, lang: report.lang }]), ...section.title]),
      ...section.blocks.flatMap(blockNodes),
    ]),
  ]
  return toMarkdown({ type: 'root', children }, { bullet: '-', listItemIndent: 'one', incrementListMarker: true })
}

const heading = (depth: 1 | 2 | 3 | 4, runs: readonly Run[]): RootContent => ({
  type: 'heading',
  depth,
  children: phrasing(runs, true),
})
const words = (runs: readonly Run[]): Paragraph => ({ type: 'paragraph', children: phrasing(runs, false) })

function blockNodes(block: Block): RootContent[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level === 2 ? 3 : 4, block.runs)]
    case 'paragraph':
      return [words(block.runs)]
    case 'list':
      return [list(block.style === 'numbered', block.items)]
    case 'table':
      // Markdown proper has no tables: each row is an item, its first cell in bold.
      return [
        list(
          false,
          block.rows.map((row) => ({
            anchor: null,
            runs: row.flatMap((cell, i): Run[] => {
              const strong = i === 0 ? cell.map((run): Run => ({ ...run, strong: true })) : cell
              const lang = cell[0]?.lang ?? 'en'
              return i === 0 ? strong : [{ text: ' – ', lang }, ...strong]
            }),
            subItems: [],
            details: [],
          })),
        ),
      ]
  }
}

const list = (ordered: boolean, items: readonly Item[]): List => ({
  type: 'list',
  ordered,
  start: ordered ? 1 : null,
  spread: items.some((item) => item.details.length > 0),
  children: items.map(listItem),
})

function listItem(item: Item): ListItem {
  const children: (BlockContent | DefinitionContent)[] = [words(item.runs)]
  if (item.subItems.length > 0)
    children.push(
      list(
        false,
        item.subItems.map((line) => ({ ...line, subItems: [], details: [] })),
      ),
    )
  children.push(...item.details.map(words))
  return { type: 'listItem', spread: item.details.length > 0, children }
}

function phrasing(runs: readonly Run[], oneLine: boolean): PhrasingContent[] {
  return runs.flatMap((run): PhrasingContent[] => {
    const lines = oneLine ? [run.text.replace(/\s*\n\s*/g, ' ')] : run.text.split('\n')
    const nodes = lines.flatMap((line, i): PhrasingContent[] =>
      i === 0 ? [{ type: 'text', value: line }] : [{ type: 'break' }, { type: 'text', value: line }],
    )
    if (!run.strong || run.text.trim() === '') return nodes
    // A space inside the marks would have to be written as an entity.
    const space: PhrasingContent[] = / $/.test(run.text) ? [{ type: 'text', value: ' ' }] : []
    return [{ type: 'strong', children: trimmedEnd(nodes) }, ...space]
  })
}

const trimmedEnd = (nodes: PhrasingContent[]): PhrasingContent[] =>
  nodes.map((node, i) => (i === nodes.length - 1 && node.type === 'text' ? { ...node, value: node.value.trimEnd() } : node))
