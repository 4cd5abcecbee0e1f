// The one dialog that is open, by what it is about. They come ahead of need but after the
// first card, so that the board's first load stays small.
import { useStore, useWorkshop } from '../room/RoomContext.tsx'
import { LazyDialog } from '../ui/LazyDialog.tsx'
import { part } from '../ui/part.ts'
import { useBoard } from './BoardContext.tsx'
import type { BoardDialog } from './board-state.ts'

const Editor = part(() => import('../editor/RecommendationEditor.tsx').then((m) => ({ default: m.RecommendationEditor })))
const EvidenceDialog = part(() => import('../evidence/EvidenceDialog.tsx').then((m) => ({ default: m.EvidenceDialog })))
const AddDialog = part(() =>
  import('../editor/AddRecommendationDialog.tsx').then((m) => ({ default: m.AddRecommendationDialog })),
)
const AsideDialog = part(() => import('../editor/SetAsideDialog.tsx').then((m) => ({ default: m.SetAsideDialog })))
const ImportDialog = part(() => import('../import/ImportDialog.tsx').then((m) => ({ default: m.ImportDialog })))
const HelpDialog = part(() => import('../editor/HelpDialog.tsx').then((m) => ({ default: m.HelpDialog })))
const AcceptAllDialog = part(() => import('./AcceptAllDialog.tsx').then((m) => ({ default: m.AcceptAllDialog })))
const KeysDialog = part(() => import('./KeysDialog.tsx').then((m) => ({ default: m.KeysDialog })))
const MoveDialog = part(() => import('./MoveDialog.tsx').then((m) => ({ default: m.MoveDialog })))

type Props = { singleKeys: boolean; onSingleKeys(on: boolean): void }

/** Whatever dialog the board's state asks for. */
export function Dialogs(props: Props) {
  const { state, acts } = useBoard()
  const dialog = useStore(state.dialog)
  if (dialog === null) return null
  return (
    <LazyDialog key={dialog.kind} onClose={acts.closeDialog}>
      <OpenDialog dialog={dialog} {...props} />
    </LazyDialog>
  )
}

function OpenDialog({ dialog, singleKeys, onSingleKeys }: Props & { dialog: BoardDialog }) {
  const { acts } = useBoard()
  const { recommendations } = useWorkshop()
  const close = acts.closeDialog
  switch (dialog.kind) {
    case 'batch':
      return <AcceptAllDialog onClose={close} />
    case 'keys':
      return <KeysDialog singleKeys={singleKeys} onSingleKeys={onSingleKeys} onClose={close} />
    case 'add':
      return <AddDialog onClose={close} />
    case 'import':
      return <ImportDialog onClose={close} />
    case 'help':
      return <HelpDialog id={dialog.id} onClose={close} />
    case 'aside':
      return <AsideDialog id={dialog.id} onClose={close} onDone={acts.wasSetAside} />
    case 'evidence':
      return <EvidenceDialog id={dialog.id} onClose={close} />
    case 'editor':
      return (
        <Editor
          id={dialog.id}
          onClose={close}
          onGo={(id) => acts.open({ kind: 'editor', id })}
          onMove={(id) => acts.open({ kind: 'move', id })}
        />
      )
    case 'move': {
      const card = recommendations.find((r) => r.id === dialog.id)
      return card ? <MoveDialog key={card.id} card={card} onClose={close} /> : null
    }
  }
}
