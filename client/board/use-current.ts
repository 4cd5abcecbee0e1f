// Keeps the current card right while the workshop changes, and tells the others which one it is.
// Observers and the projector look where the facilitator looks.
import { useEffect, useLayoutEffect, useState } from 'react'
import type { Recommendation } from '../../shared/model/schema.ts'
import { useSelected, useStore, useWorkshop } from '../room/RoomContext.tsx'
import { useBoard } from './BoardContext.tsx'
import { currentIn } from './board-state.ts'
import { ownTab, tellOwnTabs } from './own-tabs.ts'

/** How long after a key or pointer the current card counts as in someone's hand. Milliseconds. */
const stillInHand = 8_000

/** The current recommendation, or null when nothing is left to sort. `follow`: look where the facilitator looks. */
export function useCurrent(follow: boolean): Recommendation | null {
  const { room, state, acts } = useBoard()
  const workshop = useWorkshop()
  const current = useStore(state.current)
  const led = useSelected(
    room.others,
    (others) => others.find((other) => other.person.role === 'facilitator' && other.presence.current)?.presence.current ?? null,
  )
  useLayoutEffect(() => {
    const focused = document.activeElement?.closest('[data-region="current"]') != null
    const before = state.current.get()
    const after = currentIn(workshop, state, focused && Date.now() - state.touchedAt.get() < stillInHand)
    if (after.id === before.id) return
    state.current.set(after)
    state.slidAt.set(Date.now())
    // Whoever has the card under the focus hears that it is another one now.
    if (focused && after.id !== null) acts.tell(acts.sentences().thenNext('', after.id))
  }, [workshop, state, acts])
  const [tab] = useState(() => ownTab(room.explorationId))
  const mine = useStore(tab)
  // A card someone took on purpose is theirs to look at, also for an observer.
  const id = follow && current.from === 'queue' ? (led ?? mine ?? current.id) : current.id
  useEffect(() => {
    if (follow) return
    room.present({ current: id })
    tellOwnTabs(room.explorationId, id)
  }, [room, id, follow])
  useEffect(() => {
    if (follow) return
    const gone = () => tellOwnTabs(room.explorationId, null)
    addEventListener('pagehide', gone)
    return () => {
      removeEventListener('pagehide', gone)
      gone()
    }
  }, [room, follow])
  return workshop.recommendations.find((card) => card.id === id) ?? null
}
