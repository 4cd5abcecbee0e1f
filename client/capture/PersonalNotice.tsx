// What was found in a text before it is published, and the two ways on. The focus goes to Rewrite: a second
// Enter out of habit must not publish what nobody has looked at.
import './personal.css'
import { type RefObject, useId } from 'react'
import { personalMessages } from '../../shared/messages/personal.ts'
import type { Lang } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Highlighted } from './Highlighted.tsx'
import type { Found } from './use-personal-check.ts'

type Props = {
  found: Found
  /** The language of the text. */
  lang: Lang
  rewriteButton?: RefObject<HTMLButtonElement | null>
  onRewrite(): void
  onKeep(): void
}

export function PersonalNotice({ found: { text, marks }, lang, rewriteButton, onRewrite, onKeep }: Props) {
  const t = useT(personalMessages)
  const id = useId()
  return (
    <section className="notice notice-warn personal" aria-labelledby={`${id}-title`}>
      <p className="personal-title" id={`${id}-title`}>
        {t('personal.title')}
      </p>
      <div id={`${id}-what`}>
        <ul className="personal-list">
          {marks.map((mark) => (
            <li key={mark.start}>{t('personal.mark', { kind: t(`personal.kind.${mark.kind}`), text: mark.text })}</li>
          ))}
        </ul>
        <p>{t('personal.why')}</p>
      </div>
      <Highlighted text={text} marks={marks} lang={lang} />
      <p className="personal-ways">
        <Button ref={rewriteButton} weight="primary" aria-describedby={`${id}-title ${id}-what`} onClick={onRewrite}>
          {t('personal.rewrite')}
        </Button>
        <Button onClick={onKeep}>{t('personal.keep')}</Button>
      </p>
    </section>
  )
}
