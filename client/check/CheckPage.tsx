// Checking the connection before the day, by anyone who has the address: what passes, one plain sentence,
// and a text for the IT desk where something does not (CK1, CK4, CK5).
import { useEffect } from 'react'
import { Link } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { localeOf } from '../../shared/messages/catalogue.ts'
import { checkMessages } from '../../shared/messages/check.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { DeskText, deskHeading } from './DeskText.tsx'
import { foundIn, steps } from './findings.ts'
import { StepList, standingOf } from './StepList.tsx'
import { type Check, useCheck } from './use-check.ts'
import { asksOf, type Verdict, verdictOf } from './verdict.ts'
import './check.css'

const toneOf: Record<Verdict['kind'], string> = {
  ready: 'notice notice-good',
  limited: 'notice notice-warn',
  again: 'notice notice-warn',
  facilitator: 'notice notice-danger',
  offline: 'notice notice-danger',
  desk: 'notice notice-danger',
}

export function CheckPage() {
  const t = useT(checkMessages)
  const check = useCheck()
  const { states, endedAt } = check
  const found = foundIn(states)
  const verdict = endedAt === null ? null : verdictOf(found)
  const asks = asksOf(found)
  const sentence = useVerdictSentence()
  useSaid(check, verdict === null ? null : sentence(verdict))

  const done = steps.filter((step) => states[step].status === 'done').length
  const progress = t('check.progress', { n: Math.min(done + 1, steps.length), all: steps.length })
  return (
    <Page title={t('check.title')} narrow>
      <h1>{t('check.title')}</h1>
      <p>{t('check.what', { host: location.host })}</p>
      {verdict === null ? (
        <p className="notice check-verdict">{progress}</p>
      ) : (
        <div className={`${toneOf[verdict.kind]} check-verdict`}>
          <p data-verdict={verdict.kind}>{sentence(verdict)}</p>
          {asks.length > 0 ? <ToDeskText /> : null}
        </div>
      )}
      <StepList states={states} />
      <div className="check-actions">
        <Button large reason={endedAt === null ? progress : null} onClick={check.again}>
          {t('check.again')}
        </Button>
        <Back />
      </div>
      {endedAt !== null && asks.length > 0 ? <DeskText asks={asks} at={endedAt} /> : null}
    </Page>
  )
}

/** Down to the text, by focus and not by address: the page before stays one step back. */
function ToDeskText() {
  const t = useT(checkMessages)
  return (
    <a
      href={`#${deskHeading}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(deskHeading)?.focus()
      }}
    >
      {t('check.desk')}
    </a>
  )
}

/** A verdict as one sentence in the present language. */
function useVerdictSentence(): (verdict: Verdict) => string {
  const t = useT(checkMessages)
  const { lang } = useLanguage()
  return (verdict) => {
    if (verdict.kind !== 'limited') return t(`check.verdict.${verdict.kind}`)
    const limits = verdict.limits.map((limit) => t(`check.limit.${limit}`))
    return t('check.verdict.limited', { limits: new Intl.ListFormat(localeOf[lang]).format(limits) })
  }
}

/** Says each line as it ends, and the verdict last. */
function useSaid({ states, latest }: Check, verdict: string | null): void {
  const t = useT(checkMessages)
  const line =
    latest === null
      ? null
      : t('check.line', { name: t(`check.step.${latest}`), state: t(`check.state.${standingOf(states[latest])}`) })
  const saying = verdict ?? line
  useEffect(() => {
    if (saying !== null) announce(saying)
  }, [saying])
}

/** To the invitation, for who came from it; the page before it holds the token, this one never learns it. */
function Back() {
  const t = useT(checkMessages)
  const state = useHistoryState<{ fromInvitation?: boolean } | null>()
  if (state?.fromInvitation !== true) return null
  return (
    <Link
      href="/join"
      className="button button-large"
      onClick={(event) => {
        event.preventDefault()
        history.back()
      }}
    >
      {t('check.back')}
    </Link>
  )
}
