// A piece of evidence that was added or taken leaves its list, and its button with it: the focus goes to the
// button that then stands in its place, else to the search, never to nothing.
import { type RefObject, useLayoutEffect, useRef } from 'react'

type Leaving = { how: string; thing: string; at: number }

const buttonsIn = (root: HTMLElement, how: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`[data-evidence="${how}"]`),
]

/** Watches the lists below `root`. `noticing(button)` before the change; what it answers, once it is done. */
export function useFocusAfter(root: RefObject<HTMLElement | null>): { noticing(button: HTMLElement): () => void } {
  const leaving = useRef<Leaving | null>(null)
  /** The change may be seen before the server's answer is, or after. */
  const settle = () => {
    const { current: was } = leaving
    const element = root.current
    if (!was || !element) return
    const standing = buttonsIn(element, was.how)
    if (standing.some((button) => button.dataset.thing === was.thing)) return
    leaving.current = null
    const focused = document.activeElement
    // Whoever went elsewhere meanwhile stays there.
    if (focused && focused !== document.body && !focused.contains(element)) return
    const next = standing[Math.min(was.at, standing.length - 1)] ?? element.querySelector<HTMLElement>('[data-evidence="find"]')
    next?.focus()
  }
  useLayoutEffect(settle)
  return {
    noticing(button) {
      const { evidence: how = '', thing = '' } = button.dataset
      const at = root.current ? buttonsIn(root.current, how).indexOf(button) : 0
      leaving.current = { how, thing, at }
      return settle
    },
  }
}
