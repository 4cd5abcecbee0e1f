// Setting a card aside: the reason is asked, in at least one language (product.md).
import { type FormEvent, useId, useState } from 'react'
import { editorMessages } from '../../shared/messages/editor.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { bilingualSchema } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { CardText } from './CardText.tsx'
import { useDraft } from './kept-words.ts'
import { useAct } from './use-act.ts'
import { useCard, useWords } from './use-card.ts'
import { givenWords, isEmpty, SubmitKey, WordsPair } from './WordsPair.tsx'
import './editor.css'
import './text-field.css'

type Props = { id: RecommendationId; onClose(): void; onDone?: (id: RecommendationId) => void }

/** `onDone` after it was set aside, before `onClose`; it then says so itself. */
export function SetAsideDialog({ id, onClose, onDone }: Props) {
  const t = useT(editorMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const words = useWords()
  const view = useCard(id)
  const form = useId()
  const { run, problem } = useAct()
  const [tried, setTried] = useState(false)
  const [reason, setReason, drop] = useDraft(`aside/${id}`, bilingualSchema, () => view?.card.reason ?? { en: '', fr: '' })
  if (!view) return null
  const refused = room.may('setAside') ? null : t(room.me.role === 'observer' ? 'editor.observer' : 'editor.locked')

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const element = event.currentTarget
    if (isEmpty(reason) || refused) {
      requestAnimationFrame(() => element.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    const name = words.name(id)
    if (!(await run('setAside', { id, reason: givenWords(reason) }))) return
    drop()
    if (onDone) onDone(id)
    else announce(t('aside.done', { name }))
    onClose()
  }

  return (
    <Dialog
      title={t('aside.title', { name: words.name(id) })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('ui.cancel')}</Button>
          <Button weight="primary" type="submit" form={form} reason={refused}>
            {t('aside.go')} <SubmitKey />
          </Button>
        </>
      }
    >
      <CardText card={view.card} />
      <p>{t('aside.what')}</p>
      <form id={form} onSubmit={(event) => void submit(event)} noValidate>
        <WordsPair
          words={reason}
          onChange={setReason}
          label={(one) => t('aside.reasonIn', { lang: one })}
          error={(one) => (tried && isEmpty(reason) && one === lang ? t('aside.required') : null)}
          autoFocus={lang}
        />
        <p className="side-note">{t('aside.one')}</p>
        <ProblemNotice detail={problem} />
      </form>
    </Dialog>
  )
}
