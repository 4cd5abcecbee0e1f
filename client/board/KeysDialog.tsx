// All keys of the board.
import { boardDialogMessages } from '../../shared/messages/board-dialogs.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { useT } from '../i18n.tsx'
import { KeysDialog as All } from '../ui/KeysDialog.tsx'

type Props = { singleKeys: boolean; onSingleKeys(on: boolean): void; onClose(): void }

/** The list of keys. */
export function KeysDialog(props: Props) {
  const t = useT(boardDialogMessages)
  const ui = useT(uiMessages)
  const rows: [string, string][] = [
    [ui('ui.key.enter'), t('keys.enter')],
    ['1–9, 1–9', t('keys.digits')],
    [ui('ui.key.escape'), t('keys.escape')],
    ['H', t('keys.help')],
    ['X', t('keys.aside')],
    ['S', t('keys.skip')],
    [t('keys.name.backspace'), t('keys.back')],
    [t('keys.name.space'), t('keys.space')],
    ['M', t('keys.move')],
    ['O', t('keys.fold')],
    [t('keys.name.arrows'), t('keys.arrows')],
    [t('keys.name.altArrows'), t('keys.altArrows')],
    ['/', t('keys.search')],
    ['?', t('keys.all')],
    [t('keys.name.undo'), t('keys.undo')],
  ]
  const words = {
    title: t('keys.title'),
    when: t('keys.when'),
    switch: t('keys.switch'),
    hint: t('keys.switchHint'),
    key: t('keys.key'),
    does: t('keys.does'),
  }
  return <All words={words} keys={rows} {...props} />
}
