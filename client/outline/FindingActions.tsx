// All acts on one finding as buttons: for the mouse, for touch, for switches, and for screen readers whose
// browse mode takes single keys (OU5).
import { outlineMessages } from '../../shared/messages/outline.ts'
import type { Finding } from '../../shared/model/schema.ts'
import { useT } from '../i18n.tsx'
import { useSelected, useStore, useWorkshop } from '../room/RoomContext.tsx'
import { copyLink } from '../synthesis/deep-link.ts'
import { useFilingReason, usePage, useSynthesisT, useTeamReason } from '../synthesis/PageContext.tsx'
import { Button } from '../ui/Button.tsx'
import { stepIndex } from './walk.ts'

export function FindingActions({ finding }: { finding: Finding }) {
  const t = useT(outlineMessages)
  const s = useSynthesisT()
  const { synthesis, acts } = usePage()
  const workshop = useWorkshop()
  const reason = useFilingReason()
  const teamReason = useTeamReason()
  const kept = useStore(synthesis.kept)
  const selected = useSelected(synthesis.selection, (ids) => ids.has(finding.id)) && kept
  const { id } = finding
  const several = useSelected(synthesis.selection, (ids) => kept && ids.size > 1)
  const edge = (step: -1 | 1) =>
    reason ?? (stepIndex(workshop, id, step) === null ? s(step < 0 ? 'reason.firstHere' : 'reason.lastHere') : null)
  return (
    <div className="row-actions">
      <Button weight="primary" reason={reason} data-control="move" onClick={() => acts.open({ kind: 'file', ids: [id] })}>
        {t('detail.move')} <kbd className="key">T</kbd>
      </Button>
      <Button reason={reason} data-control="edit" onClick={() => acts.open({ kind: 'edit', id })}>
        {t('detail.edit')} <kbd className="key">E</kbd>
      </Button>
      <Button reason={teamReason} data-control="choose" onClick={() => void acts.choose([id], !finding.inReport)}>
        {t(finding.inReport ? 'detail.unchoose' : 'detail.choose')} <kbd className="key">G</kbd>
      </Button>
      <Button data-control="select" onClick={() => acts.toggle(id)}>
        {t(selected ? 'detail.unselect' : 'detail.select')} <kbd className="key">{t('okeys.name.space')}</kbd>
      </Button>
      <Button
        reason={reason ?? (several ? null : s('combine.two'))}
        data-control="merge"
        onClick={() => acts.open({ kind: 'merge', ids: acts.inHand() })}
      >
        {t('detail.merge')} <kbd className="key">M</kbd>
      </Button>
      <Button reason={reason} data-control="split" onClick={() => acts.open({ kind: 'split', id })}>
        {t('detail.split')} <kbd className="key">S</kbd>
      </Button>
      <Button reason={edge(-1)} data-control="up" onClick={() => void acts.step(id, -1)}>
        {t('detail.up')}
      </Button>
      <Button reason={edge(1)} data-control="down" onClick={() => void acts.step(id, 1)}>
        {t('detail.down')}
      </Button>
      <Button data-control="similar" onClick={() => acts.similarOf(id)}>
        {t('detail.similar')} <kbd className="key">I</kbd>
      </Button>
      <Button data-control="link" onClick={() => void copyLink(acts, id)}>
        {t('detail.link')}
      </Button>
      <Button weight="danger" reason={teamReason} data-control="remove" onClick={() => void acts.remove([id])}>
        {t('detail.remove')} <kbd className="key">X</kbd>
      </Button>
    </div>
  )
}
