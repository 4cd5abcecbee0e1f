// Compares once, on coming, with what this device remembers; and remembers, while somebody is here and when
// they go, what there is to see.
import { useEffect, useState } from 'react'
import { thisCabinet } from '../room/cabinet.ts'
import { useRoom, useStore } from '../room/RoomContext.tsx'
import { type ChangesSince, changesSince, countOf, seenOf } from './changes-since.ts'
import { keepSeen, seenBefore } from './seen-here.ts'

/** How often what is here is remembered, ms: a browser that is killed says nothing when it goes. */
const pause = 30_000

/** What changed since I left; null when nothing did, or nobody knows. `dismiss`: I have seen it. */
export function useSince(): { changes: ChangesSince | null; dismiss(): void } {
  const room = useRoom()
  const status = useStore(room.findings.status)
  const [changes, setChanges] = useState<ChangesSince | null>(null)
  const here = status === 'here'
  useEffect(() => {
    if (!here) return
    const whose = { explorationId: room.explorationId, participantId: room.me.participantId }
    let over = false
    let compared = false
    const keep = () => {
      if (compared && room.findings.status.get() === 'here') {
        void keepSeen(thisCabinet(), whose, seenOf(room.workshop.get(), Date.now()))
      }
    }
    const onHiding = () => document.visibilityState === 'hidden' && keep()
    void seenBefore(thisCabinet(), whose, Date.now()).then((seen) => {
      if (over) return
      compared = true
      if (seen) {
        const found = changesSince(seen, room.workshop.get(), room.me.participantId)
        setChanges(countOf(found) > 0 ? found : null)
      }
      keep()
    })
    const timer = setInterval(keep, pause)
    document.addEventListener('visibilitychange', onHiding)
    window.addEventListener('pagehide', keep)
    return () => {
      keep()
      over = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onHiding)
      window.removeEventListener('pagehide', keep)
    }
  }, [room, here])
  return { changes, dismiss: () => setChanges(null) }
}
