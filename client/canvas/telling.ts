// What this person's presence says of the canvas: where the pointer is and what of it they see.
import { type Editor, react, type TLEventInfo } from '@tldraw/tldraw'
import { canvasReach } from '../../shared/model/schema.ts'
import type { FindingsApi } from '../room/room.ts'
import { viewOf } from './camera.ts'

/** A view is told this often at most, ms: who follows glides. */
const rest = 150

/** Tells it as long as the canvas stands; answers how to stop. */
export function tell(editor: Editor, findings: Pick<FindingsApi, 'present'>): () => void {
  const onEvent = (event: TLEventInfo) => {
    if (event.type !== 'pointer' || event.name !== 'pointer_move') return
    const { x, y } = editor.inputs.currentPagePoint
    if (Math.abs(x) <= canvasReach && Math.abs(y) <= canvasReach)
      findings.present({ cursor: { x: Math.round(x), y: Math.round(y) } })
  }
  let timer: ReturnType<typeof setTimeout> | null = null
  const stopWatching = react('tell the view', () => {
    editor.getViewportPageBounds()
    timer ??= setTimeout(() => {
      timer = null
      findings.present({ view: viewOf(editor) })
    }, rest)
  })
  const leave = () => findings.present({ cursor: null })
  const container = editor.getContainer()
  editor.on('event', onEvent)
  container.addEventListener('pointerleave', leave)
  return () => {
    editor.off('event', onEvent)
    container.removeEventListener('pointerleave', leave)
    stopWatching()
    if (timer !== null) clearTimeout(timer)
    findings.present({ cursor: null, view: null })
  }
}
