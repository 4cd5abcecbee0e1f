// What changed while I was away, by kind; each leads to the thing. Nothing is shown when nothing changed.
import { useId } from 'react'
import { localeOf } from '../../shared/messages/catalogue.ts'
import { sinceMessages } from '../../shared/messages/since.ts'
import { shown } from '../../shared/model/language.ts'
import type { Bilingual, Workshop } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { type ChangesSince, countOf } from './changes-since.ts'
import './since.css'

const mostShown = 20

type Props = { changes: ChangesSince; onReveal(id: string): void; onDismiss(): void }

/** A disclosure to stand above the outline. */
export function SinceYouLeft({ changes, onReveal, onDismiss }: Props) {
  const t = useT(sinceMessages)
  const { lang } = useLanguage()
  const workshop = useWorkshop()
  const titleId = useId()
  const time = new Intl.DateTimeFormat(localeOf[lang], { dateStyle: 'full', timeStyle: 'short' }).format(changes.at)
  const comments = workshop.comments.filter(({ id }) => changes.comments.includes(id))
  const groups = [
    ['since.added', changes.added],
    ['since.filed', changes.filed],
    ['since.reworded', changes.reworded],
    ['since.themes', changes.themes],
    ['since.comments', comments.map(({ on }) => on.id)],
  ] as const
  return (
    <details className="since" aria-labelledby={titleId}>
      <summary id={titleId}>{t('since.count', { count: countOf(changes) })}</summary>
      <p className="since-when">
        {t('since.when', { time })} · {t('since.here')}
      </p>
      {groups.map(([title, ids]) =>
        ids.length === 0 ? null : (
          <Group key={title} title={t(title, { count: ids.length })} ids={ids} workshop={workshop} onReveal={onReveal} />
        ),
      )}
      {changes.gone > 0 ? <p>{t('since.gone', { count: changes.gone })}</p> : null}
      <Button onClick={onDismiss}>{t('since.seen')}</Button>
    </details>
  )
}

type GroupProps = { title: string; ids: readonly string[]; workshop: Workshop; onReveal(id: string): void }

function Group({ title, ids, workshop, onReveal }: GroupProps) {
  const t = useT(sinceMessages)
  const { lang } = useLanguage()
  const things = [...new Set(ids)].flatMap((id) => named(workshop, id) ?? [])
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {things.slice(0, mostShown).map(({ id, number, words }) => {
          const said = shown(words, lang)
          return (
            <li key={id}>
              <button type="button" className="since-thing" onClick={() => onReveal(id)}>
                <strong>{number}</strong> <span lang={said.lang === lang ? undefined : said.lang}>{said.text}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {things.length > mostShown ? <p>{t('since.more', { count: things.length - mostShown })}</p> : null}
    </>
  )
}

function named(workshop: Workshop, id: string): { id: string; number: string; words: Bilingual } | null {
  const finding = workshop.findings.find((one) => one.id === id)
  if (finding) return { id, number: `F${finding.number ?? ''}`, words: finding.text }
  const theme = workshop.themes.find((one) => one.id === id)
  return theme ? { id, number: `T${theme.number ?? ''}`, words: theme.title } : null
}
