// Where the focus of the outline goes: to a row that an act asks for, and back to its row when that was mounted
// anew elsewhere because somebody filed or moved it (OU4). Nothing others do takes it (OU8).
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from '../room/RoomContext.tsx'
import { usePage } from '../synthesis/PageContext.tsx'
import type { OutlineRow } from './rows.ts'

type Held = { key: string; control: string; index: number }

/** What of a row has the focus; null outside any. */
export function heldIn(element: Element | null): { key: string; control: string } | null {
  const key = element?.closest<HTMLElement>('[data-key]')?.dataset.key
  if (key === undefined) return null
  return { key, control: element?.closest<HTMLElement>('[data-control]')?.dataset.control ?? 'face' }
}

const rowIn = (root: ParentNode, key: string) => root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)

/** Gives the focus to a control of a row, or to its face; false when it is not in the page. */
function give(root: ParentNode, key: string, control: string): boolean {
  const row = rowIn(root, key)
  const place =
    row?.querySelector<HTMLElement>(`[data-control="${control}"]`) ?? row?.querySelector<HTMLElement>('[data-control="face"]')
  place?.focus({ preventScroll: true })
  return place !== undefined && place !== null
}

export function useRowFocus(
  rows: readonly OutlineRow[],
  scrollTo: (index: number) => void,
  root: RefObject<HTMLElement | null>,
): void {
  const { page, synthesis } = usePage()
  const wanted = useStore(page.focus)
  const dialog = useStore(page.dialog)
  const held = useRef<Held | null>(null)
  const rowsNow = useRef(rows)
  rowsNow.current = rows

  // An act said where to go on. While a dialog is open the focus is its own; it closes first.
  useEffect(() => {
    if (!wanted || dialog !== null) return
    const index = rows.findIndex((row) => row.key === wanted.key)
    if (index < 0 || (page.one.get() && rows[index]?.kind === 'finding')) return
    if (synthesis.current.get() !== wanted.key && wanted.key !== 'tray') synthesis.goTo(wanted.key)
    if (!wanted.still) scrollTo(index)
    if (root.current && give(root.current, wanted.key, 'face')) page.focus.set(null)
  })

  useEffect(() => {
    const element = root.current
    if (!element) return
    const remember = (event: FocusEvent) => {
      const now = heldIn(event.target instanceof Element ? event.target : null)
      if (now) page.one.set(false)
      held.current = now && { ...now, index: rowsNow.current.findIndex((row) => row.key === now.key) }
    }
    // Whoever goes elsewhere on purpose wants nothing back.
    const forget = (event: FocusEvent) => {
      if (event.relatedTarget !== null && !element.contains(event.relatedTarget as Node)) held.current = null
    }
    const clicked = (event: PointerEvent) => {
      if (event.target instanceof Element && !event.target.closest('button, a, input, select, textarea, [tabindex]'))
        held.current = null
    }
    element.addEventListener('focusin', remember)
    element.addEventListener('focusout', forget)
    document.addEventListener('pointerdown', clicked)
    return () => {
      element.removeEventListener('focusin', remember)
      element.removeEventListener('focusout', forget)
      document.removeEventListener('pointerdown', clicked)
    }
  }, [root, page])

  // After each change: if the focus fell to nothing it goes back to its row, or, when that is no more, to the
  // one that took its place, or to the heading above. Without a scroll: eyes stay where they are.
  useLayoutEffect(() => {
    const element = root.current
    const was = held.current
    if (!element || !was || document.activeElement !== document.body || document.querySelector('dialog[open]')) return
    if (give(element, was.key, was.control)) return
    if (rows.some((row) => row.key === was.key)) return
    // It went to the other column: the focus follows without a scroll.
    if (page.rows().some((row) => row.key === was.key)) {
      held.current = null
      page.focus.set({ key: was.key, still: true })
      return
    }
    const stands = rows[Math.min(was.index, rows.length - 1)] ?? rows.findLast((row) => row.kind !== 'finding')
    if (!stands) return
    synthesis.goTo(stands.key === 'tray' ? null : stands.key)
    page.focusOn(stands.key)
  })
}
