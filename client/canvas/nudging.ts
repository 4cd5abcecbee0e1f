// Moving by keys: presses that follow each other are one gesture, and end like a drag: in the theme they
// reached (CV5), written once (CV4). What moves comes into sight, and where it went is said once.
import type { Editor } from '@tldraw/tldraw'
import { canvasMessages } from '../../shared/messages/canvas.ts'
import { translator } from '../../shared/messages/catalogue.ts'
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import { sentencesOf } from '../synthesis/sentences.ts'
import type { Point } from './boxes.ts'
import { holdsAll, middle, moved } from './boxes.ts'
import { comeTo, viewOf } from './camera.ts'
import type { Stage } from './stage.ts'

/** After the last key the hand opens, ms. */
const rest = 600

export class Nudging {
  readonly #stage: Stage
  readonly #editor: Editor
  #by: Point | null = null
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(stage: Stage, editor: Editor) {
    this.#stage = stage
    this.#editor = editor
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
    this.#show()
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
    if (by.x !== 0 || by.y !== 0) this.#say()
  }

  /** Back where it was. */
  cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#by === null) return
    this.#by = null
    this.#stage.letGo()
  }

  #show(): void {
    const lead = this.#lead()
    const box = lead && this.#by && moved(lead, this.#by)
    if (!box || holdsAll(viewOf(this.#editor), box)) return
    this.#stage.state.follow.set(null)
    comeTo(this.#editor, box)
  }

  /** What was moved, and in which theme it now is; of several that are not in the same one, only that they moved. */
  #say(): void {
    const { room, lang, layout } = this.#stage
    const words = sentencesOf(room.workshop.get(), lang)
    const ids = this.#stage.selectedIds()
    const findings = ids.flatMap((id) => layout.get().findings.get(id as FindingId) ?? [])
    const theme = ids.flatMap((id) => layout.get().themes.get(id as ThemeId) ?? [])[0]
    const what = findings.length > 0 ? words.findings(findings.map(({ id }) => id)) : theme ? words.theme(theme.id) : ''
    if (what === '') return
    const places = new Set(findings.map(({ themeId }) => themeId))
    const [place] = places
    const t = translator(canvasMessages, lang)
    const into = place === undefined || places.size > 1 ? null : words.theme(place)
    this.#stage.acts().say(into === null ? t('canvas.said.moved', { what }) : t('canvas.said.movedIn', { what, theme: into }))
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
