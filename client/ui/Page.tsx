// The head of the quiet pages: the name, home, and the other language.
import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import { uiMessages } from '../../shared/messages/ui.ts'
import { useT } from '../i18n.tsx'
import { useArrival } from './arrival.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import './page.css'

/** Head, skip link and main of a page; sets the window's title. */
export function Page({ title, children, narrow = false }: { title: string; children: ReactNode; narrow?: boolean }) {
  const t = useT(uiMessages)
  useArrival()
  useEffect(() => {
    document.title = title === 'Atelier' ? title : `${title} · Atelier`
  }, [title])
  return (
    <>
      <a className="skip-link" href="#main">
        {t('ui.skip')}
      </a>
      <header className="page-head">
        <Link href="/">Atelier</Link>
        <LanguageSwitch />
      </header>
      <main id="main" tabIndex={-1} className={narrow ? 'page page-narrow' : 'page'}>
        {children}
      </main>
    </>
  )
}
