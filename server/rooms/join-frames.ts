// What someone new is sent: the committed state as frames, one list for everyone who comes between two
// commits, so that it is encoded once for a herd. Let go of a moment after the last has come.
import { step2Frame, updateFrame } from './frames.ts'

/** Ms that the frames are kept after someone joined. */
const patience = 2_000

export class JoinFrames {
  readonly #pieces: () => Uint8Array[]
  #kept: { version: number; frames: readonly Uint8Array[] } | null = null
  #timer: NodeJS.Timeout | null = null

  /** `pieces`: updates whose sum is the state, oldest first. */
  constructor(pieces: () => Uint8Array[]) {
    this.#pieces = pieces
  }

  /** The state at `version`. The stock client is "synced" at the first step 2: that is the last of them, not before. */
  at(version: number): readonly Uint8Array[] {
    if (this.#timer) this.#timer.refresh()
    else this.#timer = setTimeout(() => this.drop(), patience).unref()
    if (this.#kept?.version !== version) {
      const pieces = this.#pieces()
      const last = pieces.pop() ?? new Uint8Array([0, 0])
      this.#kept = { version, frames: [...pieces.map(updateFrame), step2Frame(last)] }
    }
    return this.#kept.frames
  }

  drop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#kept = null
  }
}
