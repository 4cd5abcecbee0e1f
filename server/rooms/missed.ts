// What a slow reader was not sent: it is told once it has read the rest, the updates as one and of
// everyone's presence the latest only.
import type { AwarenessEntry } from './frames.ts'
import type { PresenceNews } from './presence.ts'

/** What goes out of a room at one moment. `people`: the table of people changed. */
export type News = { update: Uint8Array | null; news: readonly PresenceNews[]; people: boolean }

export class Missed {
  readonly updates: Uint8Array[] = []
  /** Whose presence changed. */
  readonly slots = new Set<number>()
  /** Who left, for the stock wire, which knows no slots. */
  readonly gone: AwarenessEntry[] = []
  people = false
  /** Answers that must not overtake the updates. */
  readonly frames: Uint8Array[] = []
  bytes = 0

  /** Frames that come behind what was missed. */
  wait(frames: readonly Uint8Array[]): void {
    this.frames.push(...frames)
    for (const { length } of frames) this.bytes += length
  }

  add({ update, news, people }: News): void {
    if (update) {
      this.updates.push(update)
      this.bytes += update.length
    }
    for (const each of news) {
      this.slots.add(each.slot)
      if (each.left) this.gone.push(each.awareness())
    }
    this.people ||= people
  }
}
