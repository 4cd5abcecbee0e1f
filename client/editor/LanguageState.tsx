// The state of one language of a text in words, and what a person can do about it (LN2): still right,
// mark as reviewed, and see what changed in the other language where the earlier text is known.
import './language-state.css'
import { useId, useRef, useState } from 'react'
import { translator } from '../../shared/messages/catalogue.ts'
import { editorMessages } from '../../shared/messages/editor.ts'
import { type Lang, otherLang } from '../../shared/model/schema.ts'
import type { Args } from '../../shared/model/verbs.ts'
import { useLanguage } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import type { TextPlace } from '../room/room.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { segmentsBetween } from './diff.ts'
import { useChangeSinceInStep } from './in-step.ts'
import { textAt } from './text-at.ts'

type Props = {
  place: TextPlace
  /** The language of its words; the interface's when left out. */
  speaks?: Lang
  /** Says nothing while there is nothing to do: reviewed, or not written in either language. */
  quiet?: boolean
  /** The text can only be read: its state, without what one could do. */
  readOnly?: boolean
}

/** The badge with its buttons; nothing when the text is not there. */
export function LanguageState({ place, speaks, quiet = false, readOnly = false }: Props) {
  const { lang } = useLanguage()
  const says = speaks ?? lang
  const t = translator(editorMessages, says)
  const room = useRoom()
  const badge = useRef<HTMLSpanElement>(null)
  const panel = useId()
  const [open, setOpen] = useState(false)
  const change = useChangeSinceInStep(place)
  const text = textAt(useWorkshop(), place)
  if (!text) return null
  const state = text.states[place.lang]
  const other = otherLang(place.lang)
  const isLabel = place.kind === 'recommendation' && place.field === 'label'
  if (quiet && (state === 'reviewed' || (state === 'missing' && text.states[other] === 'missing'))) return null
  const words =
    state === 'stale' ? t('state.stale', { other }) : t(isLabel && state === 'machine' ? 'state.suggested' : `state.${state}`)
  const may = !readOnly && room.may(`confirmLanguage:${place.kind}`)

  const confirm = async () => {
    const { kind, id, field } = place
    const args: Args<'confirmLanguage'> = { kind, id, field, lang: place.lang }
    // The button goes with the state it answers: the focus stays at its words.
    badge.current?.focus()
    const outcome = await room.run('confirmLanguage', args)
    setOpen(false)
    announce(outcome.ok ? translator(editorMessages, lang)('state.reviewed') : outcome.refusal.detail[lang])
  }

  return (
    <div className="language-state" lang={speaks}>
      <span ref={badge} tabIndex={-1} className={`badge badge-${state}`}>
        {words}
      </span>
      {(state === 'stale' || state === 'machine') && may ? (
        <Button className="button-small" onClick={() => void confirm()}>
          {t(state === 'stale' ? 'state.stillRight' : isLabel ? 'state.keepLabel' : 'state.markReviewed')}
        </Button>
      ) : null}
      {change ? (
        <Button className="button-small" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
          {t(open ? 'state.hideChanges' : 'state.seeChanges')}
        </Button>
      ) : null}
      {change && open ? (
        <section id={panel} className="changes" aria-label={t('state.changes', { other })}>
          <p lang={other}>
            {segmentsBetween(change.before, change.now).map(({ kind, text: part }, index) => {
              const key = `${index}${kind}`
              if (kind === 'same') return <span key={key}>{part}</span>
              const Tag = kind === 'removed' ? 'del' : 'ins'
              return (
                <Tag key={key}>
                  <span className="visually-hidden" lang={says}>
                    {t(kind === 'removed' ? 'state.removed' : 'state.added')}
                  </span>
                  {part}
                </Tag>
              )
            })}
          </p>
        </section>
      ) : null}
    </div>
  )
}
