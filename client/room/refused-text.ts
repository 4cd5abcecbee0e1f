// The words a refused verb carried, so that they can be read and copied.
import { type Lang, langs } from '../../shared/model/schema.ts'
import type { Command } from '../../shared/model/verbs.ts'

export type CarriedText = { lang: Lang; text: string }

/** Every text in the arguments, in the order of the arguments, empty ones left out. */
export function textsOf(command: Command): CarriedText[] {
  if (command.verb === 'editText') return said({ [command.args.lang]: command.args.text })
  const { text, title, label, heading, summary, reason } = command.args as Record<string, unknown>
  return [title, text, label, heading, summary, reason].flatMap(said)
}

function said(words: unknown): CarriedText[] {
  if (typeof words !== 'object' || words === null) return []
  return langs.flatMap((lang) => {
    const text = (words as Partial<Record<Lang, unknown>>)[lang]
    return typeof text === 'string' && text.trim() !== '' ? [{ lang, text }] : []
  })
}
