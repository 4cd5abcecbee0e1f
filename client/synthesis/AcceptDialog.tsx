// A suggested group becomes a theme when a person says so: its name, and which of its findings go into it.
import { type FormEvent, useId, useState } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { FindingId } from '../../shared/model/ids.ts'
import { shown } from '../../shared/model/language.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { shownWords } from '../similar/shown-words.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { firstFocus } from '../ui/first-focus.ts'
import { useOnce } from '../ui/once.ts'
import { useNumbers, usePage, useSynthesisT } from './PageContext.tsx'
import './pick.css'

export function AcceptDialog({ suggestion: id, onClose }: { suggestion: string; onClose(): void }) {
  const t = useSynthesisT()
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const { synthesis, acts } = usePage()
  const { findings } = useWorkshop()
  const { number } = useNumbers()
  const form = useId()
  const suggestion = useStore(synthesis.suggestions).find((one) => one.id === id)
  const words = suggestion ? shownWords(suggestion.words, lang) : { lang, words: [] }
  const suggested = words.words.join(', ')
  const [title, setTitle] = useState(suggested)
  const [left, setLeft] = useState<ReadonlySet<FindingId>>(new Set())
  const [tried, setTried] = useState(false)
  // Once it is accepted its findings are no longer in the tray, and nothing was amiss.
  const [none, setNone] = useState(false)
  // What somebody filed or removed meanwhile is no longer in it.
  const standing = findings.filter((finding) => finding.place.themeId === null && suggestion?.ids.includes(finding.id))
  const chosen = standing.filter((finding) => !left.has(finding.id)).map((finding) => finding.id)
  const [accept, busy] = useOnce(async () => {
    setTried(true)
    setNone(chosen.length === 0)
    if (!suggestion || title.trim() === '' || chosen.length === 0) return
    if (await acts.acceptSuggestion(suggestion, title.trim(), chosen, title.trim() === suggested)) onClose()
  })
  if (!suggestion) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void accept()
  }
  const toggle = (one: FindingId) => {
    const next = new Set(left)
    if (!next.delete(one)) next.add(one)
    setLeft(next)
    setNone(false)
  }
  return (
    <Dialog
      title={t('accept.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('ui.cancel')}</Button>
          <Button weight="primary" type="submit" form={form} reason={busy ? ui('ui.loading') : null}>
            {t('theme.new.go')} <kbd className="key">{ui('ui.key.enter')}</kbd>
          </Button>
        </>
      }
    >
      <p>{t('accept.what')}</p>
      <form id={form} onSubmit={submit} noValidate>
        <Field label={t('theme.new.title')} error={tried && title.trim() === '' ? t('theme.new.empty') : null}>
          {(control) => (
            <input
              {...control}
              ref={firstFocus}
              className="input"
              lang={title === suggested ? words.lang : lang}
              value={title}
              maxLength={1000}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <fieldset className="pick">
          <legend className="field-label">{t('accept.which')}</legend>
          {standing.map((finding) => {
            const text = shown(finding.text, lang)
            return (
              <label key={finding.id}>
                <input type="checkbox" checked={!left.has(finding.id)} onChange={() => toggle(finding.id)} />
                <span>
                  <span className="row-number">{number(finding)}</span> <span lang={text.lang}>{text.text}</span>
                </span>
              </label>
            )
          })}
        </fieldset>
        {none ? (
          <p className="field-error" role="alert">
            {t('accept.none')}
          </p>
        ) : null}
      </form>
    </Dialog>
  )
}
