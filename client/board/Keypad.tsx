// Lanes × bands as real buttons: where the card stands and where it was proposed are marked in words;
// after a lane digit its bands show theirs.
import { memo } from 'react'
import type { RecommendationId } from '../../shared/model/ids.ts'
import type { Place, Settings } from '../../shared/model/schema.ts'
import { useLanguage } from '../i18n.tsx'
import { useSelected } from '../room/RoomContext.tsx'
import { useBoard, useBoardT, useMoveReason } from './BoardContext.tsx'
import { samePlace } from './drop.ts'
import './keypad.css'

type Props = { id: RecommendationId; number: string; settings: Settings; proposal: Place | null; place: Place }

/** The keypad of the current card. */
export const Keypad = memo(function Keypad({ id, number, settings, proposal, place }: Props) {
  const t = useBoardT()
  const { lang } = useLanguage()
  const { state, acts } = useBoard()
  const reason = useMoveReason()
  const pending = useSelected(state.pending, (now) => (now?.id === id ? now.lane : null))
  const { lanes, bands } = settings
  const cells = bands.length > 0 ? bands : [null]
  const rows = cells.length + (bands.length > 0 ? 1 : 0)
  return (
    <fieldset className="keypad" aria-label={t('keypad.name', { number })} data-lanes={lanes.length}>
      {lanes.map((lane, laneIndex) => (
        <div
          key={lane.id}
          className="keypad-lane"
          style={{ gridRow: `span ${rows}` }}
          data-pending={pending === laneIndex || undefined}
        >
          {bands.length > 0 ? (
            <span className="keypad-head" aria-hidden="true">
              {laneIndex < 9 ? t('keypad.head', { digit: laneIndex + 1, lane: lane.label[lang] }) : lane.label[lang]}
            </span>
          ) : null}
          {cells.map((band, bandIndex) => {
            const here = { laneId: lane.id, bandId: band?.id ?? null }
            const proposed = samePlace(here, proposal)
            const stands = samePlace(here, place)
            return (
              <button
                key={band?.id ?? ''}
                type="button"
                className="keypad-key"
                data-control={`key-${laneIndex}-${bandIndex}`}
                data-proposed={proposed || undefined}
                aria-current={stands || undefined}
                aria-disabled={reason ? true : undefined}
                title={reason ?? undefined}
                onClick={() => (reason ? acts.say(reason) : acts.keypad(id, here))}
              >
                {pending === laneIndex && bandIndex < 9 ? (
                  <span className="keypad-digit" aria-hidden="true">
                    {bandIndex + 1}
                  </span>
                ) : null}
                <span>
                  {band ? (
                    <>
                      <span className="visually-hidden">{t('keypad.inLane', { lane: lane.label[lang] })} </span>
                      {band.label[lang]}
                    </>
                  ) : (
                    lane.label[lang]
                  )}
                  {proposed ? <span className="keypad-note"> {t('keypad.proposed')}</span> : null}
                  {stands ? <span className="keypad-note"> {t('keypad.here')}</span> : null}
                </span>
              </button>
            )
          })}
        </div>
      ))}
    </fieldset>
  )
})
