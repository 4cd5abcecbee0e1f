// Splitting a finding in two or more, prefilled at the ends of its sentences. The server does it, on the finding
// as it stands then; until that is done the parts are kept on this device.
import { type FormEvent, useId, useState } from 'react'
import { editorMessages } from '../../shared/messages/editor.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { FindingId } from '../../shared/model/ids.ts'
import { faultsOf } from '../editor/split-parts.ts'
import { useSplit } from '../editor/use-split.ts'
import { SubmitKey, WordsPair } from '../editor/WordsPair.tsx'
import { useLanguage, useT } from '../i18n.tsx'
import { findingDrafts } from '../room/keys.ts'
import { useSaving, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useOnce } from '../ui/once.ts'
import { usePage, useSentences, useSynthesisT } from './PageContext.tsx'
import '../editor/text-field.css'
import './pick.css'

export function SplitDialog({ id, onClose }: { id: FindingId; onClose(): void }) {
  const t = useSynthesisT()
  const ui = useT(uiMessages)
  const editor = useT(editorMessages)
  const { lang } = useLanguage()
  const { acts } = usePage()
  const words = useSentences()
  const text = useWorkshop().findings.find((finding) => finding.id === id)?.text
  const offline = useSaving().status === 'offline' ? editor('editor.offline') : null
  const form = useId()
  const { parts, seen, outdated, setParts, again, drop } = useSplit(`${findingDrafts.split}${id}`, text ?? { en: '', fr: '' })
  const [tried, setTried] = useState(false)
  const faults = faultsOf(parts)
  const [split, busy] = useOnce(async (element: HTMLFormElement) => {
    setTried(true)
    if (faults.some((fault) => fault !== null)) {
      requestAnimationFrame(() => element.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    if (!(await acts.split(id, seen, parts))) return
    drop()
    onClose()
  })
  // Words of a finding do not stay on a device for parts that nobody wants (D44); Escape may be a slip.
  const giveUp = () => {
    drop()
    onClose()
  }
  if (!text) return null
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void split(event.currentTarget)
  }
  const name = words.finding(id)
  return (
    <Dialog
      wide
      title={t('part.title', { finding: name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={giveUp}>{ui('ui.cancel')}</Button>
          <Button weight="primary" type="submit" form={form} reason={offline ?? (busy ? ui('ui.loading') : null)}>
            {t('part.go', { count: parts.length })} <SubmitKey />
          </Button>
        </>
      }
    >
      <p>{t('part.what', { finding: name })}</p>
      {offline ? <p className="notice notice-warn">{offline}</p> : null}
      <div role="status">{outdated && !busy ? <p className="notice notice-warn">{t('part.outdated')}</p> : null}</div>
      <form id={form} onSubmit={submit} noValidate>
        {parts.map((part, index) => {
          const fault = tried ? faults[index] : null
          const number = index + 1
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place: the first stays the finding
            <fieldset key={index} className="pick-part">
              <legend className="field-label">{t('part.one', { number })}</legend>
              <WordsPair
                words={part}
                onChange={(next) => setParts(parts.map((other, i) => (i === index ? next : other)))}
                label={(one) => t('part.in', { number, lang: one })}
                error={(one) => {
                  if (!fault || one !== lang) return null
                  return fault.kind === 'empty' ? t('part.empty') : t('part.same', { other: fault.as + 1 })
                }}
                {...(index === 0 ? { autoFocus: lang } : {})}
              />
              {parts.length > 2 && index > 0 ? (
                <Button onClick={() => setParts(parts.filter((_, i) => i !== index))}>{t('part.remove', { number })}</Button>
              ) : null}
            </fieldset>
          )
        })}
        <div className="pick-acts">
          {parts.length < 20 ? <Button onClick={() => setParts([...parts, { en: '', fr: '' }])}>{t('part.add')}</Button> : null}
          <Button weight="quiet" onClick={again}>
            {t('part.again')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
