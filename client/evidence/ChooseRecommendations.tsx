// Beside the list of recommendations a finding or a theme stands behind: the team's way to choose them.
import { Suspense, useState } from 'react'
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import { useT } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { part } from '../ui/part.ts'
import type { Thing } from './candidates.ts'
import { useNumbers } from './words.ts'

const LinkRecommendations = part(() => import('./LinkRecommendations.tsx').then((m) => ({ default: m.LinkRecommendations })))

export function ChooseRecommendations({ thing }: { thing: Thing }) {
  const t = useT(evidenceMessages)
  const room = useRoom()
  const numbers = useNumbers()
  const { themes, findings } = useWorkshop()
  const [choosing, choose] = useState(false)
  const known = (thing.kind === 'theme' ? themes : findings).find(({ id }) => id === thing.id)
  if (!known || !room.may('addEvidence')) return null
  return (
    <>
      <Button className="button-small" data-control="choose-recommendations" onClick={() => choose(true)}>
        {t('evidence.behindChange')}
      </Button>
      {choosing ? (
        <Suspense fallback={null}>
          <LinkRecommendations thing={thing} name={numbers(thing.kind, known)} onClose={() => choose(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
