// The words a refused verb carried, so that they can be read and copied. Found by their shape, wherever they lie
// in the arguments: a new verb's words are there without a word about it here.
import { type Lang, langs } from '../../shared/model/schema.ts'
import type { Command } from '../../shared/model/verbs.ts'

/** `lang`: null where the verb does not say it (a comment). */
export type CarriedText = { lang: Lang | null; text: string }

/** No words of this person's: what they saw when they decided, and what an import remembers. */
const others: readonly string[] = ['seen', 'before', 'imported']

/** Every text in the arguments, in the order of the arguments, empty ones left out. */
export const textsOf = (command: Command): CarriedText[] => textsIn(command.args)

function textsIn(value: unknown): CarriedText[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const within = langs.find((lang) => 'lang' in value && value.lang === lang) ?? null
  return Object.entries(value).flatMap(([key, part]) => {
    if (others.includes(key)) return []
    if (typeof part !== 'string') return textsIn(part)
    const lang = langs.find((each) => each === key) ?? (key === 'text' ? within : undefined)
    return lang === undefined || part.trim() === '' ? [] : [{ lang, text: part }]
  })
}
