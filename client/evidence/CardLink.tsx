// Follows a link to a card once the board stands: it becomes the current one, for whoever opened the link (EV6). It may
// come with the server's board only, so a card that is not known yet is waited for until all is saved.
import { useEffect } from 'react'
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import { useBoard, useSentences } from '../board/BoardContext.tsx'
import { useT } from '../i18n.tsx'
import { useSaving, useWorkshop } from '../room/RoomContext.tsx'
import { cardOf } from './card-link.ts'

/** What the address asks for; null when it asks for no card. */
const wantedNow = (): string | null => new URLSearchParams(location.search).get('card')

export function CardLink() {
  const t = useT(evidenceMessages)
  const { acts } = useBoard()
  const words = useSentences()
  const workshop = useWorkshop()
  const { status } = useSaving()
  useEffect(() => {
    const wanted = wantedNow()
    if (wanted === null) return
    const found = cardOf(workshop, wanted)
    if (!found && status === 'connecting') return
    // Once: coming back, or going on to the next card, is no coming by the link.
    const left = new URL(location.href)
    left.searchParams.delete('card')
    history.replaceState(history.state, '', left)
    if (!found) {
      acts.say(t('cardLink.unknown', { wanted }))
      return
    }
    const { card, from } = found
    acts.take(card.id)
    const name = words.name(card.id)
    acts.say(from ? t('cardLink.merged', { from: words.number(from), name }) : t('cardLink.shown', { name }))
    document.querySelector<HTMLElement>('[data-region="current"] [data-control="card"]')?.focus()
  }, [acts, status, t, words, workshop])
  return null
}
