// Writes a plan through the hand, inside the caller's one transaction: one operation, one undo.

import { updateImported } from '../doc/commands/import.ts'
import { appender } from '../doc/commands/place.ts'
import { addRecommendations } from '../doc/commands/recommendation.ts'
import { addThemes } from '../doc/commands/theme.ts'
import { writeWords } from '../doc/commands/words.ts'
import type { Hand } from '../doc/hand.ts'
import type { Plan } from './plan-shape.ts'

/** True when the plan changes anything. */
export const writesAnything = ({ writes }: Plan): boolean => Object.values(writes).some((list) => list.length > 0)

/** Writes what `planImport` planned against the hand's own workshop. Throws `Refused` before a half is done. */
export function applyPlan(hand: Hand, { writes }: Plan): void {
  addThemes(hand, writes.themes)
  for (const { id, lang, text } of writes.themeTitles) {
    writeWords(hand.writer, { root: 'themes', id, field: 'title', lang }, { text })
  }
  addRecommendations(hand, writes.additions)
  for (const update of writes.updates) updateImported(hand, update)
  const append = appender(hand, new Set(writes.moves.map(({ id }) => id)))
  for (const { id, place } of writes.moves) hand.writer.set('recommendations', id, 'placement', append(place))
}
