// The bounds of a room with their defaults (trust.md, Laws). Infinity lifts one.
import { bounds } from '../../shared/model/schema.ts'

export const defaultRoomBounds = {
  /** Frames a second, sustained, over one connection. */
  framesPerSecond: 200,
  /** Bytes of one person's presence. */
  presenceBytes: 4 * 1024,
  /** Bytes unsent to one reader. */
  unsentBytes: 4 * 1024 * 1024,
  /** Bytes accepted that wait while the disk takes nothing. */
  unsavedBytes: 32 * 1024 * 1024,
  /** Bytes of a room's document as stored. */
  documentBytes: 64 * 1024 * 1024,
  textCharacters: bounds.textCharacters as number,
  /** Characters of one register, as JSON. */
  registerCharacters: 200_000,
  recommendations: bounds.recommendations as number,
  themes: bounds.themes as number,
  findings: bounds.findings as number,
  comments: bounds.comments as number,
  /** Ms between two writes to one recipient; twice as long in a large room (relay.ts). */
  tick: 16,
  /** Ms between two heartbeats; the stock client leaves after 30 s without a data message. */
  heartbeat: 15_000,
  /** Ms an empty room stays loaded. */
  grace: 30_000,
  /** Ms an empty room keeps its document made; then bytes will do. */
  rest: 2_000,
  /** Commits after which the update log is replaced by one snapshot. */
  commitsBeforeCompacting: 500,
} as const satisfies Record<string, number>

export type RoomBounds = Record<keyof typeof defaultRoomBounds, number>
