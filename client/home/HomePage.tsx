// What Atelier is; the explorations joined on this device, or kept here; joining by link; creating, for the operator.
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { pageMessages } from '../../shared/messages/pages.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { shown } from '../../shared/model/language.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Page } from '../ui/Page.tsx'
import { BringBack } from './BringBack.tsx'
import boardEn from './board-en.png'
import boardFr from './board-fr.png'
import { CreateExploration } from './CreateExploration.tsx'
import type { JoinedExploration } from './explorations.ts'
import { LeaveDevice } from './LeaveDevice.tsx'
import { type Here, useHere } from './use-here.ts'
import './home.css'

const pictures = { en: boardEn, fr: boardFr }

export function HomePage() {
  const t = useT(pageMessages)
  const { lang } = useLanguage()
  const { here, holds, left } = useHere()
  const listed = here.status !== 'asking' && here.explorations.length > 0
  return (
    <Page title="Atelier">
      <div className="two-sides">
        <div>
          <h1 className="title-mark">{t('home.title')}</h1>
          <p>{t('home.what')}</p>
          <Explorations here={here} />
          <LeaveDevice needed={listed || holds} onLeft={left} />
          <img className="home-picture" src={pictures[lang]} alt={t('home.picture')} width={1366} height={625} />
        </div>
        <div className="panel">
          <JoinByLink />
          <p className="panel-more">
            <Link href="/check">{t('join.check')}</Link>
          </p>
        </div>
      </div>
      <CreateExploration />
      <BringBack />
      <p className="field-hint">{t('home.source')}</p>
    </Page>
  )
}

function Explorations({ here }: { here: Here }) {
  const t = useT(pageMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  if (here.status === 'asking') return <p role="status">{ui('ui.loading')}</p>
  const { explorations } = here
  const none = explorations.length === 0
  return (
    <>
      {here.status === 'away' ? (
        <p className="notice notice-warn" role="status">
          {here.detail[lang]} {t(none ? 'home.keptNone' : 'home.keptHere')}
        </p>
      ) : none ? (
        <p className="notice">{t('home.none')}</p>
      ) : null}
      {none ? null : <Joined explorations={explorations} />}
    </>
  )
}

function Joined({ explorations }: { explorations: JoinedExploration[] }) {
  const t = useT(pageMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  return (
    <section aria-labelledby="yours">
      <h2 id="yours">{t('home.yours')}</h2>
      <ul className="joined">
        {explorations.map((exploration) => {
          const title = shown(exploration.title, lang)
          return (
            <li key={exploration.id}>
              <Link href={`/e/${exploration.id}`} lang={title.lang}>
                {title.text}
              </Link>
              <div className="field-hint">
                {t('home.joinedAs', { role: ui(`role.${exploration.role}`), name: exploration.name })}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The part of an invitation link after `#`, or null. */
export function tokenOf(link: string): string | null {
  return /#([A-Za-z0-9_-]{16,128})$/.exec(link.trim())?.[1] ?? null
}

function JoinByLink() {
  const t = useT(pageMessages)
  const [, navigate] = useLocation()
  const [link, setLink] = useState('')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const token = tokenOf(link)
        if (token !== null) return navigate(`/join#${token}`)
        setWrong(true)
        event.currentTarget.querySelector<HTMLElement>('input')?.focus()
      }}
    >
      <h2>{t('home.join')}</h2>
      <Field label={t('home.link')} hint={t('home.linkHint')} error={wrong ? t('home.linkWrong') : null}>
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            spellCheck={false}
            value={link}
            onChange={(event) => {
              setLink(event.target.value)
              setWrong(false)
            }}
          />
        )}
      </Field>
      <Button type="submit" weight="primary" large>
        {t('home.go')}
      </Button>
    </form>
  )
}
