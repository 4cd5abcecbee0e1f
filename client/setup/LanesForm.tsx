// Lanes and bands from a template or by hand: a draft until it is saved, so that the board never shows a
// half-made set. Taking away a lane that holds recommendations is refused at once.
import { type FormEvent, useRef, useState } from 'react'
import { pageMessages } from '../../shared/messages/pages.ts'
import { setupMessages } from '../../shared/messages/setup.ts'
import type { Bilingual } from '../../shared/model/schema.ts'
import { type TemplateName, templateNames, templates } from '../../shared/model/templates.ts'
import { useDraft } from '../editor/kept-words.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { EntryList } from './EntryList.tsx'
import { editedSchema, isComplete, type LaneDraft, sameDraft, whyNot } from './lane-draft.ts'

export function LanesForm() {
  const t = useT(setupMessages)
  const page = useT(pageMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const workshop = useWorkshop()
  const stands: LaneDraft = { lanes: workshop.settings.lanes, bands: workshop.settings.bands }
  // `from`: what stood when editing began; until then the board's own lanes show, whoever changes them.
  // Labels typed and not saved outlive the page.
  const [edited, setEdited, dropEdited] = useDraft('setup-lanes', editedSchema, () => null)
  const [template, setTemplate] = useState<TemplateName>('horizons-priority')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const problemAt = useRef<HTMLDivElement>(null)
  const saveAt = useRef<HTMLButtonElement>(null)
  const draft = edited?.draft ?? stands
  const dirty = edited !== null && !sameDraft(draft, stands)
  const meanwhile = dirty && !sameDraft(edited.from, stands)

  const change = (next: LaneDraft) => {
    setProblem(null)
    setEdited({ draft: next, from: edited?.from ?? stands })
  }
  const forget = () => {
    setEdited(null)
    dropEdited()
    setTried(false)
  }
  const refuse = (why: Bilingual) => {
    setProblem(why)
    requestAnimationFrame(() => problemAt.current?.focus())
  }
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (!dirty) return
    setTried(true)
    if (!isComplete(draft)) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    const why = whyNot(workshop, draft)
    if (why) return refuse(why)
    const outcome = await room.run('setLanes', draft)
    if (!outcome.ok) return refuse(outcome.refusal.detail)
    forget()
    announce(t('setup.saved'))
  }

  return (
    <form onSubmit={(event) => void save(event)} noValidate className="setup-lanes">
      <p>{t('setup.lanesWhat')}</p>
      <div className="setup-template">
        <Field label={t('setup.template')}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={template}
              onChange={(event) => setTemplate(templateNames.find((name) => name === event.target.value) ?? template)}
            >
              {templateNames.map((name) => (
                <option key={name} value={name}>
                  {page(`home.template.${name}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button
          onClick={() => {
            const why = whyNot(workshop, templates[template])
            if (why) return refuse(why)
            change(templates[template])
            announce(t('setup.templateUsed'))
          }}
        >
          {t('setup.useTemplate')}
        </Button>
      </div>
      <div ref={problemAt} tabIndex={-1} role="alert">
        {problem ? <p className="notice notice-danger">{problem[lang]}</p> : null}
      </div>
      <EntryList name="lanes" draft={draft} tried={tried} onChange={change} onRefused={refuse} />
      <EntryList name="bands" draft={draft} tried={tried} onChange={change} onRefused={refuse} />
      {dirty ? (
        <p className="notice notice-warn" role="status">
          {t(meanwhile ? 'setup.changedMeanwhile' : 'setup.unsaved')}
        </p>
      ) : null}
      <div className="setup-actions">
        <Button ref={saveAt} type="submit" weight="primary" reason={dirty ? null : t('setup.nothingToSave')}>
          {t('setup.save')}
        </Button>
        {dirty ? (
          <Button
            onClick={() => {
              forget()
              setProblem(null)
              saveAt.current?.focus()
            }}
          >
            {t('setup.discard')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
