// One door to every exported file: format → bytes, type, name. Preview and export print the same report
// model (EX3); the same state and stamp give the same bytes (EX2).
import { format } from '../../shared/messages/catalogue.ts'
import { reportMessages } from '../../shared/messages/report.ts'
import type { Lang, Workshop } from '../../shared/model/schema.ts'
import type { Report, Stamp } from '../../shared/report/blocks.ts'
import type { Heard } from '../../shared/report/context.ts'
import { engagementColumns, engagementRows, toEngagements } from '../../shared/report/engagements.ts'
import { reportPage } from '../../shared/report/html.ts'
import { reportMarkdown } from '../../shared/report/markdown.ts'
import { toReport } from '../../shared/report/report.ts'
import { reportRows, rowColumns } from '../../shared/report/rows.ts'
import { csvBytes } from './csv.ts'
import { reportDocx } from './docx.ts'
import type { EngagementFormat, Rendered, ReportFormat } from './formats.ts'
import { xlsxBytes } from './xlsx.ts'

const contentTypes: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const named = (id: 'report.file.report' | 'report.file.engagements', lang: Lang, extension: ReportFormat): string =>
  `${format(reportMessages[id], lang)}.${extension}`

/**
 * The final document. `workshop` must hold the findings chosen for the document, which are printed; `heard`: how many
 * there are in all, when it holds no others.
 */
export async function renderReport(
  to: ReportFormat,
  workshop: Workshop,
  lang: Lang,
  stamp: Stamp,
  heard?: Heard,
): Promise<Rendered> {
  const rendered = { contentType: contentTypes[to], filename: named('report.file.report', lang, to) }
  switch (to) {
    case 'csv':
      return { ...rendered, bytes: csvBytes(rowColumns, reportRows(workshop, lang)) }
    case 'xlsx': {
      const sheet = format(reportMessages['report.section.3'], lang)
      const bytes = await xlsxBytes(rowColumns, reportRows(workshop, lang), { sheet, widths: columnWidths, at: stamp.at })
      return { ...rendered, bytes }
    }
    default:
      return { ...rendered, bytes: await printed(to, toReport(workshop, lang, stamp, heard)) }
  }
}

/** The brief for leadership: no names (EX4). */
export async function renderEngagements(to: EngagementFormat, workshop: Workshop, lang: Lang, stamp: Stamp): Promise<Rendered> {
  const rendered = { contentType: contentTypes[to], filename: named('report.file.engagements', lang, to) }
  if (to === 'csv') return { ...rendered, bytes: csvBytes(engagementColumns, engagementRows(workshop, lang)) }
  return { ...rendered, bytes: await printed(to, toEngagements(workshop, lang, stamp)) }
}

function printed(to: 'docx' | 'html' | 'md', report: Report): Promise<Uint8Array> | Uint8Array {
  if (to === 'docx') return reportDocx(report)
  return utf8(to === 'html' ? reportPage(report) : reportMarkdown(report))
}

const columnWidths = {
  position: 9,
  number: 9,
  source_id: 14,
  lane_label: 22,
  band_label: 18,
  theme: 28,
  label: 28,
  text: 80,
  help_kinds: 22,
  help_reason: 40,
  reason: 40,
  evidence: 22,
  lang: 6,
} as const
