// Merging the findings in hand: all their words in sight, and which one is kept. The server does it.
import { type FormEvent, useId, useState } from 'react'
import { editorMessages } from '../../shared/messages/editor.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { FindingId } from '../../shared/model/ids.ts'
import { langs } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useSaving, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useOnce } from '../ui/once.ts'
import { useNumbers, usePage, useSynthesisT } from './PageContext.tsx'
import './pick.css'

export function MergeDialog({ ids, onClose }: { ids: readonly FindingId[]; onClose(): void }) {
  const t = useSynthesisT()
  const ui = useT(uiMessages)
  const editor = useT(editorMessages)
  const { acts } = usePage()
  const { findings } = useWorkshop()
  const { number } = useNumbers()
  const offline = useSaving().status === 'offline' ? editor('editor.offline') : null
  const form = useId()
  // What someone removed or merged away meanwhile is no longer among them.
  const standing = ids.flatMap((id) => findings.find((finding) => finding.id === id) ?? [])
  const [wanted, setInto] = useState(ids[0])
  const into = standing.some((finding) => finding.id === wanted) ? wanted : standing[0]?.id
  const [merge, busy] = useOnce(async () => {
    if (into === undefined || standing.length < 2) return
    const from = standing.map((finding) => finding.id).filter((id) => id !== into)
    if (await acts.merge(into, from)) onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void merge()
  }
  const reason = offline ?? (busy ? ui('ui.loading') : standing.length < 2 ? t('combine.two') : null)
  return (
    <Dialog
      wide
      title={t('combine.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('ui.cancel')}</Button>
          <Button weight="primary" type="submit" form={form} reason={reason}>
            {t('combine.go')} <kbd className="key">{ui('ui.key.enter')}</kbd>
          </Button>
        </>
      }
    >
      <p>{t('combine.what')}</p>
      {offline ? <p className="notice notice-warn">{offline}</p> : null}
      <form id={form} onSubmit={submit}>
        <fieldset className="pick">
          <legend className="field-label">{t('combine.which')}</legend>
          {standing.map((finding, index) => (
            <label key={finding.id}>
              <input
                ref={(element) => {
                  if (index === 0) element?.setAttribute('autofocus', '')
                }}
                type="radio"
                name={`${form}-into`}
                checked={finding.id === into}
                onChange={() => setInto(finding.id)}
              />
              <span>
                <span className="row-number">{number(finding)}</span>
                {langs.map((lang) =>
                  finding.text[lang].trim() === '' ? null : (
                    <span key={lang} className="pick-text" lang={lang}>
                      {finding.text[lang]}
                    </span>
                  ),
                )}
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {t('combine.go')}
        </button>
      </form>
    </Dialog>
  )
}
