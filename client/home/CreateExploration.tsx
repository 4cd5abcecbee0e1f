// For the operator: a new exploration in both languages, and its four invitation links, shown once.
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { pageMessages } from '../../shared/messages/pages.ts'
import { type Bilingual, langs } from '../../shared/model/schema.ts'
import { type TemplateName, templateNames } from '../../shared/model/templates.ts'
import { api } from '../api.ts'
import { useT } from '../i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useOnce } from '../ui/once.ts'
import { ProblemNotice } from '../ui/Problem.tsx'
import { CreatedLinks } from './CreatedLinks.tsx'
import { createdSchema } from './explorations.ts'
import { OperatorKey } from './OperatorKey.tsx'

const fields = ['title', 'partner', 'service'] as const
type Words = Record<(typeof fields)[number], Bilingual>
const noWords = (): Words => ({ title: { en: '', fr: '' }, partner: { en: '', fr: '' }, service: { en: '', fr: '' } })

export function CreateExploration() {
  const t = useT(pageMessages)
  const [key, setKey] = useState('')
  const [words, setWords] = useState(noWords)
  const [template, setTemplate] = useState<TemplateName>('horizons-priority')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const [created, setCreated] = useState<z.infer<typeof createdSchema> | null>(null)

  const [create, busy] = useOnce(async () => {
    const answer = await api('/api/explorations', createdSchema, {
      method: 'POST',
      body: { ...words, template },
      headers: { authorization: `Bearer ${key.trim()}` },
    })
    setProblem(answer.ok ? null : answer.problem.detail)
    if (answer.ok) setCreated(answer.value)
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    const complete = key.trim() !== '' && fields.every((field) => langs.every((lang) => words[field][lang].trim() !== ''))
    if (!complete) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    void create()
  }

  return (
    <details className="create" open={created !== null || undefined}>
      <summary>{t('home.operator')}</summary>
      <p>{t('home.operatorWho')}</p>
      {created ? (
        <CreatedLinks created={created} said={t('home.created')} />
      ) : (
        <form onSubmit={submit} noValidate>
          <OperatorKey value={key} onChange={setKey} missing={tried && key.trim() === ''} />
          {fields.map((field) => (
            <fieldset key={field} className="pair">
              <legend className="field-label">{t(`home.field.${field}`)}</legend>
              {langs.map((lang) => (
                <Field
                  key={lang}
                  label={t(lang === 'en' ? 'home.inEnglish' : 'home.inFrench')}
                  error={tried && words[field][lang].trim() === '' ? t('home.required') : null}
                >
                  {(control) => (
                    <input
                      {...control}
                      className="input"
                      lang={lang}
                      maxLength={200}
                      value={words[field][lang]}
                      onChange={(e) => setWords({ ...words, [field]: { ...words[field], [lang]: e.target.value } })}
                    />
                  )}
                </Field>
              ))}
            </fieldset>
          ))}
          <Field label={t('home.template')}>
            {(control) => (
              <select
                {...control}
                className="input"
                value={template}
                onChange={(e) => setTemplate(templateNames.find((name) => name === e.target.value) ?? template)}
              >
                {templateNames.map((name) => (
                  <option key={name} value={name}>
                    {t(`home.template.${name}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <ProblemNotice detail={problem} />
          <Button type="submit" weight="primary" large aria-busy={busy}>
            {t('home.create')}
          </Button>
        </form>
      )}
    </details>
  )
}
