// What stands behind a recommendation, and how it changes: each piece can be taken away, others are found by a
// word or a number and added. The focus goes on to the next piece, never to nothing.
import { type ReactNode, useRef, useState } from 'react'
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import { evidenceOf } from '../../shared/model/evidence.ts'
import type { Finding, Theme } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { type Chosen, candidates, type Thing } from './candidates.ts'
import { FindingRow, ThemeRow } from './Rows.tsx'
import { useFocusAfter } from './use-focus-after.ts'
import { useNumbers } from './words.ts'
import './evidence.css'

/** Adds or takes one piece; false when it was not done. */
export type ChangeEvidence = (how: 'add' | 'take', thing: Thing) => Promise<boolean>

type Props = {
  chosen: Chosen
  /** Null: it is only read. */
  onChange: ChangeEvidence | null
  /** Numbers lead to the synthesis. */
  leads?: boolean
}

export function EvidenceChooser({ chosen, onChange, leads = false }: Props) {
  const t = useT(evidenceMessages)
  const numbers = useNumbers()
  const workshop = useWorkshop()
  const { themes, findings } = evidenceOf(chosen, workshop)
  const root = useRef<HTMLDivElement>(null)
  useFocusAfter(root)

  const button = (how: 'add' | 'take', thing: Thing, name: string) =>
    onChange ? (
      <Button
        className="button-small"
        data-evidence={how}
        data-thing={thing.id}
        aria-label={t(how === 'add' ? 'evidence.putThis' : 'evidence.takeThis', { name })}
        onClick={async () => {
          if (!(await onChange(how, thing))) return
          announce(t(how === 'add' ? 'evidence.isPut' : 'evidence.taken', { name }))
        }}
      >
        {t(how === 'add' ? 'evidence.put' : 'evidence.take')}
      </Button>
    ) : null
  const row = (how: 'add' | 'take') => ({
    theme: (theme: Theme) => (
      <ThemeRow
        key={theme.id}
        theme={theme}
        leads={leads}
        act={button(how, { kind: 'theme', id: theme.id }, numbers('theme', theme))}
      />
    ),
    finding: (finding: Finding) => (
      <FindingRow
        key={finding.id}
        finding={finding}
        leads={leads}
        act={button(how, { kind: 'finding', id: finding.id }, numbers('finding', finding))}
      />
    ),
  })

  return (
    <div ref={root} className="evidence">
      {themes.length > 0 ? (
        <ul className="evidence-list" aria-label={t('evidence.themes')}>
          {themes.map(row('take').theme)}
        </ul>
      ) : null}
      {findings.length > 0 ? (
        <ul className="evidence-list" aria-label={t('evidence.findings')}>
          {findings.map(row('take').finding)}
        </ul>
      ) : null}
      {onChange ? <More chosen={chosen} row={row('add')} /> : null}
    </div>
  )
}

type RowOf = { theme(theme: Theme): ReactNode; finding(finding: Finding): ReactNode }

/** The search, and what it finds. */
function More({ chosen, row }: { chosen: Chosen; row: RowOf }) {
  const t = useT(evidenceMessages)
  const workshop = useWorkshop()
  const [query, setQuery] = useState('')
  const { themes, findings, more } = candidates(workshop, chosen, query)
  const count = themes.length + findings.length
  return (
    <search className="evidence-more">
      <label className="field">
        <span className="field-label">{t('evidence.find')}</span>
        <span className="field-hint">{t('evidence.findHint')}</span>
        <input
          className="input"
          type="search"
          data-evidence="find"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            // Inside a form Enter would send it.
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
      </label>
      <p className="side-note" role="status">
        {more > 0 ? t('evidence.foundMore', { count, more }) : query.trim() === '' ? '' : t('evidence.found', { count })}
      </p>
      {/* What was heard comes first: it is read while writing. */}
      {findings.length > 0 ? (
        <>
          <p className="field-label">{t(query.trim() === '' ? 'evidence.inThemes' : 'evidence.findings')}</p>
          <ul className="evidence-list" aria-label={t(query.trim() === '' ? 'evidence.inThemes' : 'evidence.findings')}>
            {findings.map(row.finding)}
          </ul>
        </>
      ) : null}
      {themes.length > 0 ? (
        <>
          <p className="field-label">{t('evidence.otherThemes')}</p>
          <ul className="evidence-list" aria-label={t('evidence.otherThemes')}>
            {themes.map(({ theme }) => row.theme(theme))}
          </ul>
        </>
      ) : null}
    </search>
  )
}
