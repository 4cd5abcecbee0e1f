// What opens below a row comes into sight, as much of it as there is room for, as long as the focus is in that row.
import { type RefObject, useEffect, useRef } from 'react'

export function useIntoSight(): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    const row = element.current?.closest('[data-key]')
    if (!row?.contains(document.activeElement)) return
    const room = row.closest('.outline-scroll')?.clientHeight ?? 0
    row.scrollIntoView({ block: row.clientHeight > room ? 'start' : 'nearest' })
  }, [])
  return element
}
