// Merging a card with others: which ones, and which one stays. The server does it.
import { type FormEvent, useId, useState } from 'react'
import { editorMessages } from '../../shared/messages/editor.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { inBoardOrder } from '../../shared/model/board.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import type { Recommendation } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useSaving, useWorkshop } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { CardText } from './CardText.tsx'
import { matches } from './find-card.ts'
import { useAct } from './use-act.ts'
import { useCard, useWords } from './use-card.ts'
import './editor.css'

type Props = { id: RecommendationId; onClose(): void; onDone?: (into: RecommendationId) => void }

/** `onDone` with the id that stays. */
export function MergeDialog({ id, onClose, onDone }: Props) {
  const t = useT(editorMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const words = useWords()
  const saving = useSaving()
  const form = useId()
  const view = useCard(id)
  const order = inBoardOrder(useWorkshop())
  const [query, setQuery] = useState('')
  const [wanted, setChosen] = useState<readonly RecommendationId[]>([])
  const [wantedInto, setInto] = useState<RecommendationId>(id)
  const [tried, setTried] = useState(false)
  const { run, problem, busy } = useAct()
  if (!view) return null

  // What someone merged away meanwhile is no longer chosen.
  const others = order.filter((card) => card.id !== id)
  const chosen = others.filter((card) => wanted.includes(card.id))
  const cards: Recommendation[] = [view.card, ...chosen]
  const into = cards.some((card) => card.id === wantedInto) ? wantedInto : id
  const found = others.filter((card) => wanted.includes(card.id) || matches(card, query))
  const offline = saving.status === 'offline' ? t('editor.offline') : null

  const toggle = (card: RecommendationId) =>
    setChosen(wanted.includes(card) ? wanted.filter((other) => other !== card) : [...wanted, card])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    setTried(true)
    if (chosen.length === 0) return
    const from = cards.map((card) => card.id).filter((card) => card !== into)
    const name = words.name(into)
    if (!(await run('mergeRecommendations', { into, from }))) return
    announce(t('merge.done', { count: from.length, name }))
    onDone?.(into)
    onClose()
  }

  return (
    <Dialog
      wide
      title={t('merge.title', { name: words.name(id) })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('ui.cancel')}</Button>
          <Button weight="primary" type="submit" form={form} reason={offline ?? (busy ? ui('ui.loading') : null)}>
            {chosen.length === 0 ? t('editor.merge') : t('merge.go', { count: chosen.length, name: words.name(into) })}
          </Button>
        </>
      }
    >
      {offline ? <p className="notice notice-warn">{offline}</p> : null}
      <form id={form} onSubmit={(event) => void submit(event)} noValidate>
        <Field label={t('merge.search')} error={tried && chosen.length === 0 ? t('merge.none') : null}>
          {(control) => (
            <input
              {...control}
              ref={(element) => element?.setAttribute('autofocus', '')}
              className="input"
              type="search"
              lang={lang}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault()
              }}
            />
          )}
        </Field>
        <p className="side-note" role="status">
          {t('merge.found', { count: found.length })}
        </p>
        <fieldset className="pick-list">
          <legend className="visually-hidden">{t('merge.choose')}</legend>
          {found.map((card) => (
            <label key={card.id}>
              <input type="checkbox" checked={wanted.includes(card.id)} onChange={() => toggle(card.id)} />
              <span>
                <strong>{words.name(card.id)}</strong> <span className="side-note">{words.place(card.placement)}</span>
                <CardText card={card} />
              </span>
            </label>
          ))}
        </fieldset>
        {chosen.length > 0 ? (
          <fieldset className="pick-list pick-stays">
            <legend className="field-label">{t('merge.stays')}</legend>
            <p className="side-note">{t('merge.what')}</p>
            {cards.map((card) => (
              <label key={card.id}>
                <input type="radio" name={`${form}-into`} checked={into === card.id} onChange={() => setInto(card.id)} />
                <span>
                  <strong>{words.name(card.id)}</strong> <span className="side-note">{words.place(card.placement)}</span>
                  <CardText card={card} />
                </span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <ProblemNotice detail={problem} />
      </form>
    </Dialog>
  )
}
