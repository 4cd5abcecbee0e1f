// The interface's language: chosen by link, then by habit, then by the browser; switched in place.
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { type Catalogue, translator, type Values } from '../shared/messages/catalogue.ts'
import { must } from '../shared/model/assert.ts'
import { type Lang, langSchema } from '../shared/model/schema.ts'
import { remember, remembered } from './ui/device.ts'

type Language = { lang: Lang; setLang(lang: Lang): void }
const LanguageContext = createContext<Language | null>(null)
const storageKey = 'atelier:lang'

function firstLanguage(): Lang {
  const asked = langSchema.safeParse(new URLSearchParams(location.search).get('lang'))
  if (asked.success) return asked.data
  const habit = langSchema.safeParse(remembered(storageKey))
  if (habit.success) return habit.data
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

/** Holds the language, keeps `<html lang>` true and remembers the choice on this device. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = lang === 'fr' ? 'fr-CA' : 'en-CA'
    remember(storageKey, lang)
  }, [lang])
  const value = useMemo(() => ({ lang, setLang }), [lang])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

/** The language and how to change it. */
export const useLanguage = (): Language => must(use(LanguageContext), 'useLanguage inside a LanguageProvider')

/** `t(id, values)` over one catalogue in the present language. */
export function useT<C extends Catalogue>(catalogue: C): (id: keyof C & string, values?: Values) => string {
  const { lang } = useLanguage()
  return useMemo(() => translator(catalogue, lang), [catalogue, lang])
}
