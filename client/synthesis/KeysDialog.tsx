// All keys of the synthesis, and the switch that turns single letters and signs off (WCAG 2.1.4).
import { outlineMessages } from '../../shared/messages/outline.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { useT } from '../i18n.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import '../board/dialogs.css'

type Props = { singleKeys: boolean; onSingleKeys(on: boolean): void; onClose(): void }

export function KeysDialog({ singleKeys, onSingleKeys, onClose }: Props) {
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
  return (
    <Dialog title={t('okeys.title')} onClose={onClose}>
      <p>{t('okeys.when')}</p>
      <label className="switch">
        <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.target.checked)} />
        <span>
          {t('okeys.switch')}
          <span className="field-hint">{t('okeys.switchHint')}</span>
        </span>
      </label>
      <table className="table keys">
        <thead>
          <tr>
            <th scope="col">{t('okeys.key')}</th>
            <th scope="col">{t('okeys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, does]) => (
            <tr key={key}>
              <td>
                <kbd className="key">{key}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
