// Going from page to page inside Atelier leaves the focus on what is no more: it goes to where the new
// page begins (its current card, or its heading, which a screen reader then reads). The first page of a
// visit keeps the browser's own start, except the board, whose keys work from the first moment.
import { useEffect } from 'react'

let visited = false

/** Where the page begins: what says so by `data-arrival`, or its heading. */
export function focusPage(): void {
  const start = document.querySelector<HTMLElement>('[data-arrival]') ?? document.querySelector<HTMLElement>('h1')
  if (!start) return
  if (!start.hasAttribute('tabindex')) start.setAttribute('tabindex', '-1')
  start.focus({ preventScroll: true })
}

/** For a page, once it stands; does nothing when something has the focus already. */
export function useArrival(evenFirst = false): void {
  useEffect(() => {
    const first = !visited
    visited = true
    const nowhere = document.activeElement === null || document.activeElement === document.body
    if (nowhere && (evenFirst || !first)) focusPage()
  }, [evenFirst])
}
