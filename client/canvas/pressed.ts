// Keys, pastes and the menu on the canvas. Keys are listened to before tldraw hears them: it would keep Tab for itself and take
// the browser's zoom away.
import type { Editor, TLShapeId } from '@tldraw/tldraw'
import { canvasMessages } from '../../shared/messages/canvas.ts'
import { translator } from '../../shared/messages/catalogue.ts'
import { showBox } from './camera.ts'
import { type KeyAct, keyAct } from './keys.ts'
import { Nudging } from './nudging.ts'
import { selectionBox } from './selection-box.ts'
import type { Stage } from './stage.ts'

/** Listens in `region` as long as the canvas stands; answers how to stop. */
export function pressedOn(region: HTMLElement, editor: Editor, stage: Stage): () => void {
  const nudging = new Nudging(stage, editor)
  const container = editor.getContainer()
  const onCanvas = (event: Event) => event.target instanceof Node && container.contains(event.target)

  const onKey = (event: KeyboardEvent) => {
    if (!onCanvas(event)) return
    if (event.key === 'Tab' || ((event.ctrlKey || event.metaKey) && ['=', '+', '-', '0'].includes(event.key))) {
      event.stopPropagation()
      return
    }
    const act = keyAct(event, stage.mayMove() && stage.selectedIds().length > 0)
    if (!act || (act.kind === 'cancel' && !editor.isIn('select.idle'))) return
    event.preventDefault()
    event.stopPropagation()
    done(act, editor, stage, nudging)
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!onCanvas(event) || text.trim() === '' || !stage.room.may('addFinding')) return
    event.preventDefault()
    event.stopPropagation()
    stage.acts().paste(text, stage.spotAt(editor.inputs.currentPagePoint))
  }
  const onMenu = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const title = target?.closest<HTMLElement>('.theme-title')?.dataset.theme ?? null
    if (!onCanvas(event) && title === null) return
    event.preventDefault()
    // A finger that is held selects (tool.ts).
    if (event instanceof PointerEvent && event.pointerType === 'touch') return
    const at = { x: event.clientX, y: event.clientY }
    // Asked for by a key it comes without a point: for what is selected.
    const byKey = event.button !== 2
    stage.menu(byKey ? null : stage.at(editor.screenToPage(at), title as TLShapeId | null), at)
  }
  const onWheel = (event: WheelEvent) => {
    const over = event.target instanceof Element && event.target.closest('.canvas-over')
    if (!over) return
    // What lies over the canvas is no wall: the canvas pans and zooms under it.
    event.preventDefault()
    container.querySelector('.tl-canvas')?.dispatchEvent(new WheelEvent('wheel', event))
  }
  const onLeave = () => nudging.end()
  const onPress = () => {
    nudging.end()
    // A click gives the canvas its keys; tldraw itself would leave the focus where it was.
    container.focus({ preventScroll: true })
  }
  region.addEventListener('keydown', onKey, true)
  region.addEventListener('paste', onPaste)
  region.addEventListener('contextmenu', onMenu)
  region.addEventListener('wheel', onWheel, { passive: false })
  container.addEventListener('blur', onLeave)
  container.addEventListener('pointerdown', onPress, true)
  return () => {
    nudging.end()
    region.removeEventListener('keydown', onKey, true)
    region.removeEventListener('paste', onPaste)
    region.removeEventListener('contextmenu', onMenu)
    region.removeEventListener('wheel', onWheel)
    container.removeEventListener('blur', onLeave)
    container.removeEventListener('pointerdown', onPress, true)
  }
}

function done(act: KeyAct, editor: Editor, stage: Stage, nudging: Nudging): void {
  const ids = stage.selectedIds()
  const t = translator(canvasMessages, stage.lang)
  if (act.kind !== 'nudge') nudging.end()
  switch (act.kind) {
    case 'nudge':
      nudging.step(act.by)
      break
    case 'pan': {
      const { x, y, z } = editor.getCamera()
      editor.setCamera({ x: x - act.by.x / z, y: y - act.by.y / z, z })
      stage.state.follow.set(null)
      break
    }
    case 'zoom':
      zoomed(act.to, editor, stage)
      break
    case 'open':
      if (ids[0] === undefined) stage.acts().say(t('canvas.said.none'))
      else if (ids.length === 1) stage.openId(ids[0])
      break
    case 'remove':
      if (ids.length > 0) stage.acts().remove(ids)
      else stage.acts().say(t('canvas.said.none'))
      break
    case 'select-all':
      stage.select([...stage.layout.get().findings.keys()], 'only')
      break
    case 'cancel':
      stage.select([], 'only')
      if (ids.length > 0) stage.acts().say(t('canvas.said.none'))
  }
}

function zoomed(to: 'in' | 'out' | 'whole' | 'fit' | 'selection', editor: Editor, stage: Stage): void {
  const glide = { animation: { duration: 100 } }
  stage.state.follow.set(null)
  if (to === 'in') editor.zoomIn(undefined, glide)
  else if (to === 'out') editor.zoomOut(undefined, glide)
  else if (to === 'whole') editor.resetZoom(undefined, glide)
  else if (to === 'fit') showBox(editor, stage.layout.get().bounds)
  else showBox(editor, selectionBox(stage.layout.get(), stage.state.selection.get()))
}
