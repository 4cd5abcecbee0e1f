// What the documents come as, for who serves them without making them.
import { createHash } from 'node:crypto'
import { reportCss } from '../../shared/report/html-style.ts'

export const reportFormats = ['docx', 'html', 'md', 'csv', 'xlsx'] as const
export type ReportFormat = (typeof reportFormats)[number]
export const engagementFormats = ['docx', 'html', 'csv'] as const
export type EngagementFormat = (typeof engagementFormats)[number]

export type Rendered = { bytes: Uint8Array; contentType: string; filename: string }

/** The policy under which an exported page is served: its own style by hash, nothing else. */
export const htmlPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(reportCss).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')
