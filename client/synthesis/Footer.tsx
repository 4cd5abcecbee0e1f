// The footer: what is left to file, what is not used yet, what has no recommendation; what was just done; undo.
import { History, Keyboard, Redo2, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { themesWithout, unusedFindings } from '../../shared/model/evidence.ts'
import { findingsIn } from '../../shared/model/themes.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useSelected, useStore, useUndoState, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { usePage, useSentences, useSynthesisT } from './PageContext.tsx'
import type { DrawerName } from './page-state.ts'
import { useRecommendFrom } from './recommend.ts'
import './footer.css'

export function Footer({ small }: { small: boolean }) {
  return (
    <footer className="synthesis-foot">
      {small ? null : <WorkLeft />}
      <LastDone />
    </footer>
  )
}

/** The lists of what is left to do; a small screen has them in its menu. */
export function WorkLeft() {
  const t = useSynthesisT()
  const { acts } = usePage()
  const workshop = useWorkshop()
  const write = useRecommendFrom()
  return (
    <div className="foot-lists">
      <button type="button" className="foot-pill" onClick={() => acts.showTray()}>
        <strong>{t('synthesis.count', { count: findingsIn(workshop, null).length })}</strong> {t('synthesis.tray')}
      </button>
      <Pill name="unused" count={unusedFindings(workshop).length} />
      <Pill name="without" count={themesWithout(workshop).length} />
      {write ? (
        <button type="button" className="foot-pill" onClick={write.open}>
          {write.label} <kbd className="key">R</kbd>
        </button>
      ) : null}
    </div>
  )
}

function Pill({ name, count }: { name: 'unused' | 'without'; count: number }) {
  const t = useSynthesisT()
  const { page } = usePage()
  const open = useSelected(page.drawer, (now) => now === name)
  return (
    <button
      type="button"
      className="foot-pill"
      data-opens={name}
      aria-expanded={open}
      aria-controls={open ? 'synthesis-drawer' : undefined}
      onClick={() => page.drawer.set(open ? null : (name satisfies DrawerName))}
    >
      <strong>{t('synthesis.count', { count })}</strong> {t(`pill.${name}`, { count })}
    </button>
  )
}

/** The newer of what I did and what someone else did. For the eye: mine has been announced already. */
function LastDone() {
  const t = useSynthesisT()
  const ui = useT(uiMessages)
  const { room, page, acts } = usePage()
  const { undo, redo } = useUndoState()
  const said = useStore(page.said)
  const change = useStore(room.findings.changes).at(-1)
  const open = useSelected(page.drawer, (now) => now === 'changes')
  const words = useSentences()
  const { lang } = useLanguage()
  // After a while nobody knows any more what a sentence was about.
  useEffect(() => {
    const timer = setTimeout(() => page.said.get() === said && page.said.set(null), 60_000)
    return () => clearTimeout(timer)
  }, [page, said])
  const text = change && change.at > (said?.at ?? 0) ? words.change(change) : said?.lang === lang ? said.text : ''
  return (
    <div className="foot-last">
      <span className="foot-said" title={text === '' ? undefined : text}>
        {text}
      </span>
      {change ? (
        <button
          type="button"
          className="button button-quiet"
          data-opens="changes"
          aria-expanded={open}
          aria-label={t('list.changes')}
          title={t('list.changes')}
          onClick={() => page.drawer.set(open ? null : 'changes')}
        >
          <History size={16} aria-hidden="true" />
        </button>
      ) : null}
      <Button reason={undo ? null : t('reason.noUndo')} onClick={() => void acts.undo()}>
        <Undo2 size={16} aria-hidden="true" /> {ui('ui.undo')} <kbd className="key">Z</kbd>
      </Button>
      {redo ? (
        <Button aria-label={ui('ui.redo')} title={ui('ui.redo')} onClick={() => void acts.redo()}>
          <Redo2 size={16} aria-hidden="true" />
        </Button>
      ) : null}
      <Button aria-label={t('tool.keys')} title={t('tool.keys')} onClick={() => acts.open({ kind: 'keys' })}>
        <Keyboard size={16} aria-hidden="true" /> <kbd className="key">?</kbd>
      </Button>
    </div>
  )
}
