// CDS help for one card in a dialog of its own (the board's H).
import { editorMessages } from '../../shared/messages/editor.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { CardText } from './CardText.tsx'
import { HelpChoices } from './HelpChoices.tsx'
import { useCard, useWords } from './use-card.ts'
import './editor.css'

/** Everything about the request is done as it is pressed; Done only closes. */
export function HelpDialog({ id, onClose }: { id: RecommendationId; onClose(): void }) {
  const t = useT(editorMessages)
  const words = useWords()
  const room = useRoom()
  const view = useCard(id)
  if (!view) return null
  const reason = room.may('requestHelp') && view.standing === 'live' ? null : t('editor.observer')
  return (
    <Dialog
      title={t('editor.helpTitle', { name: words.name(id) })}
      onClose={onClose}
      footer={
        <Button weight="primary" onClick={onClose}>
          {t('editor.done')}
        </Button>
      }
    >
      <CardText card={view.card} />
      <HelpChoices card={view.card} reason={reason} autoFocus />
    </Dialog>
  )
}
