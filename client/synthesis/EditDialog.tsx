// One language of a finding, with the other one in sight: composed here, published by Enter (contract.md). What is
// missing in one language is written here too.
import { useState } from 'react'
import type { FindingId } from '../../shared/model/ids.ts'
import { type Lang, langs, otherLang } from '../../shared/model/schema.ts'
import { EditFinding } from '../capture/EditFinding.tsx'
import { useLanguage } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { usePage, useSentences, useSynthesisT } from './PageContext.tsx'
import '../capture/capture.css'
import './file-dialog.css'

type Props = { id: FindingId; lang?: Lang | undefined; onClose(): void }

/** Begins with `lang`, or with the person's own language; the words of the other one stand above. */
export function EditDialog({ id, lang, onClose }: Props) {
  const t = useSynthesisT()
  const here = useLanguage().lang
  const { page } = usePage()
  const words = useSentences()
  const finding = useWorkshop().findings.find((one) => one.id === id)
  const [wanted, setWanted] = useState<Lang | null>(lang ?? null)
  if (!finding) return null
  const now = wanted ?? here
  const other = otherLang(now)
  const done = () => {
    page.focusOn(id)
    onClose()
  }
  return (
    <Dialog title={t('edit.title', { finding: words.finding(id) })} onClose={onClose}>
      {finding.text[other].trim() === '' ? null : (
        <p className="file-what" lang={other}>
          {finding.text[other]}
        </p>
      )}
      <fieldset className="segmented" aria-label={t('edit.which')}>
        {langs.map((one) => (
          <label key={one}>
            <input type="radio" name="edited" checked={one === now} onChange={() => setWanted(one)} />
            <span>{t('edit.label', { lang: one })}</span>
          </label>
        ))}
      </fieldset>
      <EditFinding key={now} id={id} lang={now} label={t('edit.label', { lang: now })} onDone={done} />
    </Dialog>
  )
}
