// Something is on its way: said after a moment, so that quick pages do not flicker.
import { uiMessages } from '../../shared/messages/ui.ts'
import { useT } from '../i18n.tsx'

export function Loading() {
  const t = useT(uiMessages)
  return (
    <main id="main" tabIndex={-1}>
      <p className="loading" role="status">
        {t('ui.loading')}
      </p>
    </main>
  )
}
