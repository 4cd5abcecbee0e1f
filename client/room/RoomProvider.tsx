// The door to an exploration: asks who I am here, enters the room once for all its pages, or says why
// not and what to do.
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { roomMessages } from '../../shared/messages/room.ts'
import type { ExplorationId } from '../../shared/model/ids.ts'
import type { Bilingual } from '../../shared/model/schema.ts'
import { type ApiAnswer, api } from '../api.ts'
import { type JoinedExploration, sessionSchema } from '../home/explorations.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Loading } from '../ui/Loading.tsx'
import { connectRoom } from './connect.ts'
import { Closed, OutScreen } from './OutScreen.tsx'
import { RefusedNotice } from './RefusedNotice.tsx'
import { RoomContext, useSaving } from './RoomContext.tsx'
import type { RoomApi } from './room.ts'

type Door =
  | { status: 'asking' }
  | { status: 'unreachable' }
  | { status: 'problem'; detail: Bilingual }
  | { status: 'not-joined' }
  | { status: 'in'; joined: JoinedExploration }

/** Gives the RoomContext to `children` while I am in; a clear screen otherwise. */
export function RoomProvider({ explorationId, children }: { explorationId: ExplorationId; children: ReactNode }) {
  const t = useT(roomMessages)
  const { lang } = useLanguage()
  const [door, setDoor] = useState<Door>({ status: 'asking' })
  const ask = useCallback(async () => {
    const answer = await api('/api/session', sessionSchema)
    // Once in, the room itself knows best whether we still are.
    setDoor((door) => (door.status === 'in' && door.joined.id === explorationId ? door : doorFor(answer, explorationId)))
  }, [explorationId])

  useEffect(() => {
    setDoor({ status: 'asking' })
    void ask()
    const again = () => void ask()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [ask])

  if (door.status === 'in') return <Inside joined={door.joined}>{children}</Inside>
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

function doorFor(answer: ApiAnswer<{ explorations: JoinedExploration[] }>, explorationId: ExplorationId): Door {
  if (answer.ok) {
    const joined = answer.value.explorations.find(({ id }) => id === explorationId)
    return joined ? { status: 'in', joined } : { status: 'not-joined' }
  }
  if (answer.problem.status === 401) return { status: 'not-joined' }
  return answer.problem.status === 0 ? { status: 'unreachable' } : { status: 'problem', detail: answer.problem.detail }
}

function Inside({ joined, children }: { joined: JoinedExploration; children: ReactNode }) {
  const { id, participantId, name, role } = joined
  const [room, setRoom] = useState<RoomApi | null>(null)
  useEffect(() => {
    const entered = connectRoom({ explorationId: id, me: { participantId, name, role } })
    setRoom(entered)
    return () => entered.leave()
  }, [id, participantId, name, role])
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
      <RefusedNotice />
    </>
  )
}
