// For the operator: an archive back in as a new exploration. The file goes up as it is; the server says whether it can
// be taken.
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { archiveMessages } from '../../shared/messages/archive.ts'
import type { Bilingual } from '../../shared/model/schema.ts'
import { api } from '../api.ts'
import { useT } from '../i18n.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useOnce } from '../ui/once.ts'
import { ProblemNotice } from '../ui/Problem.tsx'
import { CreatedLinks } from './CreatedLinks.tsx'
import { createdSchema } from './explorations.ts'
import { OperatorKey } from './OperatorKey.tsx'

export function BringBack() {
  const t = useT(archiveMessages)
  const [wanted, setWanted] = useState(false)
  const [key, setKey] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const [created, setCreated] = useState<z.infer<typeof createdSchema> | null>(null)

  const [send, busy] = useOnce(async (archive: File) => {
    setProblem(null)
    announce(t('archive.underWay'))
    const answer = await api('/api/explorations/archive', createdSchema, {
      method: 'POST',
      file: archive,
      headers: { authorization: `Bearer ${key.trim()}` },
    })
    setProblem(answer.ok ? null : answer.problem.detail)
    if (answer.ok) setCreated(answer.value)
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    if (key.trim() === '' || file === null) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    void send(file)
  }

  return (
    <details className="create" open={created !== null || undefined} onToggle={() => setWanted(true)}>
      <summary>{t('archive.back')}</summary>
      {created ? (
        <CreatedLinks created={created} said={t('archive.isBack')} />
      ) : wanted ? (
        <form onSubmit={submit} noValidate>
          <p>{t('archive.backWhat')}</p>
          <OperatorKey value={key} onChange={setKey} missing={tried && key.trim() === ''} />
          <Field
            label={t('archive.file')}
            hint={t('archive.fileHint')}
            error={tried && file === null ? t('archive.fileRequired') : null}
          >
            {(control) => (
              <input
                {...control}
                className="input"
                type="file"
                accept=".json,application/json"
                onChange={(event) => {
                  setFile(event.target.files?.[0] ?? null)
                  setProblem(null)
                }}
              />
            )}
          </Field>
          <ProblemNotice detail={problem} />
          {busy ? <p>{t('archive.underWay')}</p> : null}
          <Button type="submit" weight="primary" large aria-busy={busy}>
            {t('archive.bringBack')}
          </Button>
        </form>
      ) : null}
    </details>
  )
}
