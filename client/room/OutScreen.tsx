// The server let us out for good: why, what to do, and that nothing unsaved was lost.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { closeCodes } from '../../shared/errors.ts'
import { roomMessages } from '../../shared/messages/room.ts'
import { useT } from '../i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'

type Reason = 'notAllowed' | 'unknown' | 'erased' | 'fileUnusable' | 'closed'
const reasons: Readonly<Record<number, Reason>> = {
  [closeCodes.notAllowed]: 'notAllowed',
  [closeCodes.unknown]: 'unknown',
  [closeCodes.erased]: 'erased',
  [closeCodes.fileUnusable]: 'fileUnusable',
}

/** A page that says why there is nothing to see here. */
export function Closed({ title, what, children }: { title: string; what: string; children?: ReactNode }) {
  const t = useT(roomMessages)
  return (
    <Page title={title} narrow>
      <h1>{title}</h1>
      <p role="alert">{what}</p>
      {children}
      <p>
        <Link href="/">{t('room.home')}</Link>
      </p>
    </Page>
  )
}

/** For a final close code (contract.md, WebSocket). */
export function OutScreen({ code, pending }: { code: number; pending: number }) {
  const t = useT(roomMessages)
  const reason = reasons[code] ?? 'closed'
  const notJoined = code === closeCodes.notJoined
  return (
    <Closed
      title={t(notJoined ? 'room.in.notJoined.title' : `room.out.${reason}.title`)}
      what={t(notJoined ? 'room.in.notJoined.what' : `room.out.${reason}.what`)}
    >
      {pending > 0 && reason !== 'erased' ? <p className="notice">{t('room.out.kept', { pending })}</p> : null}
      {reason === 'closed' && !notJoined ? <Button onClick={() => location.reload()}>{t('room.out.reload')}</Button> : null}
    </Closed>
  )
}
