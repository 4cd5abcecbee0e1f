// The one dialog that is open, by what it is about.
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { AcceptAllDialog } from './AcceptAllDialog.tsx'
import { useBoard } from './BoardContext.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'

type Props = { singleKeys: boolean; onSingleKeys(on: boolean): void }

/** Whatever dialog the board's state asks for. */
export function Dialogs({ singleKeys, onSingleKeys }: Props) {
  const { state, acts } = useBoard()
  const dialog = useStore(state.dialog)
  const workshop = useWorkshop()
  if (dialog === null) return null
  const close = acts.closeDialog
  if (dialog.kind === 'batch') return <AcceptAllDialog onClose={close} />
  if (dialog.kind === 'keys') return <KeysDialog singleKeys={singleKeys} onSingleKeys={onSingleKeys} onClose={close} />
  if (dialog.kind === 'add' || dialog.kind === 'import') return null
  const card = workshop.recommendations.find((r) => r.id === dialog.id)
  if (!card) return null
  if (dialog.kind === 'move') return <MoveDialog card={card} onClose={close} />
  if (dialog.kind === 'help') return <HelpDialog card={card} onClose={close} />
  return null
}
