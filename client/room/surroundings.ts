// What a room takes from the browser it runs in when nothing else is given, and what its tabs tell each other.
import type { Locks } from './living.ts'

/** This page's server, as a WebSocket address. */
export const pageServer = (): string => location.origin.replace(/^http/, 'ws')

/** Web Locks; null where the browser has none (plain http). */
export const browserLocks = (): Locks | null => (typeof navigator === 'undefined' ? null : (navigator.locks ?? null))

/** How long after the network is back the connection is tried, at most, ms: a whole floor gets it back at once. */
const spread = 1_000

/** The browser says that the network went or came. Returns how to stop listening. */
export function watchNetwork(changed: () => void): () => void {
  if (typeof window === 'undefined') return () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const back = () => {
    clearTimeout(timer)
    timer = setTimeout(changed, Math.random() * spread)
  }
  window.addEventListener('online', back)
  window.addEventListener('offline', changed)
  return () => {
    clearTimeout(timer)
    window.removeEventListener('online', back)
    window.removeEventListener('offline', changed)
  }
}

/** The page goes out of sight, perhaps for good: no later moment is sure to come. Returns how to stop listening. */
export function watchHiding(hidden: () => void): () => void {
  if (typeof window === 'undefined') return () => {}
  const look = () => document.visibilityState === 'hidden' && hidden()
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pagehide', hidden)
  return () => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('pagehide', hidden)
  }
}

const tabs = 'atelier:left'

/** Tells this browser's other tabs that the device was left. */
export function tellLeft(): void {
  const channel = new BroadcastChannel(tabs)
  channel.postMessage(null)
  channel.close()
}

/** Another tab left the device. Returns how to stop listening. */
export function watchLeft(left: () => void): () => void {
  if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(tabs)
  channel.onmessage = left
  return () => channel.close()
}
