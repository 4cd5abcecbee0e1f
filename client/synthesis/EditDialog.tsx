// The words of one finding, a language at a time: written here, checked for personal information, and seen by
// others only when they are published.
import { useState } from 'react'
import { synthesisMessages } from '../../shared/messages/synthesis.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { FindingId } from '../../shared/model/ids.ts'
import { shown } from '../../shared/model/language.ts'
import { langs } from '../../shared/model/schema.ts'
import { EditFinding } from '../capture/EditFinding.tsx'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useSentences } from './PageContext.tsx'

/** Nothing when somebody took the finding away meanwhile. */
export function EditDialog({ id, onClose }: { id: FindingId; onClose(): void }) {
  const t = useT(synthesisMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const words = useSentences()
  const finding = useWorkshop().findings.find((one) => one.id === id)
  const [edited, setEdited] = useState(finding ? shown(finding.text, lang).lang : lang)
  if (!finding) return null
  return (
    <Dialog
      title={t('edit.title', { finding: words.number(finding) })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{ui('ui.close')}</Button>}
    >
      <fieldset className="segmented" aria-label={t('edit.which')}>
        {langs.map((one) => (
          <label key={one}>
            <input type="radio" name="edited" checked={one === edited} onChange={() => setEdited(one)} />
            <span>{t('edit.label', { lang: one })}</span>
          </label>
        ))}
      </fieldset>
      <EditFinding key={edited} id={id} lang={edited} label={t('edit.label', { lang: edited })} onDone={onClose} />
    </Dialog>
  )
}
