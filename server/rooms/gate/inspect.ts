// Reads a decoded update against the document without applying it: which things it makes, which
// registers it writes, which texts it changes. Throws `Stop` for gaps and for what breaks the schema.
import * as Y from 'yjs'
import type { RootName } from '../../../shared/doc/layout.ts'
import type { RoomName } from '../../../shared/model/verbs.ts'
import { deletedLength, type Ranges, sorted } from './deletions.ts'
import { type Location, Locator } from './location.ts'
import { broken, gap } from './verdict.ts'

/** One value written to a register. `live` is false when the update itself deletes it again. */
export type RegisterWrite = { value: unknown; live: boolean; seen: Y.ID | null }
/** What happens to one text. */
export type TextChange = {
  items: number
  inserted: string[]
  insertedLength: number
  deletedWords: string[]
  deletedLength: number
}

/** Everything an update does to one thing. */
export type Touched = {
  root: RootName
  id: string
  isNew: boolean
  registers: Map<string, RegisterWrite[]>
  texts: Map<string, TextChange>
  /** Keys at which the update puts a new, empty text. */
  newTexts: Set<string>
}

export type Inspection = { touched: Map<string, Touched>; authors: Set<number> }
type Decoded = ReturnType<typeof Y.decodeUpdate>

/** No honest update carries structs of so many clients, or as many splices of one text or register. */
const most = { authors: 500 } as const

/** What `decoded` would change in `doc`; null when it holds nothing new. */
export function inspect(doc: Y.Doc, room: RoomName, decoded: Decoded): Inspection | null {
  const incoming = newStructs(doc, decoded)
  const locator = new Locator(doc, room, incoming)
  const touched = new Map<string, Touched>()
  const deletions = sorted(decoded.ds.clients)
  for (const structs of incoming.values()) {
    for (const struct of structs) if (struct instanceof Y.Item) noteItem(touched, struct, locator.ofNew(struct), deletions)
  }
  const superseded = noteDeletions(doc, locator, touched, deletions, incoming)
  for (const { root, id, key } of superseded) {
    if (!touched.get(`${root}/${id}`)?.registers.has(key)) throw broken('a register is deleted')
  }
  if (touched.size === 0 && incoming.size === 0) return null
  return { touched, authors: new Set(incoming.keys()) }
}

/** The structs the document has not got, by client. Throws `gap` when one does not follow what is there. */
function newStructs(doc: Y.Doc, decoded: Decoded): Map<number, (Y.Item | Y.GC)[]> {
  const incoming = new Map<number, (Y.Item | Y.GC)[]>()
  const next = new Map<number, number>()
  for (const struct of decoded.structs) {
    if (struct instanceof Y.Skip || struct.length === 0) continue
    const { client, clock } = struct.id
    const before = next.get(client)
    const expected = before ?? Y.getState(doc.store, client)
    const end = clock + struct.length
    if (!Number.isSafeInteger(end)) throw broken('a clock out of range')
    if (end <= expected) continue
    if (clock > expected) throw gap()
    // Only what lay in something deleted is collected, and no thing is ever deleted.
    if (struct instanceof Y.GC) throw broken('a collected struct')
    if (before !== undefined && clock < before) throw broken('structs that overlap')
    next.set(client, end)
    const structs = incoming.get(client)
    if (structs) structs.push(struct)
    else incoming.set(client, [struct])
  }
  if (incoming.size > most.authors) throw broken('structs of too many clients')
  return incoming
}

function noteItem(touched: Map<string, Touched>, item: Y.Item, location: Location, deletions: Ranges): void {
  if (location.at === 'nowhere') return
  const { content } = item
  const thing = thingAt(touched, location.root, location.id)
  if (location.at === 'entity') {
    if (!(content instanceof Y.ContentType && content.type instanceof Y.Map)) throw broken('a thing that is no map')
    if (thing.isNew) throw broken('a thing made twice')
    thing.isNew = true
    if (deletedLength(item, deletions) > 0) throw broken('a thing made and deleted')
    return
  }
  if (location.at === 'words') {
    noteWords(thing, location.key, item, deletions)
    return
  }
  if (content instanceof Y.ContentType) {
    if (!(content.type instanceof Y.Text) || content.type instanceof Y.XmlText) throw broken('a type that is no text')
    if (deletedLength(item, deletions) > 0) throw broken('a text made and deleted')
    thing.newTexts.add(location.key)
    return
  }
  const writes = thing.registers.get(location.key) ?? []
  thing.registers.set(location.key, writes)
  if (content instanceof Y.ContentDeleted) {
    writes.push({ value: undefined, live: false, seen: item.origin })
  } else if (content instanceof Y.ContentAny && content.arr.length === 1) {
    writes.push({ value: content.arr[0], live: deletedLength(item, deletions) === 0, seen: item.origin })
  } else {
    throw broken('a register that holds no plain value')
  }
}

function noteWords(thing: Touched, key: string, item: Y.Item, deletions: Ranges): void {
  const change = textAt(thing, key)
  change.items += 1
  if (item.content instanceof Y.ContentDeleted) return
  if (!(item.content instanceof Y.ContentString)) throw broken('a text that holds more than words')
  const stays = item.length - deletedLength(item, deletions)
  if (stays > 0) change.inserted.push(item.content.str)
  change.insertedLength += stays
}

type Register = { root: RootName; id: string; key: string }

/** Notes what is deleted of the document; returns the registers whose value goes. */
function noteDeletions(
  doc: Y.Doc,
  locator: Locator,
  touched: Map<string, Touched>,
  deletions: Ranges,
  incoming: ReadonlyMap<number, readonly (Y.Item | Y.GC)[]>,
): Register[] {
  const registers: Register[] = []
  for (const [client, ranges] of deletions) {
    const structs = doc.store.clients.get(client) ?? []
    const state = Y.getState(doc.store, client)
    const last = incoming.get(client)?.at(-1)
    const stateAfter = last ? last.id.clock + last.length : state
    for (const { clock, end } of ranges) {
      if (end > stateAfter) throw gap()
      if (clock >= state) continue
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i]
        if (!struct || struct.id.clock >= end) break
        if (!(struct instanceof Y.Item) || struct.deleted) continue
        const location = locator.ofLive(struct)
        if (location.at === 'words') {
          const from = Math.max(clock, struct.id.clock)
          const to = Math.min(end, struct.id.clock + struct.length)
          const change = textAt(thingAt(touched, location.root, location.id), location.key)
          change.deletedLength += to - from
          if (struct.content instanceof Y.ContentString) {
            change.deletedWords.push(struct.content.str.slice(from - struct.id.clock, to - struct.id.clock))
          }
        } else if (location.at === 'key' && !(struct.content instanceof Y.ContentType)) {
          registers.push(location)
        } else {
          throw broken('a thing or a text is deleted')
        }
      }
    }
  }
  return registers
}

function thingAt(touched: Map<string, Touched>, root: RootName, id: string): Touched {
  const key = `${root}/${id}`
  const known = touched.get(key)
  if (known) return known
  const thing: Touched = { root, id, isNew: false, registers: new Map(), texts: new Map(), newTexts: new Set() }
  touched.set(key, thing)
  return thing
}

function textAt(thing: Touched, key: string): TextChange {
  const known = thing.texts.get(key)
  if (known) return known
  const change: TextChange = { items: 0, inserted: [], insertedLength: 0, deletedWords: [], deletedLength: 0 }
  thing.texts.set(key, change)
  return change
}
