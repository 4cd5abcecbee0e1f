// Outline and canvas side by side, or one of them, with the panel for new findings beside them; a small screen
// shows one at a time.
import { Suspense } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { useT } from '../i18n.tsx'
import { Outline } from '../outline/Outline.tsx'
import { SelectionBar } from '../outline/SelectionBar.tsx'
import { useStore } from '../room/RoomContext.tsx'
import { SinceYouLeft } from '../since/SinceYouLeft.tsx'
import { useSince } from '../since/use-since.ts'
import { FailureBoundary } from '../ui/FailureBoundary.tsx'
import { part } from '../ui/part.ts'
import { CanvasPane } from './CanvasPane.tsx'
import { usePage } from './PageContext.tsx'

const QuickCapture = part(() => import('../capture/QuickCapture.tsx').then((m) => ({ default: m.QuickCapture })))

export function Panes({ narrow, small }: { narrow: boolean; small: boolean }) {
  const { synthesis, page, acts } = usePage()
  const view = useStore(synthesis.view)
  const capturing = useStore(page.capturing)
  const { changes, dismiss } = useSince()
  const seen = () => {
    dismiss()
    acts.showTray()
  }
  const since = changes ? <SinceYouLeft changes={changes} onReveal={acts.show} onDismiss={seen} /> : null
  // Both do not fit beside each other there.
  const shown = small && view === 'both' ? 'outline' : view
  return (
    <div className="panes" data-view={shown} data-capturing={capturing || undefined}>
      {shown === 'canvas' ? null : (
        <div className="pane-outline">
          <SelectionBar />
          <Outline columns={narrow || shown === 'both' ? 1 : 2} small={small} since={since} />
        </div>
      )}
      {shown === 'outline' ? null : <CanvasPane />}
      {capturing ? <CapturePane /> : null}
    </div>
  )
}

function CapturePane() {
  const ui = useT(uiMessages)
  const { page, acts } = usePage()
  const spot = useStore(page.spot)
  const pastes = useStore(page.pastes)
  const close = () => {
    page.spot.set(null)
    acts.endCapture()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape anywhere in the panel closes it
    <div
      className="pane-capture"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        close()
      }}
    >
      <FailureBoundary>
        <Suspense fallback={<p className="soft">{ui('ui.loading')}</p>}>
          <QuickCapture key={pastes} onClose={close} place={spot} onPlaced={() => page.spot.set(null)} />
        </Suspense>
      </FailureBoundary>
    </div>
  )
}
