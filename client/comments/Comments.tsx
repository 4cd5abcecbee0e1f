// The comments on one finding or theme: open ones first, resolved ones behind a disclosure, and a field to
// write another. What is typed stays on this device until it is said.
import { useId } from 'react'
import { z } from 'zod'
import { commentMessages } from '../../shared/messages/comments.ts'
import { type Comment, commentCharacters } from '../../shared/model/schema.ts'
import { useDraft } from '../editor/kept-words.ts'
import { useT } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { CommentItem } from './CommentItem.tsx'
import { commentsOn } from './comments-on.ts'
import { useCommentAct } from './use-comment-act.ts'
import './comments.css'

/** Below the words of a finding or a theme. */
export function Comments({ on }: { on: Comment['on'] }) {
  const t = useT(commentMessages)
  const room = useRoom()
  const titleId = useId()
  const { comments } = useWorkshop()
  const [text, setText, drop] = useDraft(`comment:${on.id}`, z.string(), () => '')
  const { act, problem, busy } = useCommentAct()
  const about = commentsOn(comments, on.id)
  const open = about.filter(({ resolved }) => !resolved)
  const resolved = about.filter((comment) => comment.resolved)
  const add = async () => {
    if (text.trim() === '' || busy) return
    if (!(await act(() => room.run('addComment', { on, text }), t('comments.added')))) return
    drop()
    setText('')
  }
  return (
    <section className="comments" aria-labelledby={titleId}>
      <h3 id={titleId}>{t('comments.title', { count: about.length })}</h3>
      {about.length === 0 ? <p className="soft">{t('comments.none')}</p> : null}
      <ul>
        {open.map((comment) => (
          <CommentItem key={comment.id} comment={comment} />
        ))}
      </ul>
      {resolved.length > 0 ? (
        <details>
          <summary>{t('comments.showResolved', { count: resolved.length })}</summary>
          <ul>
            {resolved.map((comment) => (
              <CommentItem key={comment.id} comment={comment} />
            ))}
          </ul>
        </details>
      ) : null}
      {room.may('addComment') ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <Field label={t('comments.write')} hint={t('comments.who')} error={problem}>
            {(control) => (
              <textarea
                {...control}
                className="input"
                rows={2}
                maxLength={commentCharacters}
                value={text}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={(event) => {
                  // As everywhere: Enter says it, Shift+Enter is a new line.
                  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
                  event.preventDefault()
                  void add()
                }}
              />
            )}
          </Field>
          <Button type="submit" aria-busy={busy}>
            {t('comments.add')}
          </Button>
        </form>
      ) : null}
    </section>
  )
}
