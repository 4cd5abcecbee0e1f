// A device in maps: what stands for IndexedDB and localStorage where there is no browser.
import type { Cabinet, Drawer } from '../../client/room/cabinet.ts'
import type { JournalStorage } from '../../client/room/journal.ts'

/** A cabinet in a map; `limit` is the number of things it holds. */
export function mapCabinet(map: Map<string, unknown> = new Map(), limit = Number.POSITIVE_INFINITY): Cabinet {
  const keys = (drawer: Drawer, prefix: string) => [...map.keys()].filter((key) => key.startsWith(`${drawer} ${prefix}`)).sort()
  return {
    read: async (drawer, prefix) => keys(drawer, prefix).map((key) => [key.slice(drawer.length + 1), map.get(key)]),
    async put(drawer, key, value) {
      const name = `${drawer} ${key}`
      if (!map.has(name) && map.size >= limit) return false
      map.set(name, structuredClone(value))
      return true
    },
    async remove(drawer, prefix) {
      for (const key of keys(drawer, prefix)) map.delete(key)
      return true
    },
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
