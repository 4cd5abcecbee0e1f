// Rooms in SQLite. Each commit's hash covers the one before, and the directory file keeps the last:
// SQLite drops a damaged tail of its log without a word, so what is missing is noticed here.
import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { operationSchema } from '../../shared/doc/operation.ts'
import type { Files } from './files.ts'
import { inTransaction } from './in-transaction.ts'
import { type Mark, type Marks, start } from './marks.ts'
import { statement } from './statements.ts'
import type { Batch, Made, RoomStore, StoredRoom } from './storage.ts'

/** RoomStore's methods, answering at once. */
type Now<T> = { [K in keyof T]: T[K] extends (...args: infer A) => Promise<infer R> ? (...args: A) => R : never }
type Row = { seq: number; at: number; data: Uint8Array; counters: string; hash: Uint8Array }

/** The rooms of all explorations under `files`. */
export function roomsIn(files: Files, marks: Marks): Now<RoomStore> {
  return {
    load: (explorationId, room) => {
      const mark = marks.of(explorationId, room)
      const db = files.exploration(explorationId, mark.seq > 0)
      const { stored, hash } = load(db, mark, room)
      // A crash between the two files left the directory behind.
      const { seq, at } = stored
      marks.set(explorationId, room, { seq, at, hash, counters: JSON.stringify(stored.counters) })
      return stored
    },
    commit: (batch) => {
      try {
        commit(files, marks, batch)
      } catch (error) {
        marks.doubt(batch.explorationId, batch.room)
        throw error
      }
    },
    makers: (explorationId, room) => {
      const db = files.exploration(explorationId, true)
      return statement(db, 'SELECT root, id, participantId FROM makers WHERE room = ?').all(room) as Made[]
    },
    compact: (explorationId, room, seq, snapshot) => compact(files.exploration(explorationId, true), room, seq, snapshot),
    operation: (explorationId, id) => {
      const db = files.exploration(explorationId, marks.of(explorationId, 'board').seq > 0)
      const row = statement(db, 'SELECT room, operation, undone FROM operations WHERE id = ?').get(id)
      if (!row) return null
      return {
        operation: operationSchema.parse(JSON.parse(String(row.operation))),
        room: row.room === 'findings' ? 'findings' : 'board',
        undone: row.undone === 1,
      }
    },
  }
}

/** The exploration's file first, the directory after: a crash between leaves a sound row more, never one less. */
function commit(files: Files, marks: Marks, batch: Batch): void {
  const { explorationId, room, seq, at, update, operations, undone, made } = batch
  const db = files.exploration(explorationId, marks.of(explorationId, room).seq > 0)
  const isSure = marks.isSure(explorationId, room)
  if (!isSure) catchUp(db, marks, explorationId, room)
  const mark = marks.of(explorationId, room)
  const counters = JSON.stringify(batch.counters)
  const there = isSure && seq > mark.seq ? undefined : rowOf(db, room, seq)
  const hash = hashOf(seq === mark.seq ? previous(db, room, seq) : mark.hash, { seq, at, data: update, counters })
  if (there) {
    if (Buffer.compare(there.hash, hash) !== 0) throw new Error(`commit ${seq} is there with other contents`)
  } else {
    if (seq !== mark.seq + 1) throw new Error(`commit ${seq} does not follow ${mark.seq}`)
    inTransaction(db, () => {
      statement(db, 'INSERT INTO commits (room, seq, at, data, counters, hash) VALUES (?, ?, ?, ?, ?, ?)').run(
        ...([room, seq, at, update, counters, hash] as const),
      )
      const add = statement(db, 'INSERT INTO operations (id, room, operation, undone) VALUES (?, ?, ?, 0)')
      for (const operation of operations) add.run(operation.id, room, JSON.stringify(operation))
      const undo = statement(db, 'UPDATE operations SET undone = 1 WHERE id = ?')
      for (const id of undone) undo.run(id)
      const note = statement(db, 'INSERT OR IGNORE INTO makers (room, root, id, participantId) VALUES (?, ?, ?, ?)')
      for (const { root, id, participantId } of made) note.run(room, root, id, participantId)
    })
  }
  marks.set(explorationId, room, { seq, at, hash, counters })
}

/** The mark may be behind: whoever kept it in memory ended. */
function catchUp(db: DatabaseSync, marks: Marks, explorationId: string, room: string): void {
  const commit = 'SELECT seq, at, counters, hash FROM commits WHERE room = ? ORDER BY seq DESC LIMIT 1'
  const snapshot = 'SELECT seq, at, counters, chain AS hash FROM snapshots WHERE room = ?'
  const last = (statement(db, commit).get(room) ?? statement(db, snapshot).get(room)) as Mark | undefined
  if (last && last.seq > marks.of(explorationId, room).seq) marks.set(explorationId, room, last)
}

