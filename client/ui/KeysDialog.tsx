// All keys of a page, and the switch that turns single ones off (WCAG 2.1.4).
import { Dialog } from './Dialog.tsx'
import './keys-dialog.css'

type Props = {
  words: { title: string; when: string; switch: string; hint: string; key: string; does: string }
  /** Key and what it does. */
  keys: readonly (readonly [string, string])[]
  singleKeys: boolean
  onSingleKeys(on: boolean): void
  onClose(): void
}

export function KeysDialog({ words, keys, singleKeys, onSingleKeys, onClose }: Props) {
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.when}</p>
      <label className="switch">
        <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.target.checked)} />
        <span>
          {words.switch}
          <span className="field-hint">{words.hint}</span>
        </span>
      </label>
      <table className="table keys">
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.does}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, does]) => (
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
