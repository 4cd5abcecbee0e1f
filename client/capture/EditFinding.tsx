// One language of a finding that is there already, written here and published by Enter or by leaving it; what
// others wrote meanwhile is merged, not overwritten. Others see who writes, and no word of it before.
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { captureMessages } from '../../shared/messages/capture.ts'
import type { FindingId } from '../../shared/model/ids.ts'
import { type Bilingual, type Lang, otherLang } from '../../shared/model/schema.ts'
import { useDraft } from '../editor/kept-words.ts'
import { textAt } from '../editor/text-at.ts'
import { useT } from '../i18n.tsx'
import { findingDrafts } from '../room/keys.ts'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { ComposeText } from './ComposeText.tsx'

/** `base`: the text its writer began with; `catchesUp`: this language lagged behind then. */
const draftSchema = z.object({ base: z.string(), text: z.string(), catchesUp: z.boolean() }).nullable()
const noDraft = () => null

type Props = {
  id: FindingId
  lang: Lang
  label?: string
  autoFocus?: boolean
  /** It was saved, or left as it was. */
  onDone(): void
}

/** Nothing when the finding is gone. A draft that was not published is there again the next time. */
export function EditFinding({ id, lang, label, autoFocus = true, onDone }: Props) {
  const t = useT(captureMessages)
  const room = useRoom()
  const at = textAt(useWorkshop(), { kind: 'finding', id, field: 'text' })
  const [draft, setDraft, drop] = useDraft(`${findingDrafts.edit}${id}/${lang}`, draftSchema, noDraft)
  const [problem, setProblem] = useState<Bilingual | null>(null)
  /** Leaving the box while it is saved or given up publishes nothing a second time. */
  const over = useRef(false)

  useEffect(() => {
    room.findings.present({ editing: { kind: 'finding', id, field: 'text', lang, caret: null } })
    return () => room.findings.present({ editing: null })
  }, [room, id, lang])

  if (!at) return null
  const live = at.text[lang]
  const close = () => {
    over.current = true
    drop()
    onDone()
  }
  const publish = async (text: string) => {
    if (over.current) return
    if (!draft || text === draft.base.trim()) return close()
    if (text === '' && at.text[otherLang(lang)].trim() === '') return setProblem(captureMessages['finding.empty'])
    const { base: before, catchesUp } = draft
    over.current = true
    const outcome = await room.run('editText', { kind: 'finding', id, field: 'text', lang, text, before, catchesUp })
    over.current = outcome.ok
    if (!outcome.ok) return setProblem(outcome.refusal.detail)
    announce(t('finding.saved'))
    close()
  }
  return (
    <div className="edit-finding">
      <ComposeText
        label={label ?? t('finding.edit')}
        hint={t('finding.editHow')}
        lang={lang}
        text={draft?.text ?? live}
        before={live}
        onText={(text) => setDraft(draft ? { ...draft, text } : { base: live, text, catchesUp: at.states[lang] !== 'reviewed' })}
        onPublish={(text) => void publish(text)}
        onCancel={close}
        publishOnLeave
        mayBeEmpty
        autoFocus={autoFocus}
      >
        {(go) => (
          <p className="capture-buttons">
            <Button weight="primary" onClick={() => go('plain')}>
              {t('finding.save')}
            </Button>
          </p>
        )}
      </ComposeText>
      <ProblemNotice detail={problem} />
    </div>
  )
}
