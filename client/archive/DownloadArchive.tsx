// For the facilitator: everything in one file, and what care it needs.
import { Download } from 'lucide-react'
import { archiveMessages } from '../../shared/messages/archive.ts'
import { useT } from '../i18n.tsx'
import { useRoom, useSaving } from '../room/RoomContext.tsx'

/** Nothing for who may not take everything out. */
export function DownloadArchive() {
  const t = useT(archiveMessages)
  const room = useRoom()
  const unsaved = useSaving().status !== 'saved'
  if (!room.may('readArchive')) return null
  return (
    <section aria-labelledby="archive-title">
      <h2 id="archive-title">{t('archive.title')}</h2>
      <p>{t('archive.what')}</p>
      <p>{t('archive.care')}</p>
      {unsaved ? <p className="field-hint">{t('archive.unsaved')}</p> : null}
      <p>
        <a className="button" href={`/api/explorations/${room.explorationId}/archive.json`} download>
          <Download size={16} aria-hidden /> {t('archive.download')}
        </a>
      </p>
    </section>
  )
}
