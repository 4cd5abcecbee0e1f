// The footer: three drawers that are also places to drop a card, what was just done, undo, search, keys.

import { History, Keyboard, Redo2, Search, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { helpRequests, recommendationsAt } from '../../shared/model/board.ts'
import { notCarriedForward, toSort } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useRemoteChanges, useSelected, useStore, useUndoState, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { useBoard, useBoardT, useSentences } from './BoardContext.tsx'
import type { DrawerName } from './board-state.ts'
import { changeSentence } from './changes.ts'
import { zoneName } from './drop.ts'
import { type Density, densities } from './preferences.ts'
import './footer.css'

/** The board's footer. */
export function Footer({ narrow, tools }: { narrow: boolean; tools: ReactNode }) {
  const t = useBoardT()
  const { state } = useBoard()
  const workshop = useWorkshop()
  const dragging = useSelected(state.drag, (drag) => drag !== null)
  const waiting = recommendationsAt(workshop, { laneId: toSort, bandId: null }).length
  const aside = recommendationsAt(workshop, { laneId: notCarriedForward, bandId: null }).length
  return (
    <footer className="board-foot" data-dragging={dragging || undefined}>
      <div className="drawer-buttons">
        <DrawerButton name="to-sort" count={waiting} drop={zoneName({ kind: 'place', laneId: toSort, bandId: null })}>
          {t('drawer.toSort')}
        </DrawerButton>
        <DrawerButton name="help" count={helpRequests(workshop).length} drop="help" label={t('drawer.help')}>
          {t(narrow ? 'card.helpWord' : 'drawer.help')}
        </DrawerButton>
        <DrawerButton name="aside" count={aside} drop="aside">
          {t('drawer.aside')}
        </DrawerButton>
      </div>
      <LastDone narrow={narrow} />
      {narrow ? null : tools}
    </footer>
  )
}

type DrawerButtonProps = {
  name: DrawerName
  count: number
  drop: string
  children: string
  /** The whole name where the visible one is short. */
  label?: string
}

function DrawerButton({ name, count, drop, children, label }: DrawerButtonProps) {
  const { state } = useBoard()
  const open = useSelected(state.drawer, (now) => now === name)
  const over = useSelected(state.drag, (drag) => drag?.zone === drop)
  return (
    <button
      type="button"
      className="drawer-button"
      data-opens={name}
      data-drop={drop}
      data-over={over || undefined}
      aria-expanded={open}
      aria-controls={open ? 'drawer' : undefined}
      onClick={() => state.drawer.set(open ? null : name)}
    >
      <strong>{count}</strong> {children}
      {label && label !== children ? <span className="visually-hidden"> ({label})</span> : null}
    </button>
  )
}

/** The newer of what I did and what someone else did. For the eye: mine has been announced already. */
function LastDone({ narrow }: { narrow: boolean }) {
  const t = useBoardT()
  const ui = useT(uiMessages)
  const { state, acts } = useBoard()
  const { undo } = useUndoState()
  const said = useStore(state.said)
  const words = useSentences()
  const change = useRemoteChanges().at(-1)
  const open = useSelected(state.drawer, (now) => now === 'moves')
  const text = change && change.at > (said?.at ?? 0) ? changeSentence(change, words) : (said?.text ?? '')
  if (text === '' && !change) return <span />
  return (
    <div className="last-done">
      <span className="last-done-text">{text}</span>
      {narrow && undo ? <Button onClick={() => void acts.undo()}>{ui('ui.undo')}</Button> : null}
      {change ? (
        <button
          type="button"
          className="button button-quiet"
          data-opens="moves"
          aria-expanded={open}
          aria-label={t('drawer.moves')}
          title={t('drawer.moves')}
          onClick={() => state.drawer.set(open ? null : 'moves')}
        >
          <History size={16} aria-hidden="true" />
        </button>
      ) : null}
    </div>
  )
}

/** Density, undo, redo, search, keys: in the footer, or in the menu where there is no room. */
export function Tools({ density, onDensity }: { density: Density; onDensity(density: Density): void }) {
  const t = useBoardT()
  const ui = useT(uiMessages)
  const { state, acts } = useBoard()
  const { undo, redo } = useUndoState()
  return (
    <fieldset className="tools" aria-label={t('tools.name')}>
      <select
        className="tool-select"
        aria-label={t('lanes.density')}
        value={density}
        onChange={(event) => onDensity(densities.find((one) => one === event.target.value) ?? 'label')}
      >
        {densities.map((one) => (
          <option key={one} value={one}>
            {t(`lanes.density.${one}`)}
          </option>
        ))}
      </select>
      <Button reason={undo ? null : t('reason.nothingToUndo')} onClick={() => void acts.undo()}>
        <Undo2 size={16} aria-hidden="true" /> {ui('ui.undo')}
      </Button>
      <Button
        reason={redo ? null : t('reason.nothingToRedo')}
        aria-label={ui('ui.redo')}
        title={ui('ui.redo')}
        onClick={() => void acts.redo()}
      >
        <Redo2 size={16} aria-hidden="true" />
      </Button>
      <Button data-opens="search" onClick={() => state.drawer.set('search')}>
        <Search size={16} aria-hidden="true" /> {t('drawer.search')} <kbd className="key">/</kbd>
      </Button>
      <Button aria-label={t('tools.keys')} title={t('tools.keys')} onClick={() => acts.open({ kind: 'keys' })}>
        <Keyboard size={16} aria-hidden="true" /> <kbd className="key">?</kbd>
      </Button>
    </fieldset>
  )
}
