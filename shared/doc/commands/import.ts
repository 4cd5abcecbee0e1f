// What a re-import changes in one card (contract.md, Import). The caller has compared each value with the
// last import; this only writes.
import type { CommandFunction } from '../hand.ts'
import { refuseUnknownThemes } from './evidence.ts'
import { recommendationOf } from './find.ts'
import { placeFor } from './place.ts'
import { wordsAfter, writeWords } from './words.ts'

/** Updates one imported recommendation: the texts and registers given, and what the file now says as `imported`. */
export const updateImported: CommandFunction<'updateImported'> = (hand, args) => {
  const { writer, workshop } = hand
  const { id, texts, themeIds, proposal, imported, ...registers } = args
  recommendationOf(hand, id)
  refuseUnknownThemes(hand, themeIds ?? [])
  const place = proposal && placeFor(workshop.settings, proposal, null)
  const edits = texts.map(({ field, lang, text }) => ({ at: { root: 'recommendations', id, field, lang } as const, text }))
  for (const { at, text } of edits) wordsAfter(writer, at, { text })
  for (const { at, text } of edits) writeWords(writer, at, { text })
  if (themeIds) writer.set('recommendations', id, 'themeIds', [...new Set(themeIds)])
  if (place) writer.set('recommendations', id, 'proposal', place)
  for (const [key, value] of Object.entries(registers)) {
    if (value !== undefined) writer.set('recommendations', id, key, value)
  }
  writer.set('recommendations', id, 'imported', imported)
  return { id }
}
