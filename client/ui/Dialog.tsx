// A modal on the native <dialog>: the browser holds focus inside, Escape closes, focus goes back to
// where it was.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { useT } from '../i18n.tsx'
import { focusPage } from './arrival.ts'
import { Button } from './Button.tsx'

type Props = {
  title: ReactNode
  onClose(): void
  children: ReactNode
  /** Buttons at the bottom right. */
  footer?: ReactNode
  /** Beside the title, before Close. */
  header?: ReactNode
  wide?: boolean
}

/** Shows `children` in a modal dialog as long as it is mounted. */
export function Dialog({ title, onClose, children, footer, header, wide = false }: Props) {
  const t = useT(uiMessages)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const returnTo = useRef<Element | null>(null)

  useEffect(() => {
    const element = dialog.current
    if (!element || element.open) return
    returnTo.current = document.activeElement
    element.showModal()
    return () => {
      element.close()
      const back = returnTo.current
      // What opened it may be gone with what it did (an import fills the empty board).
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus()
      else focusPage()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file chooser inside that is cancelled says so up here too, and closes nothing.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        // A browser may close it without asking first; what our own effect closed and opened again is open.
        if (event.target === event.currentTarget && !event.currentTarget.open) onClose()
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {header}
        <Button onClick={onClose}>
          {t('ui.close')} <kbd className="key">{t('ui.key.escape')}</kbd>
        </Button>
      </div>
      <div className="dialog-body">{children}</div>
      {footer ? <div className="dialog-foot">{footer}</div> : null}
    </dialog>
  )
}
