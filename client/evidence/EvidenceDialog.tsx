// What stands behind one card, opened from the board or from a chip.
import { editorMessages } from '../../shared/messages/editor.ts'
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { CardText } from '../editor/CardText.tsx'
import { useCard, useWords } from '../editor/use-card.ts'
import { useT } from '../i18n.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { CopyCardLink } from './CopyCardLink.tsx'
import { EvidencePanel } from './EvidencePanel.tsx'

export function EvidenceDialog({ id, onClose }: { id: RecommendationId; onClose(): void }) {
  const t = useT(evidenceMessages)
  const editor = useT(editorMessages)
  const words = useWords()
  const view = useCard(id)
  if (!view) {
    return (
      <Dialog title={editor('editor.evidence')} onClose={onClose}>
        <p>{t('evidence.gone')}</p>
      </Dialog>
    )
  }
  const { card, standing } = view
  return (
    <Dialog wide title={t('evidence.title', { name: words.name(id) })} onClose={onClose} footer={<CopyCardLink id={id} />}>
      <CardText card={card} />
      {standing === 'live' ? null : <p className="notice notice-warn">{t('evidence.gone')}</p>}
      <EvidencePanel card={card} live={standing === 'live'} />
    </Dialog>
  )
}
