// The small words on a card: theme, complexity, help, language states, who holds it. Colour never
// speaks alone.
import { isUnfounded } from '../../shared/model/evidence.ts'
import type { Complexity, LanguageState, Recommendation } from '../../shared/model/schema.ts'
import { useSelected } from '../room/RoomContext.tsx'
import { useBoard, useBoardT } from './BoardContext.tsx'
import './marks.css'

const filled: Record<Complexity, string> = { low: '●○○', medium: '●●○', high: '●●●' }

/** Complexity as dots for the eye and words for the ear; `words` shows the words as well. */
export function ComplexityMark({ complexity, words = false }: { complexity: Complexity | null; words?: boolean }) {
  const t = useBoardT()
  if (!complexity) return null
  return (
    <span className="mark-complexity">
      <span className={words ? undefined : 'visually-hidden'}>{t('card.complexity', { level: complexity })} </span>
      <span aria-hidden="true">{filled[complexity]}</span>
    </span>
  )
}

/** The languages of a text that need someone: on chips only missing and stale, elsewhere all but reviewed. */
export function LanguageMarks({ en, fr, all = false }: { en: LanguageState; fr: LanguageState; all?: boolean }) {
  const t = useBoardT()
  const states = [
    { code: 'EN', state: en },
    { code: 'FR', state: fr },
  ]
  return states
    .filter(({ state }) => state === 'missing' || state === 'stale' || (all && state === 'machine'))
    .map(({ code, state }) => (
      <span key={code} className={state === 'machine' ? 'mark-language mark-machine' : 'mark-language'}>
        {t('card.state', { code, state })}
      </span>
    ))
}

/** How much stands behind a card, and the way to it; a warning where nothing does. */
export function EvidenceButton({ card }: { card: Recommendation }) {
  const t = useBoardT()
  const { acts } = useBoard()
  const { id, findingIds, themeIds } = card
  return (
    <button
      type="button"
      className={isUnfounded(card) ? 'mark-evidence mark-bare' : 'mark-evidence'}
      data-control="evidence"
      onClick={() => acts.open({ kind: 'evidence', id })}
    >
      {isUnfounded(card) ? t('card.bare') : t('card.evidence', { findings: findingIds.length, themes: themeIds.length })}
    </button>
  )
}

/** On a chip: that nothing stands behind it. */
export function BareMark() {
  const t = useBoardT()
  return (
    <span className="mark-bare" title={t('card.bare')}>
      <span aria-hidden="true">!</span>
      <span className="visually-hidden"> {t('card.bare')}</span>
    </span>
  )
}

/** Names of others who have the card in hand, for the eye; plain text, so that it can be compared. */
export function useHolders(id: string): string {
  const { room } = useBoard()
  return useSelected(room.others, (others) =>
    others
      .filter((other) => other.presence.holding === id)
      .map((other) => other.person.name)
      .join(', '),
  )
}

/** Who holds the card: the name for the eye, a sentence for the ear. */
export function HolderMark({ names }: { names: string }) {
  const t = useBoardT()
  if (names === '') return null
  return (
    <span className="mark-holder">
      <span aria-hidden="true">{names}</span>
      <span className="visually-hidden"> {t('card.heldBy', { name: names })}</span>
    </span>
  )
}
