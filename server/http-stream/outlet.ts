// Where a stream's events go down: one long answer (long-answer.ts), or one asked answer after another
// (polls.ts) where a proxy keeps a long one back.

export type Outlet = {
  /** Each frame as one event, all in one write. */
  send(frames: readonly Uint8Array[]): void
  /** Called whenever all that was sent has left. */
  onDrained: () => void
  /** Bytes of frames that have not left yet. */
  bufferedBytes(): number
  /** Says that the server is there. */
  beat(): void
  /** The last event: why it ends. */
  close(code: number, reason: string): void
  /** Nobody listens any more: lets go of what it holds. */
  drop(): void
}

/** How long the other end may take to let an ended answer go, ms. */
export const goodbye = 1_500
