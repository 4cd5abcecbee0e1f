// Where one looks: fitting things into sight, coming to a thing, going along with someone.
import type { Editor } from '@tldraw/tldraw'
import type { Box } from './boxes.ts'
import { detailAt } from './lod.ts'

/** What stays free at the edges when things are fitted into sight, pixels; below are the tools and the watermark. */
const free = { side: 24, top: 28, bottom: 64 }
/** Below full detail, titles stand out over their themes by a line or two. */
const freeForTitles = 48
/** Coming to one thing, one wants to read it. */
const readable = 0.6
/** A glide, ms; none with reduced motion (the editor's animation speed is then 0). */
const glide = { animation: { duration: 140 } }

/** Brings `box` into sight, as large as fits, at most at 100 %. */
export function showBox(editor: Editor, box: Box | null, still = false): void {
  if (!box) return
  const { w, h } = editor.getViewportScreenBounds()
  const least = editor.getCameraOptions().zoomSteps[0] ?? 1
  const roomUnder = (top: number) => ({ w: Math.max(80, w - 2 * free.side), h: Math.max(80, h - top - free.bottom) })
  const zoomIn = (room: { w: number; h: number }) => Math.max(least, Math.min(1, room.w / box.w, room.h / box.h))
  const top = detailAt(zoomIn(roomUnder(free.top))) === 'full' ? free.top : freeForTitles
  const room = roomUnder(top)
  const zoom = zoomIn(room)
  const x = (free.side + room.w / 2) / zoom - (box.x + box.w / 2)
  const y = (top + room.h / 2) / zoom - (box.y + box.h / 2)
  editor.setCamera({ x, y, z: zoom }, still ? { immediate: true } : glide)
}

/** Brings `box` into the middle; the zoom changes only where one could not read. */
export function comeTo(editor: Editor, box: Box): void {
  const view = editor.getViewportPageBounds()
  const zoom = Math.max(editor.getZoomLevel(), readable)
  const size = { w: (view.w * editor.getZoomLevel()) / zoom, h: (view.h * editor.getZoomLevel()) / zoom }
  // Of something larger than the screen, its upper left: there it begins.
  const x = box.w > size.w ? box.x - 24 / zoom : box.x + box.w / 2 - size.w / 2
  const y = box.h > size.h ? box.y - 60 / zoom : box.y + box.h / 2 - size.h / 2
  editor.setCamera({ x: -x, y: -y, z: zoom }, glide)
}

/** Shows what someone else sees, all of it, in the middle. */
export function seeAs(editor: Editor, view: Box): void {
  editor.zoomToBounds(view, { inset: 0, ...glide })
}

/** What one sees now, in whole canvas units. */
export function viewOf(editor: Editor): Box {
  const { x, y, w, h } = editor.getViewportPageBounds()
  return { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) }
}
