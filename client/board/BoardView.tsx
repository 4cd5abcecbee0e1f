// The board at /e/:id: bar, current card, lanes, drawer, footer. The screen the workshop is run from.
import { Suspense, useRef } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { liveRecommendations } from '../../shared/model/board.ts'
import { useT } from '../i18n.tsx'
import { useRoom, useSelected, useStore, useWorkshop } from '../room/RoomContext.tsx'
import { useArrival } from '../ui/arrival.ts'
import { FailureBoundary } from '../ui/FailureBoundary.tsx'
import { Loading } from '../ui/Loading.tsx'
import { part } from '../ui/part.ts'
import { Bar } from './Bar.tsx'
import { BoardProvider, useBoard, useSentences } from './BoardContext.tsx'
import { pressed } from './board-keys.ts'
import { CurrentCard } from './CurrentCard.tsx'
import { Dialogs } from './Dialogs.tsx'
import { Drawer } from './Drawers.tsx'
import { BoardDrag } from './drag.tsx'
import { AllSorted, NoCards, NoLanes } from './EmptyBoard.tsx'
import { Footer, Tools } from './Footer.tsx'
import { useFocusKeeper } from './focus-keeper.ts'
import { Lanes } from './Lanes.tsx'
import { useLow, useNarrow, useShort, useTight } from './media.ts'
import { usePreferences } from './preferences.ts'
import { useCurrent } from './use-current.ts'
import './board.css'

const CardLink = part(() => import('../evidence/CardLink.tsx').then((m) => ({ default: m.CardLink })))
const ProjectorView = part(() => import('./ProjectorView.tsx').then((m) => ({ default: m.ProjectorView })))

/** The board page, or the projector's view of it. */
export function BoardView() {
  const room = useRoom()
  const synced = useStore(room.synced)
  if (!synced) return <Loading />
  const projector = new URLSearchParams(location.search).get('view') === 'projector'
  return <BoardProvider>{projector ? <ProjectorView /> : <Board />}</BoardProvider>
}

function Board() {
  const ui = useT(uiMessages)
  const board = useBoard()
  const workshop = useWorkshop()
  const [preferences, prefer] = usePreferences()
  const narrow = useNarrow()
  const short = useShort()
  const low = useLow()
  const tight = useTight()
  const root = useRef<HTMLDivElement>(null)
  const card = useCurrent(board.room.me.role === 'observer')
  // A drawer needs the lanes in sight: on a laptop the card makes room while it is open.
  const drawerOpen = useSelected(board.state.drawer, (name) => name !== null)
  const mustFold = short || (drawerOpen && low && !narrow)
  const folded = mustFold || preferences.folded
  useFocusKeeper(root)

  // The keys work from the first moment, unless something else already has the focus.
  useArrival(true)

  const touched = (target: EventTarget) => {
    if (target instanceof Element && target.closest('[data-region="current"]')) board.state.touchedAt.set(Date.now())
  }
  const options = { singleKeys: preferences.singleKeys, onFold: () => prefer({ folded: !preferences.folded }) }
  const small = narrow || short
  const tools = <Tools density={preferences.density} onDensity={(density) => prefer({ density })} />
  const none = liveRecommendations(workshop).length === 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on any card bubble up to here
    <div
      ref={root}
      className="board"
      data-narrow={narrow || undefined}
      data-short={short || undefined}
      onPointerDownCapture={(event) => touched(event.target)}
      onKeyDown={(event) => {
        touched(event.target)
        pressed(event, board, options)
      }}
      onFocus={(event) => {
        const id = event.target.closest<HTMLElement>('[data-card]')?.dataset.card
        if (board.state.pending.get() && board.state.pending.get()?.id !== id) board.state.pending.set(null)
      }}
    >
      <a className="skip-link" href="#main">
        {ui('ui.skip')}
      </a>
      <Bar narrow={small || tight} tools={small ? tools : null} />
      <BoardDrag>
        <main id="main" tabIndex={-1} className="board-main">
          {card ? (
            <CurrentCard card={card} folded={folded} canUnfold={!mustFold} onFold={(now) => prefer({ folded: now })} />
          ) : none ? (
            <NoCards />
          ) : (
            <AllSorted />
          )}
          {workshop.settings.lanes.length === 0 ? <NoLanes /> : <Lanes density={preferences.density} narrow={small} />}
          <PendingLine />
        </main>
        <Drawer />
        <Footer narrow={small} tools={tools} />
      </BoardDrag>
      {location.search.includes('card=') ? (
        <FailureBoundary instead={false}>
          <Suspense fallback={null}>
            <CardLink />
          </Suspense>
        </FailureBoundary>
      ) : null}
      <Dialogs singleKeys={preferences.singleKeys} onSingleKeys={(singleKeys) => prefer({ singleKeys })} />
    </div>
  )
}

/** After a lane digit: which digits come next, in words, until Escape. */
function PendingLine() {
  const { state } = useBoard()
  const words = useSentences()
  const pending = useStore(state.pending)
  const { settings } = useWorkshop()
  const lane = pending === null ? undefined : settings.lanes[pending.lane]
  if (!lane || !pending) return null
  return (
    <p className="pending-line">
      <strong>{words.name(pending.id)}</strong> {words.pendingIn(lane)}
    </p>
  )
}
