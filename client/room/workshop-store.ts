// The workshop as the shown documents say: read once a frame after changes by others, at once after
// my own (MV4). Until a fresh document has synced the old snapshot stays.
import type * as Y from 'yjs'
import { readWorkshop, type WorkshopDocs } from '../../shared/doc/read.ts'
import type { Workshop } from '../../shared/model/schema.ts'
import type { RoomName } from '../../shared/model/verbs.ts'
import type { Frame } from './frame.ts'
import type { Store } from './room.ts'
import { hold } from './store.ts'

export type WorkshopStore = Store<Workshop> & {
  /** Follows another document of a room from now on; no document of the findings while they are not to be seen. */
  follow(room: 'board', doc: Y.Doc): void
  follow(room: RoomName, doc: Y.Doc | null): void
  /** Reads now what was waiting for the next frame. */
  flush(): void
}

/** `read` is told after each reading. */
export function workshopStore(board: Y.Doc, frame: Frame, read: (workshop: Workshop, before: Workshop) => void): WorkshopStore {
  const docs: WorkshopDocs = { board }
  const store = hold(readWorkshop(docs).workshop)
  let stale = false
  const flush = () => {
    if (!stale) return
    stale = false
    const before = store.get()
    store.set(readWorkshop(docs).workshop)
    read(store.get(), before)
  }
  const changed = (_update: Uint8Array) => {
    if (!stale) frame(flush)
    stale = true
  }
  board.on('update', changed)
  return {
    get: store.get,
    subscribe: store.subscribe,
    flush,
    follow(room: RoomName, next: Y.Doc | null) {
      if (next === (docs[room] ?? null)) return
      docs[room]?.off('update', changed)
      next?.on('update', changed)
      if (room === 'findings') docs.findings = next ?? undefined
      else if (next) docs.board = next
      stale = true
      flush()
    },
  }
}
