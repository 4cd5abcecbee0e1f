// The recommendations that build on a finding, or were written from a theme, each a link to its card.
import { Link } from 'wouter'
import { shown } from '../../shared/model/language.ts'
import { ChooseRecommendations } from '../evidence/ChooseRecommendations.tsx'
import type { Thing } from '../evidence/candidates.ts'
import { useLanguage } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { useNumbers, usePage } from '../synthesis/PageContext.tsx'
import { usesOf } from '../synthesis/uses.ts'

export function Evidence({ thing, label, none }: { thing: Thing; label: string; none: string }) {
  const { lang } = useLanguage()
  const { room } = usePage()
  const { cardNumber } = useNumbers()
  const cards = usesOf(useWorkshop()).recommendations.get(thing.id) ?? []
  return (
    <div className="detail-part">
      <p className="detail-label">{label}</p>
      {cards.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <ul className="detail-list">
          {cards.map((card) => {
            const text = shown(card.text, lang)
            return (
              <li key={card.id}>
                <Link href={`/e/${room.explorationId}?card=${card.id}`}>
                  <span className="row-number">{cardNumber(card)}</span> <span lang={text.lang}>{text.text}</span>
                </Link>
              </li>
            )
          })}
        </ul>
      )}
      <ChooseRecommendations thing={thing} />
    </div>
  )
}
