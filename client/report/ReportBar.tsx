// The bar of the document's page: back to the board, saved or not, who is here, the other language.
import { useEffect } from 'react'
import { Link } from 'wouter'
import { reportPageMessages } from '../../shared/messages/report-page.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { shown } from '../../shared/model/language.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { PeopleBar } from '../presence/PeopleBar.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { SavingBadge } from '../room/SavingBadge.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'

export function ReportBar() {
  const t = useT(reportPageMessages)
  const ui = useT(uiMessages)
  const { lang } = useLanguage()
  const room = useRoom()
  const { explorationId } = room
  const { settings } = useWorkshop()
  const title = shown(settings.title, lang).text
  useEffect(() => {
    document.title = [t('doc.title'), title, 'Atelier'].filter(Boolean).join(' · ')
  }, [t, title])
  return (
    <header className="doc-bar">
      <Link href="/" className="doc-bar-home">
        Atelier
      </Link>
      <h1>{t('doc.title')}</h1>
      <nav>
        <Link href={`/e/${explorationId}`}>{ui('ui.board')}</Link>
        {room.may('readFindings') ? <Link href={`/e/${explorationId}/synthesis`}>{ui('ui.synthesis')}</Link> : null}
      </nav>
      <span className="doc-bar-right">
        <SavingBadge />
        <PeopleBar />
        <LanguageSwitch className="doc-bar-button" />
      </span>
    </header>
  )
}
