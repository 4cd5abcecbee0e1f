// Acts that change nothing but what is seen and in hand: bring into sight, select, clear.
import { themeIdSchema } from '../../shared/model/ids.ts'
import { themeTree } from '../../shared/model/themes.ts'
import { keepPasted } from '../capture/keep-pasted.ts'
import { isFinding } from '../outline/walk.ts'
import type { Desk } from './acts.ts'

export function showingActs({ room, synthesis, page, words, say }: Desk) {
  /** Opens whatever hides a finding or theme in the outline: a search, the share, folded themes. */
  const uncover = (id: string) => {
    const { findings, themes } = room.workshop.get()
    const finding = findings.find((one) => one.id === id)
    const theme = themes.find((one) => one.id === (finding ? finding.place.themeId : id))
    const folds = new Map(page.folds.get())
    if (finding && theme) folds.set(theme.id, false)
    if (finding && !theme) folds.set('tray', false)
    if (theme) {
      const root = themeTree({ themes }).rootOf(theme)
      if (root.id !== theme.id) folds.set(root.id, false)
    }
    page.folds.set(folds)
    if (page.rows().some((row) => row.key === id)) return
    synthesis.find.set('')
    page.mine.set(false)
  }
  const selectedNow = () => words().t('synthesis.selected', { count: synthesis.selection.get().size })

  return {
    /** Makes it the current one, in sight in the outline and on the canvas, with the focus where the outline is shown. */
    show(id: string): void {
      uncover(id)
      synthesis.reveal(id)
      page.focusOn(id)
    },
    /** To the heading of the tray; from the canvas alone, beside it. */
    showTray(): void {
      if (synthesis.view.get() === 'canvas') synthesis.view.set('both')
      page.fold('tray', false)
      synthesis.goTo(null)
      page.focusOn('tray')
    },
    /** Opens the panel for new findings, or goes to its box when it is open. */
    capture(): void {
      if (page.capturing.get()) document.querySelector<HTMLElement>('.capture textarea')?.focus()
      else page.capturing.set(true)
    },
    /** Asks in the panel for new findings what is to become of text pasted on the page. */
    paste(text: string): void {
      keepPasted(room, text)
      page.pastes.set(page.pastes.get() + 1)
      page.capturing.set(true)
    },
    endCapture(): void {
      page.capturing.set(false)
      page.focusOn(synthesis.current.get() ?? 'tray')
    },
    /** Selects one more, or no longer; the others stay. */
    toggle(id: string): void {
      synthesis.select([id], 'toggle')
      synthesis.current.set(id)
      const on = synthesis.selection.get().has(id)
      const theme = themeIdSchema.safeParse(id)
      const name = words().finding(id) || (theme.success ? words().theme(theme.data) : '')
      say(words().t(on ? 'said.isSelected' : 'said.notSelected', { finding: name, count: selectedNow() }))
    },
    /** Selects all from one row to another. */
    selectBetween(ids: readonly string[], from: string, to: string): void {
      synthesis.selectRun(ids, from, to)
      say(selectedNow())
    },
    clear(): void {
      const current = synthesis.current.get()
      synthesis.select(current === null ? [] : [current], 'only')
      say(words().t('said.cleared'))
    },
    firstFinding: () => page.rows().find(isFinding)?.key ?? null,
  }
}
