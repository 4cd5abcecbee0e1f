// The parts of a recommendation, each in the interface's language or else in the other.
import { shown } from '../../shared/model/language.ts'
import type { Recommendation } from '../../shared/model/schema.ts'
import { useLanguage } from '../i18n.tsx'

/** Nothing when there are none. */
export function SubItems({ card, className }: { card: Pick<Recommendation, 'subItems'>; className?: string }) {
  const { lang } = useLanguage()
  if (card.subItems.length === 0) return null
  return (
    <ul className={className}>
      {card.subItems.map((item) => {
        const text = shown(item.text, lang)
        return (
          <li key={item.sourceId ?? text.text} lang={text.lang}>
            {text.text}
          </li>
        )
      })}
    </ul>
  )
}
