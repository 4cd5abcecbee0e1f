// Messages: each sentence in both languages side by side, so that a missing one fails the compiler.
// ICU MessageFormat, formatted the same way on the server and in the browser.
import { IntlMessageFormat } from 'intl-messageformat'
import type { Bilingual, Lang } from '../model/schema.ts'

export type Message = Readonly<Bilingual>
export type Values = Record<string, string | number>
export type Catalogue = Readonly<Record<string, Message>>

/** Locales of the two languages as Canada writes them. */
export const localeOf: Record<Lang, string> = { en: 'en-CA', fr: 'fr-CA' }

const compiled: Record<Lang, Map<string, IntlMessageFormat>> = { en: new Map(), fr: new Map() }

/** The sentence in `lang` with its placeholders filled. */
export function format(message: Message, lang: Lang, values: Values = {}): string {
  const source = message[lang]
  let formatter = compiled[lang].get(source)
  if (!formatter) {
    formatter = new IntlMessageFormat(source, localeOf[lang], undefined, { ignoreTag: true })
    compiled[lang].set(source, formatter)
  }
  return String(formatter.format(values))
}

/** The sentence in both languages with its placeholders filled. */
export const formatBoth = (message: Message, values: Values = {}): Bilingual => ({
  en: format(message, 'en', values),
  fr: format(message, 'fr', values),
})

/** `t(id, values)` over one catalogue in one language. */
export const translator =
  <C extends Catalogue>(catalogue: C, lang: Lang) =>
  (id: keyof C & string, values?: Values): string =>
    format(catalogue[id] as Message, lang, values)
