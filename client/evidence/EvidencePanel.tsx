// The evidence of one recommendation on the board, for whoever opens it: the team reads themes and findings and
// changes them; others read the themes and how many findings there are (EV4). Only here are the findings joined.
import { evidenceMessages } from '../../shared/messages/evidence.ts'
import { evidenceOf, isUnfounded } from '../../shared/model/evidence.ts'
import type { Recommendation } from '../../shared/model/schema.ts'
import { useAct } from '../editor/use-act.ts'
import { useT } from '../i18n.tsx'
import { useFindings, useRoom, useSaving, useWorkshop } from '../room/RoomContext.tsx'
import { ProblemNotice } from '../ui/Problem.tsx'
import { namesOf } from './candidates.ts'
import { type ChangeEvidence, EvidenceChooser } from './EvidenceChooser.tsx'
import { ThemeRow } from './Rows.tsx'
import './evidence.css'

type Props = {
  card: Recommendation
  live: boolean
  /** Where nothing stands behind it, it is said here; false where it is said already. */
  warns?: boolean
}

export function EvidencePanel(props: Props) {
  return useRoom().may('readFindings') ? <Readable {...props} /> : <Counted {...props} />
}

function Readable({ card, live, warns = true }: Props) {
  const t = useT(evidenceMessages)
  const room = useRoom()
  const status = useFindings()
  const saving = useSaving()
  const { run, problem } = useAct()
  if (status === 'denied') return <Counted card={card} live={live} warns={warns} />
  const change: ChangeEvidence = async (how, thing) => {
    const links =
      thing.kind === 'theme'
        ? { themeIds: [thing.id] }
        : // Taking a finding away takes what was merged into it: the board still names that one.
          { findingIds: how === 'add' ? [thing.id] : namesOf(thing.id, room.workshop.get()) }
    const verb = how === 'add' ? 'addEvidence' : 'removeEvidence'
    return (await run(verb, { recommendationId: card.id, ...links })) !== null
  }
  return (
    <>
      {warns && isUnfounded(card) ? <p className="notice notice-warn">{t('evidence.none')}</p> : null}
      {status === 'here' ? null : <p role="status">{t(saving.status === 'offline' ? 'evidence.offline' : 'evidence.joining')}</p>}
      <EvidenceChooser chosen={card} onChange={live && room.may('addEvidence') ? change : null} leads />
      <ProblemNotice detail={problem} />
    </>
  )
}

/** For those who may not read what was heard. */
function Counted({ card, warns = true }: Props) {
  const t = useT(evidenceMessages)
  const workshop = useWorkshop()
  if (isUnfounded(card)) return warns ? <p className="notice notice-warn">{t('evidence.none')}</p> : null
  const { themes } = evidenceOf(card, workshop)
  return (
    <div className="evidence">
      {themes.length > 0 ? (
        <ul className="evidence-list" aria-label={t('evidence.themes')}>
          {themes.map((theme) => (
            <ThemeRow key={theme.id} theme={theme} />
          ))}
        </ul>
      ) : null}
      <p className="side-note">{t('evidence.notYours', { count: card.findingIds.length })}</p>
    </div>
  )
}
