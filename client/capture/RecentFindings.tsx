// The last five captured here, newest first, each to be edited or taken back.
import { type RefObject, useState } from 'react'
import { captureMessages } from '../../shared/messages/capture.ts'
import { type Finding, type Lang, otherLang } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { type CaptureEntry, shownEntries } from './capture-log.ts'
import { EditFinding } from './EditFinding.tsx'

type Props = {
  entries: readonly CaptureEntry[]
  mayTakeBack(entry: CaptureEntry): boolean
  onTakeBack(entry: CaptureEntry): void
  back: RefObject<HTMLElement | null>
}

/** `back`: where the focus goes when the button that had it is gone. */
export function RecentFindings({ entries, mayTakeBack, onTakeBack, back }: Props) {
  const t = useT(captureMessages)
  const { lang } = useLanguage()
  const { findings } = useWorkshop()
  const [editing, setEditing] = useState<string | null>(null)
  const shown = entries.slice(-shownEntries).reverse()
  if (shown.length === 0) return null
  const focusBack = () => back.current?.querySelector<HTMLElement>('textarea')?.focus()
  return (
    <section className="capture-recent" aria-labelledby="capture-recent">
      <h3 id="capture-recent">{t('capture.recent')}</h3>
      <ol>
        {shown.map((entry) => {
          const first = findings.find(({ id }) => id === entry.ids[0])
          if (!first) return null
          return (
            <li key={first.id} data-under={entry.under || undefined}>
              {editing === first.id ? (
                <EditFinding
                  id={first.id}
                  lang={langOf(first, lang)}
                  onDone={() => {
                    setEditing(null)
                    focusBack()
                  }}
                />
              ) : (
                <Recent
                  finding={first}
                  entry={entry}
                  onEdit={() => setEditing(first.id)}
                  onTakeBack={
                    mayTakeBack(entry)
                      ? () => {
                          onTakeBack(entry)
                          focusBack()
                        }
                      : null
                  }
                />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

type RecentProps = { finding: Finding; entry: CaptureEntry; onEdit(): void; onTakeBack: (() => void) | null }

function Recent({ finding, entry, onEdit, onTakeBack }: RecentProps) {
  const t = useT(captureMessages)
  const { lang: own } = useLanguage()
  const lang = langOf(finding, own)
  const words = finding.text[lang]
  const many = entry.ids.length > 1
  return (
    <>
      <span className="capture-about">
        {finding.number === null ? t('capture.new') : t('capture.number', { number: finding.number })}
        {entry.under ? ` · ${t('capture.subPoint')}` : ''} · {t(`capture.kind.${finding.kind}`)}
        {finding.discussion === null ? '' : ` · ${t('capture.discussionNumber', { number: finding.discussion })}`}
      </span>
      {many ? <p>{t('capture.pasted', { count: entry.ids.length })}</p> : null}
      <p lang={lang}>{words}</p>
      <span className="capture-buttons">
        {many ? null : (
          <Button aria-label={t('capture.editWhich', { text: words })} onClick={onEdit}>
            {t('capture.edit')}
          </Button>
        )}
        {onTakeBack ? (
          <Button aria-label={t('capture.takeBackWhich', { text: words })} onClick={onTakeBack}>
            {t('capture.takeBack')}
          </Button>
        ) : null}
      </span>
    </>
  )
}

/** The language a finding is shown in: one’s own where it says something. */
export const langOf = (finding: Finding, own: Lang): Lang => (finding.text[own].trim() === '' ? otherLang(own) : own)
