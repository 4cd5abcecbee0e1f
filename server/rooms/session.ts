// One person's connection as a room sees it. Rooms know neither sockets nor disks: whoever binds a
// socket (websocket.ts) or a test owns these few functions.
import type { ParticipantId } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/schema.ts'

/** Where a room sends to. `role` is as of connecting; later changes come by `Rooms.setRole`. */
export type Session = {
  participantId: ParticipantId
  name: string
  role: Role
  invitationId: string
  /** Sends frames in sequence, as one write where it can. The same list given to many sessions is encoded once: it must not change. */
  send(frames: readonly Uint8Array[]): void
  /** Bytes given to `send` that have not left yet. */
  bufferedBytes(): number
  /** False: read no more of what it sends, for too much waits; true: go on. */
  listen(isListening: boolean): void
  close(code: number, reason?: string): void
}

/** What the owner of a session tells the room. */
export type Connection = {
  /** One frame as it came. Never throws. */
  receive(bytes: Uint8Array): void
  /** All that was given to `send` has left. */
  drained(): void
  /** Nothing has come for a while, or something again: who may be dead is not shown as here (TR8). */
  silent(isSilent: boolean): void
  /** The socket is gone; calling it again does nothing. */
  left(): void
}
