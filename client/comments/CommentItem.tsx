// One comment: who said it, when, the words, and what may be done with it.
import { useRef } from 'react'
import { localeOf } from '../../shared/messages/catalogue.ts'
import { commentMessages } from '../../shared/messages/comments.ts'
import type { Comment } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useEveryone } from '../presence/Everyone.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { useCommentAct } from './use-comment-act.ts'

export function CommentItem({ comment: { id, by, at, text, resolved } }: { comment: Comment }) {
  const t = useT(commentMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const everyone = useEveryone()
  const item = useRef<HTMLLIElement>(null)
  const { act, problem, busy } = useCommentAct()
  const mine = by === room.me.participantId
  const known = everyone.get(by)?.name
  const name = known === undefined ? t('comments.someone') : mine ? t('comments.me', { name: known }) : known
  const time = new Intl.DateTimeFormat(localeOf[lang], { dateStyle: 'medium', timeStyle: 'short' }).format(at)
  const start = text.length > 60 ? `${text.slice(0, 60)}…` : text
  // What is done takes the item to another list, or away: the focus stays with the comments.
  const then = (done: boolean) => {
    const section = item.current?.closest('section')
    if (done) requestAnimationFrame(() => section?.querySelector<HTMLElement>('textarea, button, summary')?.focus())
  }
  const resolve = async () => {
    then(
      await act(
        () => room.run('resolveComment', { id, resolved: !resolved }),
        t(resolved ? 'comments.reopened' : 'comments.resolved'),
      ),
    )
  }
  const remove = async () => then(await act(() => room.run('removeComment', { id }), t('comments.removed')))
  const may = room.may('resolveComment')
  return (
    <li ref={item} className={resolved ? 'comment comment-resolved' : 'comment'}>
      <p className="comment-who">
        <strong>{t('comments.by', { name, time })}</strong>
        {resolved ? <span className="comment-state">{t('comments.isResolved')}</span> : null}
      </p>
      <p className="comment-text">{text}</p>
      {problem ? <p className="field-error">{problem}</p> : null}
      {may ? (
        <p className="comment-acts">
          <Button
            aria-busy={busy}
            aria-label={t(resolved ? 'comments.reopenThis' : 'comments.resolveThis', { name, text: start })}
            onClick={() => void resolve()}
          >
            {t(resolved ? 'comments.reopen' : 'comments.resolve')}
          </Button>
          {mine ? (
            <Button aria-busy={busy} aria-label={t('comments.removeThis', { text: start })} onClick={() => void remove()}>
              {t('comments.remove')}
            </Button>
          ) : null}
        </p>
      ) : null}
    </li>
  )
}
