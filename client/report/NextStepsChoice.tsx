// Which cards stand under Next steps: the top of the first horizon, or up to six chosen ones.
import { reportPageMessages } from '../../shared/messages/report-page.ts'
import { inBoardOrder, isPriorityLane } from '../../shared/model/board.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { shown } from '../../shared/model/language.ts'
import { nextStepsOf } from '../../shared/report/sections/written.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'

const most = 6

export function NextStepsChoice({ disabled }: { disabled: boolean }) {
  const t = useT(reportPageMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const workshop = useWorkshop()
  const cards = inBoardOrder(workshop).filter((r) => isPriorityLane(workshop.settings, r.placement.laneId))
  const steps = nextStepsOf(workshop).map((r) => r.id)
  const chosen = Boolean(workshop.report.nextStepIds?.length)

  const choose = async (nextStepIds: RecommendationId[] | null) => {
    const outcome = await room.run('setReport', { nextStepIds })
    if (!outcome.ok) announce(outcome.refusal.detail[lang])
  }
  const toggle = (id: RecommendationId, on: boolean) => {
    if (on && steps.length >= most) return announce(t('doc.steps.full'))
    void choose(on ? [...steps, id] : steps.filter((each) => each !== id))
  }

  if (cards.length === 0) return <p className="doc-soft">{t('doc.steps.none')}</p>
  return (
    <fieldset className="doc-steps" disabled={disabled}>
      <legend>{t('doc.steps.choice')}</legend>
      <label className="doc-check">
        <input type="radio" name="doc-steps" checked={!chosen} onChange={() => void choose(null)} />
        {t('doc.steps.default')}
      </label>
      <label className="doc-check">
        <input type="radio" name="doc-steps" checked={chosen} onChange={() => void choose(steps)} />
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
    </fieldset>
  )
}
