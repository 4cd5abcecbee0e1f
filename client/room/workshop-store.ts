// The workshop as the shown document says: read once a frame after changes by others, at once after
// my own (MV4). Until a fresh document has synced the old snapshot stays.
import type * as Y from 'yjs'
import { readWorkshop } from '../../shared/doc/read.ts'
import type { Workshop } from '../../shared/model/schema.ts'
import type { Frame } from './frame.ts'
import type { Store } from './room.ts'
import { hold } from './store.ts'

export type WorkshopStore = Store<Workshop> & {
  /** Follows another document from now on. */
  follow(doc: Y.Doc): void
  /** Reads now what was waiting for the next frame. */
  flush(): void
}

/** `read` is told after each reading. */
export function workshopStore(doc: Y.Doc, frame: Frame, read: (workshop: Workshop, before: Workshop) => void): WorkshopStore {
  const store = hold(readWorkshop({ board: doc }).workshop)
  let followed = doc
  let stale = false
  const flush = () => {
    if (!stale) return
    stale = false
    const before = store.get()
    store.set(readWorkshop({ board: followed }).workshop)
    read(store.get(), before)
  }
  const changed = (_update: Uint8Array) => {
    if (!stale) frame(flush)
    stale = true
  }
  doc.on('update', changed)
  return {
    get: store.get,
    subscribe: store.subscribe,
    flush,
    follow(next) {
      followed.off('update', changed)
      next.on('update', changed)
      followed = next
      stale = true
      flush()
    },
  }
}
