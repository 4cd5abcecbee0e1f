// The canvas of one person: takes the workshop, lays it out, projects it, and turns what the tool says into
// verbs. It knows no component; what shows over the canvas reads its stores.
import type { Editor, TLShapeId } from '@tldraw/tldraw'
import type { Lang } from '../../shared/model/schema.ts'
import { matching } from '../outline/search.ts'
import type { RoomApi, RunVerb } from '../room/room.ts'
import { type Held, hold } from '../room/store.ts'
import type { CanvasActs, Spot } from './acts.ts'
import type { Box, Point } from './boxes.ts'
import { Carrying } from './carrying.ts'
import type { Drop } from './drop.ts'
import { Flights } from './flights.ts'
import { guard } from './guard.ts'
import { themeUnder } from './hand.ts'
import { brushed, type Hit, hitAt } from './hit.ts'
import { layoutOf } from './layout.ts'
import type { Layout } from './layout-types.ts'
import { themeShapeId } from './shape-ids.ts'
import type { SharedState } from './shared-state.ts'
import { Shown, type Thing } from './shown.ts'
import type { ToolHost } from './tool.ts'

const nothing: Layout = { findings: new Map(), themes: new Map(), groups: new Map(), bounds: null }

export class Stage implements ToolHost {
  readonly room: RoomApi
  readonly state: SharedState
  readonly acts: () => CanvasActs
  readonly shown: Shown
  readonly layout: Held<Layout> = hold(nothing)
  readonly #flights = new Flights(() => performance.now())
  #lang: Lang = 'en'
  #editor: Editor | null = null
  #carrying: Carrying | null = null
  #frame: number | null = null
  #later: ReturnType<typeof setTimeout> | null = null
  #stale = false

  constructor(room: RoomApi, state: SharedState, acts: () => CanvasActs, lang: Lang) {
    this.room = room
    this.state = state
    this.acts = acts
    this.#lang = lang
    this.shown = new Shown({ lang, colourBy: state.colourBy.get() })
    this.#layOut()
  }

  get lang(): Lang {
    return this.#lang
  }

