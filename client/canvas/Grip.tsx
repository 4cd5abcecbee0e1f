// The corner by which one makes a selected theme larger or smaller. A theme never gets smaller than what it
// holds (CV3); its width says how many findings stand side by side.
import type { Editor } from '@tldraw/tldraw'
import { type PointerEvent, useState } from 'react'
import { canvasMessages } from '../../shared/messages/canvas.ts'
import type { ThemeId } from '../../shared/model/ids.ts'
import { useT } from '../i18n.tsx'
import { useStore } from '../room/RoomContext.tsx'
import type { Point } from './boxes.ts'
import { resized } from './resize.ts'
import type { Stage } from './stage.ts'

export function Grip({ stage, editor }: { stage: Stage; editor: Editor }) {
  const t = useT(canvasMessages)
  const layout = useStore(stage.layout)
  const selection = useStore(stage.state.selection)
  const [from, setFrom] = useState<{ pressed: Point; now: Point } | null>(null)
  const [id] = selection
  const theme = selection.size === 1 ? layout.themes.get(id as ThemeId) : undefined
  if (!theme || !stage.mayMove()) return null
  const point = (event: PointerEvent): Point => editor.screenToPage({ x: event.clientX, y: event.clientY })
  const by = from ? { x: from.now.x - from.pressed.x, y: from.now.y - from.pressed.y } : { x: 0, y: 0 }
  const frame = resized(layout, theme, by)
  return (
    <>
      {from ? (
        <div
          className="theme-sizing"
          style={{ transform: `translate(${theme.x}px, ${theme.y}px)`, width: frame.w, height: frame.h }}
        />
      ) : null}
      <div
        className="theme-grip"
        title={t('canvas.theme.size')}
        style={{
          transform: `translate(${theme.x + theme.w + by.x}px, ${theme.y + theme.h + by.y}px) scale(calc(1 / var(--z))) translate(-50%, -50%)`,
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setFrom({ pressed: point(event), now: point(event) })
        }}
        onPointerMove={(event) => from && setFrom({ ...from, now: point(event) })}
        onPointerUp={() => {
          setFrom(null)
          if (Math.abs(by.x) + Math.abs(by.y) >= 1) void stage.write({ places: [], frames: [frame] })
        }}
        onPointerCancel={() => setFrom(null)}
      />
    </>
  )
}
