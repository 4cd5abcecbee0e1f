// All keys of the synthesis.
import { outlineMessages } from '../../shared/messages/outline.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { useT } from '../i18n.tsx'
import { KeysDialog as All } from '../ui/KeysDialog.tsx'

type Props = { singleKeys: boolean; onSingleKeys(on: boolean): void; onClose(): void }

export function KeysDialog(props: Props) {
  const t = useT(outlineMessages)
  const ui = useT(uiMessages)
  const rows: [string, string][] = [
    ['T', t('okeys.file')],
    [t('okeys.name.arrows'), t('okeys.arrows')],
    [t('okeys.name.sides'), t('okeys.sides')],
    [ui('ui.key.enter'), t('okeys.enter')],
    [t('okeys.name.space'), t('okeys.toggle')],
    [t('okeys.name.shiftArrows'), t('okeys.extend')],
    [t('okeys.name.altArrows'), t('okeys.step')],
    ['N', t('okeys.new')],
    [t('okeys.name.edit'), t('okeys.edit')],
    ['G', t('okeys.choose')],
    ['M', t('okeys.merge')],
    ['S', t('okeys.split')],
    [t('okeys.name.remove'), t('okeys.remove')],
    ['I', t('okeys.similar')],
    ['R', t('okeys.write')],
    ['/', t('okeys.find')],
    [t('okeys.name.undo'), t('okeys.undo')],
    [t('okeys.name.redo'), t('okeys.redo')],
    [ui('ui.key.escape'), t('okeys.escape')],
    ['?', t('okeys.all')],
  ]
  const words = {
    title: t('okeys.title'),
    when: t('okeys.when'),
    switch: t('okeys.switch'),
    hint: t('okeys.switchHint'),
    key: t('okeys.key'),
    does: t('okeys.does'),
  }
  return <All words={words} keys={rows} {...props} />
}
