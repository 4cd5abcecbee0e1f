// All keys of the board, and the switch that turns single digits and letters off (WCAG 2.1.4).
import { boardDialogMessages } from '../../shared/messages/board-dialogs.ts'
import { uiMessages } from '../../shared/messages/ui.ts'
import { useT } from '../i18n.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import './dialogs.css'

type Props = { singleKeys: boolean; onSingleKeys(on: boolean): void; onClose(): void }

/** The list of keys. */
export function KeysDialog({ singleKeys, onSingleKeys, onClose }: Props) {
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
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <p>{t('keys.when')}</p>
      <label className="switch">
        <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.target.checked)} />
        <span>
          {t('keys.switch')}
          <span className="field-hint">{t('keys.switchHint')}</span>
        </span>
      </label>
      <table className="table keys">
        <thead>
          <tr>
            <th scope="col">{t('keys.key')}</th>
            <th scope="col">{t('keys.does')}</th>
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
