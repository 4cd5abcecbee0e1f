// The wire of a room: paths and message types (contract.md, WebSocket). Sync (0) and awareness (1)
// are y-protocols'; the others are ours.
import { z } from 'zod'
import type { ExplorationId } from './model/ids.ts'
import { participantIdSchema } from './model/ids.ts'
import { bilingualSchema, roleSchema } from './model/schema.ts'
import type { RoomName } from './model/verbs.ts'

export const messageTypes = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  saved: 101,
  refused: 102,
  people: 103,
  presence: 104,
} as const

/** The path of a room's socket, without the leading slash. */
export const roomPath = (explorationId: ExplorationId, room: RoomName): string => `rooms/${explorationId}/${room}`

/** 102: why an update was refused. */
export const refusedMessageSchema = z.object({ code: z.string(), detail: bilingualSchema })
export type RefusedMessage = z.infer<typeof refusedMessageSchema>

/** 103: who is behind each Yjs client id, as the server's sessions say. */
export const peopleMessageSchema = z.record(
  z.string(),
  z.object({ participantId: participantIdSchema, name: z.string(), role: roleSchema }),
)
export type PeopleMessage = z.infer<typeof peopleMessageSchema>

/** Of a longer drag or selection others see the first: a presence has 4 KiB. */
export const mostDragging = 120
export const mostSelected = 30

/** What someone's presence says (never a name or role: those come from 103). */
export const presenceSchema = z.object({
  /** Where the pointer is, in whole units of the canvas (thousandths of its width and height on the board). */
  cursor: z.object({ x: z.int(), y: z.int() }).nullish(),
  /** The recommendation being dragged or held in hand. */
  holding: z.string().max(64).nullish(),
  /** The text being written: kind, id, field, language; and the caret as a Yjs relative position (JSON). */
  editing: z
    .object({
      kind: z.string().max(20),
      id: z.string().max(64),
      field: z.string().max(20),
      lang: z.string().max(2),
      caret: z.string().max(500).nullish(),
    })
    .nullish(),
  /** The recommendation under discussion for this person. */
  current: z.string().max(64).nullish(),
  /** On the canvas: findings and themes on their way under this person's pointer, and how far they have come, in canvas units. */
  dragging: z.array(z.string().max(64)).max(mostDragging).nullish(),
  dragBy: z.object({ x: z.int(), y: z.int() }).nullish(),
  /** What of the canvas this person sees, in canvas units. */
  view: z.object({ x: z.int(), y: z.int(), w: z.int(), h: z.int() }).nullish(),
  /** Findings and themes this person has selected. */
  selected: z.array(z.string().max(64)).max(mostSelected).nullish(),
})
export type Presence = z.infer<typeof presenceSchema>
