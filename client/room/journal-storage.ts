// This browser's localStorage, where journals lie.
import type { JournalStorage } from './journal.ts'

/** localStorage; when the browser forbids it every write says "no room" and people are told. */
export function browserStorage(): JournalStorage {
  return {
    getItem: (key) => attempt(() => localStorage.getItem(key), null),
    setItem: (key, value) => localStorage.setItem(key, value),
    removeItem: (key) => attempt(() => localStorage.removeItem(key), undefined),
    keys: () => attempt(() => Object.keys(localStorage), []),
  }
}

function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
