// Writes archives on a thread of its own: the documents are made from bytes here, and no room waits (AR6).
import type { Origin } from '../../shared/archive/format.ts'
import { type ArchivedRoom, archiveLines } from '../../shared/archive/write.ts'
import type { Person, Problem } from '../../shared/model/schema.ts'
import { type RoomName, roomNames } from '../../shared/model/verbs.ts'
import { RoomDoc } from '../rooms/room-doc.ts'
import type { Made } from '../storage/storage.ts'
import { serveTasks } from '../threads/serve-tasks.ts'
import { gathered } from './gathered.ts'

/** A room as it is on disk. */
type RoomBytes = {
  updates: readonly Uint8Array[]
  counters: Readonly<Record<string, number>>
  makers: readonly Made[]
  problems: readonly Problem[]
}
export type WriteTask = { origin: Origin; rooms: Record<RoomName, RoomBytes>; people: readonly Person[] }

serveTasks<WriteTask, Uint8Array>(
  async ({ origin, rooms, people }) => {
    const read = Object.fromEntries(roomNames.map((name) => [name, roomOf(name, rooms[name])])) as Record<RoomName, ArchivedRoom>
    return gathered(archiveLines({ origin, rooms: read, people }))
  },
  (bytes) => (bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []),
)

/** The document as a room would open it: updates that cannot be applied are left out and told of. */
function roomOf(name: RoomName, { updates, ...rest }: RoomBytes): ArchivedRoom {
  let left = 0
  const { doc } = new RoomDoc(
    name,
    () => updates,
    (_doc, unreadable) => {
      left = unreadable
    },
  )
  const told = { code: 'damaged', root: name, id: '', key: `${left} updates could not be applied` }
  return { ...rest, doc, problems: left === 0 ? rest.problems : [...rest.problems, told] }
}
