// Requests for CDS help, in their one order over all kinds: "if only three, which?" A card dropped here
// asks for help; rank by dragging, or with Move up and Move down.

import { useDraggable } from '@dnd-kit/core'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { boardDrawerMessages } from '../../shared/messages/board-drawers.ts'
import { helpRequests } from '../../shared/model/board.ts'
import { type HelpKind, helpKindSchema, helpKinds, type Recommendation } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useSelected, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { useBoard, useBoardT, useSentences, useWriteReason } from './BoardContext.tsx'
import { labelOf } from './chip-model.ts'
import './help-drawer.css'

/** The help lane as a list. */
export function HelpDrawer() {
  const t = useT(boardDrawerMessages)
  const workshop = useWorkshop()
  const { state } = useBoard()
  const [kind, setKind] = useState<HelpKind | null>(null)
  const requests = helpRequests(workshop)
  const over = useSelected(state.drag, (drag) => drag?.zone === 'help')
  return (
    <div data-drop="help" className="help-list" data-over={over || undefined}>
      <div className="drawer-tools">
        <p className="soft">{t('drawer.help.what')}</p>
        <label className="inline-field">
          {t('drawer.kind')}
          <select
            value={kind ?? ''}
            onChange={(event) => setKind(helpKindSchema.nullable().catch(null).parse(event.target.value))}
          >
            <option value="">{t('drawer.allKinds')}</option>
            {helpKinds.map((one) => (
              <option key={one} value={one}>
                {t(`help.kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {requests.length === 0 ? <p>{t('drawer.help.empty')}</p> : null}
      <ul className="requests" data-zone="help">
        {requests.map((card, index) =>
          kind === null || card.helpKinds.includes(kind) ? (
            <Request key={card.id} card={card} rank={index + 1} of={requests.length} />
          ) : null,
        )}
      </ul>
    </div>
  )
}

function Request({ card, rank, of }: { card: Recommendation; rank: number; of: number }) {
  const t = useT(boardDrawerMessages)
  const board = useBoardT()
  const { lang } = useLanguage()
  const { state, acts } = useBoard()
  const words = useSentences()
  const reason = useWriteReason()
  const { setNodeRef, listeners } = useDraggable({ id: `help:${card.id}`, data: { id: card.id }, disabled: reason !== null })
  const line = useSelected(state.drag, (drag) => {
    if (drag?.zone !== 'help' || !drag.gap) return undefined
    if (drag.gap.before === card.id) return 'before'
    return drag.gap.after === card.id && drag.gap.before === null ? 'after' : undefined
  })
  const { label, labelLang } = labelOf(card, lang)
  const name = words.name(card.id)
  return (
    <li ref={setNodeRef} {...listeners} className="request" data-card={card.id} data-region="help" data-line={line}>
      <span className="grip" data-grip="" aria-hidden="true">
        <span className="grip-dots">⠿</span>
      </span>
      <span className="request-rank">
        <span aria-hidden="true">{rank}</span>
        <span className="visually-hidden">{t('drawer.rank', { rank })}</span>
      </span>
      <button type="button" className="request-name" data-control="face" onClick={() => acts.open({ kind: 'help', id: card.id })}>
        <span className="chip-number">{words.number(card)}</span> <span lang={labelLang}>{label}</span>
      </button>
      <span className="request-kinds">
        {card.helpKinds.map((kind) => (
          <span key={kind} className="mark-help">
            {t(`help.kind.${kind}`)}
          </span>
        ))}
        <span className="soft">{words.place(card.placement)}</span>
      </span>
      <span className="request-moves">
        <Button
          data-control="up"
          aria-label={t('chip.upThis', { name })}
          reason={reason ?? (rank === 1 ? board('reason.first') : null)}
          onClick={() => void acts.stepHelp(card.id, -1)}
        >
          <ArrowUp size={16} aria-hidden="true" />
        </Button>
        <Button
          data-control="down"
          aria-label={t('chip.downThis', { name })}
          reason={reason ?? (rank === of ? board('reason.last') : null)}
          onClick={() => void acts.stepHelp(card.id, 1)}
        >
          <ArrowDown size={16} aria-hidden="true" />
        </Button>
      </span>
    </li>
  )
}
