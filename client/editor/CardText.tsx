// The whole text of a card, in the interface's language or else the other, for reading.
import { shown } from '../../shared/model/language.ts'
import type { Recommendation } from '../../shared/model/schema.ts'
import { useLanguage } from '../i18n.tsx'

export function CardText({ card }: { card: Pick<Recommendation, 'text'> }) {
  const { lang } = useLanguage()
  const { text, lang: textLang } = shown(card.text, lang)
  return (
    <p className="card-text" lang={textLang}>
      {text}
    </p>
  )
}
