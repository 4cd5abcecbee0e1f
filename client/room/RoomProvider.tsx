// The door to an exploration: asks who I am here, enters the room once for all its pages, or says why
// not and what to do.
import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { roomMessages } from '../../shared/messages/room.ts'
import type { ExplorationId } from '../../shared/model/ids.ts'
import type { Person } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { FailureBoundary } from '../ui/FailureBoundary.tsx'
import { Loading } from '../ui/Loading.tsx'
import { part } from '../ui/part.ts'
import { connectRoom } from './connect.ts'
import { askAtDoor, type Door } from './door.ts'
import { Closed, OutScreen } from './OutScreen.tsx'
import { RoomContext, useRefused, useSaving } from './RoomContext.tsx'
import type { RoomApi } from './room.ts'

// For Home without the server. A chunk of its own would cut those of the first load in pieces: 2 kB more (FL2).
export { keptTitles } from './kept-titles.ts'

const RefusedNotice = part(() => import('./RefusedNotice.tsx').then((module) => ({ default: module.RefusedNotice })))

/** Gives the RoomContext to `children` while I am in; a clear screen otherwise. */
export function RoomProvider({ explorationId, children }: { explorationId: ExplorationId; children: ReactNode }) {
  const t = useT(roomMessages)
  const { lang } = useLanguage()
  const [door, setDoor] = useState<Door>({ status: 'asking' })
  const ask = useCallback(async () => {
    const found = await askAtDoor(explorationId)
    // Once in, the room itself knows best whether we still are.
    setDoor((door) => (door.status === 'in' && door.explorationId === explorationId ? door : found))
  }, [explorationId])

  useEffect(() => {
    setDoor({ status: 'asking' })
    void ask()
    const again = () => void ask()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [ask])

  if (door.status === 'in') {
    return (
      <Inside explorationId={door.explorationId} me={door.me}>
        {children}
      </Inside>
    )
  }
  if (door.status === 'asking') return <Loading />
  if (door.status === 'not-joined') {
    return <Closed title={t('room.in.notJoined.title')} what={t('room.in.notJoined.what')} />
  }
  const unreachable = door.status === 'unreachable'
  return (
    <Closed
      title={t(unreachable ? 'room.in.unreachable.title' : 'room.in.problem.title')}
      what={unreachable ? t('room.in.unreachable.what') : door.detail[lang]}
    >
      <Button weight="primary" onClick={() => void ask()}>
        {t('room.in.again')}
      </Button>
    </Closed>
  )
}

function Inside({ explorationId, me, children }: { explorationId: ExplorationId; me: Person; children: ReactNode }) {
  const { participantId, name, role } = me
  const [room, setRoom] = useState<RoomApi | null>(null)
  useEffect(() => {
    const entered = connectRoom({ explorationId, me: { participantId, name, role } })
    setRoom(entered)
    return () => entered.leave()
  }, [explorationId, participantId, name, role])
  if (!room) return <Loading />
  return (
    <RoomContext value={room}>
      <Threshold>{children}</Threshold>
    </RoomContext>
  )
}

/** Lets `children` be seen until the server lets us out for good. */
function Threshold({ children }: { children: ReactNode }) {
  const saving = useSaving()
  const refused = useRefused().length > 0
  const unkept = saving.status === 'not-kept'
  useEffect(() => {
    if (!unkept) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unkept])
  return (
    <>
      {saving.status === 'out' ? <OutScreen code={saving.code} pending={saving.pending} /> : children}
      {refused ? (
        <FailureBoundary instead={false}>
          <Suspense fallback={null}>
            <RefusedNotice />
          </Suspense>
        </FailureBoundary>
      ) : null}
    </>
  )
}
