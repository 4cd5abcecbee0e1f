// What this browser keeps and what localStorage has no room for: two drawers in IndexedDB, things under
// text keys. Where the browser forbids it (private windows) the cabinet is empty and takes nothing.

/** `documents`: copies of boards; `journal`: unsaved work that localStorage has no room for. */
export type Drawer = 'documents' | 'journal'

export type Cabinet = {
  /** Everything whose key begins with `prefix`, in the order of keys. */
  read(drawer: Drawer, prefix: string): Promise<[key: string, value: unknown][]>
  /** False when there is no room, or nothing may be kept. */
  put(drawer: Drawer, key: string, value: unknown): Promise<boolean>
  /** Takes out everything whose key begins with `prefix`; what was put before this call is gone after it. False when it may still be there. */
  remove(drawer: Drawer, prefix: string): Promise<boolean>
}

type Ask = (store: IDBObjectStore) => IDBRequest[]
const drawers: readonly Drawer[] = ['documents', 'journal']
/** How long one reading or writing waits for the database to open, ms: nobody waits for a board because of it. */
const patience = 2_000
/** How long a removal waits, ms: what is said to be gone must be gone. */
const longPatience = 30_000

/** Keeps nothing. */
export const noCabinet: Cabinet = { read: async () => [], put: async () => false, remove: async () => true }

let here: Cabinet | null = null

/** The one cabinet of this page. */
export function thisCabinet(): Cabinet {
  here ??= browserCabinet()
  return here
}

/** A cabinet in the browser's IndexedDB. */
export function browserCabinet(factory: IDBFactory | null = globalThis.indexedDB ?? null): Cabinet {
  // The real opening, however slow: a call that gave up on it gives up for itself only.
  let opening: Promise<IDBDatabase | null> | null = null
  /** Nothing can have been kept either. */
  let forbidden = false
  const again = () => {
    opening = null
  }
  const forbid = () => {
    forbidden = true
  }
  /** Requests of one transaction; null when it did not come through. */
  const transact = async (drawer: Drawer, mode: IDBTransactionMode, ask: Ask, wait = patience): Promise<unknown[] | null> => {
    opening ??= open(factory, again, forbid)
    const database = await inTime(opening, wait)
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
      return (await transact(drawer, 'readwrite', (store) => [store.delete(under(prefix))], longPatience)) !== null || forbidden
    },
  }
}

const under = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`)

/** `promise`, or null when it takes longer. Short or long, a wait takes the same turns: calls keep their order. */
function inTime<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ms)
    void promise.then((value) => {
      clearTimeout(timer)
      resolve(value)
    })
  })
}

/** `again`: it is closed or did not open, and the next call may try anew. `forbid`: the browser does not let us. */
function open(factory: IDBFactory | null, again: () => void, forbid: () => void): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const none = () => {
      forbid()
      resolve(null)
    }
    try {
      const request = factory?.open('atelier', 1)
      if (!request) return none()
      request.onupgradeneeded = () => {
        for (const drawer of drawers) request.result.createObjectStore(drawer)
      }
      request.onerror = () => {
        again()
        resolve(null)
      }
      request.onsuccess = () => {
        const database = request.result
        database.onclose = again
        // Another tab removes it all or brings a later version: held open, we would keep that tab waiting.
        database.onversionchange = () => {
          database.close()
          again()
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
