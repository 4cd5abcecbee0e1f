// The synthesis at /e/:id/synthesis: bar, toolbar, outline and canvas with one selection, footer. The screen
// of week 3. The findings' room is entered here and nowhere before.
import './synthesis.css'
import { type ClipboardEvent, useEffect } from 'react'
import { Link } from 'wouter'
import { uiMessages } from '../../shared/messages/ui.ts'
import { useNarrow, useShort, useTight } from '../board/media.ts'
import { usePreferences } from '../board/preferences.ts'
import { useT } from '../i18n.tsx'
import { EveryoneProvider } from '../presence/Everyone.tsx'
import { useFindings, useRoom, useStore } from '../room/RoomContext.tsx'
import { useArrival } from '../ui/arrival.ts'
import { Loading } from '../ui/Loading.tsx'
import { Dialogs } from './Dialogs.tsx'
import { Drawer } from './Drawer.tsx'
import { useDeepLink } from './deep-link.ts'
import { EmptySynthesis, useNothingYet } from './Empty.tsx'
import { Footer, WorkLeft } from './Footer.tsx'
import { useFollowing } from './following.ts'
import { type Page, PageProvider, usePage, useSynthesisT } from './PageContext.tsx'
import { Panes } from './Panes.tsx'
import { pressed } from './pressed.ts'
import { SynthesisBar } from './SynthesisBar.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useHearMine } from './use-hear-mine.ts'

export function SynthesisPage() {
  const ui = useT(uiMessages)
  const room = useRoom()
  const status = useFindings()
  const synced = useStore(room.synced)
  return (
    <PageProvider>
      <a className="skip-link" href="#main">
        {ui('ui.skip')}
      </a>
      {synced && status === 'denied' ? <Denied /> : null}
      {synced && status === 'here' ? (
        <EveryoneProvider>
          <Synthesis />
        </EveryoneProvider>
      ) : null}
      {!synced || status === 'absent' || status === 'joining' ? <Waiting /> : null}
    </PageProvider>
  )
}

function Waiting() {
  return (
    <div className="synthesis">
      <SynthesisBar />
      <Loading />
    </div>
  )
}

function Denied() {
  const t = useSynthesisT()
  const room = useRoom()
  useArrival()
  return (
    <div className="synthesis">
      <SynthesisBar />
      <main id="main" tabIndex={-1} className="page page-narrow">
        <h2 data-arrival="">{t('denied.title')}</h2>
        <p>{t(room.me.role === 'observer' ? 'denied.observer' : 'denied.partner')}</p>
        <Link className="button button-primary button-large" href={`/e/${room.explorationId}`}>
          {t('denied.board')}
        </Link>
      </main>
    </div>
  )
}

/** The keys work from the first moment, unless something else already has the focus or a link leads elsewhere. */
function useFirstFocus(nothing: boolean): void {
  const { page, acts } = usePage()
  useArrival(nothing)
  useEffect(() => {
    const free = document.activeElement === document.body || document.activeElement?.matches('h1')
    if (free && page.focus.get() === null) page.focusOn(acts.firstFinding() ?? 'tray')
  }, [page, acts])
}

/** Text pasted beside all fields: each line may become a finding. */
function pasted(event: ClipboardEvent, { room, acts }: Page): void {
  const text = event.clipboardData.getData('text/plain')
  if (event.defaultPrevented || text.trim() === '' || !room.may('addFindings')) return
  if (event.target instanceof Element && event.target.closest('dialog, input, select, textarea')) return
  event.preventDefault()
  acts.paste(text)
}

/** What a small screen keeps in its menu. */
function MenuTools() {
  return (
    <>
      <Toolbar folded />
      <WorkLeft />
    </>
  )
}

function Synthesis() {
  const ui = useT(uiMessages)
  const page = usePage()
  const [preferences, prefer] = usePreferences()
  const narrow = useNarrow()
  const short = useShort()
  const tight = useTight()
  const nothing = useNothingYet()
  const capturing = useStore(page.page.capturing)
  useDeepLink()
  useFirstFocus(nothing)
  useFollowing()
  useHearMine()
  const small = narrow || short
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on any row bubble up to here
    <div
      className="synthesis"
      data-small={small || undefined}
      onKeyDown={(event) => pressed(event, page, preferences.singleKeys)}
      onPaste={(event) => pasted(event, page)}
    >
      <SynthesisBar tools={small ? <MenuTools /> : null} folded={small || tight} />
      {small ? null : <Toolbar />}
      <main id="main" tabIndex={-1} className="synthesis-main" aria-label={ui('ui.synthesis')}>
        {nothing && !capturing ? <EmptySynthesis /> : <Panes narrow={narrow} small={small} />}
      </main>
      <Drawer />
      <Footer small={small} />
      <Dialogs singleKeys={preferences.singleKeys} onSingleKeys={(singleKeys) => prefer({ singleKeys })} />
    </div>
  )
}
