// One block of the report model as Word paragraphs and tables. A card's lines stay together on a page.
import {
  Bookmark,
  HeadingLevel,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { localeOf } from '../../shared/messages/catalogue.ts'
import type { Lang } from '../../shared/model/schema.ts'
import type { Block, Item, Run } from '../../shared/report/blocks.ts'
import { listIndent, textWidth } from './docx-styles.ts'

export type BlockWriter = {
  block(block: Block): (Paragraph | Table)[]
  /** Runs with a bookmark on them. */
  marked(anchor: string | null, runs: readonly Run[]): ParagraphChild[]
}

/** Writes blocks of a document in `lang`; each numbered list starts at 1. */
export function blockWriter(lang: Lang): BlockWriter {
  let numberedLists = 0
  const marked = (anchor: string | null, runs: readonly Run[]): ParagraphChild[] =>
    anchor === null ? runsOf(runs, lang) : [new Bookmark({ id: bookmarkOf(anchor), children: runsOf(runs, lang) })]
  const block = (each: Block): (Paragraph | Table)[] => {
    switch (each.kind) {
      case 'heading': {
        const heading = each.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3
        return [new Paragraph({ heading, keepNext: true, children: marked(each.anchor, each.runs) })]
      }
      case 'paragraph': {
        const style = { body: undefined, soft: 'Soft', missing: 'Missing' }[each.tone]
        return [new Paragraph({ style, children: runsOf(each.runs, lang) })]
      }
      case 'list': {
        const numbered = each.style === 'numbered'
        if (numbered) numberedLists++
        const list = numbered ? { reference: 'numbers', instance: numberedLists } : { reference: 'bullets' }
        return each.items.flatMap((item) => itemParagraphs(item, list, lang, marked))
      }
      case 'table':
        return [
          new Paragraph({ style: 'Caption', keepNext: true, text: each.caption }),
          tableOf(each, lang),
          new Paragraph({ style: 'TableText' }),
        ]
    }
  }
  return { block, marked }
}

type List = { reference: string; instance?: number }

function itemParagraphs(item: Item, list: List, lang: Lang, marked: BlockWriter['marked']): Paragraph[] {
  const lines = item.subItems.length + item.details.length
  // Everything but the last line is kept with the next.
  const kept = (i: number) => ({ keepLines: true, keepNext: i < lines })
  return [
    new Paragraph({ numbering: { ...list, level: 0 }, ...kept(0), children: marked(item.anchor, item.runs) }),
    ...item.subItems.map(
      ({ anchor, runs }, i) =>
        new Paragraph({ numbering: { ...list, level: 1 }, ...kept(i + 1), children: marked(anchor, runs) }),
    ),
    ...item.details.map((runs, i) => {
      const at = item.subItems.length + i + 1
      const spacing = at === lines ? { after: 160 } : undefined
      return new Paragraph({ style: 'Detail', indent: { left: listIndent }, ...kept(at), spacing, children: runsOf(runs, lang) })
    }),
  ]
}

function tableOf({ head, rows }: Extract<Block, { kind: 'table' }>, lang: Lang): Table {
  const shares = [0.16, 0.5, 0.34]
  const widths = head.map((_, i) => Math.round(textWidth * (shares[i] ?? 1 / head.length)))
  const cell = (runs: readonly Run[], i: number, shading?: { fill: string }) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      shading,
      margins: { top: 40, bottom: 40, left: 100, right: 100 },
      children: [new Paragraph({ style: 'TableText', children: runsOf(runs, lang) })],
    })
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, i) => cell([{ text, lang, strong: true }], i, { fill: 'E9EDF2' })),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((runs, i) => cell(runs, i)) })),
    ],
  })
}

/** Word's bookmark names: a letter first, letters, digits and _, at most 40 characters. */
const bookmarkOf = (anchor: string): string => `b_${anchor.replace(/[^A-Za-z0-9]/g, '_').slice(-36)}`

/** Runs as text runs and links; what stands in another language than the document's says so. */
export function runsOf(runs: readonly Run[], lang: Lang): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const language = run.lang === lang ? undefined : { value: localeOf[run.lang] }
    if (run.to === undefined) return textRuns(run.text, { bold: run.strong, language })
    const children = textRuns(run.text, { bold: run.strong, language, style: 'Hyperlink' })
    return [new InternalHyperlink({ anchor: bookmarkOf(run.to), children })]
  })
}

/** Characters XML 1.0 cannot hold would make a file Word refuses to open. */
const unprintable = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** One run a line, with a line break between. */
const textRuns = (text: string, options: Pick<IRunOptions, 'bold' | 'language' | 'style'>): TextRun[] =>
  text
    .replaceAll('\r\n', '\n')
    .replace(unprintable, '')
    .split('\n')
    .map((line, i) => new TextRun({ ...options, text: line, ...(i === 0 ? {} : { break: 1 }) }))
