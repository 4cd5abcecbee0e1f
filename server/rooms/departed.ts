// Client ids of those who left, so that a stale echo does not bring one back under another's name, and
// whoever comes back is believed at once.
import type { ParticipantId } from '../../shared/model/ids.ts'

/** The oldest are forgotten beyond this. */
const most = 10_000

export class Departed {
  readonly #left = new Map<number, { participantId: ParticipantId; clock: number }>()

  /** `clock`: the last that the others know. */
  add(clientId: number, participantId: ParticipantId, clock: number): void {
    this.#left.set(clientId, { participantId, clock })
    if (this.#left.size <= most) return
    const [oldest] = this.#left.keys()
    if (oldest !== undefined) this.#left.delete(oldest)
  }

  /** The clock others know; undefined when nobody of this id has left; `foreign` when that was someone else. */
  clockOf(clientId: number, participantId: ParticipantId): number | undefined | 'foreign' {
    const left = this.#left.get(clientId)
    return left && left.participantId !== participantId ? 'foreign' : left?.clock
  }

  delete(clientId: number): void {
    this.#left.delete(clientId)
  }
}
