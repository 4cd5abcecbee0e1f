// The parts of a split before it is done: how a text falls into parts at first, and what is wrong with
// them. Pure.
import { z } from 'zod'
import { type Bilingual, bilingualSchema, langs } from '../../shared/model/schema.ts'

/** `seen`: the words the parts were made of. */
export const splitSchema = z.object({ parts: z.array(bilingualSchema).min(2).max(20), seen: bilingualSchema })

/** A split of `text`, not begun yet. */
export const beginSplit = (text: Bilingual): z.infer<typeof splitSchema> => ({ parts: firstParts(text), seen: { ...text } })

export const sameWords = (a: Bilingual, b: Bilingual): boolean => langs.every((lang) => a[lang] === b[lang])

/**
 * The parts to start from: one sentence each when both languages (those that say something) have the
 * same number of them; otherwise the whole text twice, to take away from each what belongs to the other.
 */
export function firstParts(text: Bilingual): Bilingual[] {
  const en = sentencesOf(text.en, 'en')
  const fr = sentencesOf(text.fr, 'fr')
  const count = Math.max(en.length, fr.length)
  const pairs = (en.length === 0 || en.length === count) && (fr.length === 0 || fr.length === count)
  if (count < 2 || count > 20 || !pairs) return [{ ...text }, { ...text }]
  return Array.from({ length: count }, (_, i) => ({ en: en[i] ?? '', fr: fr[i] ?? '' }))
}

function sentencesOf(text: string, lang: 'en' | 'fr'): string[] {
  const segments = new Intl.Segmenter(`${lang}-CA`, { granularity: 'sentence' }).segment(text)
  return [...segments].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '')
}

export type PartFault = { kind: 'empty' } | { kind: 'same'; as: number }

/** What is wrong with each part, by its index; null where nothing is. */
export function faultsOf(parts: readonly Bilingual[]): (PartFault | null)[] {
  return parts.map((part, index) => {
    if (langs.every((lang) => part[lang].trim() === '')) return { kind: 'empty' }
    const as = parts.findIndex((other) => langs.every((lang) => other[lang].trim() === part[lang].trim()))
    return as < index ? { kind: 'same', as } : null
  })
}
