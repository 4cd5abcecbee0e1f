// The one dialog that is open, by what it is about. Filing is part of the page, since letters typed right after
// T must find its box; the others come after.
import { useState } from 'react'
import { useStore } from '../room/RoomContext.tsx'
import { LazyDialog } from '../ui/LazyDialog.tsx'
import { part } from '../ui/part.ts'
import { useNothingYet } from './Empty.tsx'
import { FileDialog } from './FileDialog.tsx'
import { usePage } from './PageContext.tsx'
import type { SynthesisDialog } from './page-state.ts'

const EditDialog = part(() => import('./EditDialog.tsx').then((m) => ({ default: m.EditDialog })))
const ImportDialog = part(() => import('../import/ImportDialog.tsx').then((m) => ({ default: m.ImportDialog })))
const NewThemeDialog = part(() => import('./NewThemeDialog.tsx').then((m) => ({ default: m.NewThemeDialog })))
const ThemeDialog = part(() => import('./ThemeDialog.tsx').then((m) => ({ default: m.ThemeDialog })))
const AcceptDialog = part(() => import('./AcceptDialog.tsx').then((m) => ({ default: m.AcceptDialog })))
const MergeDialog = part(() => import('./MergeDialog.tsx').then((m) => ({ default: m.MergeDialog })))
const SplitDialog = part(() => import('./SplitDialog.tsx').then((m) => ({ default: m.SplitDialog })))
const WriteRecommendation = part(() =>
  import('../evidence/WriteRecommendation.tsx').then((m) => ({ default: m.WriteRecommendation })),
)
const DealDialog = part(() => import('./DealDialog.tsx').then((m) => ({ default: m.DealDialog })))
const KeysDialog = part(() => import('./KeysDialog.tsx').then((m) => ({ default: m.KeysDialog })))

type Props = { singleKeys: boolean; onSingleKeys(on: boolean): void }

/** Whatever dialog the page's state asks for. */
export function Dialogs(props: Props) {
  const { page, acts } = usePage()
  const dialog = useStore(page.dialog)
  if (dialog === null) return null
  return (
    <LazyDialog key={dialog.kind} onClose={acts.closeDialog}>
      <OpenDialog dialog={dialog} {...props} />
    </LazyDialog>
  )
}

function OpenDialog({ dialog, singleKeys, onSingleKeys }: Props & { dialog: SynthesisDialog }) {
  const { acts } = usePage()
  const close = acts.closeDialog
  switch (dialog.kind) {
    case 'file':
      return <FileDialog ids={dialog.ids} onClose={close} />
    case 'edit':
      return <EditDialog id={dialog.id} lang={dialog.lang} onClose={close} />
    case 'import':
      return <Import />
    case 'new-theme':
      return <NewThemeDialog parentId={dialog.parentId} ids={dialog.ids} onClose={close} />
    case 'theme':
      return <ThemeDialog id={dialog.id} onClose={close} />
    case 'accept':
      return <AcceptDialog suggestion={dialog.suggestion} onClose={close} />
    case 'merge':
      return <MergeDialog ids={dialog.ids} onClose={close} />
    case 'split':
      return <SplitDialog id={dialog.id} onClose={close} />
    case 'deal':
      return <DealDialog onClose={close} />
    case 'recommend':
      return <WriteRecommendation themeIds={dialog.themeIds} findingIds={dialog.findingIds} onClose={close} />
    case 'keys':
      return <KeysDialog singleKeys={singleKeys} onSingleKeys={onSingleKeys} onClose={close} />
  }
}

/** The first import takes the button that opened it away: the focus goes to the first finding then. */
function Import() {
  const { page, acts } = usePage()
  const nothing = useNothingYet()
  const [first] = useState(nothing)
  const close = () => {
    if (first && !nothing) page.focusOn(acts.firstFinding() ?? 'tray')
    acts.closeDialog()
  }
  return <ImportDialog kind="findings" onClose={close} />
}
