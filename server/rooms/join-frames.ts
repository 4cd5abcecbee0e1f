// What someone new is sent: the committed state as frames, each encoded once however many come. Let go of a
// moment after the last has come.
import { step2Frame, updateFrame } from './frames.ts'

/** Ms that the frames are kept after someone joined. */
const patience = 2_000
/** The stock client is "synced" at the first step 2: it comes behind the data. */
const synced = step2Frame(new Uint8Array([0, 0]))

export class JoinFrames {
  readonly #pieces: () => Uint8Array[]
  #kept: { version: number; frames: readonly Uint8Array[] } | null = null
  #encoded = new Map<Uint8Array, Uint8Array>()
  #timer: NodeJS.Timeout | null = null

  /** `pieces`: updates whose sum is the state, oldest first; a piece stays the same object as long as it is one. */
  constructor(pieces: () => Uint8Array[]) {
    this.#pieces = pieces
  }

  /** The state at `version`: one list for everyone who comes between two commits. */
  at(version: number): readonly Uint8Array[] {
    if (this.#timer) this.#timer.refresh()
    else this.#timer = setTimeout(() => this.drop(), patience).unref()
    if (this.#kept?.version !== version) {
      const before = this.#encoded
      this.#encoded = new Map(this.#pieces().map((piece) => [piece, before.get(piece) ?? updateFrame(piece)]))
      this.#kept = { version, frames: [...this.#encoded.values(), synced] }
    }
    return this.#kept.frames
  }

  drop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#kept = null
    this.#encoded.clear()
  }
}
