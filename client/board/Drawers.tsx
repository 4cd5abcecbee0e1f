// The drawer that stands open above the footer: To sort, CDS help wanted, Not carried forward, search,
// or the last moves by others. Lanes stay in sight, so that cards can be dragged out and in.
import { Suspense } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { recommendationsAt } from '../../shared/model/board.ts'
import { may } from '../../shared/model/rights.ts'
import { notCarriedForward, toSort } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useRemoteChanges, useStore, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { part } from '../ui/part.ts'
import { useDrawer } from '../ui/use-drawer.ts'
import { useBoard, useBoardT, useMoveReason, useSentences, useWriteReason } from './BoardContext.tsx'
import type { DrawerName } from './board-state.ts'
import { ChipList } from './ChipList.tsx'
import { changeSentence } from './changes.ts'
import { chipOf, themesOf } from './chip-model.ts'
import { zoneName } from './drop.ts'
import './drawers.css'

const HelpDrawer = part(() => import('./HelpDrawer.tsx').then((m) => ({ default: m.HelpDrawer })))
const SearchDrawer = part(() => import('./SearchDrawer.tsx').then((m) => ({ default: m.SearchDrawer })))

const titles = {
  'to-sort': 'drawer.toSort',
  help: 'drawer.help',
  aside: 'drawer.aside',
  search: 'drawer.search',
  moves: 'drawer.moves',
} as const satisfies Record<DrawerName, string>

/** The open drawer, if any. Escape inside closes it; the focus goes back to where it was, or to its button. */
export function Drawer() {
  const t = useBoardT()
  const ui = useT(uiMessages)
  const { state } = useBoard()
  const name = useStore(state.drawer)
  const { head, close } = useDrawer(name, () => state.drawer.set(null), name === 'search')
  if (name === null) return null
  return (
    <section
      className="drawer"
      id="drawer"
      aria-labelledby="drawer-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || state.pending.get() || state.drag.get()) return
        event.stopPropagation()
        close()
      }}
    >
      <div className="drawer-head">
        <h2 id="drawer-title" ref={head} tabIndex={-1}>
          {t(titles[name])}
        </h2>
        <Button onClick={close}>
          {ui('ui.close')} <kbd className="key">{ui('ui.key.escape')}</kbd>
        </Button>
      </div>
      <Suspense fallback={null}>
        <Inside name={name} />
      </Suspense>
    </section>
  )
}

function Inside({ name }: { name: DrawerName }) {
  if (name === 'help') return <HelpDrawer />
  if (name === 'search') return <SearchDrawer />
  if (name === 'moves') return <LastMoves />
  return <SystemLane lane={name} />
}

/** To sort and Not carried forward: the two lanes that always exist, as lists. */
function SystemLane({ lane }: { lane: 'to-sort' | 'aside' }) {
  const t = useBoardT()
  const { lang } = useLanguage()
  const { acts, room } = useBoard()
  const workshop = useWorkshop()
  const movable = useMoveReason() === null
  const writeReason = useWriteReason()
  const words = useSentences()
  const reason = useMoveReason()
  const laneId = lane === 'to-sort' ? toSort : notCarriedForward
  const zone = lane === 'to-sort' ? zoneName({ kind: 'place', laneId: toSort, bandId: null }) : 'aside'
  const cards = recommendationsAt(workshop, { laneId, bandId: null })
  const themes = themesOf(workshop)
  const proposed = cards.filter((card) => card.proposal !== null)
  return (
    <div data-drop={zone} className="system-lane">
      {lane === 'to-sort' ? (
        <div className="drawer-tools">
          <Button
            reason={reason ?? (proposed.length === 0 ? t('reason.noneProposed') : null)}
            onClick={() => acts.open({ kind: 'batch' })}
          >
            {t('drawer.acceptAll', { count: proposed.length })}
          </Button>
          <Button reason={writeReason} onClick={() => acts.open({ kind: 'add' })}>
            {t('drawer.add')}
          </Button>
          {may(room.me.role, 'importRecommendations', workshop.settings) ? (
            <Button onClick={() => acts.open({ kind: 'import' })}>{t('drawer.import')}</Button>
          ) : null}
        </div>
      ) : null}
      {cards.length === 0 ? <p>{t(lane === 'to-sort' ? 'drawer.toSort.empty' : 'drawer.aside.empty')}</p> : null}
      {lane === 'to-sort' ? (
        <ChipList
          chips={cards.map((card) => chipOf(card, themes, lang))}
          where="to-sort"
          zone={zone}
          density="label"
          movable={movable}
          label={t('drawer.toSort')}
        />
      ) : (
        <ul className="aside-list" data-zone={zone}>
          {cards.map((card) => {
            const chip = chipOf(card, themes, lang)
            const why = card.reason[lang].trim() === '' ? card.reason[lang === 'en' ? 'fr' : 'en'] : card.reason[lang]
            const whyLang = card.reason[lang].trim() === '' ? (lang === 'en' ? 'fr' : 'en') : lang
            return (
              <li key={card.id} className="aside-item" data-card={card.id} data-region="aside">
                <span>
                  <span className="chip-number">{words.number(card)}</span> <span lang={chip.labelLang}>{chip.label}</span>
                  {chip.hasLabel ? (
                    <span className="aside-text" lang={chip.textLang}>
                      {chip.text}
                    </span>
                  ) : null}
                  <span className="aside-text">
                    {t('chip.reason')} <span lang={whyLang}>{why}</span>
                  </span>
                </span>
                <Button
                  data-control="back"
                  reason={reason}
                  aria-label={t('chip.bringBackThis', { name: words.name(card.id) })}
                  onClick={() => void acts.bringBack(card.id)}
                >
                  {t('chip.bringBack')}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

/** The last five things others did, newest first. Never announced: they wait here (screens.md). */
function LastMoves() {
  const t = useBoardT()
  const words = useSentences()
  const changes = useRemoteChanges()
  const last = changes.slice(-5).reverse()
  if (last.length === 0) return <p>{t('drawer.moves.empty')}</p>
  return (
    <ol className="moves">
      {last.map((change) => (
        <li key={`${change.id} ${change.at} ${change.kind}`}>{changeSentence(change, words)}</li>
      ))}
    </ol>
  )
}
