// From a key press on the synthesis page to an act: which row has the focus, and what the key means there
// (outline-keys.ts). On the canvas letters act on what is selected there.
import type { KeyboardEvent } from 'react'
import { findingIdSchema, themeIdSchema } from '../../shared/model/ids.ts'
import { type KeyPlace, type OutlineAct, outlineAct } from '../outline/outline-keys.ts'
import type { FindingRow, OutlineRow } from '../outline/rows.ts'
import { between, isFinding, rowBy } from '../outline/walk.ts'
import { announce } from '../ui/announce.tsx'
import type { Page } from './PageContext.tsx'
import { recommendFrom } from './recommend.ts'

/** Handles a key press anywhere on the page; prevents the default of those it takes. */
export function pressed(event: KeyboardEvent, page: Page, singleKeys: boolean): void {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (!target || event.defaultPrevented || event.nativeEvent.isComposing) return
  if (target.closest('dialog, input, select, textarea, [contenteditable="true"]')) return
  const key = target.closest<HTMLElement>('[data-key]')?.dataset.key ?? null
  const row = key === null ? null : (page.page.rows().find((one) => one.key === key) ?? null)
  const act = outlineAct(event, placeOf(target, row), singleKeys)
  if (act === null || !perform(act, row, page)) return
  event.preventDefault()
}

function placeOf(target: HTMLElement, row: OutlineRow | null): KeyPlace {
  if (row === null) return target.closest('.pane-canvas') ? 'control' : 'elsewhere'
  if (target.dataset.control !== 'face') return 'control'
  return isFinding(row) ? 'finding' : 'head'
}

/** False: it was not for us after all. */
function perform(act: OutlineAct, row: OutlineRow | null, page: Page): boolean {
  switch (act.act) {
    case 'go':
    case 'ends':
    case 'extend':
    case 'in':
    case 'out':
      return row !== null && walk(act, row, page)
    default:
      return does(act, row, page)
  }
}

type Walk = Extract<OutlineAct, { act: 'go' | 'ends' | 'extend' | 'in' | 'out' }>

function walk(act: Walk, row: OutlineRow, { synthesis, page, acts }: Page): boolean {
  const rows = page.rows()
  const to = (next: OutlineRow | null | undefined) => {
    if (!next) return
    synthesis.goTo(next.key === 'tray' ? null : next.key)
    page.focusOn(next.key)
  }
  // A heading says of itself whether its details are open; that its findings are folded away is said here.
  const fold = (head: Exclude<OutlineRow, FindingRow>, folded: boolean) => {
    page.fold(head.key, folded)
    const { t, theme } = acts.words()
    announce(t(folded ? 'said.folded' : 'said.unfolded', { name: theme(head.kind === 'theme' ? head.key : null) }))
  }
  if (act.act === 'go') to(rowBy(rows, row.key, act.by))
  else if (act.act === 'ends') to(act.end === 'first' ? rows[0] : rows.at(-1))
  else if (act.act === 'extend') {
    const next = rowBy(rows, row.key, act.by)
    if (!next) return true
    const anchor = synthesis.anchor()
    const from = anchor !== null && rows.some((one) => one.key === anchor) ? anchor : row.key
    acts.selectBetween(between(rows, from, next.key), from, next.key)
    page.focusOn(next.key)
  } else if (act.act === 'in') {
    if (!isFinding(row) && row.folded) fold(row, false)
    else if (row.kind !== 'tray') page.expanded.set(row.key)
  } else if (page.expanded.get() === row.key) page.expanded.set(null)
  else if (isFinding(row)) to(rows.find((one) => one.key === (row.section ?? 'tray')))
  else if (!row.folded) fold(row, true)
  else if (row.kind === 'theme') to(rows.find((one) => one.key === row.theme.parentId))
  return true
}

function does(act: Exclude<OutlineAct, Walk>, row: OutlineRow | null, all: Page): boolean {
  const { synthesis, page, acts, room } = all
  const { t } = acts.words()
  const theme = row?.kind === 'theme' ? row.theme : null
  const finding = row !== null && isFinding(row) ? row.finding : null
  const inHand = acts.inHand()
  const need = (may: boolean, sentence: string) => {
    if (!may) acts.say(sentence)
    return may
  }
  const files = () => need(room.may('placeFindings'), t('reason.reader'))
  const has = () => need(inHand.length > 0, t('reason.noFinding'))
  const one = findingIdSchema.safeParse(inHand.length === 1 ? inHand[0] : finding?.id)
  switch (act.act) {
    case 'open':
      if (row === null) return false
      if (row.kind === 'tray') page.fold('tray', !row.folded)
      else page.expanded.set(page.expanded.get() === row.key ? null : row.key)
      return true
    case 'toggle':
      if (finding) acts.toggle(finding.id)
      return finding !== null
    case 'clear':
      if (synthesis.kept.get()) acts.clear()
      else if (page.expanded.get() !== null) page.expanded.set(null)
      else return false
      if (row) page.focusOn(row.key)
      return true
    case 'step':
      if (finding && files()) void acts.step(finding.id, act.by)
      else if (theme && files()) void acts.stepTheme(theme.id, act.by)
      return true
    case 'file':
      if (has() && files()) acts.open({ kind: 'file', ids: inHand })
      return true
    case 'edit':
      if (!files()) return true
      if (theme) acts.open({ kind: 'theme', id: theme.id })
      else if (need(one.success, t('reason.noFinding')) && one.success) acts.open({ kind: 'edit', id: one.data })
      return true
    case 'split':
      if (files() && need(one.success, t('reason.noFinding')) && one.success) acts.open({ kind: 'split', id: one.data })
      return true
    case 'merge':
      if (files() && need(inHand.length > 1, t('combine.two'))) acts.open({ kind: 'merge', ids: inHand })
      return true
    case 'remove':
      if (theme) {
        if (files()) void acts.removeTheme(themeIdSchema.parse(theme.id))
      } else if (has() && need(room.may('removeFindings'), t('reason.teamOnly'))) void acts.remove(inHand)
      return true
    case 'choose':
      if (has() && need(room.may('chooseFindings'), t('reason.teamOnly'))) void acts.toggleChosen(inHand)
      return true
    case 'write': {
      const from = recommendFrom(all)
      if (need(from !== null, t('reason.noFinding')) && need(room.may('linkEvidence'), t('reason.teamOnly')) && from)
        acts.open(from)
      return true
    }
    case 'similar':
      if (has()) acts.similar()
      return true
    case 'new':
      if (need(room.may('addFinding'), t('reason.reader'))) acts.capture()
      return true
    case 'find': {
      const find = document.querySelector<HTMLElement>('[data-find]')
      // On a small screen it stands in the menu.
      find?.closest('details')?.setAttribute('open', '')
      find?.focus()
      return true
    }
    case 'keys':
      acts.open({ kind: 'keys' })
      return true
    case 'undo':
      void acts.undo()
      return true
    case 'redo':
      void acts.redo()
      return true
  }
}
