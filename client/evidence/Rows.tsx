// Themes and findings as rows: number, words in the interface's language (or the other, marked), and what can be
// done with each.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import { shown } from '../../shared/model/language.ts'
import type { Finding, Theme } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import type { Thing } from './candidates.ts'
import { useNumbers } from './words.ts'

type Extra = {
  /** A button, or nothing. */
  act?: ReactNode
  /** The number leads to where it lies in the synthesis, for whoever may go there. */
  leads?: boolean
}

/** Number and title; what the theme means below it. */
export function ThemeRow({ theme, act = null, leads = false }: Extra & { theme: Theme }) {
  const { lang } = useLanguage()
  const numbers = useNumbers()
  const title = shown(theme.title, lang)
  const summary = shown(theme.summary, lang)
  return (
    <Row thing={{ kind: 'theme', id: theme.id }} number={numbers('theme', theme)} leads={leads} act={act}>
      <strong lang={title.lang}>{title.text}</strong>
      {summary.text === '' ? null : (
        <span className="evidence-summary" lang={summary.lang}>
          {summary.text}
        </span>
      )}
    </Row>
  )
}

/** Number and words; that it is printed, where it is. */
export function FindingRow({ finding, act = null, leads = false }: Extra & { finding: Finding }) {
  const t = useT(evidenceMessages)
  const { lang } = useLanguage()
  const numbers = useNumbers()
  const words = shown(finding.text, lang)
  return (
    <Row thing={{ kind: 'finding', id: finding.id }} number={numbers('finding', finding)} leads={leads} act={act}>
      <span lang={words.lang}>{words.text}</span>
      {finding.inReport ? <span className="evidence-chosen"> · {t('evidence.chosen')}</span> : null}
    </Row>
  )
}

type RowProps = Required<Extra> & { thing: Thing; number: string; children: ReactNode }

function Row({ thing, number, leads, act, children }: RowProps) {
  const { explorationId } = useRoom()
  const to = `/e/${explorationId}/synthesis#${thing.kind === 'theme' ? 't' : 'f'}-${thing.id}`
  return (
    <li className="evidence-row">
      {leads ? (
        <Link className="evidence-number" href={to}>
          {number}
        </Link>
      ) : (
        <span className="evidence-number">{number}</span>
      )}
      <span className="evidence-words">{children}</span>
      {act}
    </li>
  )
}
