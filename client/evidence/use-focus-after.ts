// A piece of evidence that is added or taken, by me or by somebody else, leaves its list, and its button with it. Had
// that button the focus, it goes to the one that then stands in its place, else to the search, never to nothing.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** The button under the focus: of which list and thing, and which one of its list it is. */
type Held = { how: string; thing: string; at: number }

const buttonsIn = (root: HTMLElement, how: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[data-evidence="${how}"][data-thing]`),
]

/** Keeps the focus in the lists below `root`. */
export function useFocusAfter(root: RefObject<HTMLElement | null>): void {
  const held = useRef<Held | null>(null)
  useEffect(() => {
    const focused = ({ target }: FocusEvent) => {
      const button = target instanceof HTMLElement ? target : null
      const { evidence: how, thing } = button?.dataset ?? {}
      const element = root.current
      const ours = element && button && element.contains(button) && how && thing
      held.current = ours ? { how, thing, at: buttonsIn(element, how).indexOf(button) } : null
    }
    document.addEventListener('focusin', focused)
    return () => document.removeEventListener('focusin', focused)
  }, [root])
  useLayoutEffect(() => {
    const { current: was } = held
    const element = root.current
    if (!was || !element) return
    const standing = buttonsIn(element, was.how)
    const at = standing.findIndex((button) => button.dataset.thing === was.thing)
    if (at >= 0) {
      held.current = { ...was, at }
      return
    }
    held.current = null
    const next = standing[Math.min(was.at, standing.length - 1)] ?? element.querySelector<HTMLElement>('[data-evidence="find"]')
    next?.focus()
  })
}
