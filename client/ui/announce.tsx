// What a screen reader hears: one polite region for the whole page. The same sentence twice is said
// twice, since the region is emptied in between.
import { useSyncExternalStore } from 'react'

let sentence = ''
let toggle = false
const listeners = new Set<() => void>()

/** Says one sentence politely; a newer one replaces it. */
export function announce(text: string): void {
  toggle = !toggle
  // A trailing no-break space makes a repeated sentence a change, hence announced again.
  sentence = toggle ? text : `${text}\u00a0`
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The live region; stands once, in App. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => sentence)
  return (
    <div role="status" aria-live="polite" className="visually-hidden" data-testid="announcer">
      {text}
    </div>
  )
}
