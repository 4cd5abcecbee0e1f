// The bar: what this is, how much is left, the other pages, saved or not, who is here, the language.
import { Menu } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import { uiMessages } from '../../shared/messages/ui.ts'
import { recommendationsAt } from '../../shared/model/board.ts'
import { shown } from '../../shared/model/language.ts'
import { may } from '../../shared/model/rights.ts'
import { toSort } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { PeopleBar } from '../presence/PeopleBar.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { SavingBadge } from '../room/SavingBadge.tsx'
import { closingMenu } from '../ui/closing-menu.ts'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { BarTitle } from './BarTitle.tsx'
import { useBoard, useBoardT } from './BoardContext.tsx'
import './bar.css'

/** The board's bar; names the window too. */
export function Bar({ narrow, tools }: { narrow: boolean; tools: ReactNode }) {
  const t = useBoardT()
  const { lang } = useLanguage()
  const workshop = useWorkshop()
  const title = shown(workshop.settings.title, lang)
  const count = recommendationsAt(workshop, { laneId: toSort, bandId: null }).length
  useEffect(() => {
    document.title = title.text === '' ? 'Atelier' : `${title.text} · Atelier`
  }, [title.text])
  return (
    <header className="bar" data-narrow={narrow || undefined}>
      {narrow ? (
        <details className="bar-menu" {...closingMenu}>
          <summary aria-label={t('board.menu')}>
            <Menu size={20} aria-hidden="true" />
          </summary>
          <div className="bar-menu-body">
            <p className="bar-menu-title" lang={title.lang} aria-hidden="true">
              {title.text}
            </p>
            <Home />
            <Pages />
            {tools}
          </div>
        </details>
      ) : (
        <Home />
      )}
      {narrow ? (
        <h1 lang={title.lang} className="visually-hidden">
          {title.text}
        </h1>
      ) : (
        <BarTitle key={title.text} text={title.text} lang={title.lang} />
      )}
      {workshop.recommendations.length > 0 ? <span className="bar-count">{t('board.toSortCount', { count })}</span> : null}
      {narrow ? null : <Pages />}
      <span className="bar-right">
        <SavingBadge />
        <PeopleBar />
        <LanguageSwitch className="bar-button" />
      </span>
    </header>
  )
}

function Home() {
  const t = useBoardT()
  return (
    <Link href="/" className="bar-home" aria-label={t('board.home')}>
      Atelier
    </Link>
  )
}

function Pages() {
  const t = useBoardT()
  const ui = useT(uiMessages)
  const { room } = useBoard()
  const { settings } = useWorkshop()
  const base = `/e/${room.explorationId}`
  return (
    <nav aria-label={t('board.pages')} className="bar-pages">
      {may(room.me.role, 'readFindings', settings) ? <Link href={`${base}/synthesis`}>{ui('ui.synthesis')}</Link> : null}
      <Link href={`${base}/report`}>{ui('ui.document')}</Link>
      {may(room.me.role, 'setLanes', settings) ? <Link href={`${base}/setup`}>{ui('ui.setup')}</Link> : null}
      {may(room.me.role, 'manageInvitations', settings) ? <Link href={`${base}/invitations`}>{ui('ui.invitations')}</Link> : null}
    </nav>
  )
}
