// What stands before "final", as a list of links to where each text is written (LN3), and the switch itself.
import { useState } from 'react'
import { Link } from 'wouter'
import { reportPageMessages } from '../../shared/messages/report-page.ts'
import { recommendationsAt } from '../../shared/model/board.ts'
import type { Gap } from '../../shared/model/gaps.ts'
import { type Bilingual, toSort, type Workshop } from '../../shared/model/schema.ts'
import { gapWords, sortedGaps } from '../../shared/report/gap-words.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'

type Props = { gaps: readonly Gap[]; workshop: Workshop; onOpen(gap: Gap): void }

export function BeforeFinal({ gaps, workshop, onOpen }: Props) {
  const t = useT(reportPageMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const unsorted = recommendationsAt(workshop, { laneId: toSort, bandId: null }).length
  const isFinal = workshop.report.status === 'final' && gaps.length === 0
  const base = `/e/${room.explorationId}`
  return (
    <section className={gaps.length > 0 ? 'doc-before doc-before-open' : 'doc-before'} aria-labelledby="doc-before">
      <h2 id="doc-before">{t('doc.before')}</h2>
      <p>{gaps.length > 0 ? t('doc.notReady', { count: gaps.length }) : t(isFinal ? 'doc.before.final' : 'doc.before.none')}</p>
      <ul>
        {sortedGaps(gaps, workshop).map((gap) => (
          <li key={`${gap.kind}/${gap.id}/${gap.field}/${gap.lang}`}>
            {gap.kind === 'settings' ? (
              <Link href={`${base}/setup`}>{gapWords(gap, workshop, lang)}</Link>
            ) : gap.kind === 'finding' ? (
              gapWords(gap, workshop, lang)
            ) : (
              <button type="button" className="link-button" onClick={() => onOpen(gap)}>
                {gapWords(gap, workshop, lang)}
              </button>
            )}
          </li>
        ))}
        {unsorted > 0 ? (
          <li>
            <Link href={base}>{t('doc.before.unsorted', { count: unsorted })}</Link>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

/** Draft or final; final says why it cannot be yet. */
export function StatusSwitch({ gaps, workshop }: Omit<Props, 'onOpen'>) {
  const t = useT(reportPageMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const isFinal = workshop.report.status === 'final' && gaps.length === 0
  const change = async () => {
    const outcome = await room.run('setReport', { status: isFinal ? 'draft' : 'final' })
    setProblem(outcome.ok ? null : outcome.refusal.detail)
    announce(outcome.ok ? t(isFinal ? 'doc.madeDraft' : 'doc.madeFinal') : outcome.refusal.detail[lang])
  }
  return (
    <section aria-labelledby="doc-status">
      <h2 id="doc-status">{t('doc.status')}</h2>
      <p className="doc-status">
        <strong>{t(isFinal ? 'doc.status.final' : 'doc.status.draft')}</strong>
        {room.may('setReport') ? (
          <Button
            onClick={() => void change()}
            reason={!isFinal && gaps.length > 0 ? t('doc.notReady', { count: gaps.length }) : null}
          >
            {t(isFinal ? 'doc.makeDraft' : 'doc.makeFinal')}
          </Button>
        ) : null}
      </p>
      <ProblemNotice detail={problem} />
    </section>
  )
}
