// What closes a `<details>` that is a menu: the focus going elsewhere, and Escape, after which its button has the
// focus. Else it would lie over what has the focus (WCAG 2.4.11).
import type { FocusEvent, KeyboardEvent } from 'react'

export const closingMenu = {
  onBlur: ({ currentTarget: menu, relatedTarget }: FocusEvent<HTMLDetailsElement>) => {
    if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false
  },
  onKeyDown: (event: KeyboardEvent<HTMLDetailsElement>) => {
    const menu = event.currentTarget
    if (event.key !== 'Escape' || !menu.open) return
    event.stopPropagation()
    menu.open = false
    menu.querySelector('summary')?.focus()
  },
}
