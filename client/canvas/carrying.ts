// One hand on its way: lifted, carried, put down. While it is on its way it lives here and in presence; the
// document changes once, when it is put down, and as one operation (CV4).
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import { mostDragging } from '../../shared/protocol.ts'
import type { RoomApi } from '../room/room.ts'
import type { Point } from './boxes.ts'
import { type Drop, dropOf } from './drop.ts'
import { type Hand, handOf, isEmpty, themeUnder } from './hand.ts'
import type { FindingBox, Layout, ThemeBox } from './layout-types.ts'

type Thing = FindingId | ThemeId

export class Carrying {
  readonly #room: RoomApi
  readonly #hand: Hand
  readonly #starts = new Map<Thing, Point>()
  readonly #grabbed: FindingBox | null
  readonly #ids: string[]
  #by: Point = { x: 0, y: 0 }

  private constructor(room: RoomApi, hand: Hand, grabbed: FindingBox | null, layout: Layout) {
    this.#room = room
    this.#hand = hand
    this.#grabbed = grabbed
    this.#ids = [...hand.themes, ...hand.findings].slice(0, mostDragging).map(({ id }) => id)
    for (const id of hand.all as ReadonlySet<Thing>) {
      const box = layout.findings.get(id as FindingId) ?? layout.themes.get(id as ThemeId)
      if (box) this.#starts.set(id, { x: box.x, y: box.y })
    }
  }

  /** Takes `selected` into the hand, by `grabbed`; null when nothing of it is there any more. */
  static lift(room: RoomApi, layout: Layout, selected: ReadonlySet<string>, grabbed: string | null): Carrying | null {
    const hand = handOf(layout, selected)
    return isEmpty(hand) ? null : new Carrying(room, hand, layout.findings.get(grabbed as FindingId) ?? null, layout)
  }

  get ids(): ReadonlySet<string> {
    return this.#hand.all
  }

  get by(): Point {
    return this.#by
  }

  /** How far everything in the hand is from its place, wherever others have moved that meanwhile. */
  offsets(layout: Layout): Map<Thing, Point> {
    const offsets = new Map<Thing, Point>()
    for (const [id, start] of this.#starts) {
      const box = layout.findings.get(id as FindingId) ?? layout.themes.get(id as ThemeId)
      if (box) offsets.set(id, { x: start.x + this.#by.x - box.x, y: start.y + this.#by.y - box.y })
    }
    return offsets
  }

  /** The hand is `by` from where it was lifted; others see it at once. */
  move(by: Point): void {
    this.#by = by
    this.#room.findings.present({ dragging: this.#ids, dragBy: { x: Math.round(by.x), y: Math.round(by.y) } })
  }

  /** The theme that would take what is in the hand, if another than it is in. */
  target(layout: Layout, pointer: Point): ThemeBox | null {
    const lead = this.#grabbed ?? this.#hand.findings[0]
    if (!lead || this.#hand.themes.length > 0) return null
    const theme = themeUnder(layout, pointer, this.#hand)
    return theme && theme.id !== lead.themeId ? theme : null
  }

  /** What is written when the hand opens here. What others took away meanwhile is left out. */
  drop(layout: Layout, pointer: Point): Drop {
    const { x, y } = this.#by
    if (Math.round(x) === 0 && Math.round(y) === 0) return { places: [], frames: [] }
    const drop = dropOf(layout, this.#hand, this.#by, pointer, this.#grabbed)
    return {
      places: drop.places.filter(({ id }) => layout.findings.has(id)),
      frames: drop.frames.filter(({ id }) => layout.themes.has(id)),
    }
  }

  /** The hand is empty. */
  end(): void {
    this.#room.findings.present({ dragging: null, dragBy: null })
  }
}
