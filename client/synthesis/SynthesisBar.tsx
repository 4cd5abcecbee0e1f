// The bar of the synthesis: phase, how much there is and is left, the other pages, saved or not, who is here,
// the language. On a small screen pages and tools stand in a menu.
import '../board/bar.css'
import { Menu } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { uiMessages } from '../../shared/messages/ui.ts'
import { shown } from '../../shared/model/language.ts'
import type { Lang } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { PeopleBar } from '../presence/PeopleBar.tsx'
import { useRoom, useSelected, useWorkshop } from '../room/RoomContext.tsx'
import { SavingBadge } from '../room/SavingBadge.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
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
        <FoldedMenu title={title}>
          <Home />
          <Pages />
          <Follow />
          {tools}
        </FoldedMenu>
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

/** Closes when something in it was pressed, or by Escape; the focus waits at its button. */
function FoldedMenu({ title, children }: { title: { text: string; lang: Lang }; children: ReactNode }) {
  const t = useSynthesisT()
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (!menu.current) return
    menu.current.querySelector('summary')?.focus()
    menu.current.open = false
  }
  return (
    <details
      ref={menu}
      className="bar-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return
        event.stopPropagation()
        close()
      }}
    >
      <summary aria-label={t('synthesis.menu')}>
        <Menu size={20} aria-hidden="true" />
      </summary>
      <div
        className="bar-menu-body synthesis-menu"
        onClickCapture={(event) => {
          if (event.target instanceof Element && event.target.closest('button, a')) close()
        }}
      >
        <p className="bar-menu-title" lang={title.lang}>
          {title.text}
        </p>
        {children}
      </div>
    </details>
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
