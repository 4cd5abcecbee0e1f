// When a part cannot be shown (most often: it could not be fetched), a sentence and a way on instead of
// an empty page. Nothing typed is lost: unsaved work lies in the journal and comes back with the page.
import { Component, type ReactNode } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { useT } from '../i18n.tsx'
import { Button } from './Button.tsx'
import './page.css'

type Props = {
  children: ReactNode
  /** Instead of a whole page, where the rest still stands. */
  instead?: ReactNode
}

export class FailureBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? (this.props.instead ?? <Failure />) : this.props.children
  }
}

function Failure() {
  const t = useT(uiMessages)
  return (
    <main className="page page-narrow" role="alert">
      <h1>{t('ui.failed')}</h1>
      <p>{t('ui.failedWhat')}</p>
      <Button weight="primary" large onClick={() => location.reload()}>
        {t('ui.reload')}
      </Button>
    </main>
  )
}
