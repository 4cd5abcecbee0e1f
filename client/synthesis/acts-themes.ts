// Acts on themes: settle, make a claim of, delete, and take a suggested group.
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import { type Bilingual, type Lang, langs } from '../../shared/model/schema.ts'
import { findingsIn, themeTree } from '../../shared/model/themes.ts'
import { groupAfter, offeredGroups } from '../outline/offered.ts'
import { afterLeaving, withSubPoints } from '../outline/walk.ts'
import type { Desk } from './acts.ts'
import { quoted } from './sentences.ts'
import type { Suggestion } from './synthesis-state.ts'
import { themeWith } from './theme-with.ts'

/** The name a step of undo goes by that took a suggestion. */
export const acceptance = 'acceptSuggestion'

/** What a machine suggested is a title in each language it has words of. */
function titleOfWords(words: Suggestion['words']): { title: Partial<Bilingual>; machine: Lang[] } {
  const machine = langs.filter((lang) => words[lang].length > 0)
  return { title: Object.fromEntries(machine.map((lang) => [lang, words[lang].join(', ')])), machine }
}

export function themeActs({ room, synthesis, page, lang, words, say, refused, open }: Desk) {
  const workshop = () => room.workshop.get()
  const mark = (id: string, status: Suggestion['status']) =>
    synthesis.suggestions.set(synthesis.suggestions.get().map((one) => (one.id === id ? { ...one, status } : one)))

  const levelOf = (id: ThemeId) => {
    const theme = workshop().themes.find((one) => one.id === id)
    return theme ? themeTree(workshop()).levelOf(theme) : []
  }

  return {
    async settle(id: ThemeId, settled: boolean): Promise<void> {
      if (refused(await room.run('editTheme', { id, settled }))) return
      // It folds by itself when it is settled and opens when it is not, unless a hand decided otherwise.
      const folds = new Map(page.folds.get())
      folds.delete(id)
      page.folds.set(folds)
      say(words().t(settled ? 'said.settled' : 'said.unsettled', { theme: words().theme(id) }))
    },
    async setCriterion(id: ThemeId, criterion: number | null): Promise<void> {
      refused(await room.run('editTheme', { id, criterion }))
    },
    /** Makes a theme a claim of another, or (null) a theme of its own again. */
    async putUnder(id: ThemeId, parentId: ThemeId | null): Promise<void> {
      if (refused(await room.run('editTheme', { id, parentId }))) return
      page.focusOn(id)
      const { t, theme } = words()
      say(
        parentId === null
          ? t('said.isTheme', { theme: theme(id) })
          : t('said.isClaim', { theme: theme(id), parent: theme(parentId) }),
      )
    },
    /** One place up or down among the themes, or among the claims of its theme. */
    async stepTheme(id: ThemeId, by: -1 | 1): Promise<void> {
      const { t, theme } = words()
      const level = levelOf(id)
      const at = level.findIndex((one) => one.id === id)
      if (!level[at + by]) return say(t(by < 0 ? 'reason.firstTheme' : 'reason.lastTheme'))
      if (refused(await room.run('editTheme', { id, index: at + by }))) return
      page.focusOn(id)
      const now = levelOf(id)
      const position = now.findIndex((one) => one.id === id) + 1
      say(t('said.stepped', { finding: theme(id), position, count: now.length }))
    },
    /** Its findings go back to the tray. */
    async removeTheme(id: ThemeId): Promise<void> {
      const count = findingsIn(workshop(), id).length
      const name = words().theme(id)
      const rows = page.rows()
      const at = rows.findIndex((row) => row.key === id)
      const next =
        rows.slice(at + 1).find((row) => row.kind === 'theme') ?? rows.slice(0, at).findLast((row) => row.kind !== 'finding')
      if (refused(await room.run('removeTheme', { id }))) return
      synthesis.goTo(next && next.key !== 'tray' ? next.key : null)
      page.focusOn(next?.key ?? 'tray')
      say(words().t('said.themeRemoved', { theme: name, count }))
    },
    /** Asks for the name of the theme that a suggestion becomes. */
    considerSuggestion: (id: string): void => open({ kind: 'accept', suggestion: id }),
    /** A suggestion whose theme was undone stands there again. */
    offerAgain(): void {
      const tray = new Set<string>(findingsIn(workshop(), null).map((finding) => finding.id))
      for (const { id, ids, status } of synthesis.suggestions.get()) {
        if (status === 'accepted' && ids.every((one) => tray.has(one))) mark(id, 'offered')
      }
    },
    /** Those not looked at go; what was accepted can still be undone. */
    closeSuggestions(): void {
      synthesis.suggestions.set(synthesis.suggestions.get().filter((one) => one.status !== 'offered'))
    },
    dismissSuggestion(id: string): void {
      mark(id, 'dismissed')
      say(words().t('said.dismissed'))
    },
    /** A theme with the findings of a suggestion that a person kept: one step of undo. */
    async acceptSuggestion(
      suggestion: Suggestion,
      title: string,
      ids: readonly FindingId[],
      asSuggested: boolean,
    ): Promise<boolean> {
      const moving = withSubPoints(workshop(), ids)
      // One group leads to the next; only after the last the tray goes on.
      const group = groupAfter(offeredGroups(synthesis.suggestions.get(), workshop()), suggestion.id)
      const next = afterLeaving(page.rows(), moving)
      const theme = asSuggested ? titleOfWords(suggestion.words) : { title: { [lang()]: title } }
      const { outcome } = await themeWith(room, acceptance, theme, moving)
      if (refused(outcome)) return false
      mark(suggestion.id, 'accepted')
      synthesis.select([], 'only')
      synthesis.goTo(group !== null || next === 'tray' ? null : next)
      page.focusOn(group ?? next)
      const { t, findings, left } = words()
      say(t('said.newThemeWith', { kind: 'theme', title: quoted(title), findings: findings(moving), left: left() }))
      return true
    },
  }
}
