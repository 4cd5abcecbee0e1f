// What stands before "final", as a list of links to where each text is written (LN3), and the switch itself.
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { reportPageMessages } from '../../shared/messages/report-page.ts'
import { recommendationsAt } from '../../shared/model/board.ts'
import { type Gap, type Unreviewed, unreviewedIn } from '../../shared/model/gaps.ts'
import { type Bilingual, toSort, type Workshop } from '../../shared/model/schema.ts'
import { gapWords, sortedGaps } from '../../shared/report/gap-words.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'

/** So many texts stand open; the others behind a line, so that exports stay in reach. */
const atOnce = 8

type Props = { gaps: readonly Gap[]; workshop: Workshop; onOpen(gap: Gap | Unreviewed): void }

export function BeforeFinal({ gaps, workshop, onOpen }: Props) {
  const t = useT(reportPageMessages)
  const room = useRoom()
  const unreviewed = useMemo(() => unreviewedIn(workshop), [workshop])
  const unsorted = recommendationsAt(workshop, { laneId: toSort, bandId: null }).length
  const isFinal = workshop.report.status === 'final' && gaps.length === 0
  const base = `/e/${room.explorationId}`
  const sorted = sortedGaps(gaps, workshop)
  const first = sorted.length > atOnce + 1 ? atOnce : sorted.length
  const lines = (some: readonly Gap[]) =>
    some.map((gap) => (
      <li key={`${gap.kind}/${gap.id}/${gap.field}/${gap.lang}`}>
        <GapLink gap={gap} workshop={workshop} onOpen={onOpen} />
      </li>
    ))
  return (
    <section className={gaps.length > 0 ? 'doc-before doc-before-open' : 'doc-before'} aria-labelledby="doc-before">
      <h2 id="doc-before">{t('doc.before')}</h2>
      <p>{gaps.length > 0 ? t('doc.notReady', { count: gaps.length }) : t(isFinal ? 'doc.before.final' : 'doc.before.none')}</p>
      <ul>
        {lines(sorted.slice(0, first))}
        {unsorted > 0 ? (
          <li>
            <Link href={base}>{t('doc.before.unsorted', { count: unsorted })}</Link>
          </li>
        ) : null}
      </ul>
      {sorted.length > first ? (
        <details>
          <summary>{t('doc.before.more', { count: sorted.length - first })}</summary>
          <ul>{lines(sorted.slice(first))}</ul>
        </details>
      ) : null}
      {unreviewed.length > 0 ? (
        <details className="doc-machine">
          <summary>{t('doc.before.machine', { count: unreviewed.length })}</summary>
          <p>{t('doc.before.machineWhat')}</p>
          <ul>
            {sortedGaps(unreviewed, workshop).map((text) => (
              <li key={`${text.kind}/${text.id}/${text.field}/${text.lang}`}>
                <GapLink gap={text} workshop={workshop} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

/** Leads to where the text is written, as far as this page or the set-up has it. */
function GapLink({ gap, workshop, onOpen }: { gap: Gap | Unreviewed; workshop: Workshop; onOpen: Props['onOpen'] }) {
  const { lang } = useLanguage()
  const room = useRoom()
  const words = gapWords(gap, workshop, lang)
  if (gap.kind === 'settings') return <Link href={`/e/${room.explorationId}/setup`}>{words}</Link>
  if (gap.kind === 'finding') {
    return room.may('readFindings') ? <Link href={`/e/${room.explorationId}/synthesis#f-${gap.id}`}>{words}</Link> : words
  }
  return (
    <button type="button" className="link-button" onClick={() => onOpen(gap)}>
      {words}
    </button>
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
