// An act on its way is not begun again: two quick presses make one exploration, one invitation, one split.
import { useRef, useState } from 'react'

/** `act` that ignores calls while one of its own is under way, and whether one is. */
export function useOnce<A extends unknown[]>(act: (...args: A) => Promise<void>): [(...args: A) => Promise<void>, boolean] {
  const underway = useRef(false)
  const [busy, setBusy] = useState(false)
  const once = async (...args: A) => {
    if (underway.current) return
    underway.current = true
    setBusy(true)
    try {
      await act(...args)
    } finally {
      underway.current = false
      setBusy(false)
    }
  }
  return [once, busy]
}
