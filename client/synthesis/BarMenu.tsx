// The menu of a bar that has no room for its links and tools. It closes when the focus or a pointer goes elsewhere,
// on Escape, and when something in it was chosen; the focus then waits at its button.
import { Menu } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { closingMenu } from '../ui/closing-menu.ts'

type Props = { label: string; children: ReactNode }

export function BarMenu({ label, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null)
  // Arrow keys pass through the sides of a switch, and through a list: only a pointer's choice is the last one.
  const byPointer = useRef(false)
  const close = () => {
    if (!menu.current?.open) return
    menu.current.querySelector('summary')?.focus()
    menu.current.open = false
  }
  useEffect(() => {
    const elsewhere = (event: Event) => {
      const { target } = event
      if (!menu.current?.open || !(target instanceof Node) || menu.current.contains(target)) return
      if (!(event instanceof KeyboardEvent)) menu.current.open = false
      // The focus may be nowhere, after a press on bare ground.
      else if (event.key === 'Escape' && target === document.body) close()
    }
    // Before the canvas, which keeps its presses to itself.
    const stop = new AbortController()
    const listening = { capture: true, signal: stop.signal }
    for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, elsewhere, listening)
    return () => stop.abort()
  })
  return (
    <details
      ref={menu}
      className="bar-menu"
      onBlur={closingMenu.onBlur}
      onKeyDown={(event) => {
        byPointer.current = false
        // Whoever has searched wants to see what was found.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && menu.current) menu.current.open = false
        closingMenu.onKeyDown(event)
      }}
    >
      <summary aria-label={label}>
        <Menu size={20} aria-hidden="true" />
      </summary>
      <div
        className="bar-menu-body synthesis-menu"
        onPointerDown={() => {
          byPointer.current = true
        }}
        onChange={(event) => {
          if (byPointer.current && event.target instanceof Element && event.target.matches('select, [type="radio"]')) close()
        }}
        onClickCapture={(event) => {
          if (event.target instanceof Element && event.target.closest('button, a')) close()
        }}
      >
        {children}
      </div>
    </details>
  )
}
