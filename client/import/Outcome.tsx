// What an import would do, or did: counts, then every row that needs a person, by line and reason.
import type { ReactNode } from 'react'
import type { ImportAnswer } from '../../shared/import/answer.ts'
import { fields, type ImportKind } from '../../shared/import/fields.ts'
import { importDialogMessages } from '../../shared/messages/import-dialog.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { Lang } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'

const shownIssues = 50
/** What may be in conflict beside what a column means. */
const otherFields = ['heading', 'position'] as const

type Props = { kind: ImportKind; answer: ImportAnswer; contentLang: Lang }

export function Outcome({ kind, answer, contentLang }: Props) {
  const t = useT(importDialogMessages)
  const { lang } = useLanguage()
  const counts = {
    created: answer.created,
    updated: answer.updated,
    unchanged: answer.unchanged,
    conflicts: answer.conflicts.length,
    rejected: answer.rejected.length,
  }
  const shown = (['created', 'updated', 'unchanged', 'conflicts', 'rejected'] as const).filter((each) => counts[each] > 0)
  return (
    <>
      <ul className="importing-counts">
        {shown.map((each) => (
          <li key={each} className={`importing-count-${each}`}>
            {t(`importing.count.${each}`, { count: counts[each] })}
          </li>
        ))}
      </ul>
      <Issues title={t('importing.rejected')} issues={answer.rejected} tone="notice-danger">
        {({ detail }) => detail[lang]}
      </Issues>
      <Issues title={t('importing.conflicts')} issues={answer.conflicts} tone="notice-warn">
        {(conflict) => <Conflict kind={kind} conflict={conflict} contentLang={contentLang} />}
      </Issues>
      <Issues title={t('importing.notices')} issues={answer.notices} tone="">
        {({ detail }) => detail[lang]}
      </Issues>
      {answer.ignoredColumns.length > 0 ? <p>{t('importing.ignored', { names: answer.ignoredColumns.join(', ') })}</p> : null}
    </>
  )
}

type IssuesProps<T extends { line: number; code: string }> = {
  title: string
  issues: readonly T[]
  tone: string
  children(issue: T): ReactNode
}

function Issues<T extends { line: number; code: string }>({ title, issues, tone, children }: IssuesProps<T>) {
  const t = useT(importDialogMessages)
  if (issues.length === 0) return null
  const more = issues.length - shownIssues
  return (
    <details className={`notice ${tone}`} open={issues.length <= 8}>
      <summary>
        {title} ({issues.length})
      </summary>
      <ul>
        {issues.slice(0, shownIssues).map((issue, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may say one thing twice; the list never changes in place
          <li key={`${issue.line} ${issue.code} ${i}`}>
            {t('importing.atLine', { line: issue.line })} {children(issue)}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t('importing.more', { count: more })}</p> : null}
    </details>
  )
}

type ConflictProps = { kind: ImportKind; conflict: ImportAnswer['conflicts'][number]; contentLang: Lang }

function Conflict({ kind, conflict, contentLang }: ConflictProps) {
  const t = useT(importDialogMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const { number, sourceId, current, incoming } = conflict
  const name = [number === null ? null : `${kind === 'findings' ? 'F' : 'R'}${number}`, sourceId].filter(Boolean).join(' · ')
  const field = fields.find((each) => each === conflict.field)
  const other = otherFields.find((each) => each === conflict.field)
  const what = field ? t(`importing.field.${field}`) : other ? t(`importing.field.${other}`) : ''
  const inLang = conflict.lang === null ? '' : ` (${ui(conflict.lang === 'en' ? 'ui.english' : 'ui.french')})`
  return (
    <>
      <strong>{name}</strong> {what}
      {inLang}. {conflict.detail[lang]}
      {current !== '' || incoming !== '' ? (
        <dl className="importing-versions">
          <dt>{t('importing.onBoard')}</dt>
          <dd lang={conflict.lang ?? contentLang}>{current || t('importing.blank')}</dd>
          <dt>{t('importing.inFile')}</dt>
          <dd lang={conflict.lang ?? contentLang}>{incoming || t('importing.blank')}</dd>
        </dl>
      ) : null}
    </>
  )
}
