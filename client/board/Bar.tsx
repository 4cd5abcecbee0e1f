// The bar: what this is, how much is left, the other pages, saved or not, who is here, the language.
import { useEffect } from 'react'
import { Link } from 'wouter'
import { uiMessages } from '../../shared/messages/ui.ts'
import { recommendationsAt } from '../../shared/model/board.ts'
import { shown } from '../../shared/model/language.ts'
import { may } from '../../shared/model/rights.ts'
import { toSort } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { useBoard, useBoardT } from './BoardContext.tsx'

/** The board's bar; names the window too. */
export function Bar({ narrow }: { narrow: boolean }) {
  const t = useBoardT()
  const { lang } = useLanguage()
  const workshop = useWorkshop()
  const title = shown(workshop.settings.title, lang)
  const count = recommendationsAt(workshop, { laneId: toSort, bandId: null }).length
  useEffect(() => {
    document.title = title.text === '' ? 'Atelier' : `${title.text} · Atelier`
  }, [title.text])
  return (
    <header className="bar">
      <Link href="/" className="bar-home" aria-label={t('board.home')}>
        Atelier
      </Link>
      <h1 lang={title.lang} className={narrow ? 'visually-hidden' : undefined}>
        {title.text}
      </h1>
      <span className="bar-count">{t('board.toSortCount', { count })}</span>
      {narrow ? (
        <details className="bar-menu">
          <summary>{t('board.menu')}</summary>
          <Pages />
        </details>
      ) : (
        <Pages />
      )}
      <span className="bar-right">
        <LanguageSwitch className="bar-button" />
      </span>
    </header>
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
      <Link href={`${base}/report`}>{ui('ui.document')}</Link>
      {may(room.me.role, 'setLanes', settings) ? <Link href={`${base}/setup`}>{ui('ui.setup')}</Link> : null}
      {may(room.me.role, 'manageInvitations', settings) ? <Link href={`${base}/invitations`}>{ui('ui.invitations')}</Link> : null}
    </nav>
  )
}
