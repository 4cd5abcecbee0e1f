// The document for Word: real headings, a contents field already filled in, real lists, header rows, its
// language and that of each run. It goes on to translation and layout: editable beats pretty.
import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx'
import { localeOf, translator } from '../../shared/messages/catalogue.ts'
import { reportMessages } from '../../shared/messages/report.ts'
import { plain, type Report, type Section } from '../../shared/report/blocks.ts'
import { type BlockWriter, blockWriter, runsOf } from './docx-blocks.ts'
import { numbering, page, styles } from './docx-styles.ts'
import { rezip } from './zip.ts'

/** Sections that begin on a page of their own. */
const onNewPage: readonly Section['id'][] = ['1', 'A', 'requests']
/** With more gaps than this listed first, the contents begin a page of their own too. */
const fewGaps = 6

/** The bytes of a .docx of `report`; the same report gives the same bytes (EX2). */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  const locale = localeOf[report.lang]
  const title = plain(report.title)
  const write = blockWriter(report.lang)
  const [first, ...rest] = report.sections
  const missing = first?.id === 'missing' ? [first] : []
  const sections = missing.length > 0 ? rest : report.sections
  const document = new Document({
    title,
    creator: report.author,
    lastModifiedBy: report.author,
    description: report.subtitle.map(plain).join(' · '),
    revision: 1,
    styles: styles(locale),
    numbering,
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [runningHead(report)] }) },
        footers: { default: new Footer({ children: [pageNumber(report)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(report.title, report.lang) }),
          ...report.subtitle.map((line) => new Paragraph({ style: 'Subtitle', children: runsOf(line, report.lang) })),
          ...missing.flatMap((section) => sectionBlocks(section, write, report)),
          ...(report.kind === 'report'
            ? [
                new Paragraph({ style: 'ContentsTitle', text: report.contents, pageBreakBefore: report.gaps.length > fewGaps }),
                contentsField(report),
              ]
            : []),
          ...sections.flatMap((section) => sectionBlocks(section, write, report)),
        ],
      },
    ],
  })
  const bytes = await Packer.toBuffer(document)
  return rezip(bytes, report.stamp.at, (path, xml) => settled(path, xml, report))
}

function sectionBlocks(section: Section, write: BlockWriter, { lang }: Report) {
  const number = section.number === null ? [] : [{ text: `${section.number} `, lang }]
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: onNewPage.includes(section.id),
      children: write.marked(section.anchor, [...number, ...section.title]),
    }),
    ...section.blocks.flatMap((block) => write.block(block)),
  ]
}

/**
 * The contents, filled in as links. Without page numbers: working them out here means laying out every page
 * (over 2 s for 50 recommendations), and leaving them to Word makes it ask about fields when it opens.
 */
const contentsField = ({ contents }: Report): TableOfContents =>
  new TableOfContents(contents, {
    hyperlink: true,
    headingStyleRange: '1-2',
    pageNumbersEntryLevelsRange: '1-2',
    beginDirty: false,
  })

/** Draft or final, and version and date, on every page. */
function runningHead({ subtitle, lang }: Report): Paragraph {
  const said = subtitle.findIndex((line) => line.some((run) => run.strong))
  const lines = subtitle.slice(said, said + 3)
  const runs = lines.flatMap((line, i) => [...(i === 0 ? [] : [{ text: ' · ', lang }]), ...line])
  return new Paragraph({ style: 'RunningHead', children: runsOf(runs, lang) })
}

function pageNumber({ lang }: Report): Paragraph {
  const t = translator(reportMessages, lang)
  const children = [`${t('report.page')} `, PageNumber.CURRENT, ` ${t('report.pageOf')} `, PageNumber.TOTAL_PAGES]
  return new Paragraph({ style: 'RunningHead', children: [new TextRun({ children })] })
}

/** What the library leaves to the clock, or to a counter that goes on from one document to the next. */
function settled(path: string, xml: string, { stamp, lang }: Report): string {
  if (path === 'word/document.xml')
    return renumbered(renumbered(xml, /(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)/g), /(_Toc)(\d+)/g)
  if (path !== 'docProps/core.xml') return xml
  const date = new Date(stamp.at).toISOString().replace(/\.\d+Z$/, 'Z')
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`)
    .replace('</cp:coreProperties>', `<dc:language>${localeOf[lang]}</dc:language></cp:coreProperties>`)
}

/** Numbers by first appearance, from 1. */
function renumbered(xml: string, pattern: RegExp): string {
  const numbers = new Map<string, number>()
  return xml.replace(pattern, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${before}${number}`
  })
}
