// What is chosen on the canvas, or looked at by whom one follows, comes into sight in the outline. Rows that got the
// focus here are in sight already, and what others do scrolls nothing.
import { type RefObject, useEffect, useRef } from 'react'
import { useStore } from '../room/RoomContext.tsx'
import { usePage } from '../synthesis/PageContext.tsx'
import type { OutlineRow } from './rows.ts'

export function useInSight(
  rows: readonly OutlineRow[],
  scrollTo: (index: number) => void,
  root: RefObject<HTMLElement | null>,
): void {
  const { synthesis, page } = usePage()
  const current = useStore(synthesis.current)
  const look = useStore(page.look)
  const latest = useRef({ rows, scrollTo })
  latest.current = { rows, scrollTo }
  useEffect(() => {
    if (current === null || root.current?.contains(document.activeElement)) return
    const index = latest.current.rows.findIndex((row) => row.key === current)
    if (index >= 0) latest.current.scrollTo(index)
  }, [current, root])
  useEffect(() => {
    const index = look === null ? -1 : latest.current.rows.findIndex((row) => row.key === look.key)
    if (index >= 0) latest.current.scrollTo(index)
  }, [look])
}
