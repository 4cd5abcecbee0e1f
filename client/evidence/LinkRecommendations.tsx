// Which recommendations a finding or a theme stands behind: a list to tick, found by a word. Each tick is saved as it
// is made, one link at a time (EV3).
import { useState } from 'react'
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import { inBoardOrder } from '../../shared/model/board.ts'
import type { Recommendation } from '../../shared/model/schema.ts'
import { CardText } from '../editor/CardText.tsx'
import { matches } from '../editor/find-card.ts'
import { useAct } from '../editor/use-act.ts'
import { useWords } from '../editor/use-card.ts'
import { useT } from '../i18n.tsx'
import { useRoom, useWorkshop } from '../room/RoomContext.tsx'
import { announce } from '../ui/announce.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { namesOf, type Thing } from './candidates.ts'
import '../editor/editor.css'

type Props = { thing: Thing; name: string; onClose(): void }

export function LinkRecommendations({ thing, name, onClose }: Props) {
  const t = useT(evidenceMessages)
  const words = useWords()
  const room = useRoom()
  const workshop = useWorkshop()
  const { run, problem } = useAct()
  const [query, setQuery] = useState('')
  const found = inBoardOrder(workshop).filter((card) => matches(card, query))
  const isLinked = (card: Recommendation) =>
    thing.kind === 'theme' ? card.themeIds.includes(thing.id) : card.findingIds.includes(thing.id)

  const toggle = async (card: Recommendation) => {
    const adds = !isLinked(card)
    const links =
      thing.kind === 'theme'
        ? { themeIds: [thing.id] }
        : { findingIds: adds ? [thing.id] : namesOf(thing.id, room.workshop.get()) }
    const done = await run(adds ? 'addEvidence' : 'removeEvidence', { recommendationId: card.id, ...links })
    if (done) announce(t(adds ? 'evidence.linked' : 'evidence.unlinked', { name, card: words.number(card) }))
  }

  return (
    <Dialog title={t('evidence.behindTitle', { name })} onClose={onClose}>
      <Field label={t('evidence.behindFind')}>
        {(control) => (
          <input
            {...control}
            ref={(element) => element?.setAttribute('autofocus', '')}
            className="input"
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        )}
      </Field>
      <p className="side-note" role="status">
        {t('evidence.behindFound', { count: found.length })}
      </p>
      <fieldset className="pick-list">
        <legend className="visually-hidden">{t('evidence.behindTitle', { name })}</legend>
        {found.map((card) => (
          <label key={card.id}>
            <input type="checkbox" checked={isLinked(card)} onChange={() => void toggle(card)} />
            <span>
              <strong>{words.name(card.id)}</strong>
              <CardText card={card} />
            </span>
          </label>
        ))}
      </fieldset>
      <ProblemNotice detail={problem} />
    </Dialog>
  )
}
