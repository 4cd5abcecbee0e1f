// Keeps the focus with the card: one that changes lane is mounted anew and would leave the focus on
// <body> (stack.md). What had it is remembered as {card, region, control}; after each change, if the
// focus is nowhere, it goes back there, or to the heading of the lane when the card is gone.
import { type RefObject, useEffect, useRef } from 'react'

export type Kept = { card: string; region: string; control: string; lane: string | null }

/** What to remember of an element inside a card, or where the current one stands; null outside any. */
export function keptOf(element: Element): Kept | null {
  const card = element.closest<HTMLElement>('[data-card], [data-region="current"]')
  const control = element.closest<HTMLElement>('[data-control]')
  if (!card) return null
  return {
    card: card.dataset.card ?? '',
    region: card.dataset.region ?? '',
    control: control?.dataset.control ?? '',
    lane: card.closest<HTMLElement>('[data-lane]')?.dataset.lane ?? null,
  }
}

/** Where the focus should go back to inside `root`: the same control, another of that card, the lane's heading, the current card. */
export function placeFor(kept: Kept, root: ParentNode): HTMLElement | null {
  const card = [...root.querySelectorAll<HTMLElement>('[data-card]')].find(
    (element) => element.dataset.region === kept.region && (kept.region === 'current' || element.dataset.card === kept.card),
  )
  const controls = card ? [...card.querySelectorAll<HTMLElement>('[data-control]')] : []
  return (
    controls.find((element) => element.dataset.control === kept.control) ??
    controls[0] ??
    root.querySelector<HTMLElement>(
      kept.lane === null ? '[data-region="current"] [data-control="card"]' : `[data-lane-heading="${CSS.escape(kept.lane)}"]`,
    )
  )
}

/** Holds the focus inside `root` over every render of the component that calls it and every later mount. */
export function useFocusKeeper(root: RefObject<HTMLElement | null>): void {
  const kept = useRef<Kept | null>(null)
  useEffect(() => {
    const board = root.current
    if (!board) return
    const remember = (event: FocusEvent) => {
      kept.current = event.target instanceof Element && !event.target.closest('dialog') ? keptOf(event.target) : kept.current
    }
    // Whoever clicks on nothing wants the focus nowhere.
    const forget = (event: PointerEvent) => {
      if (event.target instanceof Element && !event.target.closest('button, a, input, select, [tabindex]')) kept.current = null
    }
    const bringBack = () => {
      if (!kept.current || document.activeElement !== document.body || document.querySelector('dialog[open]')) return
      placeFor(kept.current, board)?.focus({ preventScroll: true })
    }
    board.addEventListener('focusin', remember)
    board.addEventListener('pointerdown', forget)
    const mounts = new MutationObserver(bringBack)
    mounts.observe(board, { childList: true, subtree: true })
    return () => {
      board.removeEventListener('focusin', remember)
      board.removeEventListener('pointerdown', forget)
      mounts.disconnect()
    }
  }, [root])
}
