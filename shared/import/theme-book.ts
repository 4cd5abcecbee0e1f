// Themes and the claims inside them by title: found in either language, made if new, completed where one
// language is missing. Where a title differs the board's, or the file's first, is kept and the row told so.
import { newId } from '../doc/layout.ts'
import { type ThemeId, themeIdSchema } from '../model/ids.ts'
import { type Bilingual, bounds, type Lang, type Theme } from '../model/schema.ts'
import { type ThemeTree, themeTree } from '../model/themes.ts'
import { listSeparator } from '../report/rows.ts'
import { type Issue, notice } from './table.ts'
import { Shelf, type Titled } from './theme-shelf.ts'

export type NewTheme = { id: ThemeId; title: Bilingual; parentId?: ThemeId; x?: number; y?: number }
export type ThemeTitle = { id: ThemeId; lang: Lang; text: string }
type Found = { ids: ThemeId[]; notices: Issue[] }

/** A book of the workshop's themes for one import. */
export class ThemeBook {
  readonly made: NewTheme[] = []
  readonly titles: ThemeTitle[] = []
  readonly #themes = new Shelf<ThemeId>()
  readonly #claims = new Map<ThemeId, Shelf<ThemeId>>()
  readonly #byId: Map<ThemeId, Theme>
  readonly #tree: ThemeTree
  readonly #present: number

  /** `present` counts removed themes too, as the bound does. */
  constructor(themes: readonly Theme[], present: number) {
    this.#present = present
    this.#byId = new Map(themes.map((theme) => [theme.id, theme]))
    this.#tree = themeTree({ themes })
    // Themes before the claims inside them: a claim may carry the same words.
    for (const theme of [...themes].sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))) {
      const titled = this.#themes.add({ id: theme.id, title: { ...theme.title } })
      const root = this.#tree.rootOf(theme)
      if (root.id !== theme.id) this.#claimsIn(root.id).add(titled)
    }
  }

  /** The ids of the themes a row names. `list`: Atelier's own file may name several in one cell. */
  resolve(title: Bilingual, line: number, list: boolean): Found {
    if (title.en === '' && title.fr === '') return { ids: [], notices: [] }
    if (this.#themes.find(title)) return this.#resolveIn(this.#themes, title, line)
    const lang = title.en === '' ? 'fr' : title.fr === '' ? 'en' : null
    if (!list || lang === null) return this.#resolveIn(this.#themes, title, line)
    const all = listed(title[lang], (each) => this.#themes.find(only(lang, each)) !== undefined).map((each) =>
      this.#resolveIn(this.#themes, only(lang, each), line),
    )
    return { ids: [...new Set(all.flatMap(({ ids }) => ids))], notices: all.flatMap(({ notices }) => notices) }
  }

  /** The id of a claim inside `themeId`; claims are one level, so inside a claim's own theme. */
  resolveClaim(themeId: ThemeId, title: Bilingual, line: number): Found {
    const theme = this.#byId.get(themeId)
    const parentId = theme ? this.#tree.rootOf(theme).id : themeId
    return this.#resolveIn(this.#claimsIn(parentId), title, line, parentId)
  }

  /** The theme that has this title, or the claim inside `parentId`; nothing is made. */
  find(title: Bilingual, parentId?: ThemeId): ThemeId | undefined {
    return (parentId ? this.#claims.get(parentId) : this.#themes)?.find(title)?.entry.id
  }

  #claimsIn(themeId: ThemeId): Shelf<ThemeId> {
    const known = this.#claims.get(themeId)
    if (known) return known
    const shelf = new Shelf<ThemeId>()
    this.#claims.set(themeId, shelf)
    return shelf
  }

  #resolveIn(shelf: Shelf<ThemeId>, title: Bilingual, line: number, parentId?: ThemeId): Found {
    const found = shelf.find(title)
    if (found) return { ids: [found.entry.id], notices: found.fallback ? [] : this.#complete(shelf, found.entry, title, line) }
    if (this.#present + this.made.length >= bounds.themes)
      return { ids: [], notices: [notice(line, 'too-many-themes', { limit: bounds.themes })] }
    const id = themeIdSchema.parse(newId())
    this.made.push({ id, title: { ...title }, ...(parentId ? { parentId } : {}) })
    shelf.add({ id, title: { ...title } })
    return { ids: [id], notices: [] }
  }

  #complete(shelf: Shelf<ThemeId>, entry: Titled<ThemeId>, title: Bilingual, line: number): Issue[] {
    const { added, differs } = shelf.complete(entry, title)
    const fresh = this.made.find(({ id }) => id === entry.id)
    for (const lang of added) {
      if (fresh) fresh.title[lang] = title[lang]
      else this.titles.push({ id: entry.id, lang, text: title[lang] })
    }
    return differs ? [notice(line, 'theme-differs', { theme: entry.title.en || entry.title.fr })] : []
  }
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