  /** Begins to show in `editor`; answers how to stop. */
  attach(editor: Editor): () => void {
    this.#editor = editor
    const stops = [
      this.shown.attach(editor),
      guard(editor, { undo: () => void this.room.undo(), redo: () => void this.room.redo() }),
      this.room.workshop.subscribe(() => this.#soon()),
      this.room.findings.others.subscribe(() => this.#onFrame()),
      this.state.suggestions.subscribe(() => this.#soon()),
      this.state.colourBy.subscribe(() => this.#look()),
      this.state.selection.subscribe(() => this.#markSelection()),
      this.state.find.subscribe(() => this.#markFound()),
    ]
    this.#look()
    return () => {
      for (const stop of stops) stop()
      this.letGo()
      if (this.#frame !== null) cancelAnimationFrame(this.#frame)
      if (this.#later !== null) clearTimeout(this.#later)
      this.#editor = null
    }
  }

  setLang(lang: Lang): void {
    if (lang === this.#lang) return
    this.#lang = lang
    this.#look()
  }

  /** Lays out and projects what stands now. */
  refresh(): void {
    this.#stale = false
    this.#layOut()
    this.shown.show(this.room.workshop.get(), this.layout.get())
    this.#flights.follow(this.room.findings.others.get(), this.layout.get())
    this.#carryAll()
    this.#markSelection()
    this.#markFound()
  }

  // ToolHost: what the hand of this person does.

  at(point: Point, title: TLShapeId | null): Hit | null {
    const layout = this.layout.get()
    for (const box of title ? layout.themes.values() : []) {
      if (themeShapeId(box.id) === title) return { kind: 'theme', box, part: 'title' }
    }
    return hitAt(layout, point)
  }

  isSelected = (id: string): boolean => this.state.selection.get().has(id)
  selectedIds = (): readonly string[] => [...this.state.selection.get()]
  select = (ids: readonly string[], mode: 'only' | 'toggle'): void => this.state.select(ids, mode)
  brush = (box: Box, before: readonly string[]): void =>
    this.state.select([...new Set([...before, ...brushed(this.layout.get(), box)])], 'only')

  lift(grabbed: Pick<Hit, 'box'>): boolean {
    if (!this.mayMove()) return false
    this.#carrying = Carrying.lift(this.room, this.layout.get(), this.state.selection.get(), grabbed.box.id)
    if (!this.#carrying) return false
    this.shown.mark('lifted', this.#carrying.ids)
    return true
  }

  carry(by: Point, pointer: Point): void {
    this.#carrying?.move(by)
    this.#carryAll()
    const target = this.#carrying?.target(this.layout.get(), pointer)
    this.shown.mark('target', new Set(target ? [target.id] : []))
  }

  drop(by: Point, pointer: Point): void {
    const carrying = this.#carrying
    carrying?.move(by)
    const drop = carrying?.drop(this.layout.get(), pointer)
    this.#carrying = null
    this.shown.mark('lifted', new Set())
    this.shown.mark('target', new Set())
    if (drop) void this.write(drop)
    carrying?.end()
    this.refresh()
  }

  letGo(): void {
    this.#carrying?.end()
    this.#carrying = null
    this.shown.mark('lifted', new Set())
    this.shown.mark('target', new Set())
    this.#carryAll()
  }

  open = ({ box }: Hit): void => this.acts().edit(box.id)
  openId = (id: string): void => this.acts().edit(id as Thing)
  compose = (point: Point): void => {
    if (this.room.may('addFinding')) this.acts().compose(this.spotAt(point))
  }
  /** The page's menu for `hit`, which is selected first unless it is already. */
  menu(hit: Hit | null, at: Point): void {
    if (hit && !this.isSelected(hit.box.id)) this.select([hit.box.id], 'only')
    if (hit || this.selectedIds().length > 0) this.acts().menu(this.selectedIds(), at)
  }

  /** True when this person may move things. */
  mayMove = (): boolean => this.room.may('placeFindings') && this.room.may('placeThemes')

  /** `point` as `addFinding` takes it. */
  spotAt(point: Point): Spot {
    const theme = themeUnder(this.layout.get(), point, { all: new Set() })
    const { x, y } = theme?.origin ?? { x: 0, y: 0 }
    return { themeId: theme?.id ?? null, x: Math.round(point.x - x), y: Math.round(point.y - y) }
  }

  /** One gesture or arrangement, as one operation with one undo. */
  async write({ places, frames }: Drop): Promise<void> {
    if (places.length === 0 && frames.length === 0) return
    const place = async (run: RunVerb): Promise<boolean[]> => {
      const outcomes = [
        ...(frames.length > 0 ? [run('placeThemes', { frames })] : []),
        ...(places.length > 0 ? [run('placeFindings', { places })] : []),
      ]
      return (await Promise.all(outcomes)).map((outcome) => this.acts().refused(outcome))
    }
    const before = this.layout.get().findings
    const filed = places.flatMap(({ id, themeId }) =>
      themeId !== undefined && before.get(id)?.themeId !== themeId ? [{ id, themeId }] : [],
    )
    const refused = await (frames.length > 0 && places.length > 0 ? this.room.asOne('placeThemes', place) : place(this.room.run))
    if (!refused.includes(true)) this.acts().placed(filed)
  }

  #layOut(): void {
    const groups = this.state.suggestions
      .get()
      .filter(({ status }) => status === 'offered')
      .map(({ id, ids }) => ({ id, findingIds: ids }))
    this.layout.set(layoutOf(this.room.workshop.get(), groups))
  }

  #look(): void {
    this.shown.look({ lang: this.#lang, colourBy: this.state.colourBy.get() })
    if (this.#editor) this.refresh()
  }

  /** What comes in one turn is shown once: others' changes come together, once a frame (LK1). */
  #soon(): void {
    if (this.#stale) return
    this.#stale = true
    queueMicrotask(() => this.#stale && this.#editor && this.refresh())
  }

  #onFrame(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null
      this.#flights.follow(this.room.findings.others.get(), this.layout.get())
      this.#carryAll()
    })
  }

  /** Everything that is on its way, in others' hands and, over those, in mine. */
  #carryAll(): void {
    const layout = this.layout.get()
    const { offsets, again } = this.#flights.offsets(layout)
    for (const [id, by] of this.#carrying?.offsets(layout) ?? []) offsets.set(id, by)
    this.shown.carry(offsets)
    if (this.#later !== null) clearTimeout(this.#later)
    this.#later = again === null ? null : setTimeout(() => this.#onFrame(), again + 1)
  }

  #markSelection = (): void => this.shown.mark('selected', this.state.selection.get())
  #markFound = (): void => this.shown.mark('found', matching(this.room.workshop.get(), this.state.find.get()))
}
