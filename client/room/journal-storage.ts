// The two places a journal can lie: this browser's localStorage, or a map.
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

/** A map as storage; `limit` is the number of characters it holds. */
export function mapStorage(map: Map<string, string>, limit = Number.POSITIVE_INFINITY): JournalStorage {
  const size = () => [...map].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem(key, value) {
      if (size() + key.length + value.length > limit) throw new Error('QuotaExceededError')
      map.set(key, value)
    },
    removeItem: (key) => map.delete(key),
    keys: () => [...map.keys()],
  }
}
