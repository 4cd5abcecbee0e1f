// Which cards stand under Next steps: the top of the first horizon, or up to six chosen ones.
import { useEffect, useRef, useState } from 'react'
import { reportPageMessages } from '../../shared/messages/report-page.ts'
import { inBoardOrder, isPriorityLane } from '../../shared/model/board.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { shown } from '../../shared/model/language.ts'
import type { Bilingual } from '../../shared/model/schema.ts'
import { nextStepsOf } from '../../shared/report/sections/written.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'

const most = 6

export function NextStepsChoice({ disabled }: { disabled: boolean }) {
  const t = useT(reportPageMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const workshop = useWorkshop()
  const cards = inBoardOrder(workshop).filter((r) => isPriorityLane(workshop.settings, r.placement.laneId))
  // What was ticked and does not stand in the workshop yet: the next tick builds on it, not on the board.
  const [wanted, want] = useState<{ ids: RecommendationId[] | null } | null>(null)
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const asking = useRef({ count: 0, last: Promise.resolve() })
  const standing = workshop.report.nextStepIds
  const seen = wanted ? { ...workshop, report: { ...workshop.report, nextStepIds: wanted.ids } } : workshop
  const steps = nextStepsOf(seen).map((r) => r.id)
  const chosen = Boolean(seen.report.nextStepIds?.length)

  // The document may bring a choice before the server's answer does, or after it: whichever is last clears it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of what stands is the reason to run
  useEffect(() => {
    if (asking.current.count === 0) want(null)
  }, [standing])

  const choose = (ids: RecommendationId[] | null) => {
    want({ ids })
    const { current } = asking
    current.count++
    current.last = current.last.then(async () => {
      const outcome = await room.run('setReport', { nextStepIds: ids })
      current.count--
      setProblem(outcome.ok ? null : outcome.refusal.detail)
      const arrived = String(room.workshop.get().report.nextStepIds) === String(ids)
      if (!outcome.ok || arrived) want((now) => (now?.ids === ids ? null : now))
    })
  }
  const toggle = (id: RecommendationId, on: boolean) => {
    if (on && steps.length >= most) return announce(t('doc.steps.full'))
    choose(on ? [...steps, id] : steps.filter((each) => each !== id))
  }

  if (cards.length === 0) return <p className="doc-soft">{t('doc.steps.none')}</p>
  return (
    <fieldset className="doc-steps" disabled={disabled}>
      <legend>{t('doc.steps.choice')}</legend>
      <label className="doc-check">
        <input type="radio" name="doc-steps" checked={!chosen} onChange={() => choose(null)} />
        {t('doc.steps.default')}
      </label>
      <label className="doc-check">
        <input type="radio" name="doc-steps" checked={chosen} onChange={() => choose(steps)} />
        {t('doc.steps.chosen')}
      </label>
      {chosen ? (
        <ul>
          {cards.map((card) => {
            const label = shown(card.label, lang)
            const words = label.text === '' ? shown(card.text, lang) : label
            const on = steps.includes(card.id)
            return (
              <li key={card.id}>
                <label className="doc-check">
                  <input
                    type="checkbox"
                    checked={on}
                    aria-disabled={!on && steps.length >= most}
                    onChange={(event) => toggle(card.id, event.target.checked)}
                  />
                  <span>
                    {card.number === null ? '' : `R${card.number} `}
                    <span lang={words.lang}>{words.text}</span>
                  </span>
                </label>
              </li>
            )
          })}
        </ul>
      ) : null}
      <ProblemNotice detail={problem} />
    </fieldset>
  )
}
