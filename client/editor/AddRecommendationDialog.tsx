// Adding a card: its text in at least one language, label, themes. It goes to the end of To sort.
import { type FormEvent, useId, useState } from 'react'
import { z } from 'zod'
import { newId } from '../../shared/doc/layout.ts'
import { editorMessages } from '../../shared/messages/editor.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { type RecommendationId, recommendationIdSchema, themeIdSchema } from '../../shared/model/ids.ts'
import { bilingualSchema, bounds, langs } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { useDraft } from './kept-words.ts'
import { ThemePicker } from './ThemePicker.tsx'
import { useAct } from './use-act.ts'
import { givenWords, isEmpty, SubmitKey, WordsPair } from './WordsPair.tsx'
import './editor.css'
import './text-field.css'

const draftSchema = z.object({ text: bilingualSchema, label: bilingualSchema, themeIds: z.array(themeIdSchema) })
const noDraft = (): z.infer<typeof draftSchema> => ({ text: { en: '', fr: '' }, label: { en: '', fr: '' }, themeIds: [] })

type Props = { onClose(): void; onAdded?: (id: RecommendationId) => void }

/** `onAdded` with the new card's id, before `onClose`. */
export function AddRecommendationDialog({ onClose, onAdded }: Props) {
  const t = useT(editorMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const form = useId()
  const { run, problem } = useAct()
  const [tried, setTried] = useState(false)
  const [draft, setDraft, drop] = useDraft('add', draftSchema, noDraft)
  const tooLong = langs.some((one) => draft.label[one].trim().length > bounds.labelCharacters)
  const refused = room.may('addRecommendation') ? null : t('editor.observer')

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const element = event.currentTarget
    if (isEmpty(draft.text) || tooLong || refused) {
      requestAnimationFrame(() => element.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    const id = recommendationIdSchema.parse(newId())
    const { themeIds } = draft
    const done = await run('addRecommendation', { id, text: givenWords(draft.text), label: givenWords(draft.label), themeIds })
    if (!done) return
    drop()
    if (onAdded) onAdded(id)
    announce(t('add.done'))
    onClose()
  }

  return (
    <Dialog
      wide
      title={t('add.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('ui.cancel')}</Button>
          <Button weight="primary" type="submit" form={form} reason={refused}>
            {t('add.go')} <SubmitKey />
          </Button>
        </>
      }
    >
      <p>{t('add.what')}</p>
      <form id={form} onSubmit={(event) => void submit(event)} noValidate>
        <WordsPair
          words={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
          label={(one) => t('add.textIn', { lang: one })}
          error={(one) => (tried && isEmpty(draft.text) && one === lang ? t('add.empty') : null)}
          rows={4}
          autoFocus={lang}
        />
        <WordsPair
          words={draft.label}
          onChange={(label) => setDraft({ ...draft, label })}
          label={(one) => t('add.labelIn', { lang: one })}
          hint={(one) => t('editor.count', { length: draft.label[one].trim().length, max: bounds.labelCharacters })}
          error={(one) =>
            draft.label[one].trim().length > bounds.labelCharacters ? t('add.tooLong', { max: bounds.labelCharacters }) : null
          }
          rows={1}
        />
        <ThemePicker chosen={draft.themeIds} onChange={(themeIds) => setDraft({ ...draft, themeIds })} />
        <ProblemNotice detail={problem} />
      </form>
    </Dialog>
  )
}
