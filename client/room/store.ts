// A value that tells when it changed; the same value again tells nobody.
import type { Store } from './room.ts'

export type Held<T> = Store<T> & { set(value: T): void }

/** A store holding `value`. */
export function hold<T>(value: T): Held<T> {
  let now = value
  const listeners = new Set<() => void>()
  return {
    get: () => now,
    set(next) {
      if (Object.is(next, now)) return
      now = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
