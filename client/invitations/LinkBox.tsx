// One invitation link: to read, to copy, and as a QR code for a phone.
import { useRef, useState } from 'react'
import { renderSVG } from 'uqr'
import { pageMessages } from '../../shared/messages/pages.ts'
import { useT } from '../i18n.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import './link-box.css'

export function LinkBox({ label, url }: { label: string; url: string }) {
  const t = useT(pageMessages)
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    let sentence = t('invitations.copied')
    try {
      await navigator.clipboard.writeText(url)
    } catch {
      input.current?.select()
      sentence = t('invitations.copyFailed')
    }
    setSaid(sentence)
    announce(sentence)
  }
  return (
    <div className="link-box">
      <Field label={label}>
        {(control) => (
          <input {...control} ref={input} className="input" readOnly value={url} onFocus={(event) => event.target.select()} />
        )}
      </Field>
      <div className="link-actions">
        <Button onClick={copy} aria-label={`${t('invitations.copy')} · ${label}`}>
          {t('invitations.copy')}
        </Button>
        <span className="field-hint">{said}</span>
        <details>
          <summary>
            {t('invitations.qr')}
            <span className="visually-hidden"> · {label}</span>
          </summary>
          <img
            className="qr"
            alt={`${t('invitations.qr')} · ${label}`}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(url))}`}
          />
        </details>
      </div>
    </div>
  )
}
