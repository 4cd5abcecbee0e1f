// The focus of a drawer: its heading takes it when it opens; closing gives it back to where it was, or to the
// button that opens it.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * `name` is the open drawer, null for none; `shut` closes it. `ownFocus`: what it holds takes the focus itself.
 * Answers the ref of its heading, and how to close it.
 */
export function useDrawer(
  name: string | null,
  shut: () => void,
  ownFocus = false,
): { head: RefObject<HTMLHeadingElement | null>; close(): void } {
  const head = useRef<HTMLHeadingElement>(null)
  // Before what opens takes it: « / » on a card leads back to that card.
  const from = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const now = document.activeElement
    if (name === null) from.current = null
    else if (from.current === null && now instanceof HTMLElement && now !== document.body) from.current = now
  }, [name])
  useEffect(() => {
    if (name !== null && !ownFocus) head.current?.focus({ preventScroll: true })
  }, [name, ownFocus])
  const close = () => {
    const back = from.current
    shut()
    const place = back?.isConnected ? back : document.querySelector<HTMLElement>(`[data-opens="${name}"]`)
    place?.focus()
  }
  return { head, close }
}
