// The card under discussion: whole text, what is known of it, the keypad, and what can be done. Focus
// on it gives the keys their meaning. Folds to one line.

import { useDraggable } from '@dnd-kit/core'
import { GripVertical } from 'lucide-react'
import { useMemo } from 'react'
import { type Recommendation, toSort } from '../../shared/model/schema.ts'
import { useLanguage } from '../i18n.tsx'
import { useRemoteChanges, useSelected, useWorkshop } from '../room/RoomContext.tsx'
import { Quoting } from '../ui/Quoting.tsx'
import { useBoard, useBoardT, useMoveReason, useSentences } from './BoardContext.tsx'
import { CardActions, HeadActions, LineActions } from './CardActions.tsx'
import { chipOf, themesOf } from './chip-model.ts'
import { Keypad } from './Keypad.tsx'
import { ComplexityMark, EvidenceButton, HolderMark, LanguageMarks, useHolders } from './Marks.tsx'
import { SubItems } from './SubItems.tsx'
import './current-card.css'

type Props = { card: Recommendation; folded: boolean; canUnfold: boolean; onFold(folded: boolean): void }

/** The current card, whole or folded to a line. */
export function CurrentCard({ card, folded, canUnfold, onFold }: Props) {
  const t = useBoardT()
  const { lang } = useLanguage()
  const workshop = useWorkshop()
  const words = useSentences()
  const reason = useMoveReason()
  const chip = useMemo(() => chipOf(card, themesOf(workshop), lang), [card, workshop, lang])
  const waiting = card.placement.laneId === toSort
  const { setNodeRef, listeners } = useDraggable({ id: `current:${card.id}`, data: { id: card.id }, disabled: reason !== null })
  const number = words.number(card)
  const place = card.proposal && waiting ? t('card.proposed', { place: words.place(card.proposal) }) : null

  return (
    <section
      ref={setNodeRef}
      className={folded ? 'current current-folded' : 'current'}
      aria-labelledby="current-heading"
      data-card={card.id}
      data-region="current"
    >
      <h2 id="current-heading" className="visually-hidden">
        {t('card.region')}
      </h2>
      {/* The one focusable group that the keys belong to. */}
      {/* biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset would be read instead of the text */}
      <div
        className="current-card"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes Enter, digits and letters (screens.md, Keys)
        tabIndex={0}
        data-control="card"
        data-arrival=""
        aria-label={words.name(card.id)}
        aria-describedby={folded ? undefined : 'current-text'}
      >
        <div className="current-head">
          <span className="grip" data-grip="" aria-hidden="true" {...listeners}>
            <GripVertical size={16} />
            <span className="card-number">{number}</span>
          </span>
          {chip.hasLabel ? (
            <span className="current-label" lang={chip.labelLang}>
              {chip.label}
            </span>
          ) : null}
          {chip.hasLabel && chip.suggested && !folded ? <span className="soft">({t('card.suggestedLabel')})</span> : null}
          {folded && place ? <span className="soft folded-place">{place}</span> : null}
          <Holder id={card.id} />
          {folded ? null : <HeadActions card={card} canUnfold={canUnfold} onFold={onFold} />}
        </div>
        {folded ? null : (
          <>
            <p className="current-text" id="current-text" lang={chip.textLang}>
              {chip.text}
            </p>
            <SubItems card={card} className="current-parts" />
            <p className="current-meta">
              {chip.theme !== '' ? (
                <span>
                  <Quoting sentence={(theme) => t('card.theme', { theme })} words={chip.theme} lang={chip.themeLang} />
                </span>
              ) : null}
              <EvidenceButton card={card} />
              <ComplexityMark complexity={card.complexity} words />
              {card.help ? (
                <span className="mark-help">{t(card.help.answer === 'yes' ? 'card.help.yes' : 'card.help.no')}</span>
              ) : null}
              <LanguageMarks en={chip.stateEn} fr={chip.stateFr} all />
              {waiting ? null : <span>{t('card.standsIn', { place: words.place(card.placement) })}</span>}
            </p>
            <TakenNotice card={card} waiting={waiting} />
          </>
        )}
      </div>
      {folded ? (
        <div className="current-line-actions">
          <LineActions card={card} canUnfold={canUnfold} onFold={onFold} />
        </div>
      ) : (
        <div className="current-side">
          <Keypad
            id={card.id}
            number={number}
            settings={workshop.settings}
            proposal={waiting ? card.proposal : null}
            place={card.placement}
          />
          <div className="current-actions">
            <CardActions card={card} />
          </div>
        </div>
      )}
    </section>
  )
}

function Holder({ id }: { id: string }) {
  return <HolderMark names={useHolders(id)} />
}

/** When someone else places the card under my hand it stays, says so, and Enter only goes on. */
function TakenNotice({ card, waiting }: { card: Recommendation; waiting: boolean }) {
  const t = useBoardT()
  const { state } = useBoard()
  const words = useSentences()
  const from = useSelected(state.current, (current) => current.from)
  const change = useRemoteChanges().findLast(({ id }) => id === card.id)
  if (waiting || from !== 'queue') return null
  const place = words.place(card.placement)
  return (
    <p className="notice notice-warn current-notice">
      {change?.by ? t('card.movedByOther', { name: change.by.name, place }) : t('card.movedBySomeone', { place })}
    </p>
  )
}
