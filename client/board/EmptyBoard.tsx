// When there is nothing to sort: what to do first, by role, or a quiet word that all is done.
import { Link } from 'wouter'
import { uiMessages } from '../../shared/messages/ui.ts'
import { helpRequests, isPriorityLane, liveRecommendations } from '../../shared/model/board.ts'
import { may } from '../../shared/model/rights.ts'
import { notCarriedForward } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useWorkshop } from '../room/RoomContext.tsx'
import { Button } from '../ui/Button.tsx'
import { useBoard, useBoardT } from './BoardContext.tsx'
import './empty-board.css'

/** No recommendation at all yet. */
export function NoCards() {
  const t = useBoardT()
  const ui = useT(uiMessages)
  const { room, acts } = useBoard()
  const { settings } = useWorkshop()
  const imports = may(room.me.role, 'importRecommendations', settings)
  const adds = may(room.me.role, 'addRecommendation', settings)
  const invites = may(room.me.role, 'manageInvitations', settings)
  return (
    <section className="empty" aria-labelledby="empty-title">
      <h2 id="empty-title" data-arrival="">
        {t('empty.title')}
      </h2>
      <p>{t(imports ? 'empty.writer' : adds ? 'empty.partner' : 'empty.observer')}</p>
      <p className="chip-actions">
        {imports ? (
          <Button weight="primary" onClick={() => acts.open({ kind: 'import' })}>
            {t('drawer.import')}
          </Button>
        ) : null}
        {adds ? <Button onClick={() => acts.open({ kind: 'add' })}>{t('drawer.add')}</Button> : null}
      </p>
      {invites ? (
        <p>
          {t('empty.then')} <Link href={`/e/${room.explorationId}/setup`}>{ui('ui.setup')}</Link>
          {' · '}
          <Link href={`/e/${room.explorationId}/invitations`}>{ui('ui.invitations')}</Link>
        </p>
      ) : null}
    </section>
  )
}

/** Lanes have not been chosen. */
export function NoLanes() {
  const t = useBoardT()
  const ui = useT(uiMessages)
  const { room } = useBoard()
  const { settings } = useWorkshop()
  const sets = may(room.me.role, 'setLanes', settings)
  return (
    <section className="empty" aria-labelledby="no-lanes-title">
      <h2 id="no-lanes-title">{t('empty.lanes.title')}</h2>
      <p>{t(sets ? 'empty.lanes.writer' : 'empty.lanes.other')}</p>
      {sets ? (
        <Link className="button" href={`/e/${room.explorationId}/setup`}>
          {ui('ui.setup')}
        </Link>
      ) : null}
    </section>
  )
}

/** Every card has its place. */
export function AllSorted() {
  const t = useBoardT()
  const { room } = useBoard()
  const workshop = useWorkshop()
  const live = liveRecommendations(workshop)
  const counts = {
    placed: live.filter((card) => isPriorityLane(workshop.settings, card.placement.laneId)).length,
    help: helpRequests(workshop).length,
    aside: live.filter((card) => card.placement.laneId === notCarriedForward).length,
  }
  return (
    <section className="done" aria-labelledby="done-title" data-region="current">
      <h2 id="done-title" tabIndex={-1} data-control="card" data-arrival="">
        <span aria-hidden="true">✓</span> {t('done.title')}
      </h2>
      <p>{t('done.what', counts)}</p>
      <Link className="button button-primary" href={`/e/${room.explorationId}/report`}>
        {t('done.document')}
      </Link>
    </section>
  )
}
