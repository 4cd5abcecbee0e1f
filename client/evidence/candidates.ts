// What could still be put behind a recommendation: themes and findings that are not yet, found by words in
// either language or by their number. Pure.
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import { type Bilingual, byNumber, type Finding, langs, type Theme, type Workshop } from '../../shared/model/schema.ts'
import { findingsByTheme, themeTree } from '../../shared/model/themes.ts'
import { folded } from '../board/search.ts'
import { themesInOrder } from '../editor/ThemePicker.tsx'

/** One piece of evidence. */
export type Thing = { kind: 'theme'; id: ThemeId } | { kind: 'finding'; id: FindingId }
/** What stands behind a recommendation, or is meant to. */
export type Chosen = { themeIds: readonly ThemeId[]; findingIds: readonly string[] }

export type Candidates = {
  themes: { theme: Theme; depth: 0 | 1 }[]
  findings: Finding[]
  /** How many more there are than are shown. */
  more: number
}

/** How many are offered at once: whoever looks for one among hundreds writes a word of it; who reads a theme reads all of it. */
export const most = { found: 40, filed: 200 } as const

type Known = Pick<Workshop, 'themes' | 'findings'>

/** Those that say every word of `query`. Without words: all themes, and the findings filed under a chosen one. */
export function candidates(workshop: Known, chosen: Chosen, query: string): Candidates {
  const words = folded(query).split(/\s+/).filter(Boolean)
  const says = (letter: string, number: number | null, texts: readonly Bilingual[]) =>
    words.every((word) => saysWord(word, letter, number, texts))
  const taken = new Set<string>([...chosen.themeIds, ...chosen.findingIds])
  const themes = themesInOrder(workshop.themes).filter(
    ({ theme }) => !taken.has(theme.id) && says('t', theme.number, [theme.title, theme.summary]),
  )
  const offered = words.length > 0 ? [...workshop.findings].sort(byNumber) : filedUnder(workshop, chosen.themeIds)
  const findings = offered.filter((finding) => !taken.has(finding.id) && says('f', finding.number, [finding.text]))
  const { found, filed } = most
  const room = words.length > 0 ? Math.max(0, found - themes.length) : filed
  const shown = { themes: themes.slice(0, found), findings: findings.slice(0, room) }
  return { ...shown, more: themes.length + findings.length - shown.themes.length - shown.findings.length }
}

/** `f17` is the finding of that number alone; other words stand anywhere in a text. */
function saysWord(word: string, letter: string, number: number | null, texts: readonly Bilingual[]): boolean {
  if (/^[tf]\d+$/.test(word)) return word === `${letter}${number}`
  return texts.some((text) => langs.some((lang) => folded(text[lang]).includes(word)))
}

/** The findings under these themes and their claims, theme by theme in its order. */
function filedUnder(workshop: Known, themeIds: readonly ThemeId[]): Finding[] {
  const { rootOf } = themeTree(workshop)
  const groups = findingsByTheme(workshop)
  return themesInOrder(workshop.themes)
    .filter(({ theme }) => themeIds.includes(theme.id) || themeIds.includes(rootOf(theme).id))
    .flatMap(({ theme }) => groups.get(theme.id) ?? [])
}

/** The ids by which the board may name a finding: its own, and those merged into it. */
export function namesOf(id: FindingId, { mergedFindings }: Pick<Workshop, 'mergedFindings'>): FindingId[] {
  return [id, ...mergedFindings.filter(({ lineage }) => lineage.mergedInto === id).map((finding) => finding.id)]
}
