// What others carry, from their presence: seen on its way before it is anywhere in the document. When a hand
// lets go, its things stay where they were last seen until the document says where they are.
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import type { Other } from '../room/room.ts'
import type { Point } from './boxes.ts'
import { handOf } from './hand.ts'
import type { Layout } from './layout-types.ts'

/** How long the document may take to follow a hand that let go, ms. */
const patience = 800

type Thing = FindingId | ThemeId
type Landed = { by: Point; from: Point; until: number }

export class Flights {
  readonly #now: () => number
  #flying = new Map<Thing, Point>()
  #landed = new Map<Thing, Landed>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Takes in what the others carry now. */
  follow(others: readonly Other[], layout: Layout): void {
    const flying = new Map<Thing, Point>()
    for (const { presence } of others) {
      if (!presence.dragging?.length || !presence.dragBy) continue
      const { dragging, dragBy } = presence
      const carried = dragging.some((id) => layout.themes.has(id as ThemeId)) ? handOf(layout, new Set(dragging)).all : dragging
      for (const id of carried) flying.set(id as Thing, dragBy)
    }
    for (const [id, by] of this.#flying) {
      const from = placeOf(layout, id)
      if (!flying.has(id) && from) this.#landed.set(id, { by, from: { x: from.x, y: from.y }, until: this.#now() + patience })
    }
    for (const id of flying.keys()) this.#landed.delete(id)
    this.#flying = flying
  }

  /** How far each thing is from its place in `layout`, and when to look again (null: not by itself). */
  offsets(layout: Layout): { offsets: Map<Thing, Point>; again: number | null } {
    const offsets = new Map(this.#flying)
    const now = this.#now()
    for (const [id, { by, from, until }] of this.#landed) {
      const at = placeOf(layout, id)
      if (!at || at.x !== from.x || at.y !== from.y || until <= now) this.#landed.delete(id)
      else offsets.set(id, by)
    }
    const times = [...this.#landed.values()].map(({ until }) => until - now)
    return { offsets, again: times.length > 0 ? Math.min(...times) : null }
  }
}

const placeOf = (layout: Layout, id: Thing): Point | undefined =>
  layout.findings.get(id as FindingId) ?? layout.themes.get(id as ThemeId)
