// The menu of a bar that has no room for its links and tools. It closes when the focus or a pointer goes elsewhere,
// on Escape, and when something in it was chosen; the focus then waits at its button.
import { Menu } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'

type Props = { label: string; sign?: ReactNode; className?: string; children: ReactNode }

export function BarMenu({ label, sign = <Menu size={20} aria-hidden="true" />, className = '', children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null)
  // Arrow keys pass through the sides of a switch, and through a list: only a pointer's choice is the last one.
  const byPointer = useRef(false)
  const close = () => {
    if (!menu.current?.open) return
    menu.current.querySelector('summary')?.focus()
    menu.current.open = false
  }
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      if (menu.current?.open && target instanceof Node && !menu.current.contains(target)) menu.current.open = false
    }
    // The focus may be nowhere, after a press on bare ground.
    const fromNowhere = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.target === document.body) close()
    }
    document.addEventListener('focusin', elsewhere)
    // Before the canvas, which keeps presses to itself.
    document.addEventListener('pointerdown', elsewhere, true)
    document.addEventListener('keydown', fromNowhere)
    return () => {
      document.removeEventListener('focusin', elsewhere)
      document.removeEventListener('pointerdown', elsewhere, true)
      document.removeEventListener('keydown', fromNowhere)
    }
  })
  return (
    <details
      ref={menu}
      className="bar-menu"
      onKeyDown={(event) => {
        byPointer.current = false
        if (event.key !== 'Escape' || !menu.current?.open) return
        event.stopPropagation()
        close()
      }}
    >
      <summary aria-label={label}>{sign}</summary>
      <div
        className={`bar-menu-body ${className}`}
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
