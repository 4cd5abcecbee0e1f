// A chip unfolded in its lane: the whole text and what can be done with it, as plain buttons.

import type { RecommendationId } from '../../shared/model/ids.ts'
import { shown } from '../../shared/model/language.ts'
import { notCarriedForward, toSort } from '../../shared/model/schema.ts'
import { useLanguage } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Quoting } from '../ui/Quoting.tsx'
import { useBoard, useBoardT, useMoveReason, useSentences, useWriteReason } from './BoardContext.tsx'
import { chipOf, themesOf } from './chip-model.ts'
import { destinationOf } from './drop.ts'
import { EvidenceButton, LanguageMarks } from './Marks.tsx'
import { SubItems } from './SubItems.tsx'

/** The open half of a chip. */
export function ChipDetail({ id, where }: { id: RecommendationId; where: string }) {
  const t = useBoardT()
  const { lang } = useLanguage()
  const { acts } = useBoard()
  const workshop = useWorkshop()
  const words = useSentences()
  const reason = useMoveReason()
  const writeReason = useWriteReason()
  const card = workshop.recommendations.find((r) => r.id === id)
  if (!card) return null
  const chip = chipOf(card, themesOf(workshop), lang)
  const why = shown(card.reason, lang)
  const waiting = card.placement.laneId === toSort
  const aside = card.placement.laneId === notCarriedForward
  const edge = (step: -1 | 1) =>
    reason ?? (destinationOf({ by: 'step', id, step }, workshop) ? null : t(step < 0 ? 'reason.first' : 'reason.last'))
  return (
    <div className="chip-detail">
      {chip.hasLabel ? <p lang={chip.textLang}>{chip.text}</p> : null}
      <SubItems card={card} />
      {aside && why.text !== '' ? (
        <p>
          {t('chip.reason')} <span lang={why.lang}>{why.text}</span>
        </p>
      ) : null}
      <p className="current-meta">
        {chip.theme !== '' ? (
          <span>
            <Quoting sentence={(theme) => t('card.theme', { theme })} words={chip.theme} lang={chip.themeLang} />
          </span>
        ) : null}
        <EvidenceButton card={card} />
        {chip.complexity ? <span>{t('card.complexity', { level: chip.complexity })}</span> : null}
        {chip.help ? <span>{t(chip.help === 'yes' ? 'card.help.yes' : 'card.help.no')}</span> : null}
        <LanguageMarks en={chip.stateEn} fr={chip.stateFr} all />
        {waiting && card.proposal ? <span>{t('card.proposed', { place: words.place(card.proposal) })}</span> : null}
        {where === 'search' ? <span>{t('card.standsIn', { place: words.place(card.placement) })}</span> : null}
      </p>
      <div className="chip-actions">
        {waiting && card.proposal ? (
          <Button weight="primary" data-control="accept" reason={reason} onClick={() => acts.accept(id)}>
            {t('card.accept')}
          </Button>
        ) : null}
        {aside ? (
          <Button data-control="back" reason={reason} onClick={() => acts.bringBack(id)}>
            {t('chip.bringBack')}
          </Button>
        ) : (
          <>
            <Button data-control="up" reason={edge(-1)} onClick={() => acts.step(id, -1)}>
              {t('chip.up')}
            </Button>
            <Button data-control="down" reason={edge(1)} onClick={() => acts.step(id, 1)}>
              {t('chip.down')}
            </Button>
            <Button data-control="move-here" reason={reason} onClick={() => acts.open({ kind: 'move', id })}>
              {t('card.move')}
            </Button>
          </>
        )}
        <Button data-control="help" reason={writeReason} onClick={() => acts.open({ kind: 'help', id })}>
          {t('card.askHelp')}
        </Button>
        {aside ? null : (
          <Button data-control="aside" reason={reason} onClick={() => acts.open({ kind: 'aside', id })}>
            {t('card.setAside')}
          </Button>
        )}
        <Button data-control="edit" onClick={() => acts.open({ kind: 'editor', id })}>
          {t(writeReason ? 'card.read' : 'card.edit')}
        </Button>
        <Button data-control="take" onClick={() => acts.take(id)}>
          {t('chip.take')}
        </Button>
      </div>
    </div>
  )
}
