// After writing: where the recommendation went, its number as soon as it has one, and the way to it.
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { useCard, useWords } from '../editor/use-card.ts'
import { useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { cardPath } from './card-link.ts'

type Props = { id: RecommendationId; onAnother(): void; onClose(): void }

export function Written({ id, onAnother, onClose }: Props) {
  const t = useT(evidenceMessages)
  const ui = useT(uiMessages)
  const words = useWords()
  const { explorationId } = useRoom()
  const view = useCard(id)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => link.current?.focus(), [])
  const card = view?.card
  const counts = { findings: card?.findingIds.length ?? 0, themes: card?.themeIds.length ?? 0 }
  const name = card && card.number !== null ? words.number(card) : t('write.theNew')
  return (
    <Dialog
      title={t('write.doneTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onAnother}>{t('write.another')}</Button>
          <Button weight="primary" onClick={onClose}>
            {ui('ui.close')}
          </Button>
        </>
      }
    >
      <p role="status">{t('write.done', { name, ...counts })}</p>
      <p>
        <Link ref={link} href={cardPath(explorationId, id)}>
          {t('write.onBoard')}
        </Link>
      </p>
    </Dialog>
  )
}
