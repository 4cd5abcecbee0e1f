// A value the board keeps outside React, so that a drag or a key renders only what shows it.
import { useSyncExternalStore } from 'react'
import type { Store } from '../room/room.ts'

export type Cell<T> = Store<T> & { set(value: T): void }

/** A cell holding `first`. Setting the same value again tells nobody. */
export function cell<T>(first: T): Cell<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

/** What `select` makes of a store; renders again only when that changes (by identity: answer plain values). */
export function useSelected<T, S>(store: Store<T>, select: (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
