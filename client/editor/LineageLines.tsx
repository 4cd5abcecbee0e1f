// Where a card comes from and what became of others: imported, split, merged. Nothing disappears (LG1).
import { editorMessages } from '../../shared/messages/editor.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { mergedAway } from '../../shared/model/merged.ts'
import type { Recommendation, Workshop } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { useWords } from './use-card.ts'

type Relatives = { splitFrom: Recommendation | null; splitInto: Recommendation[]; mergedFrom: Recommendation[] }

/** The cards a card is related to by splits and merges. */
export function relativesOf(workshop: Pick<Workshop, 'recommendations'>, card: Recommendation): Relatives {
  const { recommendations } = workshop
  const away = mergedAway(recommendations)
  return {
    splitFrom: recommendations.find((r) => r.id === card.lineage.splitFrom) ?? null,
    splitInto: recommendations.filter((r) => r.lineage.splitFrom === card.id),
    mergedFrom: recommendations.filter((r) => r.lineage.mergedInto === card.id && away.has(r.id)),
  }
}

export function LineageLines({ card, onGo }: { card: Recommendation; onGo(id: RecommendationId): void }) {
  const t = useT(editorMessages)
  const words = useWords()
  const workshop = useWorkshop()
  const away = mergedAway(workshop.recommendations)
  const { splitFrom, splitInto, mergedFrom } = relativesOf(workshop, card)
  const line = (name: string, cards: readonly Recommendation[]) =>
    cards.length === 0 ? null : (
      <li>
        {name}
        <ul>
          {cards.map((other) => (
            <li key={other.id}>
              {away.has(other.id) ? (
                words.name(other.id)
              ) : (
                <button type="button" className="link-button" onClick={() => onGo(other.id)}>
                  {words.name(other.id)}
                </button>
              )}
            </li>
          ))}
        </ul>
      </li>
    )
  return (
    <ul className="side-list">
      {card.sourceId !== null ? <li>{t('editor.importedAs', { sourceId: card.sourceId })}</li> : null}
      {card.sourceId === null && splitFrom === null ? <li>{t('editor.addedHere')}</li> : null}
      {splitFrom ? line(t('editor.splitFrom'), [splitFrom]) : null}
      {line(t('editor.splitInto'), splitInto)}
      {line(t('editor.mergedFrom'), mergedFrom)}
    </ul>
  )
}
