// The canvas's own tools: zoom, arrange, image. Everything else is the page's.
import type { Editor } from '@tldraw/tldraw'
import { useValue } from '@tldraw/tldraw'
import { ChevronUp, Image, Maximize, Minus, Plus, ScanSearch } from 'lucide-react'
import { canvasMessages } from '../../shared/messages/canvas.ts'
import { useT } from '../i18n.tsx'
import { useStore } from '../room/RoomContext.tsx'
import { ArrangeMenu } from './ArrangeMenu.tsx'
import { showBox } from './camera.ts'
import { selectionBox } from './selection-box.ts'
import type { Stage } from './stage.ts'

export function Toolbar({ stage, editor, onImage }: { stage: Stage; editor: Editor; onImage(): void }) {
  const t = useT(canvasMessages)
  const zoom = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor])
  const selection = useStore(stage.state.selection)
  // Whoever looks for themselves goes along with nobody any more.
  const own = (look: () => void) => () => {
    stage.state.follow.set(null)
    look()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row everywhere
    <div className="canvas-tools" role="group" aria-label={t('canvas.tools')}>
      <IconButton label={t('canvas.zoom.out')} onClick={own(() => editor.zoomOut(undefined, { animation: { duration: 100 } }))}>
        <Minus size={16} aria-hidden="true" />
      </IconButton>
      <button
        type="button"
        className="button button-quiet canvas-zoom"
        title={t('canvas.zoom.whole')}
        onClick={own(() => editor.resetZoom())}
      >
        <span className="visually-hidden">{t('canvas.zoom.whole')} </span>
        {t('canvas.zoom', { percent: zoom })}
      </button>
      <IconButton label={t('canvas.zoom.in')} onClick={own(() => editor.zoomIn(undefined, { animation: { duration: 100 } }))}>
        <Plus size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label={t('canvas.zoom.fit')} onClick={own(() => showBox(editor, stage.layout.get().bounds))}>
        <Maximize size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('canvas.zoom.selection')}
        disabled={selection.size === 0}
        onClick={own(() => showBox(editor, selectionBox(stage.layout.get(), selection)))}
      >
        <ScanSearch size={16} aria-hidden="true" />
      </IconButton>
      <ArrangeMenu stage={stage}>
        {t('canvas.arrange')} <ChevronUp size={14} aria-hidden="true" />
      </ArrangeMenu>
      <button type="button" className="button button-quiet" onClick={onImage}>
        <Image size={16} aria-hidden="true" /> {t('canvas.image')}
      </button>
    </div>
  )
}

type IconProps = { label: string; onClick(): void; disabled?: boolean; children: React.ReactNode }
function IconButton({ label, onClick, disabled, children }: IconProps) {
  return (
    <button
      type="button"
      className="button button-quiet canvas-icon"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
