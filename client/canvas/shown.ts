// What of a layout is shown, and how: as tldraw's shapes or painted (sight.ts), on its way with whoever
// carries it, and marked as selected, found, lifted or about to take something.
import { type Editor, react, type TLShapeId } from '@tldraw/tldraw'
import { canvasMessages } from '../../shared/messages/canvas.ts'
import { translator } from '../../shared/messages/catalogue.ts'
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import type { Finding, Workshop } from '../../shared/model/schema.ts'
import { moved, overlap, type Point } from './boxes.ts'
import { viewOf } from './camera.ts'
import type { FindingBox, Layout } from './layout-types.ts'
import { type MarkName, Marks } from './marks.ts'
import { Projection } from './projection.ts'
import { type Look, Records } from './records.ts'
import { findingShapeId, themeShapeId } from './shape-ids.ts'
import { type Region, regionFor } from './sight.ts'
import { type Scene, type Swatch, Swatches } from './swatches.ts'

export type Thing = FindingId | ThemeId
type Parts = Pick<Workshop, 'findings' | 'themes' | 'comments'>

export class Shown {
  readonly marks = new Marks()
  readonly swatches = new Swatches(() => this.#scene())
  #editor: Editor | null = null
  #projection: Projection | null = null
  #records: Records | null = null
  #look: Look
  #parts: Parts = { findings: [], themes: [], comments: [] }
  #findings: ReadonlyMap<FindingId, Finding> = new Map()
  /** F12: put into words once, and not for each of thousands in each frame. */
  #names = new WeakMap<Finding, string>()
  #layout: Layout = { findings: new Map(), themes: new Map(), groups: new Map(), bounds: null }
  #region: Region = 'all'
  #offsets: ReadonlyMap<Thing, Point> = new Map()
  #marked: Record<MarkName, ReadonlySet<string>> = {
    selected: new Set(),
    lifted: new Set(),
    found: new Set(),
    target: new Set(),
  }

  constructor(look: Look) {
    this.#look = look
  }

  /** Shows in `editor` from now on; answers how to stop. */
  attach(editor: Editor): () => void {
    this.#editor = editor
    this.#projection = new Projection(editor, this.marks)
    this.#records = new Records(editor.getCurrentPageId(), this.#look)
    const stop = react('what is in sight', () => {
      editor.getViewportPageBounds()
      const still = editor.getCameraState() === 'idle'
      this.swatches.soon()
      // Shapes are made when the view has come to rest: making them takes longer than a frame.
      if (still) queueMicrotask(() => this.#aim())
    })
    return () => {
      stop()
      this.#editor = null
      this.#projection = null
    }
  }

  /** How findings look from now on; they are to be shown anew then. */
  look(look: Look): void {
    this.#look = look
    this.#names = new WeakMap()
    if (this.#editor) this.#records = new Records(this.#editor.getCurrentPageId(), look)
  }

  /** Shows `parts` as `layout` places them. What is on its way is to be carried again then. */
  show(parts: Parts, layout: Layout): void {
    if (parts.findings !== this.#parts.findings) this.#findings = new Map(parts.findings.map((finding) => [finding.id, finding]))
    this.#parts = parts
    this.#layout = layout
    if (this.#editor) this.#region = this.#regionNow(this.#editor)
    this.#project()
  }

  /** Shows what is on its way that far from its place. */
  carry(offsets: ReadonlyMap<Thing, Point>): void {
    const before = this.#offsets
    this.#offsets = offsets
    // Something that comes flying into sight is a shape too.
    if (typeof this.#region === 'object' && [...offsets.keys()].some((id) => !before.has(id))) this.#project()
    else this.#move()
  }

  /** From now on exactly these carry the mark. */
  mark(name: MarkName, ids: ReadonlySet<string>): void {
    this.#marked[name] = ids
    this.marks.mark(name, new Set([...ids].map((id) => this.#shapeOf(id as Thing))))
    this.swatches.soon()
  }

  #aim(): void {
    if (!this.#editor) return
    const region = this.#regionNow(this.#editor)
    if (region === this.#region) return
    this.#region = region
    this.#project()
  }

  #regionNow = (editor: Editor): Region =>
    regionFor(this.#layout.findings.size, viewOf(editor), editor.getZoomLevel(), this.#region)

  #isShape = (box: FindingBox): boolean =>
    this.#region === 'all' || (this.#region !== 'none' && (overlap(box, this.#region) || this.#offsets.has(box.id)))

  #project(): void {
    if (!this.#projection || !this.#records) return
    this.#projection.show(this.#records.all(this.#parts, this.#layout, this.#isShape))
    this.#move()
    // What became a shape while it is in a hand has its element, at its old place, only after the next frame.
    if (this.#offsets.size > 0) requestAnimationFrame(() => requestAnimationFrame(() => this.#move()))
  }

  #move(): void {
    const flying = new Map([...this.#offsets].map(([id, by]) => [this.#shapeOf(id), by]))
    this.#keepInSight([...flying.keys()].filter((id) => this.#projection?.has(id)))
    this.#projection?.carry(flying)
    this.swatches.soon()
  }

  /** tldraw hides what lies out of sight, but not what is selected: to it, what is on its way is. */
  #keepInSight(flying: readonly TLShapeId[]): void {
    const editor = this.#editor
    const kept = editor?.getSelectedShapeIds() ?? []
    if (!editor || (kept.length === flying.length && kept.every((id) => flying.includes(id)))) return
    editor.run(() => editor.setSelectedShapes([...flying]), { history: 'ignore' })
  }

  #shapeOf = (id: Thing): TLShapeId =>
    this.#layout.themes.has(id as ThemeId) ? themeShapeId(id as ThemeId) : findingShapeId(id as FindingId)

  #scene(): Scene | null {
    const editor = this.#editor
    if (!editor || this.#region === 'all') return null
    const { w, h } = editor.getViewportScreenBounds()
    return { aim: { camera: editor.getCamera(), w, h }, swatches: this.#swatches() }
  }

  #nameOf(finding: Finding): string {
    const { number } = finding
    const t = translator(canvasMessages, this.#look.lang)
    const name = this.#names.get(finding) ?? (number === null ? t('canvas.new') : t('canvas.number', { number }))
    this.#names.set(finding, name)
    return name
  }

  /** As they lie on each other, what is on its way over all. */
  *#swatches(): Generator<Swatch> {
    const swatchOf = (box: FindingBox): Swatch => {
      const finding = this.#findings.get(box.id)
      const hue = finding?.[this.#look.colourBy] ?? 0
      const name = finding ? this.#nameOf(finding) : ''
      const outline = this.#marked.selected.has(box.id) ? 'selected' : this.#marked.found.has(box.id) ? 'found' : null
      const { x, y, w, h } = box
      return { ...moved({ x, y, w, h }, this.#offsets.get(box.id) ?? { x: 0, y: 0 }), hue, name, outline }
    }
    for (const box of this.#layout.findings.values()) {
      if (!this.#offsets.has(box.id) && !this.#isShape(box)) yield swatchOf(box)
    }
    for (const id of this.#offsets.keys()) {
      const box = this.#layout.findings.get(id as FindingId)
      if (box && !this.#isShape(box)) yield swatchOf(box)
    }
  }
}
