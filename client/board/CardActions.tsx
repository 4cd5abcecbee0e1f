// What can be done with the current card, as buttons that show their keys.
import { ChevronDown, ChevronUp } from 'lucide-react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { type Recommendation, toSort } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { useBoard, useBoardT, useMoveReason, useWriteReason } from './BoardContext.tsx'

type Props = { card: Recommendation }
type FoldProps = { canUnfold: boolean; onFold(folded: boolean): void }

/** Accept the proposed place and go on; for a card that has its place, only go on. */
function AcceptButton({ card }: Props) {
  const t = useBoardT()
  const ui = useT(uiMessages)
  const { acts } = useBoard()
  const reason = useMoveReason() ?? (card.proposal ? null : t('reason.noProposal'))
  const waiting = card.placement.laneId === toSort
  return (
    <Button
      weight="primary"
      data-control="accept"
      reason={waiting ? reason : null}
      onClick={() => (waiting ? void acts.accept(card.id) : acts.goOn())}
    >
      {t(waiting ? 'card.accept' : 'card.next')} <kbd className="key">{ui('ui.key.enter')}</kbd>
    </Button>
  )
}

/** Under the keypad: accept, help, set aside, skip. */
export function CardActions({ card }: Props) {
  const t = useBoardT()
  const { acts, room } = useBoard()
  const reason = useMoveReason()
  const writeReason = useWriteReason()
  const { id } = card
  const waiting = card.placement.laneId === toSort
  return (
    <>
      <AcceptButton card={card} />
      <Button data-control="help" reason={writeReason} onClick={() => acts.open({ kind: 'help', id })}>
        {t('card.askHelp')} <kbd className="key">H</kbd>
      </Button>
      <Button data-control="aside" reason={reason} onClick={() => acts.open({ kind: 'aside', id })}>
        {t('card.setAside')} <kbd className="key">X</kbd>
      </Button>
      {waiting && room.me.role !== 'observer' ? (
        <Button data-control="skip" onClick={() => acts.skip(id)}>
          {t('card.skip')} <kbd className="key">S</kbd>
        </Button>
      ) : null}
      {reason === null ? null : <p className="soft current-why">{reason}</p>}
    </>
  )
}

/** Move… and the editor, at the end of the card's first line. */
export function HeadActions({ card, canUnfold, onFold }: Props & FoldProps) {
  const t = useBoardT()
  const { acts } = useBoard()
  const reason = useMoveReason()
  return (
    <span className="current-head-actions">
      <Button data-control="move" reason={reason} onClick={() => acts.open({ kind: 'move', id: card.id })}>
        {t('card.move')} <kbd className="key">M</kbd>
      </Button>
      <EditButton card={card} />
      {canUnfold ? <FoldButton folded={false} onFold={onFold} /> : null}
    </span>
  )
}

/** On the folded line: accept, Place…, unfold. */
export function LineActions({ card, canUnfold, onFold }: Props & FoldProps) {
  const t = useBoardT()
  const { acts } = useBoard()
  const reason = useMoveReason()
  return (
    <>
      <AcceptButton card={card} />
      <Button data-control="move" reason={reason} onClick={() => acts.open({ kind: 'move', id: card.id })}>
        {t('card.placeIt')}
      </Button>
      {canUnfold ? <FoldButton folded onFold={onFold} /> : <EditButton card={card} />}
    </>
  )
}

function EditButton({ card }: Props) {
  const t = useBoardT()
  const { acts } = useBoard()
  const writes = useWriteReason() === null
  return (
    <Button data-control="edit" onClick={() => acts.open({ kind: 'editor', id: card.id })}>
      {t(writes ? 'card.edit' : 'card.read')}
    </Button>
  )
}

function FoldButton({ folded, onFold }: { folded: boolean; onFold(folded: boolean): void }) {
  const t = useBoardT()
  return (
    <Button
      weight="quiet"
      data-control="fold"
      aria-expanded={!folded}
      aria-label={t(folded ? 'card.unfold' : 'card.fold')}
      title={t(folded ? 'card.unfold' : 'card.fold')}
      onClick={() => onFold(!folded)}
    >
      {folded ? <ChevronDown size={18} aria-hidden="true" /> : <ChevronUp size={18} aria-hidden="true" />}
      <kbd className="key">O</kbd>
    </Button>
  )
}
