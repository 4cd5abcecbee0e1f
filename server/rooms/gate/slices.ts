// A long update cut into short ones that are judged one by one, so that other rooms get their turns in
// between and the first of a paste is seen while the last is still judged. A cut lies only before a struct
// that makes a thing: everything of one thing, and of one verb, stays together.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Bytes from which an update is cut, and about as long as each slice then is: a few ms of judging. */
export const sliceBytes = 6 * 1024
/** More structs in one slice, or ranges deleted by one update, hold up every room and are no honest verb's. */
const most = { structs: 20_000, deletions: 100_000 } as const

/** What a long update is made of. `things`: how many it makes in each root, by the root's name. */
export type Cut = { slices: Uint8Array[]; things: ReadonlyMap<string, number> }

/** `null`: not cut, judge it whole. `too-many`: it would take too long to judge. */
export function slicesOf(update: Uint8Array): Cut | null | 'too-many' {
  if (update.length <= sliceBytes) return null
  try {
    return cut(update)
  } catch {
    // Whatever cannot be walked over cannot be decoded either: the gate says what is wrong with it.
    return null
  }
}

class Unwalkable extends Error {}

type Slice = { client: number; clock: number; structs: number; from: number; to: number }

function cut(update: Uint8Array): Cut | 'too-many' {
  const decoder = decoding.createDecoder(update)
  const slices: Slice[] = []
  const things = new Map<string, number>()
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const structs = decoding.readVarUint(decoder)
    const client = decoding.readVarUint(decoder)
    let clock = decoding.readVarUint(decoder)
    let slice: Slice | null = null
    for (let left = structs; left > 0; left--) {
      const from = decoder.pos
      const { length, thingIn } = walk(decoder)
      if (thingIn !== null) things.set(thingIn, (things.get(thingIn) ?? 0) + 1)
      if (slice === null || (thingIn !== null && from - slice.from >= sliceBytes)) {
        slice = { client, clock, structs: 0, from, to: from }
        slices.push(slice)
      }
      slice.structs += 1
      slice.to = decoder.pos
      clock += length
      if (slice.structs > most.structs) return 'too-many'
    }
  }
  if (deletionsIn(decoder) > most.deletions) return 'too-many'
  const deletions = update.subarray(slices.at(-1)?.to ?? update.length)
  return { slices: slices.map((slice, i) => encode(update, slice, i === slices.length - 1 ? deletions : none)), things }
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
