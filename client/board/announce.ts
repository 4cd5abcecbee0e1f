// Sentences about cards and places, with label and position, in the interface's language. Only what I
// do and my current card are announced; what others do waits in the list of last moves (screens.md).

import { boardMessages } from '../../shared/messages/board.ts'
import { translator } from '../../shared/messages/catalogue.ts'
import { helpRequests, recommendationsAt } from '../../shared/model/board.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import {
  type Lane,
  type Lang,
  notCarriedForward,
  type Place,
  type Recommendation,
  toSort,
  type Workshop,
} from '../../shared/model/schema.ts'
import { allLanes } from '../../shared/model/templates.ts'
import { labelOf } from './chip-model.ts'
import { standingOf } from './drop.ts'

type Board = Pick<Workshop, 'recommendations' | 'settings'>

/** The sentences of one board in one language. */
export type Sentences = ReturnType<typeof sentencesOf>

/** Sentences about the board as it stands in `workshop`. */
export function sentencesOf(workshop: Board, lang: Lang) {
  const t = translator(boardMessages, lang)
  const cardOf = (id: string): Recommendation | undefined => workshop.recommendations.find((r) => r.id === id)

  const number = (card: Pick<Recommendation, 'number'>): string =>
    card.number === null ? t('board.new') : t('board.number', { number: card.number })

  /** Number and label; a card without a label goes by its number, a new one by its whole text. */
  const name = (id: string): string => {
    const card = cardOf(id)
    if (!card) return ''
    const { label, hasLabel } = labelOf(card, lang)
    if (!hasLabel && card.number !== null) return number(card)
    return t('card.name', { number: number(card), label })
  }

  const place = ({ laneId, bandId }: Place): string => {
    const lane = allLanes(workshop.settings.lanes).find((known) => known.id === laneId)
    const band = workshop.settings.bands.find((known) => known.id === bandId)
    const words = lane?.label[lang] ?? ''
    return band ? t('card.place', { lane: words, band: band.label[lang] }) : words
  }

  /** Where a card stands after a move of mine. */
  const placed = (id: RecommendationId): string => {
    const at = standingOf(workshop, id)
    if (!at) return ''
    if (at.laneId === toSort) return t('said.toSort', { name: name(id) })
    if (at.laneId === notCarriedForward) return t('said.aside', { name: name(id) })
    return t('said.placed', { name: name(id), place: place(at), position: at.index + 1, count: at.count })
  }

  /** The state of a card's request for help after I changed it. */
  const helped = (id: RecommendationId): string => {
    const help = cardOf(id)?.help ?? null
    if (help === null) return t('said.helpWithdrawn', { name: name(id) })
    if (help.answer === 'no') return t('said.helpDeclined', { name: name(id) })
    const requests = helpRequests(workshop).map((r) => r.id)
    return t('said.helpAsked', { name: name(id), rank: requests.indexOf(id) + 1, count: requests.length })
  }

  const left = (): string =>
    t('board.toSortCount', { count: recommendationsAt(workshop, { laneId: toSort, bandId: null }).length })

  /** `before`, then which card comes next. */
  const thenNext = (before: string, next: RecommendationId | null): string => {
    if (next === null) return t('said.allSorted', { before })
    const values = { before, name: name(next), toSort: left() }
    return before === '' ? t('said.nextIs', values) : t('said.next', values)
  }

  /** After a lane digit: the bands and their digits. */
  const pendingIn = (lane: Lane): string => {
    const bands = workshop.settings.bands
      .slice(0, 9)
      .map((band, index) => t('keypad.pendingBand', { digit: index + 1, band: band.label[lang] }))
      .join(', ')
    return t('keypad.pendingBands', { lane: lane.label[lang], bands })
  }

  return { t, number, name, place, placed, helped, thenNext, pendingIn }
}
