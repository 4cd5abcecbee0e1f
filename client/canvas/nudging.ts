// Moving by keys: presses that follow each other are one gesture, and end like a drag: in the theme they
// reached (CV5), written once (CV4).

import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import type { Point } from './boxes.ts'
import { middle } from './boxes.ts'
import type { Stage } from './stage.ts'

/** After the last key the hand opens, ms. */
const rest = 600

export class Nudging {
  readonly #stage: Stage
  #by: Point | null = null
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(stage: Stage) {
    this.#stage = stage
  }

  /** One more step. */
  step(by: Point): void {
    if (this.#by === null) {
      const lead = this.#lead()
      if (!lead || !this.#stage.lift({ box: lead })) return
      this.#by = { x: 0, y: 0 }
    }
    this.#by = { x: this.#by.x + by.x, y: this.#by.y + by.y }
    this.#stage.carry(this.#by, this.#pointer())
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.end(), rest)
  }

  /** Puts down what the keys moved. */
  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const by = this.#by
    if (by === null) return
    const pointer = this.#pointer()
    this.#by = null
    this.#stage.drop(by, pointer)
  }

  /** Back where it was. */
  cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#by === null) return
    this.#by = null
    this.#stage.letGo()
  }

  #lead() {
    const layout = this.#stage.layout.get()
    const ids = this.#stage.selectedIds()
    const finding = ids.map((id) => layout.findings.get(id as FindingId)).find((box) => box !== undefined)
    return finding ?? ids.map((id) => layout.themes.get(id as ThemeId)).find((box) => box !== undefined)
  }

  /** In the place of a pointer: the middle of what leads. */
  #pointer(): Point {
    const lead = this.#lead()
    const { x, y } = lead ? middle(lead) : { x: 0, y: 0 }
    return { x: x + (this.#by?.x ?? 0), y: y + (this.#by?.y ?? 0) }
  }
}
