// Rows that look as if they named someone, before anyone else sees them. Nothing is blocked: the person imports
// them all the same, or goes back and corrects the file.
import type { ImportAnswer } from '../../shared/import/answer.ts'
import { importDialogMessages } from '../../shared/messages/import-dialog.ts'
import { personalMessages } from '../../shared/messages/personal.ts'
import type { Lang } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'

const shownRows = 50

type Props = { rows: NonNullable<ImportAnswer['personal']>; lang: Lang }

export function PersonalRows({ rows, lang }: Props) {
  const t = useT(importDialogMessages)
  const personal = useT(personalMessages)
  if (rows.length === 0) return null
  const more = rows.length - shownRows
  return (
    <section className="notice notice-warn" aria-labelledby="importing-personal">
      <h4 id="importing-personal">
        {personal('personal.title')} ({rows.length})
      </h4>
      <p>{t('importing.personal')}</p>
      <ul className="importing-personal">
        {rows.slice(0, shownRows).map(({ line, found }) => (
          <li key={line}>
            {t('importing.atLine', { line })}{' '}
            {found.map(({ kind, text }, i) => (
              <span key={`${kind} ${text}`}>
                {i > 0 ? ', ' : null}
                {personal(`personal.kind.${kind}`)} <mark lang={lang}>{text}</mark>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t('importing.more', { count: more })}</p> : null}
    </section>
  )
}
