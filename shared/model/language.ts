// The state of each language of a text: missing, stale, machine, reviewed (LN2).
import { type Bilingual, type Lang, type LanguageState, type LanguageStates, otherLang } from './schema.ts'

type Stored = Exclude<LanguageState, 'missing'>

/** A language without words is missing, whatever is stored. */
export function stateOf(text: string, stored: Stored | undefined): LanguageState {
  return text.trim() === '' ? 'missing' : (stored ?? 'reviewed')
}

/**
 * What editing `lang` does to the states of a text (LN2).
 *
 * Words that were missing, stale or a machine's become a person's, and the other language stays as
 * it is: the edit catches up with it. `catchesUp` says the same of the later keystrokes of one
 * sitting. Any other change makes the other language stale until someone confirms it.
 */
export function statesAfterEdit(before: LanguageStates, lang: Lang, catchesUp: boolean): Partial<Record<Lang, Stored>> {
  const other = otherLang(lang)
  if (catchesUp || before[lang] !== 'reviewed') return { [lang]: 'reviewed' }
  return before[other] === 'missing' ? {} : { [other]: 'stale' }
}

/** The words to show in `lang`: its own, or the other language's with that language's code. */
export function shown(text: Bilingual, lang: Lang): { lang: Lang; text: string } {
  if (text[lang].trim() !== '') return { lang, text: text[lang] }
  const other = otherLang(lang)
  return text[other].trim() !== '' ? { lang: other, text: text[other] } : { lang, text: '' }
}
