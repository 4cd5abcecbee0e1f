// A long update cut into short ones that are judged one by one, so that other rooms get their turns in
// between and the first of a paste is seen while the last is still judged. A cut lies only before a struct
// that makes a thing: everything of one thing, and of one verb, stays together.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Bytes from which an update is cut, and about as long as each slice then is: a few ms of judging. */
export const sliceBytes = 6 * 1024
/** What deletes is cut only from here on: what it writes must not be seen without what it takes away. */
const longDeleting = 128 * 1024
/** More of these in one update hold up every room, and are no honest verb's. `structs`: judged at once. */
const most = { structs: 10_000, clients: 500, deletions: 100_000 } as const

/** A thing that an update makes. */
export type Making = { root: string; client: number; clock: number }
/**
 * What a long update is made of. `structs`: how many in all. `plain`: of one client, and deletes nothing: each slice
 * builds on the ones before it only.
 */
export type Cut = { slices: Uint8Array[]; things: readonly Making[]; structs: number; plain: boolean }

/**
 * `null`: not cut, judge it whole. `too-many`: it would take too long to judge. `unreadable`: it cannot be
 * decoded, or holds what no document of ours holds.
 */
export function slicesOf(update: Uint8Array): Cut | null | 'too-many' | 'unreadable' {
  if (update.length <= sliceBytes) return null
  try {
    return cut(update)
  } catch {
    return 'unreadable'
  }
}

/** Whether so many structs may be judged at once. */
export const mayBeWhole = (structs: number): boolean => structs <= most.structs

class Unwalkable extends Error {}

type Slice = { client: number; clock: number; structs: number; from: number; to: number }

function cut(update: Uint8Array): Cut | null | 'too-many' {
  const decoder = decoding.createDecoder(update)
  const slices: Slice[] = []
  const things: Making[] = []
  let total = 0
  const count = decoding.readVarUint(decoder)
  if (count > most.clients) return 'too-many'
  for (let clients = count; clients > 0; clients--) {
    const structs = decoding.readVarUint(decoder)
    const client = decoding.readVarUint(decoder)
    let clock = decoding.readVarUint(decoder)
    let slice: Slice | null = null
    for (let left = structs; left > 0; left--) {
      const from = decoder.pos
      const { length, thingIn } = walk(decoder)
      if (thingIn !== null) things.push({ root: thingIn, client, clock })
      if (slice === null || (thingIn !== null && from - slice.from >= sliceBytes)) {
        slice = { client, clock, structs: 0, from, to: from }
        slices.push(slice)
      }
      slice.structs += 1
      total += 1
      slice.to = decoder.pos
      clock += length
      if (slice.structs > most.structs) return 'too-many'
    }
  }
  const deleted = deletionsIn(decoder)
  if (deleted > most.deletions) return 'too-many'
  if (slices.length === 0 || (deleted > 0 && update.length < longDeleting && mayBeWhole(total))) return null
  const deletions = update.subarray(slices.at(-1)?.to ?? update.length)
  return {
    slices: slices.map((slice, i) => encode(update, slice, i === slices.length - 1 ? deletions : none)),
    things,
    structs: total,
    plain: count === 1 && deleted === 0,
  }
}

/** An empty set of deletions. */
const none = new Uint8Array([0])

function encode(update: Uint8Array, { client, clock, structs, from, to }: Slice, deletions: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    for (const n of [1, structs, client, clock]) encoding.writeVarUint(encoder, n)
    encoding.writeUint8Array(encoder, update.subarray(from, to))
    encoding.writeUint8Array(encoder, deletions)
  })
}

function deletionsIn(decoder: decoding.Decoder): number {
  let count = 0
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    decoding.readVarUint(decoder)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      count += 1
    }
  }
  if (decoder.pos !== decoder.arr.length) throw new Unwalkable()
  return count
}

/** Kinds of struct and content as Yjs writes them (update format 1); others are no part of our documents. */
const kinds = { gc: 0, deleted: 1, string: 4, type: 7, any: 8, skip: 10 } as const
const mapType = 1
const textType = 2

/** Goes past one struct. `length`: clocks it takes; `thingIn`: the root in which it makes a thing. */
function walk(decoder: decoding.Decoder): { length: number; thingIn: string | null } {
  const info = decoding.readUint8(decoder)
  const kind = info & 31
  if (kind === kinds.gc || kind === kinds.skip) return { length: decoding.readVarUint(decoder), thingIn: null }
  const hasNeighbours = (info & 192) !== 0
  if (info & 128) passId(decoder)
  if (info & 64) passId(decoder)
  let root: string | null = null
  if (!hasNeighbours) {
    if (decoding.readVarUint(decoder) === 1) root = decoding.readVarString(decoder)
    else passId(decoder)
    if (info & 32) passString(decoder)
  }
  switch (kind) {
    case kinds.deleted:
      return { length: decoding.readVarUint(decoder), thingIn: null }
    case kinds.string:
      return { length: passString(decoder), thingIn: null }
    case kinds.any: {
      const length = decoding.readVarUint(decoder)
      for (let left = length; left > 0; left--) decoding.readAny(decoder)
      return { length, thingIn: null }
    }
    case kinds.type: {
      const type = decoding.readVarUint(decoder)
      if (type !== mapType && type !== textType) throw new Unwalkable()
      return { length: 1, thingIn: type === mapType ? root : null }
    }
    default:
      throw new Unwalkable()
  }
}

function passId(decoder: decoding.Decoder): void {
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
}

/** Goes past a string; answers its length in UTF-16 units, as Yjs counts. */
function passString(decoder: decoding.Decoder): number {
  const end = decoding.readVarUint(decoder) + decoder.pos
  if (end > decoder.arr.length) throw new Unwalkable()
  let length = 0
  for (; decoder.pos < end; decoder.pos++) {
    const byte = decoder.arr[decoder.pos] ?? 0
    if ((byte & 0xc0) !== 0x80) length += byte >= 0xf0 ? 2 : 1
  }
  return length
}
