// A recommendation as a chip shows it: flat and plain, so that a memoized chip renders again only
// when something it shows has changed.
import { isUnfounded } from '../../shared/model/evidence.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { shown } from '../../shared/model/language.ts'
import {
  bounds,
  type Complexity,
  type Lang,
  type LanguageState,
  type Recommendation,
  type Theme,
  type Workshop,
} from '../../shared/model/schema.ts'

/** How many colours tell themes apart; the word is always there too. */
export const hues = 8

export type ChipModel = {
  id: RecommendationId
  number: number | null
  /** The words to know it by: label, else a heading short enough, else the whole text (never cut). */
  label: string
  labelLang: Lang
  hasLabel: boolean
  /** The label is a suggestion that nobody has confirmed. */
  suggested: boolean
  text: string
  textLang: Lang
  theme: string
  themeLang: Lang
  /** 0…7; −1 without a theme. */
  hue: number
  complexity: Complexity | null
  /** Nothing stands behind it. */
  bare: boolean
  help: 'yes' | 'no' | null
  stateEn: LanguageState
  stateFr: LanguageState
}

type Themes = { byId: Map<string, Theme>; hueOf: Map<string, number> }

/** Themes by id, with the colour of each: its place among the themes without a parent. */
export function themesOf(workshop: Pick<Workshop, 'themes'>): Themes {
  const byId = new Map<string, Theme>(workshop.themes.map((theme) => [theme.id, theme]))
  const roots = workshop.themes.filter((theme) => theme.parentId === null || !byId.has(theme.parentId))
  const inOrder = [...roots].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1))
  const hueOf = new Map<string, number>(inOrder.map((theme, index) => [theme.id, index % hues]))
  for (const theme of workshop.themes) {
    if (theme.parentId !== null && !hueOf.has(theme.id)) hueOf.set(theme.id, hueOf.get(theme.parentId) ?? 0)
  }
  return { byId, hueOf }
}

/** The card's name in `lang`, as chips, sentences and lists say it. */
export function labelOf(card: Recommendation, lang: Lang): Pick<ChipModel, 'label' | 'labelLang' | 'hasLabel' | 'suggested'> {
  const label = shown(card.label, lang)
  if (label.text !== '') {
    return {
      label: label.text,
      labelLang: label.lang,
      hasLabel: true,
      suggested: card.states.label[label.lang] === 'machine',
    }
  }
  const heading = shown(card.heading, lang)
  if (heading.text !== '' && heading.text.length <= bounds.labelCharacters) {
    return { label: heading.text, labelLang: heading.lang, hasLabel: true, suggested: true }
  }
  const text = shown(card.text, lang)
  return { label: text.text, labelLang: text.lang, hasLabel: false, suggested: false }
}

/** The chip of a recommendation in the interface's language. */
export function chipOf(card: Recommendation, themes: Themes, lang: Lang): ChipModel {
  const text = shown(card.text, lang)
  const theme = card.themeIds.map((id) => themes.byId.get(id)).find((known) => known !== undefined)
  const title = theme ? shown(theme.title, lang) : { lang, text: '' }
  return {
    id: card.id,
    number: card.number,
    ...labelOf(card, lang),
    text: text.text,
    textLang: text.lang,
    theme: title.text,
    themeLang: title.lang,
    hue: theme ? (themes.hueOf.get(theme.id) ?? -1) : -1,
    complexity: card.complexity,
    bare: isUnfounded(card),
    help: card.help?.answer ?? null,
    stateEn: card.states.text.en,
    stateFr: card.states.text.fr,
  }
}

/** Equal in every value. */
export function sameChip(a: ChipModel, b: ChipModel): boolean {
  return (Object.keys(a) as (keyof ChipModel)[]).every((key) => a[key] === b[key])
}
