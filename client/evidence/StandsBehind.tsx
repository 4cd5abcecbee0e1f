// For a finding or a theme in the synthesis: the recommendations that stand on it, each a link to its card, and for
// the team a way to choose them.
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import { standingOn } from '../../shared/model/evidence.ts'
import { useWords } from '../editor/use-card.ts'
import { useT } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import type { Thing } from './candidates.ts'
import { cardPath } from './card-link.ts'
import { LinkRecommendations } from './LinkRecommendations.tsx'
import './evidence.css'

/** `name`: how the thing is called here, such as F17. */
export function StandsBehind({ thing, name }: { thing: Thing; name: string }) {
  const t = useT(evidenceMessages)
  const words = useWords()
  const room = useRoom()
  const workshop = useWorkshop()
  const [choosing, choose] = useState(false)
  const { recommendations } = workshop
  const standing = useMemo(() => standingOn({ recommendations }), [recommendations])
  const cards = thing.kind === 'theme' ? standing.onTheme(thing.id) : standing.onFinding(thing.id)
  return (
    <div className="stands-behind">
      {cards.length === 0 ? (
        <p className="side-note">{t('evidence.behindNone')}</p>
      ) : (
        <p>
          {t('evidence.behind')}{' '}
          {cards.map((card, i) => (
            <span key={card.id}>
              {i === 0 ? '' : ', '}
              <Link href={cardPath(room.explorationId, card.id)} title={words.name(card.id)}>
                {words.number(card)}
              </Link>
            </span>
          ))}
        </p>
      )}
      {room.may('addEvidence') ? (
        <Button className="button-small" onClick={() => choose(true)}>
          {t('evidence.behindChange')}
        </Button>
      ) : null}
      {choosing ? <LinkRecommendations thing={thing} name={name} onClose={() => choose(false)} /> : null}
    </div>
  )
}