const rowOf = (db: DatabaseSync, room: string, seq: number): Row | undefined =>
  statement(db, 'SELECT seq, at, data, counters, hash FROM commits WHERE room = ? AND seq = ?').get(room, seq) as Row | undefined

function previous(db: DatabaseSync, room: string, seq: number): Uint8Array {
  const row = statement(db, 'SELECT hash FROM commits WHERE room = ? AND seq = ?').get(room, seq - 1)
  const snapshot = row ?? statement(db, 'SELECT chain AS hash FROM snapshots WHERE room = ? AND seq = ?').get(room, seq - 1)
  return snapshot?.hash instanceof Uint8Array ? snapshot.hash : start
}

/** The room in `db`, with what is damaged in it; `known`: how far the directory says it got. Writes nothing. */
export function load(db: DatabaseSync, known: Mark, room: string): { stored: StoredRoom; hash: Uint8Array } {
  const damage: string[] = []
  const updates: Uint8Array[] = []
  const snapshot = statement(db, 'SELECT seq, at, data, counters, chain, hash FROM snapshots WHERE room = ?').get(room) as
    | (Row & { chain: Uint8Array })
    | undefined
  let last = { seq: 0, at: 0, counters: '{}', chains: [start] }
  if (snapshot) {
    const sound = Buffer.compare(createHash('sha256').update(snapshot.data).digest(), snapshot.hash) === 0
    if (sound) updates.push(snapshot.data)
    else damage.push(`the snapshot at commit ${snapshot.seq} is damaged and left out`)
    last = { seq: snapshot.seq, at: snapshot.at, counters: snapshot.counters, chains: [snapshot.chain] }
  }
  const rows = statement(db, 'SELECT seq, at, data, counters, hash FROM commits WHERE room = ? AND seq > ? ORDER BY seq').iterate(
    room,
    last.seq,
  ) as Iterable<Row>
  for (const row of rows) {
    if (row.seq !== last.seq + 1) damage.push(`commits ${last.seq + 1} to ${row.seq - 1} are missing`)
    // After a hole the chain cannot be followed; the row's own hash still says that it is what it was
    // when the directory, or the row after it, agrees.
    const computed = last.chains.map((chain) => hashOf(chain, row))
    const sound = row.seq === last.seq + 1 ? computed.some((hash) => Buffer.compare(hash, row.hash) === 0) : true
    if (sound) updates.push(row.data)
    else damage.push(`commit ${row.seq} is damaged and left out`)
    const [first = start] = computed
    last = {
      seq: row.seq,
      at: row.at,
      counters: sound ? row.counters : last.counters,
      chains: sound ? [row.hash] : [row.hash, first],
    }
  }
  if (known.seq > last.seq) {
    damage.push(`commits ${last.seq + 1} to ${known.seq} are missing at the end`)
    last = { ...known, chains: [known.hash] }
  }
  const [hash = start] = last.chains
  const counters = furthest(known.counters, last.counters)
  return { stored: { seq: last.seq, at: last.at, updates, counters, damage }, hash }
}

/** Of each counter the higher: numbers never go back, whichever file was damaged. */
function furthest(...all: string[]): Record<string, number> {
  const counters: Record<string, number> = {}
  for (const text of all) {
    for (const [name, value] of Object.entries(JSON.parse(text) as Record<string, number>)) {
      counters[name] = Math.max(counters[name] ?? 0, value)
    }
  }
  return counters
}

/** The snapshot stands for the chain up to `seq`, so that the next commit still follows. */
function compact(db: DatabaseSync, room: string, seq: number, snapshot: Uint8Array): void {
  inTransaction(db, () => {
    const row = statement(db, 'SELECT at, counters, hash FROM commits WHERE room = ? AND seq = ?').get(room, seq)
    if (!row) throw new Error(`there is no commit ${seq} to compact`)
    statement(
      db,
      'INSERT OR REPLACE INTO snapshots (room, seq, at, data, counters, chain, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(
      ...([
        room,
        seq,
        Number(row.at),
        snapshot,
        String(row.counters),
        row.hash as Uint8Array,
        createHash('sha256').update(snapshot).digest(),
      ] as const),
    )
    statement(db, 'DELETE FROM commits WHERE room = ? AND seq <= ?').run(room, seq)
  })
}

function hashOf(before: Uint8Array, { seq, at, data, counters }: Omit<Row, 'hash'>): Uint8Array {
  return createHash('sha256').update(before).update(`${seq} ${at} ${counters}\n`).update(data).digest()
}
