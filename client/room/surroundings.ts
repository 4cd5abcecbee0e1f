// What a room takes from the browser it runs in when nothing else is given.
import type { Locks } from './living.ts'

/** This page's server, as a WebSocket address. */
export const pageServer = (): string => location.origin.replace(/^http/, 'ws')

/** Web Locks; null where the browser has none (plain http). */
export const browserLocks = (): Locks | null => (typeof navigator === 'undefined' ? null : (navigator.locks ?? null))

/** The browser says that the network went or came. Returns how to stop listening. */
export function watchNetwork(changed: () => void): () => void {
  if (typeof window === 'undefined') return () => {}
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
