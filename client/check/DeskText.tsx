// The text for the IT desk: in the person's language or the other one, to copy or to open in one's mail.
import { useRef, useState } from 'react'
import { format, localeOf } from '../../shared/messages/catalogue.ts'
import { checkMessages } from '../../shared/messages/check.ts'
import { otherLang } from '../../shared/model/schema.ts'
import { useLanguage, useT } from '../i18n.tsx'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { deskText, mailLink } from './desk-text.ts'
import type { Ask } from './verdict.ts'

/** Where the page leads to the text. */
export const deskHeading = 'check-desk'

export function DeskText({ asks, at }: { asks: readonly Ask[]; at: number }) {
  const t = useT(checkMessages)
  const { lang } = useLanguage()
  const [inOther, setInOther] = useState(false)
  const [said, setSaid] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  const textLang = inOther ? otherLang(lang) : lang
  const text = deskText(asks, location.origin, at, textLang)

  const copy = async () => {
    let sentence = t('check.desk.copied')
    try {
      await navigator.clipboard.writeText(text.body)
    } catch {
      area.current?.select()
      sentence = t('check.desk.copyFailed')
    }
    setSaid(sentence)
    announce(sentence)
  }
  const turn = () => {
    setInOther(!inOther)
    setSaid('')
  }
  return (
    <section className="check-desk" aria-labelledby={deskHeading}>
      <h2 id={deskHeading} tabIndex={-1}>
        {t('check.desk')}
      </h2>
      <p>{t('check.desk.what')}</p>
      <Field label={format(checkMessages['check.desk.text'], textLang)} lang={localeOf[textLang]}>
        {(control) => <textarea {...control} ref={area} className="input check-text" readOnly rows={18} value={text.body} />}
      </Field>
      <div className="check-actions">
        <Button weight="primary" large onClick={copy}>
          {t('check.desk.copy')}
        </Button>
        <a className="button button-large" href={mailLink(text)}>
          {t('check.desk.mail')}
        </a>
        <Button large lang={localeOf[otherLang(textLang)]} onClick={turn}>
          {format(checkMessages['check.desk.other'], otherLang(textLang))}
        </Button>
        <span className="field-hint">{said}</span>
      </div>
    </section>
  )
}
