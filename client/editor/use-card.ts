// One recommendation as the editor needs it: as it stands, or as it stood last when it went away while
// open; its place on the board and its neighbours in board order.
import { useRef } from 'react'
import { inBoardOrder, recommendationsAt } from '../../shared/model/board.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { mergedAway } from '../../shared/model/merged.ts'
import type { Recommendation, Workshop } from '../../shared/model/schema.ts'
import { sentencesOf } from '../board/announce.ts'
import { useLanguage } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'

export type Standing = 'live' | 'merged' | 'undone'
export type CardView = {
  card: Recommendation
  standing: Standing
  previous: RecommendationId | null
  next: RecommendationId | null
  /** From 1, and how many stand in that lane and band. */
  position: number
  count: number
}

/** The card, or null when it was never there. */
export function useCard(id: RecommendationId): CardView | null {
  const workshop = useWorkshop()
  const last = useRef<CardView | null>(null)
  const view = cardView(workshop, id, last.current?.card.id === id ? last.current : null)
  last.current = view
  return view
}

/** Pure part of `useCard`; `last` is what it showed before. */
export function cardView(workshop: Workshop, id: RecommendationId, last: CardView | null): CardView | null {
  const card = workshop.recommendations.find((r) => r.id === id)
  if (!card) return last && { ...last, standing: 'undone' }
  if (mergedAway(workshop.recommendations).has(id)) return { ...(last ?? alone), card, standing: 'merged' }
  const order = inBoardOrder(workshop).map((r) => r.id)
  const index = order.indexOf(id)
  const here = recommendationsAt(workshop, card.placement)
  return {
    card,
    standing: 'live',
    previous: order[index - 1] ?? null,
    next: order[index + 1] ?? null,
    position: here.findIndex((r) => r.id === id) + 1,
    count: here.length,
  }
}

const alone = { previous: null, next: null, position: 1, count: 1 }

/** Sentences about cards and places in the interface's language. */
export function useWords() {
  const { lang } = useLanguage()
  return sentencesOf(useWorkshop(), lang)
}
