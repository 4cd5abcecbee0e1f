// What someone else did to the card while it is open: said gently, nothing is taken out of the hand.
import { useEffect, useState } from 'react'
import { editorMessages } from '../../shared/messages/editor.ts'
import type { RecommendationId } from '../../shared/model/ids.ts'
import { useT } from '../i18n.tsx'
import { useRemoteChanges } from '../room/RoomContext.tsx'
import type { RemoteChange } from '../room/room.ts'
import { Button } from '../ui/Button.tsx'
import { type CardView, useWords } from './use-card.ts'

type Props = { view: CardView; onGo(id: RecommendationId): void }

const told = ['merged', 'set-aside', 'moved', 'undone'] as const
type Told = RemoteChange & { kind: (typeof told)[number] }
const isTold = (change: RemoteChange): change is Told => (told as readonly string[]).includes(change.kind)

/** The last change of `changes` to `id` at or after `since` that the editor tells. */
export function lastTold(changes: readonly RemoteChange[], id: string, since: number): Told | null {
  return changes.filter(isTold).findLast((change) => change.id === id && change.at >= since) ?? null
}

/** A polite status: stays where it is so that it is read out when its words come. */
export function Meanwhile({ view, onGo }: Props) {
  const t = useT(editorMessages)
  const words = useWords()
  const changes = useRemoteChanges()
  const { card, standing } = view
  const [since, setSince] = useState(() => Date.now())
  useEffect(() => {
    // A card that was already away when it was opened tells so all the same: `standing` does.
    if (card.id) setSince(Date.now())
  }, [card.id])
  const change = lastTold(changes, card.id, since)
  const by = change?.by?.name ?? t('gone.someone')
  const into = card.lineage.mergedInto

  const sentence = () => {
    if (standing === 'merged' && into !== null) return t('gone.merged', { by, into: words.name(into) })
    if (standing === 'undone') return t('gone.undone')
    if (!change || change.kind === 'merged') return null
    if (change.kind === 'set-aside') return t('gone.aside', { by })
    if (change.kind === 'undone') return t('gone.undid', { by })
    return t('gone.moved', { by, place: words.place(change.place) })
  }
  const said = sentence()
  return (
    <div role="status">
      {said ? (
        <div className="notice notice-warn meanwhile">
          <p>{said}</p>
          {standing === 'merged' && into !== null ? (
            <Button onClick={() => onGo(into)}>{t('gone.go', { name: words.name(into) })}</Button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
