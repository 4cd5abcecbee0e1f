// The domain projected into tldraw's store, which keeps nothing of its own (CV6): what is projected replaces
// what is there, except where things stand that are in a hand here (CV7).
import type { Editor, TLShapeId } from '@tldraw/tldraw'
import { type Box, overlap, type Point } from './boxes.ts'
import type { CanvasShape } from './shapes.tsx'

/** How far something is on its way, by shape. */
export type Offsets = ReadonlyMap<TLShapeId, Point>
/** Shows a shape at a point without anything else knowing. */
export type Mover = { move(id: TLShapeId, at: Point): void }

export class Projection {
  readonly #editor: Editor
  readonly #mover: Mover
  /** What was projected. */
  #shapes = new Map<TLShapeId, CanvasShape>()
  /** What was asked for the last time: nearly always the same objects. */
  #wanted = new Map<TLShapeId, CanvasShape>()
  #offsets: Offsets = new Map()

  constructor(editor: Editor, mover: Mover) {
    this.#editor = editor
    this.#mover = mover
    // An editor made anew over the same store finds what the last one showed.
    for (const record of editor.store.allRecords()) {
      if (record.typeName === 'shape') this.#shapes.set(record.id, record as CanvasShape)
    }
  }

  /** Makes the store show exactly `shapes`, themes first. What is on its way is to be carried again then. */
  show(shapes: Iterable<CanvasShape>): void {
    const all = [...shapes]
    const next = new Map<TLShapeId, CanvasShape>()
    const changed: CanvasShape[] = []
    for (const wanted of all) {
      const before = this.#shapes.get(wanted.id)
      // What kept its own height in the stack is another object than the one wanted.
      if (before === wanted || (before && this.#wanted.get(wanted.id) === wanted)) {
        next.set(wanted.id, before)
        continue
      }
      const keeps = before && before.index !== wanted.index && freestanding(wanted, all)
      const shape = keeps ? { ...wanted, index: before.index } : wanted
      const same = before !== undefined && sameShape(before, shape)
      next.set(shape.id, same ? before : shape)
      if (!same) changed.push(shape)
    }
    this.#wanted = new Map(all.map((shape) => [shape.id, shape]))
    const gone = [...this.#shapes.keys()].filter((id) => !next.has(id))
    this.#shapes = next
    this.#write(changed, gone)
  }

  /**
   * Shows what is on its way that far from its place, and what no longer is back there. The store knows
   * nothing of it: with each change of a record tldraw looks at all shapes, twenty hands sixty times a second.
   */
  carry(offsets: Offsets): void {
    for (const id of this.#offsets.keys()) if (!offsets.has(id)) this.#move(id, { x: 0, y: 0 })
    for (const [id, by] of offsets) this.#move(id, by)
    this.#offsets = offsets
  }

  /** True for what is a shape. */
  has(id: TLShapeId): boolean {
    return this.#shapes.has(id)
  }

  #move(id: TLShapeId, by: Point): void {
    const shape = this.#shapes.get(id)
    if (shape) this.#mover.move(id, { x: shape.x + by.x, y: shape.y + by.y })
  }

  #write(shapes: readonly CanvasShape[], gone: readonly TLShapeId[]): void {
    if (shapes.length === 0 && gone.length === 0) return
    const { store } = this.#editor
    store.mergeRemoteChanges(() => {
      if (gone.length > 0) store.remove([...gone])
      store.put([...shapes])
    })
  }
}

/**
 * True for a finding that touches no other: then nobody sees how high it lies, and it stays in the stack where
 * it was. Another height would give every shape above the old one a new number, and each would render.
 */
function freestanding(shape: CanvasShape, all: readonly CanvasShape[]): boolean {
  if (shape.type !== 'finding') return false
  const box = boxOf(shape)
  return !all.some((other) => other.type === 'finding' && other.id !== shape.id && overlap(box, boxOf(other)))
}

const boxOf = ({ x, y, props: { w, h } }: CanvasShape): Box => ({ x, y, w, h })

/** Props are the same object as long as nothing of them changed; a theme's are made anew, and few. */
function sameShape(a: CanvasShape, b: CanvasShape): boolean {
  if (a.x !== b.x || a.y !== b.y || a.index !== b.index) return false
  if (a.props === b.props) return true
  if (a.type === 'finding' || b.type === 'finding') return false
  return (
    a.props.w === b.props.w && a.props.h === b.props.h && a.props.level === b.props.level && a.props.settled === b.props.settled
  )
}
