// Things with a title in both languages, found by it: whatever the case and the spaces, in either language. A
// title never drifts: where it differs, what stood first is kept.
import { type Bilingual, type Lang, langs } from '../model/schema.ts'

/** Two titles are one when these are. */
export const titleKey = (title: string): string => title.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en')

export type Titled<Id> = { id: Id; title: Bilingual }

export class Shelf<Id> {
  readonly #byTitle: Record<Lang, Map<string, Titled<Id>>> = { en: new Map(), fr: new Map() }

  /** Whoever carries a title first keeps it. */
  add(titled: Titled<Id>): Titled<Id> {
    for (const lang of langs) {
      const at = titleKey(titled.title[lang])
      if (at !== '' && !this.#byTitle[lang].has(at)) this.#byTitle[lang].set(at, titled)
    }
    return titled
  }

  /** What `title` means. A title alone in its language may be the other one's: an export prints that where its own is missing. */
  find(title: Bilingual): { entry: Titled<Id>; fallback: boolean } | undefined {
    const by = this.#byTitle
    const own = langs.map((lang) => (title[lang] === '' ? undefined : by[lang].get(titleKey(title[lang])))).find(Boolean)
    if (own) return { entry: own, fallback: false }
    const other = title.en === '' ? by.en.get(titleKey(title.fr)) : title.fr === '' ? by.fr.get(titleKey(title.en)) : undefined
    return other && { entry: other, fallback: true }
  }

  /** Gives an entry the language it lacks. Answers the languages added; `differs` where it has another title already. */
  complete(entry: Titled<Id>, title: Bilingual): { added: Lang[]; differs: boolean } {
    const added: Lang[] = []
    for (const lang of langs) {
      if (title[lang] === '' || titleKey(title[lang]) === titleKey(entry.title[lang])) continue
      if (entry.title[lang].trim() !== '') return { added, differs: true }
      entry.title[lang] = title[lang]
      this.#byTitle[lang].set(titleKey(title[lang]), entry)
      added.push(lang)
    }
    return { added, differs: false }
  }
}
