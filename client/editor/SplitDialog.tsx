// Splitting a card in two or more. The server does it, on the card as it stands then; until that is done
// the parts are kept on this device.
import { type FormEvent, useId, useState } from 'react'
import { editorMessages } from '../../shared/messages/editor.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import type { Bilingual } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useSaving } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { faultsOf } from './split-parts.ts'
import { useAct } from './use-act.ts'
import { useCard, useWords } from './use-card.ts'
import { useSplit } from './use-split.ts'
import { givenWords, SubmitKey, WordsPair } from './WordsPair.tsx'
import './editor.css'
import './text-field.css'

type Props = { id: RecommendationId; onClose(): void; onDone?: (ids: RecommendationId[]) => void }

/** Prefilled with the card's text; `onDone` with the kept id first. */
export function SplitDialog({ id, onClose, onDone }: Props) {
  const t = useT(editorMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const words = useWords()
  const saving = useSaving()
  const form = useId()
  const view = useCard(id)
  const text: Bilingual = view?.card.text ?? { en: '', fr: '' }
  const { parts, seen, outdated, setParts, again, drop } = useSplit(`split/${id}`, text)
  const [tried, setTried] = useState(false)
  const { run, problem, busy } = useAct()
  if (!view) return null
  const faults = faultsOf(parts)
  const offline = saving.status === 'offline' ? t('editor.offline') : null

  const replace = (index: number, part: Bilingual) => setParts(parts.map((other, i) => (i === index ? part : other)))
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // Ctrl+Enter again while the server splits would split what came of it.
    if (busy) return
    setTried(true)
    const element = event.currentTarget
    if (faults.some((fault) => fault !== null)) {
      requestAnimationFrame(() => element.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    const name = words.name(id)
    const result = await run('splitRecommendation', { id, seen, parts: parts.map((part) => ({ text: givenWords(part) })) })
    if (!result) return
    drop()
    announce(t('split.done', { name, count: parts.length }))
    onDone?.((result.ids ?? [id]) as RecommendationId[])
    onClose()
  }

  return (
    <Dialog
      wide
      title={t('split.title', { name: words.name(id) })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('ui.cancel')}</Button>
          <Button weight="primary" type="submit" form={form} reason={offline ?? (busy ? ui('ui.loading') : null)}>
            {t('split.go', { count: parts.length })} <SubmitKey />
          </Button>
        </>
      }
    >
      <p>{t('split.what')}</p>
      {offline ? <p className="notice notice-warn">{offline}</p> : null}
      <div role="status">{outdated && !busy ? <p className="notice notice-warn">{t('split.outdated')}</p> : null}</div>
      <form id={form} onSubmit={(event) => void submit(event)} noValidate>
        {parts.map((part, index) => {
          const fault = tried ? faults[index] : null
          const number = index + 1
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place: the first stays the card
            <fieldset key={index} className="part">
              <legend className="field-label">{t('split.part', { number })}</legend>
              <WordsPair
                words={part}
                onChange={(next) => replace(index, next)}
                label={(one) => t('split.partIn', { number, lang: one })}
                error={(one) => {
                  if (!fault || one !== lang) return null
                  return fault.kind === 'empty' ? t('split.empty') : t('split.same', { number, other: fault.as + 1 })
                }}
                {...(index === 0 ? { autoFocus: lang } : {})}
              />
              {parts.length > 2 && index > 0 ? (
                <Button onClick={() => setParts(parts.filter((_, i) => i !== index))}>{t('split.remove', { number })}</Button>
              ) : null}
            </fieldset>
          )
        })}
        <div className="button-row">
          {parts.length < 20 ? <Button onClick={() => setParts([...parts, { en: '', fr: '' }])}>{t('split.add')}</Button> : null}
          <Button weight="quiet" onClick={again}>
            {t('split.again')}
          </Button>
        </div>
        <ProblemNotice detail={problem} />
      </form>
    </Dialog>
  )
}
