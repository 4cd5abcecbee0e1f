// Writing words: the text by its smallest change, and the states of its two languages after it (LN2).
import { Refused } from '../../errors.ts'
import { statesAfterEdit } from '../../model/language.ts'
import { type Bilingual, bounds, type Lang, type LanguageStates, langs } from '../../model/schema.ts'
import type { Words } from '../../model/verbs.ts'
import { type RootName, stateKey, textKey } from '../layout.ts'
import { entityAt, type Writer } from '../operation.ts'
import { statesAt, wordsAt } from '../read.ts'
import { mergedWords } from '../text.ts'

export type TextAt = { root: RootName; id: string; field: string; lang: Lang }
export type Edit = { text: string; before?: string | undefined; catchesUp?: boolean | undefined }

/** What a text will say after `edit`. Refuses what is over the bound; writes nothing. */
export function wordsAfter(writer: Writer, at: TextAt, edit: Edit): string {
  const entity = entityAt(writer.doc, at.root, at.id)
  const now = entity ? wordsAt(entity, textKey(at.field, at.lang)) : ''
  const after = mergedWords(now, edit.text, edit.before)
  const limit = at.root === 'recommendations' && at.field === 'label' ? bounds.labelCharacters : bounds.textCharacters
  if (after.length > limit && after.length > now.length) throw new Refused('text-too-long', { length: after.length, limit })
  return after
}

/** Writes one text and what follows for the states of its languages. Unchanged words change no state. */
export function writeWords(writer: Writer, at: TextAt, edit: Edit): void {
  const entity = entityAt(writer.doc, at.root, at.id)
  if (!entity) return
  const before: LanguageStates = statesAt(entity, at.root, at.field)
  if (!writer.write(at.root, at.id, textKey(at.field, at.lang), edit.text, edit.before)) return
  const after = statesAfterEdit(before, at.lang, edit.catchesUp ?? false)
  for (const lang of langs) {
    const state = after[lang]
    if (state && state !== before[lang]) writer.set(at.root, at.id, stateKey(at.field, lang), state)
  }
}

/** Writes the languages given of a text that comes with another verb (a reason): a language left out stays. */
export function writeGiven(writer: Writer, at: Omit<TextAt, 'lang'>, words: Words): void {
  const both = words.en?.trim() && words.fr?.trim()
  for (const lang of langs) {
    const text = words[lang]
    if (text !== undefined) writeWords(writer, { ...at, lang }, { text })
  }
  // Both came from one hand at one moment: neither lags behind the other.
  if (both) for (const lang of langs) confirm(writer, { ...at, lang })
}

/** Refuses (`conflict`) what was decided on words that are others by now. */
export function refuseUnseen(seen: Words | undefined, now: Bilingual): void {
  if (seen && langs.some((lang) => (seen[lang] ?? '') !== now[lang])) throw new Refused('conflict')
}

/** Marks one language of a text as reviewed; a language without words stays missing. Returns whether it has words. */
export function confirm(writer: Writer, at: TextAt): boolean {
  const entity = entityAt(writer.doc, at.root, at.id)
  const state = entity ? statesAt(entity, at.root, at.field)[at.lang] : 'missing'
  if (state === 'missing') return false
  if (state !== 'reviewed') writer.set(at.root, at.id, stateKey(at.field, at.lang), 'reviewed')
  return true
}

/** The words and language states of a new thing, by key. A machine's languages are marked (LN2). */
export function newWords(
  given: Record<string, Words | undefined>,
  machine: Record<string, readonly Lang[] | undefined>,
): { words: Record<string, string>; states: Record<string, 'machine'> } {
  const words: Record<string, string> = {}
  const states: Record<string, 'machine'> = {}
  for (const [field, both] of Object.entries(given)) {
    for (const lang of langs) {
      const text = both?.[lang] ?? ''
      if (text.trim() === '') continue
      words[textKey(field, lang)] = text
      if (machine[field]?.includes(lang)) states[stateKey(field, lang)] = 'machine'
    }
  }
  return { words, states }
}
