// The outline: the sections of both documents, each with what is still to write or review in it.
import type { ReactNode } from 'react'
import { reportPageMessages } from '../../shared/messages/report-page.ts'
import type { Gap } from '../../shared/model/gaps.ts'
import { notCarriedForward, type Workshop } from '../../shared/model/schema.ts'
import { plain, type Report, type Section, type SectionId } from '../../shared/report/blocks.ts'
import { useT } from '../i18n.tsx'

type Props = {
  report: Report
  engagements: Report | null
  requests: number
  gaps: readonly Gap[]
  workshop: Workshop
  onGo(document: 'report' | 'engagements', anchor: string): void
}

/** Links into the preview, whichever view is open. */
export function Outline({ report, engagements, requests, gaps, workshop, onGo }: Props) {
  const t = useT(reportPageMessages)
  const bySection = Map.groupBy(gaps, (gap) => sectionOf(gap, workshop))
  const title = (section: Section): string => {
    if (section.id === 'A' || section.id === 'B') return t(`doc.section.${section.id}`)
    if (section.id === 'requests') return t('doc.section.requests', { count: requests })
    return section.number === null ? plain(section.title) : `${section.number} ${plain(section.title)}`
  }
  const entries = (document: 'report' | 'engagements', { sections }: Report) => (
    <ul>
      {sections
        .filter((section) => section.id !== 'missing')
        .map((section) => (
          <li key={section.id}>
            <a
              href={`#${section.anchor}`}
              onClick={(event) => {
                event.preventDefault()
                onGo(document, section.anchor)
              }}
            >
              <span>{title(section)}</span>
              <Missing gaps={bySection.get(section.id) ?? []} />
            </a>
          </li>
        ))}
    </ul>
  )
  return (
    <nav className="doc-outline" aria-label={t('doc.outline')}>
      <h2>
        {t('doc.outline')} · <span className="doc-soft">{t(`doc.status.${report.status}`)}</span>
      </h2>
      {entries('report', report)}
      {engagements ? (
        <>
          <h2>{t('doc.outline.engagements')}</h2>
          {entries('engagements', engagements)}
        </>
      ) : null}
    </nav>
  )
}

function Missing({ gaps }: { gaps: readonly Gap[] }): ReactNode {
  const t = useT(reportPageMessages)
  if (gaps.length === 0) return null
  const toWrite = gaps.every((gap) => gap.state === 'missing' && gap.kind === 'report')
  return <span className="doc-missing">{toWrite ? t('doc.toWrite') : t('doc.toReview', { count: gaps.length })}</span>
}

/** The section in which a text is printed first. */
function sectionOf({ kind, id, field }: Gap, workshop: Workshop): SectionId | null {
  if (kind === 'report') {
    const sections = { summary: '1', process: '2', nextSteps: '4', decision: 'decision' } as const
    return sections[field as keyof typeof sections] ?? null
  }
  if (kind === 'settings') return '2'
  if (kind === 'finding') return 'A'
  if (kind === 'theme') return '3'
  if (field === 'helpReason') return '7'
  const card = workshop.recommendations.find((r) => r.id === id)
  return card?.placement.laneId === notCarriedForward ? '6' : '3'
}
