// The bar of the synthesis: phase, how much there is and is left, the other pages, saved or not, who is here,
// the language. On a small screen pages and tools stand in a menu.
import '../board/bar.css'
import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import { uiMessages } from '../../shared/messages/ui.ts'
import { shown } from '../../shared/model/language.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { PeopleBar } from '../presence/PeopleBar.tsx'
import { useRoom, useSelected, useWorkshop } from '../room/RoomContext.tsx'
import { SavingBadge } from '../room/SavingBadge.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { BarMenu } from './BarMenu.tsx'
import { Follow } from './Follow.tsx'
import { useSentences, useSynthesisT } from './PageContext.tsx'

/** `tools` stand in the menu when the bar is `folded`. */
export function SynthesisBar({ tools = null, folded = false }: { tools?: ReactNode; folded?: boolean }) {
  const t = useSynthesisT()
  const { lang } = useLanguage()
  const { settings } = useWorkshop()
  const title = shown(settings.title, lang)
  useEffect(() => {
    document.title = [t('synthesis.title'), title.text, 'Atelier'].filter(Boolean).join(' · ')
  }, [t, title.text])
  return (
    <header className="bar" data-narrow={folded || undefined}>
      {folded ? (
        <BarMenu label={t('synthesis.menu')}>
          <p className="bar-menu-title" lang={title.lang}>
            {title.text}
          </p>
          <Home />
          <Pages />
          <Follow />
          {tools}
        </BarMenu>
      ) : (
        <Home />
      )}
      <h1 className="bar-phase">{t('synthesis.phase')}</h1>
      <Counts short={folded} />
      {folded ? null : <Pages />}
      <span className="bar-right">
        <SavingBadge />
        {folded ? null : <Follow />}
        <PeopleBar />
        <LanguageSwitch className="bar-button" />
      </span>
    </header>
  )
}

function Home() {
  const t = useSynthesisT()
  return (
    <Link href="/" className="bar-home" aria-label={t('synthesis.home')}>
      Atelier
    </Link>
  )
}

function Counts({ short }: { short: boolean }) {
  const { t, left } = useSentences()
  const here = useSelected(useRoom().findings.status, (status) => status === 'here')
  const { findings } = useWorkshop()
  if (!here || findings.length === 0) return null
  return (
    <span className="bar-counts">{short ? left() : `${t('synthesis.findings', { count: findings.length })} · ${left()}`}</span>
  )
}

function Pages() {
  const t = useSynthesisT()
  const ui = useT(uiMessages)
  const room = useRoom()
  // Rights follow the settings.
  useWorkshop()
  const base = `/e/${room.explorationId}`
  return (
    <nav aria-label={t('synthesis.pages')} className="bar-pages">
      <Link href={base}>{ui('ui.board')}</Link>
      <Link href={`${base}/report`}>{ui('ui.document')}</Link>
      {room.may('setLanes') ? <Link href={`${base}/setup`}>{ui('ui.setup')}</Link> : null}
    </nav>
  )
}
