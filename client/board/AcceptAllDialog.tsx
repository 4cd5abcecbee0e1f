// Accept many proposals at once: a list to tick, one operation, one undo.

import { useState } from 'react'
import { boardDialogMessages } from '../../shared/messages/board-dialogs.ts'
import { recommendationsAt } from '../../shared/model/board.ts'
import { toSort } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useBoard, useMoveReason, useSentences } from './BoardContext.tsx'
import { labelOf } from './chip-model.ts'
import './dialogs.css'

/** All cards of To sort that have a proposed place, ticked. */
export function AcceptAllDialog({ onClose }: { onClose(): void }) {
  const t = useT(boardDialogMessages)
  const { lang } = useLanguage()
  const { acts } = useBoard()
  const words = useSentences()
  const reason = useMoveReason()
  const workshop = useWorkshop()
  const cards = recommendationsAt(workshop, { laneId: toSort, bandId: null }).filter((card) => card.proposal !== null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = cards.filter((card) => !left.has(card.id)).map((card) => card.id)
  return (
    <Dialog
      title={t('batch.title')}
      onClose={onClose}
      footer={
        <Button
          weight="primary"
          reason={reason ?? (chosen.length === 0 ? t('batch.go', { count: 0 }) : null)}
          onClick={() => {
            onClose()
            void acts.acceptAll(chosen)
          }}
        >
          {t('batch.go', { count: chosen.length })}
        </Button>
      }
    >
      <p>{t('batch.what')}</p>
      <p className="chip-actions">
        <Button onClick={() => setLeft(new Set())}>{t('batch.all')}</Button>
        <Button onClick={() => setLeft(new Set(cards.map((card) => card.id)))}>{t('batch.none')}</Button>
      </p>
      <ul className="batch">
        {cards.map((card) => {
          const { label, labelLang } = labelOf(card, lang)
          return (
            <li key={card.id}>
              <label>
                <input
                  type="checkbox"
                  checked={!left.has(card.id)}
                  onChange={(event) => {
                    const next = new Set(left)
                    if (event.target.checked) next.delete(card.id)
                    else next.add(card.id)
                    setLeft(next)
                  }}
                />
                <span>
                  <span className="chip-number">{words.number(card)}</span> <span lang={labelLang}>{label}</span>
                  <span className="soft batch-place">{card.proposal ? words.place(card.proposal) : ''}</span>
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
