// Searching and filtering cards: number or words in either language, accents and case aside. Pure.
import { effectivePlace, inBoardOrder } from '../../shared/model/board.ts'
import { type Lang, type LanguageState, langs, type Recommendation, type Workshop } from '../../shared/model/schema.ts'

export type HelpFilter = 'yes' | 'no' | 'open'
export type Query = {
  words: string
  themeId: string | null
  help: HelpFilter | null
  /** State of the text in one language. */
  state: { lang: Lang; state: LanguageState } | null
  laneId: string | null
}
export const everything: Query = { words: '', themeId: null, help: null, state: null, laneId: null }

/** Lower case without accents, so that « equipe » finds « Équipe ». */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The cards a query finds, in board order. */
export function found(workshop: Pick<Workshop, 'recommendations' | 'settings'>, query: Query): Recommendation[] {
  const words = folded(query.words).split(/\s+/).filter(Boolean)
  return inBoardOrder(workshop).filter(
    (card) =>
      words.every((word) => says(card, word)) &&
      (query.themeId === null || card.themeIds.some((id) => id === query.themeId)) &&
      (query.help === null || (card.help?.answer ?? 'open') === query.help) &&
      (query.state === null || card.states.text[query.state.lang] === query.state.state) &&
      (query.laneId === null || effectivePlace(workshop.settings, card.placement).laneId === query.laneId),
  )
}

/** `r4` is the card with that number alone; other words stand anywhere in its texts. */
function says(card: Recommendation, word: string): boolean {
  const number = /^r(\d+)$/.exec(word)
  if (number) return card.number === Number(number[1])
  if (word === String(card.number)) return true
  return langs.some((lang) =>
    [card.label, card.heading, card.text, ...card.subItems.map((item) => item.text)].some((text) =>
      folded(text[lang]).includes(word),
    ),
  )
}
