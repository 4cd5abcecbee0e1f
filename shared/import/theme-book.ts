// Themes by title: found in either language, made if new, completed where one language is missing. A title
// never drifts: where it differs the board's, or the file's first, is kept and the row told so.
import { newId } from '../doc/layout.ts'
import { type ThemeId, themeIdSchema } from '../model/ids.ts'
import { type Bilingual, bounds, type Lang, langs, type Theme } from '../model/schema.ts'
import { listSeparator } from '../report/rows.ts'
import { type Issue, notice } from './table.ts'

export type NewTheme = { id: ThemeId; title: Bilingual }
export type ThemeTitle = { id: ThemeId; lang: Lang; text: string }

type Entry = { id: ThemeId; title: Bilingual }

export type ThemeBook = {
  /** The ids of the themes a row names. `list`: Atelier's own file may name several in one cell. */
  resolve(title: Bilingual, line: number, list: boolean): { ids: ThemeId[]; notices: Issue[] }
  made: NewTheme[]
  titles: ThemeTitle[]
}

const key = (title: string): string => title.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en')

/** A book of the workshop's themes for one import; `present` counts removed ones too, as the bound does. */
export function themeBook(themes: readonly Theme[], present: number): ThemeBook {
  const byTitle: Record<Lang, Map<string, Entry>> = { en: new Map(), fr: new Map() }
  const made: NewTheme[] = []
  const titles: ThemeTitle[] = []

  const add = (id: ThemeId, title: Bilingual): Entry => {
    const entry = { id, title }
    for (const lang of langs) {
      const at = key(title[lang])
      if (at !== '' && !byTitle[lang].has(at)) byTitle[lang].set(at, entry)
    }
    return entry
  }
  // Themes before the claims inside them: a claim may carry the same words.
  for (const { id, title } of [...themes].sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))) {
    add(id, { ...title })
  }

  // A title alone in its language may be the other one's: an export prints that where its own is missing.
  const find = (title: Bilingual) => {
    const own = langs.map((lang) => (title[lang] === '' ? undefined : byTitle[lang].get(key(title[lang])))).find(Boolean)
    if (own) return { entry: own, fallback: false }
    const other = title.en === '' ? byTitle.en.get(key(title.fr)) : title.fr === '' ? byTitle.fr.get(key(title.en)) : undefined
    return other && { entry: other, fallback: true }
  }

  const complete = (entry: Entry, title: Bilingual, line: number): Issue[] => {
    for (const lang of langs) {
      if (title[lang] === '' || key(title[lang]) === key(entry.title[lang])) continue
      if (entry.title[lang].trim() !== '') return [notice(line, 'theme-differs', { theme: entry.title.en || entry.title.fr })]
      entry.title[lang] = title[lang]
      byTitle[lang].set(key(title[lang]), entry)
      const fresh = made.find(({ id }) => id === entry.id)
      if (fresh) fresh.title[lang] = title[lang]
      else titles.push({ id: entry.id, lang, text: title[lang] })
    }
    return []
  }

  const resolveOne = (title: Bilingual, line: number): { ids: ThemeId[]; notices: Issue[] } => {
    const found = find(title)
    if (found) return { ids: [found.entry.id], notices: found.fallback ? [] : complete(found.entry, title, line) }
    if (present + made.length >= bounds.themes)
      return { ids: [], notices: [notice(line, 'too-many-themes', { limit: bounds.themes })] }
    const id = themeIdSchema.parse(newId())
    made.push({ id, title: { ...title } })
    return { ids: [add(id, { ...title }).id], notices: [] }
  }

  const resolve: ThemeBook['resolve'] = (title, line, list) => {
    if (title.en === '' && title.fr === '') return { ids: [], notices: [] }
    if (find(title)) return resolveOne(title, line)
    const lang = title.en === '' ? 'fr' : title.fr === '' ? 'en' : null
    if (!list || lang === null) return resolveOne(title, line)
    const all = listed(title[lang], (each) => find(only(lang, each)) !== undefined).map((each) =>
      resolveOne(only(lang, each), line),
    )
    return { ids: [...new Set(all.flatMap(({ ids }) => ids))], notices: all.flatMap(({ notices }) => notices) }
  }
  return { resolve, made, titles }
}

const only = (lang: Lang, title: string): Bilingual => (lang === 'en' ? { en: title, fr: '' } : { en: '', fr: title })

/** The titles in one cell. A title may hold the separator itself: the longest known one counts. */
function listed(cell: string, isKnown: (title: string) => boolean): string[] {
  const parts = cell.split(listSeparator)
  const titles: string[] = []
  for (let at = 0; at < parts.length; ) {
    let end = parts.length
    while (end > at + 1 && !isKnown(parts.slice(at, end).join(listSeparator))) end--
    titles.push(parts.slice(at, end).join(listSeparator).trim())
    at = end
  }
  return titles.filter((title) => title !== '')
}
