// Room for a dialog that comes after the page: while its part is on its way, and when it does not come, a dialog
// says so and can be closed; the page behind it still works.
import { type ReactNode, Suspense } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { useT } from '../i18n.tsx'
import { Dialog } from './Dialog.tsx'
import { FailureBoundary } from './FailureBoundary.tsx'

type Props = { onClose(): void; children: ReactNode }

/** Give it a key a kind of dialog: one that failed says nothing of the next. */
export function LazyDialog({ onClose, children }: Props) {
  const t = useT(uiMessages)
  // Not fetched ahead of need: only in the first seconds, or offline since then.
  const waiting = (
    <Dialog title={t('ui.loading')} onClose={onClose}>
      <p>{t('ui.loadingWhat')}</p>
    </Dialog>
  )
  const failed = (
    <Dialog title={t('ui.failed')} onClose={onClose}>
      <p role="alert">{t('ui.failedWhat')}</p>
    </Dialog>
  )
  return (
    <FailureBoundary instead={failed}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </FailureBoundary>
  )
}
