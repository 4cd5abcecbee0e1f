// What lies over the canvas in its coordinates: titles, suggested groups, others' pointers. One layer goes
// with the camera, so that moving it renders nothing; `--z` lets things keep their size on the screen (CV8).
import { type Editor, useQuickReactor } from '@tldraw/tldraw'
import { type ReactNode, useRef } from 'react'
import { detailAt } from './lod.ts'

export function Over({ editor, children }: { editor: Editor; children: ReactNode }) {
  const layer = useRef<HTMLDivElement>(null)
  const zoom = useRef<number | null>(null)
  useQuickReactor('layer over the canvas', () => {
    const { x, y, z } = editor.getCamera()
    const element = layer.current
    if (!element) return
    element.style.transform = `scale(${z}) translate(${x}px, ${y}px)`
    // Panning leaves this alone: what depends on it would be worked out anew.
    if (zoom.current === z) return
    zoom.current = z
    element.style.setProperty('--z', String(z))
    const detail = detailAt(z)
    for (const one of [editor.getContainer(), element.parentElement]) {
      // Writing what stands there already would style all findings anew.
      if (one && one.dataset.detail !== detail) one.dataset.detail = detail
    }
  }, [editor])
  return (
    <div className="canvas-over">
      <div className="canvas-over-layer" ref={layer}>
        {children}
      </div>
    </div>
  )
}
