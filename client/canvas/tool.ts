// The one tool of the canvas as tldraw's states: press, drag, brush. tldraw's own select tool can clone,
// crop, rotate, resize and write text; ours can only say what a person wants, and the stage does it.
import {
  StateNode,
  type TLClickEventInfo,
  type TLPointerEventInfo,
  type TLShapeId,
  type TLStateNodeConstructor,
  type TLTickEventInfo,
} from '@tldraw/tldraw'
import type { Box, Point } from './boxes.ts'
import type { Hit } from './hit.ts'

/** What the tool asks of the canvas. Points are in canvas units. */
export type ToolHost = {
  /** `title`: the shape of the theme whose title was pressed. */
  at(point: Point, title: TLShapeId | null): Hit | null
  isSelected(id: string): boolean
  select(ids: readonly string[], mode: 'only' | 'toggle'): void
  /** Selects what `brush` touches, on top of `before`. */
  brush(brush: Box, before: readonly string[]): void
  selectedIds(): readonly string[]
  /** Takes what is selected into the hand, by `grabbed`; false when it may not move. */
  lift(grabbed: Hit): boolean
  carry(by: Point, pointer: Point): void
  drop(by: Point, pointer: Point): void
  letGo(): void
  open(hit: Hit): void
  compose(point: Point): void
}

type Press = { info: TLPointerEventInfo; hit: Hit | null }

/** The tools of one canvas. */
export function toolsFor(host: ToolHost): TLStateNodeConstructor[] {
  class Idle extends StateNode {
    static override id = 'idle'
    override onEnter() {
      this.editor.setCursor({ type: 'default', rotation: 0 })
    }
    override onPointerDown(info: TLPointerEventInfo) {
      if (info.button !== 0) return
      this.parent.transition('pressing', { info, hit: pressed(host, this, info) } satisfies Press)
    }
    override onDoubleClick(info: TLClickEventInfo) {
      if (info.phase !== 'up' || info.shiftKey || info.accelKey) return
      const hit = pressed(host, this, info)
      if (hit && !(hit.kind === 'theme' && hit.part === 'ground')) host.open(hit)
      else host.compose(this.editor.inputs.currentPagePoint.toJson())
    }
    override onCancel() {
      host.select([], 'only')
    }
  }

  class Pressing extends StateNode {
    static override id = 'pressing'
    #press: Press | null = null
    override onEnter(press: Press) {
      this.#press = press
    }
    override onPointerMove() {
      const press = this.#press
      if (press && this.editor.inputs.isDragging) this.parent.transition(this.#drag(press), press)
    }
    override onPointerUp() {
      const { hit = null, info } = this.#press ?? {}
      this.parent.transition('idle')
      const adding = info?.shiftKey || info?.accelKey
      if (hit) host.select([hit.box.id], adding ? 'toggle' : 'only')
      else if (!adding) host.select([], 'only')
    }
    /** A finger has no Shift: held on a thing, it selects it with the others, or takes it from them. */
    override onLongPress() {
      const hit = this.#press?.hit
      if (!hit || !this.editor.getInstanceState().isCoarsePointer) return
      host.select([hit.box.id], 'toggle')
      this.parent.transition('idle')
    }
    override onCancel() {
      this.parent.transition('idle')
    }
    override onInterrupt() {
      this.parent.transition('idle')
    }
    /** A finger on the ground pans, a mouse brushes. */
    #drag({ hit, info }: Press): 'carrying' | 'panning' | 'brushing' {
      const ground = hit === null || (hit.kind === 'theme' && hit.part === 'ground' && !host.isSelected(hit.box.id))
      if (hit && !ground) {
        if (!host.isSelected(hit.box.id)) host.select([hit.box.id], info.shiftKey || info.accelKey ? 'toggle' : 'only')
        if (host.lift(hit)) return 'carrying'
      }
      return this.editor.getInstanceState().isCoarsePointer || !ground ? 'panning' : 'brushing'
    }
  }

  class Carrying extends StateNode {
    static override id = 'carrying'
    override onEnter() {
      this.editor.setCursor({ type: 'grabbing', rotation: 0 })
      this.onPointerMove()
    }
    override onPointerMove() {
      host.carry(this.#by(), this.editor.inputs.currentPagePoint.toJson())
    }
    override onTick({ elapsed }: TLTickEventInfo) {
      this.editor.edgeScrollManager.updateEdgeScrolling(elapsed)
    }
    override onPointerUp() {
      host.drop(this.#by(), this.editor.inputs.currentPagePoint.toJson())
      this.parent.transition('idle')
    }
    override onComplete() {
      this.onPointerUp()
    }
    override onCancel() {
      host.letGo()
      this.parent.transition('idle')
    }
    override onInterrupt() {
      this.onCancel()
    }
    #by(): Point {
      const { currentPagePoint, originPagePoint } = this.editor.inputs
      return { x: currentPagePoint.x - originPagePoint.x, y: currentPagePoint.y - originPagePoint.y }
    }
  }

  class Brushing extends StateNode {
    static override id = 'brushing'
    #before: readonly string[] = []
    override onEnter({ info }: Press) {
      this.#before = info.shiftKey || info.accelKey ? host.selectedIds() : []
      this.onPointerMove()
    }
    override onExit() {
      this.editor.updateInstanceState({ brush: null })
    }
    override onPointerMove() {
      const { originPagePoint: from, currentPagePoint: to } = this.editor.inputs
      const brush = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        w: Math.abs(to.x - from.x),
        h: Math.abs(to.y - from.y),
      }
      this.editor.updateInstanceState({ brush })
      host.brush(brush, this.#before)
    }
    override onTick({ elapsed }: TLTickEventInfo) {
      this.editor.edgeScrollManager.updateEdgeScrolling(elapsed)
    }
    override onPointerUp() {
      this.parent.transition('idle')
    }
    override onComplete() {
      this.parent.transition('idle')
    }
    override onCancel() {
      host.select(this.#before, 'only')
      this.parent.transition('idle')
    }
    override onInterrupt() {
      this.parent.transition('idle')
    }
  }

  class Panning extends StateNode {
    static override id = 'panning'
    override onPointerMove() {
      const { currentScreenPoint, previousScreenPoint } = this.editor.inputs
      const { x, y, z } = this.editor.getCamera()
      const by = { x: currentScreenPoint.x - previousScreenPoint.x, y: currentScreenPoint.y - previousScreenPoint.y }
      this.editor.setCamera({ x: x + by.x / z, y: y + by.y / z, z }, { immediate: true })
    }
    override onPointerUp() {
      this.parent.transition('idle')
    }
    override onComplete() {
      this.parent.transition('idle')
    }
    override onCancel() {
      this.parent.transition('idle')
    }
    override onInterrupt() {
      this.parent.transition('idle')
    }
  }

  class Select extends StateNode {
    static override id = 'select'
    static override initial = 'idle'
    static override children = (): TLStateNodeConstructor[] => [Idle, Pressing, Carrying, Brushing, Panning]
  }
  return [Select, Eraser]
}

/** tldraw changes to a tool of this name for the other end of a pen, and back. It does nothing here. */
class Eraser extends StateNode {
  static override id = 'eraser'
}

/** What was pressed: a title of a theme says so, since it may reach out over it; all else by the point. */
function pressed(host: ToolHost, { editor }: StateNode, info: TLPointerEventInfo | TLClickEventInfo): Hit | null {
  return host.at(editor.inputs.currentPagePoint.toJson(), info.target === 'shape' ? info.shape.id : null)
}
