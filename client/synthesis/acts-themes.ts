// Acts on themes: settle, make a claim of, delete, and take a suggested group.
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import { findingsIn } from '../../shared/model/themes.ts'
import { afterLeaving, withSubPoints } from '../outline/walk.ts'
import type { Desk } from './acts.ts'
import type { Suggestion } from './synthesis-state.ts'
import { themeWith } from './theme-with.ts'

/** The name a step of undo goes by that took a suggestion. */
export const acceptance = 'acceptSuggestion'

export function themeActs({ room, synthesis, page, lang, words, say, refused, open }: Desk) {
  const workshop = () => room.workshop.get()
  const mark = (id: string, status: Suggestion['status']) =>
    synthesis.suggestions.set(synthesis.suggestions.get().map((one) => (one.id === id ? { ...one, status } : one)))

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
      const next = afterLeaving(page.rows(), moving)
      const theme = { title: { [lang()]: title }, ...(asSuggested ? { machine: [lang()] } : {}) }
      const { outcome } = await themeWith(room, acceptance, theme, moving)
      if (refused(outcome)) return false
      mark(suggestion.id, 'accepted')
      synthesis.select([], 'only')
      synthesis.goTo(next === 'tray' ? null : next)
      page.focusOn(next)
      const { t, findings, left } = words()
      say(t('said.newThemeWith', { title, findings: findings(moving), left: left() }))
      return true
    },
  }
}
