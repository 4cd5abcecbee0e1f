// Reads archives on a thread of its own, checked whole, into the first commit of each room (AR6).
import * as Y from 'yjs'
import type { Archive, ArchivedThing } from '../../shared/archive/format.ts'
import { type ArchiveLimits, readArchive } from '../../shared/archive/read.ts'
import { documentOf } from '../../shared/archive/rebuild.ts'
import { rootsOf } from '../../shared/doc/layout.ts'
import { Refused } from '../../shared/errors.ts'
import type { Person } from '../../shared/model/schema.ts'
import { type RoomName, roomNames } from '../../shared/model/verbs.ts'
import type { Batch, Made } from '../storage/storage.ts'
import { serveTasks } from '../threads/serve-tasks.ts'

/** `pieces`: the bytes of the file, in order. */
export type ReadTask = { pieces: Uint8Array[]; limits: ArchiveLimits & { documentBytes: number } }

/** What an exploration is made of; a room in which nothing ever was has no commit. */
export type BroughtIn = {
  rooms: Record<RoomName, Pick<Batch, 'update' | 'counters' | 'made'> | null>
  people: Person[]
  /** Things and values that could not be read when the archive was made: they are in the file and nowhere else. */
  leftOut: number
}

serveTasks<ReadTask, BroughtIn>(
  async ({ pieces, limits }) => {
    const archive = readArchive(decoded(pieces), limits)
    const rooms = Object.fromEntries(roomNames.map((name) => [name, firstCommit(archive, name, limits.documentBytes)]))
    return { rooms: rooms as BroughtIn['rooms'], people: archive.people, leftOut: archive.leftOut.length }
  },
  ({ rooms }) => Object.values(rooms).flatMap((room) => (room?.update.buffer instanceof ArrayBuffer ? [room.update.buffer] : [])),
)

/** Bytes that are no UTF-8 are another file, or one cut off inside a character. */
function decoded(pieces: Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  try {
    for (const piece of pieces.splice(0)) text += decoder.decode(piece, { stream: true })
    return text + decoder.decode()
  } catch {
    throw new Refused(text.startsWith('{') ? 'archive-cut' : 'not-an-archive')
  }
}

function firstCommit(archive: Archive, room: RoomName, documentBytes: number): BroughtIn['rooms'][RoomName] {
  const { doc, counters } = documentOf(archive, room)
  if (Y.getState(doc.store, doc.clientID) === 0 && Object.keys(counters).length === 0) return null
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  if (update.length > documentBytes) {
    const limit = Math.round(documentBytes / 2 ** 20)
    const setting = 'MAX_DOCUMENT_BYTES'
    throw new Refused('archive-too-big', { limit: `${limit} MiB`, setting }, { limit: `${limit} Mio`, setting })
  }
  return { update, counters, made: madeIn(archive, room) }
}

/** Who made what stays known. */
const madeIn = ({ things }: Archive, room: RoomName): Made[] =>
  rootsOf(room).flatMap((root) =>
    things[root].flatMap(({ id, madeBy }: ArchivedThing) => (madeBy === null ? [] : [{ root, id, participantId: madeBy }])),
  )
