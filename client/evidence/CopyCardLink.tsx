// The address that opens one card on the board, for whoever may see it (card-link.ts).
import { useState } from 'react'
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { cardPath } from './card-link.ts'

export function CopyCardLink({ id }: { id: RecommendationId }) {
  const t = useT(evidenceMessages)
  const { explorationId } = useRoom()
  const [shown, show] = useState<'not-yet' | 'copied' | 'to-copy'>('not-yet')
  const link = `${location.origin}${cardPath(explorationId, id)}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      show('copied')
      announce(t('evidence.linkCopied'))
    } catch {
      show('to-copy')
      announce(t('evidence.linkIs'))
    }
  }
  return (
    <>
      <Button className="button-small" onClick={() => void copy()}>
        {t('evidence.link')}
      </Button>
      {shown === 'copied' ? <span className="side-note">{t('evidence.linkCopied')}</span> : null}
      {shown === 'to-copy' ? (
        <span className="side-note evidence-link">
          {t('evidence.linkIs')} {link}
        </span>
      ) : null}
    </>
  )
}
