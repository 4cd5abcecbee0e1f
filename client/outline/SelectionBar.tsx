// How many are selected, and what can be done with all of them at once. Stands there only while a selection was
// made on purpose.
import { outlineMessages } from '../../shared/messages/outline.ts'
import { useT } from '../i18n.tsx'
import { useStore } from '../room/RoomContext.tsx'
import { useFilingReason, usePage, useSynthesisT, useTeamReason } from '../synthesis/PageContext.tsx'
import { useInHand } from '../synthesis/use-in-hand.ts'
import { Button } from '../ui/Button.tsx'

export function SelectionBar() {
  const t = useT(outlineMessages)
  const s = useSynthesisT()
  const { synthesis, acts } = usePage()
  const kept = useStore(synthesis.kept)
  const selection = useStore(synthesis.selection)
  const inHand = useInHand()
  const reason = useFilingReason()
  const teamReason = useTeamReason()
  if (!kept) return null
  const none = inHand.length === 0 ? s('reason.noFinding') : null
  return (
    <fieldset className="selection-bar" aria-label={s('synthesis.selected', { count: selection.size })}>
      <strong>{s('synthesis.selected', { count: selection.size })}</strong>
      <Button weight="primary" reason={reason ?? none} onClick={() => acts.open({ kind: 'file', ids: inHand })}>
        {t('detail.move')} <kbd className="key">T</kbd>
      </Button>
      <Button
        reason={reason ?? (inHand.length < 2 ? s('combine.two') : null)}
        onClick={() => acts.open({ kind: 'merge', ids: inHand })}
      >
        {t('detail.merge')} <kbd className="key">M</kbd>
      </Button>
      <Button reason={teamReason ?? none} onClick={() => void acts.toggleChosen(inHand)}>
        {t('detail.choose')} <kbd className="key">G</kbd>
      </Button>
      <Button weight="danger" reason={teamReason ?? none} onClick={() => void acts.remove(inHand)}>
        {t('detail.remove')} <kbd className="key">X</kbd>
      </Button>
      <Button onClick={() => acts.clear()}>{s('synthesis.clear')}</Button>
    </fieldset>
  )
}
