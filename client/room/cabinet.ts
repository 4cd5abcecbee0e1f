// What this browser keeps and what localStorage has no room for: two drawers in IndexedDB, things under
// text keys. Where the browser forbids it (private windows) the cabinet is empty and takes nothing.

/** `documents`: copies of boards; `journal`: unsaved work that localStorage has no room for. */
export type Drawer = 'documents' | 'journal'

export type Cabinet = {
  /** Everything whose key begins with `prefix`, in the order of keys. */
  read(drawer: Drawer, prefix: string): Promise<[key: string, value: unknown][]>
  /** False when there is no room, or nothing may be kept. */
  put(drawer: Drawer, key: string, value: unknown): Promise<boolean>
  /** Takes out everything whose key begins with `prefix`; what was put before this call is gone after it. */
  remove(drawer: Drawer, prefix: string): Promise<void>
}

type Ask = (store: IDBObjectStore) => IDBRequest[]
const drawers: readonly Drawer[] = ['documents', 'journal']
/** A database that does not open in this time counts as forbidden, ms: nobody waits for a board because of it. */
const patience = 2_000

let here: Cabinet | null = null

/** The one cabinet of this page. */
export function thisCabinet(): Cabinet {
  here ??= browserCabinet()
  return here
}

/** A cabinet in the browser's IndexedDB. */
export function browserCabinet(factory: IDBFactory | null = globalThis.indexedDB ?? null): Cabinet {
  let opening: Promise<IDBDatabase | null> | null = null
  /** Requests of one transaction; null when it did not come through. */
  const transact = async (drawer: Drawer, mode: IDBTransactionMode, ask: Ask): Promise<unknown[] | null> => {
    opening ??= open(factory, () => {
      opening = null
    })
    const database = await opening
    try {
      return database && (await done(database.transaction(drawer, mode, { durability: 'relaxed' }), drawer, ask))
    } catch {
      return null
    }
  }
  return {
    async read(drawer, prefix) {
      const range = under(prefix)
      const found = await transact(drawer, 'readonly', (store) => [store.getAllKeys(range), store.getAll(range)])
      const [keys = [], values = []] = (found ?? []) as [IDBValidKey[]?, unknown[]?]
      return keys.map((key, index) => [String(key), values[index]])
    },
    put: async (drawer, key, value) => (await transact(drawer, 'readwrite', (store) => [store.put(value, key)])) !== null,
    async remove(drawer, prefix) {
      await transact(drawer, 'readwrite', (store) => [store.delete(under(prefix))])
    },
  }
}

const under = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

function open(factory: IDBFactory | null, closed: () => void): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const none = () => resolve(null)
    setTimeout(none, patience)
    try {
      const request = factory?.open('atelier', 1)
      if (!request) return none()
      request.onupgradeneeded = () => {
        for (const drawer of drawers) request.result.createObjectStore(drawer)
      }
      request.onerror = none
      request.onsuccess = () => {
        const database = request.result
        database.onclose = closed
        // Another tab removes it all or brings a later version: held open, we would keep that tab waiting.
        database.onversionchange = () => {
          database.close()
          closed()
        }
        resolve(database)
      }
    } catch {
      none()
    }
  })
}

/** Resolves when the transaction is through: a request alone may still be undone by a full disk. */
function done(transaction: IDBTransaction, drawer: Drawer, ask: Ask): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const requests = ask(transaction.objectStore(drawer))
    transaction.oncomplete = () => resolve(requests.map(({ result }) => result))
    transaction.onabort = () => reject(transaction.error)
  })
}

/** A cabinet in a map, for tests; `limit` is the number of things it holds. */
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
    },
  }
}
