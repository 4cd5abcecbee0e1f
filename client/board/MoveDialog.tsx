// Move…: lane, band and position as plain lists, and one place up or down as buttons. The primary way
// for screen readers, touch and anyone who does not drag (WCAG 2.5.7).

import { useState } from 'react'
import { boardDialogMessages } from '../../shared/messages/board-dialogs.ts'
import { effectivePlace, isPriorityLane, recommendationsAt } from '../../shared/model/board.ts'
import { bandIdSchema, type LaneId, laneIdSchema, type RecommendationId, recommendationIdSchema } from '../../shared/model/ids.ts'
import { notCarriedForward, type Recommendation } from '../../shared/model/schema.ts'
import { allLanes } from '../../shared/model/templates.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { firstFocus } from '../ui/first-focus.ts'
import { useBoard, useBoardT, useMoveReason, useSentences } from './BoardContext.tsx'
import { destinationOf, placeInLane, standingOf } from './drop.ts'

/** The dialog for one card. */
export function MoveDialog({ card, onClose }: { card: Recommendation; onClose(): void }) {
  const t = useT(boardDialogMessages)
  const board = useBoardT()
  const { lang } = useLanguage()
  const workshop = useWorkshop()
  const { acts } = useBoard()
  const words = useSentences()
  const reason = useMoveReason()
  const { id } = card
  const { settings } = workshop
  const first = card.proposal && !isPriorityLane(settings, card.placement.laneId) ? card.proposal : card.placement
  const [laneId, setLaneId] = useState<LaneId>(first.laneId)
  const [bandId, setBandId] = useState(() => effectivePlace(settings, first).bandId)
  const place = effectivePlace(settings, { laneId, bandId })
  const others = recommendationsAt(workshop, place).filter((other) => other.id !== id)
  const standing = standingOf(workshop, id)
  const at = standing && standing.laneId === place.laneId && standing.bandId === place.bandId ? standing.index : others.length
  const [chosen, setChosen] = useState<RecommendationId | 'first' | 'last' | null>(null)
  const known = chosen === 'first' || chosen === 'last' || others.some((other) => other.id === chosen)
  const after =
    chosen !== null && known ? chosen : at === 0 ? 'first' : at === others.length ? 'last' : (others[at - 1]?.id ?? 'first')
  const edge = (step: -1 | 1) =>
    reason ?? (destinationOf({ by: 'step', id, step }, workshop) ? null : board(step < 0 ? 'reason.first' : 'reason.last'))

  const go = () => {
    onClose()
    if (laneId === notCarriedForward) acts.open({ kind: 'aside', id })
    else void acts.byIntent({ by: 'dialog', id, place, after })
  }

  return (
    <Dialog
      title={t('move.title', { name: words.name(id) })}
      onClose={onClose}
      footer={
        <Button weight="primary" reason={reason} onClick={go}>
          {t('move.go')}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!reason) go()
        }}
      >
        <p className="soft">{board('card.standsIn', { place: words.place(card.placement) })}</p>
        <Field label={t('move.lane')}>
          {(control) => (
            <select
              {...control}
              ref={firstFocus}
              className="input"
              value={laneId}
              onChange={(event) => {
                const next = laneIdSchema.parse(event.target.value)
                setLaneId(next)
                setBandId(placeInLane(workshop, id, next).bandId)
                setChosen(null)
              }}
            >
              {allLanes(settings.lanes).map((lane) => (
                <option key={lane.id} value={lane.id}>
                  {lane.id === notCarriedForward ? t('move.asideNeedsReason') : lane.label[lang]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {place.bandId === null ? null : (
          <Field label={t('move.band')}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={place.bandId ?? ''}
                onChange={(event) => {
                  setBandId(bandIdSchema.parse(event.target.value))
                  setChosen(null)
                }}
              >
                {settings.bands.map((band) => (
                  <option key={band.id} value={band.id}>
                    {band.label[lang]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {laneId === notCarriedForward ? null : (
          <Field label={t('move.position')}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={after}
                onChange={({ target: { value } }) =>
                  setChosen(value === 'first' || value === 'last' ? value : recommendationIdSchema.parse(value))
                }
              >
                {others.length === 0 ? (
                  <option value="first">{t('move.only')}</option>
                ) : (
                  <option value="first">{t('move.first')}</option>
                )}
                {others.slice(0, -1).map((other) => (
                  <option key={other.id} value={other.id}>
                    {t('move.after', { name: words.name(other.id) })}
                  </option>
                ))}
                {others.length > 0 ? <option value="last">{t('move.last')}</option> : null}
              </select>
            )}
          </Field>
        )}
        <fieldset className="chip-actions" aria-label={t('move.nudge')}>
          <Button reason={edge(-1)} onClick={() => void acts.step(id, -1)}>
            {board('chip.up')}
          </Button>
          <Button reason={edge(1)} onClick={() => void acts.step(id, 1)}>
            {board('chip.down')}
          </Button>
        </fieldset>
      </form>
    </Dialog>
  )
}
