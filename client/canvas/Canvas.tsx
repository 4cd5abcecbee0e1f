// The canvas: tldraw's engine under our own shapes, tool and words. The one folder that knows tldraw; it is
// loaded when somebody looks at it, and nothing else needs it.
import './canvas.css'
import '@tldraw/tldraw/tldraw.css'
import type { Editor } from '@tldraw/tldraw'
import { TldrawEditor } from '@tldraw/tldraw'
import { useEffect, useId, useRef, useState } from 'react'
import { canvasMessages } from '../../shared/messages/canvas.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import type { CanvasActs } from './acts.ts'
import { Brush } from './Brush.tsx'
import { engineFor } from './engine.ts'
import { Grip } from './Grip.tsx'
import { Groups } from './Groups.tsx'
import { ImageDialog } from './ImageDialog.tsx'
import { licenceKey } from './nonce.ts'
import { Others } from './Others.tsx'
import { Over } from './Over.tsx'
import { pressedOn } from './pressed.ts'
import type { SharedState } from './shared-state.ts'
import { Stage } from './stage.ts'
import { start } from './start.ts'
import type { Swatches } from './swatches.ts'
import { Titles } from './Titles.tsx'
import { Toolbar } from './Toolbar.tsx'

/** What tldraw would draw of its own. */
const withoutTheirs = {
  Background: null,
  Cursor: null,
  Grid: null,
  Handles: null,
  LoadingScreen: null,
  Scribble: null,
  SelectionForeground: null,
  ShapeIndicators: null,
  SnapIndicator: null,
  Spinner: null,
  ZoomBrush: null,
}

/** Findings that are no shapes, over the themes and under the brush. */
function Painted({ swatches }: { swatches: Swatches }) {
  useEffect(() => {
    const repaint = () => swatches.soon()
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', repaint)
    void document.fonts.ready.then(repaint)
    return () => dark.removeEventListener('change', repaint)
  }, [swatches])
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; for screen readers there is the outline
  return <canvas className="canvas-swatches" aria-hidden="true" ref={(canvas) => swatches.attach(canvas)} />
}

type Props = { state: SharedState; acts: CanvasActs; lookAt?: string | null }

/** `state` is what the outline shares; `acts` what the page does for the canvas; `lookAt`: what to begin with. */
export default function Canvas({ state, acts, lookAt = null }: Props) {
  const t = useT(canvasMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  const [stage] = useState(() => new Stage(room, state, () => latest.current, lang))
  const [engine] = useState(() => engineFor(stage))
  const [components] = useState(() => ({
    ...withoutTheirs,
    Brush,
    OnTheCanvas: () => <Painted swatches={stage.shown.swatches} />,
  }))
  const [editor, setEditor] = useState<Editor | null>(null)
  const [imaging, setImaging] = useState(false)
  const region = useRef<HTMLElement>(null)
  const hint = useId()
  const end = useId()

  useEffect(() => stage.setLang(lang), [stage, lang])
  useEffect(() => {
    const container = editor?.getContainer()
    container?.setAttribute('aria-label', t('canvas.region'))
    container?.setAttribute('aria-describedby', hint)
    container?.setAttribute('tabindex', '0')
  }, [editor, hint, t])
  useEffect(() => {
    if (!region.current || !editor) return
    return pressedOn(region.current, editor, stage)
  }, [editor, stage])

  return (
    <section className="canvas" data-canvas="" ref={region} aria-label={t('canvas.region')}>
      <a className="skip-link" href={`#${end}`}>
        {t('canvas.skip')}
      </a>
      <p id={hint} className="visually-hidden">
        {t('canvas.hint')}
      </p>
      <TldrawEditor
        {...engine}
        components={components}
        initialState="select"
        autoFocus={false}
        inferDarkMode
        licenseKey={licenceKey()}
        onMount={(mounted) => {
          const stop = start(mounted, stage, lookAt)
          setEditor(mounted)
          return () => {
            setEditor(null)
            stop()
          }
        }}
      />
      {editor ? (
        <>
          <Over editor={editor}>
            <Groups stage={stage} />
            <Titles stage={stage} editor={editor} />
            <Grip stage={stage} editor={editor} />
            <Others stage={stage} />
          </Over>
          <Toolbar stage={stage} editor={editor} onImage={() => setImaging(true)} />
        </>
      ) : null}
      {imaging ? <ImageDialog colourBy={state.colourBy.get()} onClose={() => setImaging(false)} /> : null}
      <div id={end} tabIndex={-1} />
    </section>
  )
}
