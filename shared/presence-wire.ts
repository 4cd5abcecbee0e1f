// Message 104: presence in a few bytes, for clients that ask for it. Only what changed travels; who
// stands behind a slot is told once. The stock client keeps to awareness (1), which says everything again.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { z } from 'zod'
import { messageTypes } from './protocol.ts'

/** What of a presence travels on its own: `cursor` in whole canvas units, null when there is none; `rest` as one JSON object. */
export type PresenceChange = {
  cursor?: { x: number; y: number } | null
  /** Other keys that changed; null for one that went. */
  rest?: Record<string, unknown>
}

/** One person's change as the server tells it. `slot` is short for the connection; `clientId` comes with its first entry. */
export type PresenceEntry = { slot: number; clientId?: number } & (
  | { kind: 'change'; change: PresenceChange }
  /** Gone; the slot may be given to someone else. */
  | { kind: 'left' }
)

const flags = { client: 1, cursor: 2, noCursor: 4, rest: 8, left: 16 } as const
const restSchema = z.record(z.string().max(40), z.unknown())

/** What a client sends. With `clientId` (its Yjs client id) it asks for this wire; it need be said once. */
export function writePresenceChange(change: PresenceChange, clientId?: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.presence)
    writeChange(encoder, change, clientId)
  })
}

/** Reads what a client sent, the message type read already. Throws when it is not that. */
export function readPresenceChange(decoder: decoding.Decoder): { clientId?: number; change: PresenceChange } {
  const { clientId, change, left } = readChange(decoder)
  if (left || decoding.hasContent(decoder)) throw new Error('no change of a client')
  return clientId === undefined ? { change } : { clientId, change }
}

/** What the server sends. */
export function writePresence(entries: readonly PresenceEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.presence)
    encoding.writeVarUint(encoder, entries.length)
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.slot)
      if (entry.kind === 'left') encoding.writeUint8(encoder, flags.left)
      else writeChange(encoder, entry.change, entry.clientId)
    }
  })
}

/** Reads what the server sent, the message type read already. Throws when it is not that. */
export function readPresence(decoder: decoding.Decoder): PresenceEntry[] {
  const entries: PresenceEntry[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const slot = decoding.readVarUint(decoder)
    const { clientId, change, left: gone } = readChange(decoder)
    if (gone) entries.push({ slot, kind: 'left' })
    else entries.push({ slot, kind: 'change', change, ...(clientId === undefined ? {} : { clientId }) })
  }
  return entries
}

/** What of `after` is not in `before`: both whole presences. Null when nothing is. */
export function presenceChange(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): PresenceChange | null {
  const change: PresenceChange = {}
  const rest: [string, unknown][] = []
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [own(before, key), own(after, key)]
    if (was === is || JSON.stringify(was) === JSON.stringify(is)) continue
    if (key === 'cursor' && isPoint(is)) change.cursor = is
    else rest.push([key, is])
  }
  if (rest.length > 0) change.rest = Object.fromEntries(rest)
  return change.rest || change.cursor !== undefined ? change : null
}

/** What an object holds at `key`, which a stranger chose; null when it is nothing of its own. */
const own = (state: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(state, key) ? (state[key] ?? null) : null

/** `before` with `change` made; a new object. */
export function withChange(before: Readonly<Record<string, unknown>>, { cursor, rest }: PresenceChange): Record<string, unknown> {
  if (cursor && !rest) return { ...before, cursor }
  const after: Record<string, unknown> = { ...before, ...rest, ...(cursor === undefined ? {} : { cursor }) }
  return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null))
}

/** True for null and for whole coordinates only: others travel as JSON. */
function isPoint(value: unknown): value is { x: number; y: number } | null {
  if (value === null) return true
  if (typeof value !== 'object' || Object.keys(value).length !== 2) return false
  const { x, y } = value as { x?: unknown; y?: unknown }
  return Number.isSafeInteger(x) && Number.isSafeInteger(y) && !Object.is(x, -0) && !Object.is(y, -0)
}

function writeChange(encoder: encoding.Encoder, { cursor, rest }: PresenceChange, clientId?: number): void {
  encoding.writeUint8(
    encoder,
    (clientId === undefined ? 0 : flags.client) |
      (cursor === undefined ? 0 : cursor === null ? flags.noCursor : flags.cursor) |
      (rest === undefined ? 0 : flags.rest),
  )
  if (clientId !== undefined) encoding.writeVarUint(encoder, clientId)
  if (cursor) {
    encoding.writeVarInt(encoder, cursor.x)
    encoding.writeVarInt(encoder, cursor.y)
  }
  if (rest !== undefined) encoding.writeVarString(encoder, JSON.stringify(rest))
}

function readChange(decoder: decoding.Decoder): { clientId?: number; change: PresenceChange; left: boolean } {
  // lib0 reads on behind the end of what is there.
  if (!decoding.hasContent(decoder)) throw new Error('a change that is cut off')
  const bits = decoding.readUint8(decoder)
  const change: PresenceChange = {}
  const clientId = bits & flags.client ? decoding.readVarUint(decoder) : undefined
  if (bits & flags.cursor) change.cursor = { x: decoding.readVarInt(decoder), y: decoding.readVarInt(decoder) }
  if (bits & flags.noCursor) change.cursor = null
  if (bits & flags.rest) change.rest = restSchema.parse(JSON.parse(decoding.readVarString(decoder)))
  if (decoder.pos > decoder.arr.length) throw new Error('a change that is cut off')
  return { change, left: (bits & flags.left) !== 0, ...(clientId === undefined ? {} : { clientId }) }
}
