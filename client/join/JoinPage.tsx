// Joining: what this is, in which role, what others will see; one field, one button. The invitation
// stands in the address's fragment, which no server sees; it is exchanged by POST and then wiped.
import { type FormEvent, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { pageMessages } from '../../shared/messages/pages.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { shown } from '../../shared/model/language.ts'
import { type Bilingual, bounds } from '../../shared/model/schema.ts'
import { api } from '../api.ts'
import { type InvitationLook, invitationLookSchema, joinedSchema } from '../home/explorations.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useOnce } from '../ui/once.ts'
import { Page } from '../ui/Page.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { Quoting } from '../ui/Quoting.tsx'

type Look =
  | { status: 'looking' }
  | { status: 'no-token' }
  | { status: 'refused'; detail: Bilingual }
  | { status: 'invited'; token: string; look: InvitationLook }

export function JoinPage() {
  const t = useT(pageMessages)
  const { lang } = useLanguage()
  const [state, setState] = useState<Look>({ status: 'looking' })

  useEffect(() => {
    const look = () => {
      const token = location.hash.slice(1)
      if (token === '') return setState({ status: 'no-token' })
      setState({ status: 'looking' })
      void api('/api/invitations/look', invitationLookSchema, { method: 'POST', body: { token } }).then((answer) =>
        setState(
          answer.ok ? { status: 'invited', token, look: answer.value } : { status: 'refused', detail: answer.problem.detail },
        ),
      )
    }
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])

  if (state.status === 'invited') return <Invited token={state.token} look={state.look} />
  return (
    <Page title={t('join.title')} narrow>
      <h1>{t('join.title')}</h1>
      {state.status === 'looking' ? <p role="status">{t('join.wait')}</p> : null}
      {state.status === 'no-token' ? <p className="notice notice-warn">{t('join.noToken')}</p> : null}
      {state.status === 'refused' ? (
        <p className="notice notice-danger" role="alert">
          {state.detail[lang]}
        </p>
      ) : null}
      <Link href="/">{t('join.home')}</Link>
      <p className="panel-more">
        <CheckLink />
      </p>
    </Page>
  )
}

function Invited({ token, look }: { token: string; look: InvitationLook }) {
  const t = useT(pageMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const title = shown(look.title, lang)
  const partner = shown(look.partner, lang)
  return (
    <Page title={title.text}>
      <div className="two-sides">
        <div>
          <h1 className="title-mark" lang={title.lang}>
            {title.text}
          </h1>
          <p>
            <strong>{t('join.as', { role: ui(`role.${look.role}`) })}</strong>{' '}
            <Quoting sentence={(name) => t('join.with', { partner: name })} words={partner.text} lang={partner.lang} />
          </p>
          <p>{t(`join.what.${look.role}`)}</p>
          <ul>
            <li>{t('join.point.install')}</li>
            <li>{t('join.point.access')}</li>
            <li>{t('join.point.language')}</li>
          </ul>
        </div>
        <JoinForm token={token} />
      </div>
    </Page>
  )
}

function JoinForm({ token }: { token: string }) {
  const t = useT(pageMessages)
  const [, navigate] = useLocation()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Bilingual | null>(null)

  // The button keeps the focus while it waits: a disabled one would drop it, and a refusal leaves it there.
  const [join, joining] = useOnce(async () => {
    const answer = await api('/api/join', joinedSchema, { method: 'POST', body: { token, name: name.trim() } })
    if (answer.ok) navigate(`/e/${answer.value.explorationId}`, { replace: true })
    else setProblem(answer.problem.detail)
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const form = event.currentTarget
    if (name.trim() === '') {
      form.querySelector<HTMLElement>('input')?.focus()
      return
    }
    void join()
  }

  return (
    <form className="panel" onSubmit={submit} noValidate>
      <Field label={t('join.name')} error={tried && name.trim() === '' ? t('join.nameRequired') : null}>
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="name"
            maxLength={bounds.nameCharacters}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <p className="notice">{t('join.visible')}</p>
      <ProblemNotice detail={problem} />
      <Button type="submit" weight="primary" large aria-busy={joining}>
        {t('join.button')}
      </Button>
      <p className="panel-more">
        <CheckLink />
      </p>
    </form>
  )
}

/** Says where it was left from, so that the check can lead back without learning the invitation. */
function CheckLink() {
  const t = useT(pageMessages)
  return (
    <Link href="/check" state={{ fromInvitation: location.hash !== '' }}>
      {t('join.check')}
    </Link>
  )
}
