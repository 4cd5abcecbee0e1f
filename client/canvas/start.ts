// A canvas begins: guarded, projected, looked at; and all of it ends together.
import type { Editor } from '@tldraw/tldraw'
import type { FindingId, ThemeId } from '../../shared/model/ids.ts'
import { overlap } from './boxes.ts'
import { comeTo, showBox, viewOf } from './camera.ts'
import { followOthers } from './following.ts'
import { selectionBox } from './selection-box.ts'
import type { SharedState } from './shared-state.ts'
import type { Stage } from './stage.ts'
import { tell } from './telling.ts'

/** Brings `stage` onto `editor`; `lookAt` is what to begin with, else everything. Answers how to stop. */
export function start(editor: Editor, stage: Stage, lookAt: string | null): () => void {
  // The wheel works where the pointer is; where the keyboard is, is the browser's to say.
  editor.updateInstanceState({ isFocused: true, isGridMode: false })
  const boxOf = (id: string) => stage.layout.get().findings.get(id as FindingId) ?? stage.layout.get().themes.get(id as ThemeId)
  // First where one looks: only what is there is made into shapes.
  begin(editor, stage, lookAt)
  const stops = [
    stage.attach(editor),
    stage.state.onReveal((id, hidden = false) => {
      // What was made in this very turn is not laid out yet.
      if (!boxOf(id)) stage.refresh()
      const box = boxOf(id)
      if (!box || (hidden && overlap(viewOf(editor), box))) return
      stage.state.follow.set(null)
      comeTo(editor, box)
    }),
    tell(editor, stage.room.findings),
    followOthers(editor, stage.room.findings, stage.state.follow),
    suggestionsInSight(editor, stage),
  ]
  return () => {
    left.set(stage.state, editor.getCamera())
    for (const stop of stops) stop()
  }
}

/** Where someone was when they left the canvas for the outline: one place for each synthesis page. */
const left = new WeakMap<SharedState, { x: number; y: number; z: number }>()

/** Where one was; what the outline has brought into the hand meanwhile comes into sight. The first time: what a link leads to, or everything. */
function begin(editor: Editor, stage: Stage, lookAt: string | null): void {
  const before = left.get(stage.state)
  const layout = stage.layout.get()
  if (before) {
    editor.setCamera(before, { immediate: true })
    const selected = selectionBox(layout, stage.state.selection.get())
    if (selected && !overlap(viewOf(editor), selected)) comeTo(editor, selected)
    return
  }
  const first = lookAt === null ? null : selectionBox(layout, new Set([lookAt]))
  if (first) comeTo(editor, first)
  else showBox(editor, layout.bounds, true)
}

/** Suggestions that come are brought into sight: they stand where nobody was looking. When the last went one is back. */
function suggestionsInSight(editor: Editor, stage: Stage): () => void {
  let before = stage.layout.get().groups.size
  let camera: { x: number; y: number; z: number } | null = null
  return stage.layout.subscribe(() => {
    const { groups } = stage.layout.get()
    if (before === 0 && groups.size > 0) {
      camera = editor.getCamera()
      showBox(editor, [...groups.values()][0] ?? null)
    }
    // Where they stood there is nothing to see any more.
    if (before > 0 && groups.size === 0 && camera) editor.setCamera(camera)
    before = groups.size
  })
}
