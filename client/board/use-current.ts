// Keeps the current card right while the workshop changes, and tells the others which one it is.
// Observers and the projector look where the facilitator looks.
import { useEffect, useLayoutEffect } from 'react'
import { liveRecommendations, recommendationsAt } from '../../shared/model/board.ts'
import { type Recommendation, toSort } from '../../shared/model/schema.ts'
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { useBoard } from './BoardContext.tsx'
import { useSelected } from './cell.ts'
import { reconciled } from './current.ts'

/** The current recommendation, or null when nothing is left to sort. `follow`: look where the facilitator looks. */
export function useCurrent(follow: boolean): Recommendation | null {
  const { room, state } = useBoard()
  const workshop = useWorkshop()
  const current = useStore(state.current)
  const led = useSelected(
    room.others,
    (others) => others.find((other) => other.person.role === 'facilitator' && other.presence.current)?.presence.current ?? null,
  )
  useLayoutEffect(() => {
    const queue = recommendationsAt(workshop, { laneId: toSort, bandId: null }).map((card) => card.id)
    const live = new Set(liveRecommendations(workshop).map((card) => card.id))
    const inHand = document.activeElement?.closest('[data-region="current"]') != null
    state.current.set(reconciled(state.current.get(), queue, live, state.skipped.get(), inHand))
  }, [workshop, state])
  const id = follow && led !== null ? led : current.id
  useEffect(() => {
    if (!follow) room.present({ current: id })
  }, [room, id, follow])
  return workshop.recommendations.find((card) => card.id === id) ?? null
}
