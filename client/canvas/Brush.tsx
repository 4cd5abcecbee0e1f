// The rectangle one draws to select.
import type { TLBrushProps } from '@tldraw/tldraw'

export function Brush({ brush }: TLBrushProps) {
  return (
    <div
      className="canvas-brush"
      style={{ transform: `translate(${brush.x}px, ${brush.y}px)`, width: brush.w, height: brush.h }}
    />
  )
}
