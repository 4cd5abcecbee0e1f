// Keys of the outline: which key means what, as a pure table. They act while a row has the focus; single
// letters and signs can be switched off (WCAG 2.1.4), and each of them is a button as well (OU5).

export type KeyPress = { key: string; ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean; shiftKey?: boolean }
/** What has the focus: a row's face, another control of a row, or the canvas or page around. */
export type KeyPlace = 'finding' | 'head' | 'control' | 'elsewhere'

export type OutlineAct =
  | { act: 'go'; by: number }
  | { act: 'ends'; end: 'first' | 'last' }
  | { act: 'extend'; by: -1 | 1 }
  | { act: 'step'; by: -1 | 1 }
  | { act: 'in' | 'out' }
  | { act: 'open' | 'toggle' | 'clear' }
  | {
      act:
        | 'file'
        | 'edit'
        | 'new'
        | 'merge'
        | 'split'
        | 'remove'
        | 'choose'
        | 'write'
        | 'similar'
        | 'find'
        | 'keys'
        | 'undo'
        | 'redo'
    }

const page = 10
const letters: Record<string, OutlineAct> = {
  t: { act: 'file' },
  e: { act: 'edit' },
  n: { act: 'new' },
  m: { act: 'merge' },
  s: { act: 'split' },
  x: { act: 'remove' },
  g: { act: 'choose' },
  r: { act: 'write' },
  i: { act: 'similar' },
  z: { act: 'undo' },
  '/': { act: 'find' },
  '?': { act: 'keys' },
}
/** Those that make sense without a row: the page's own. */
const everywhere: readonly OutlineAct['act'][] = ['new', 'find', 'keys', 'undo', 'redo']
const onRows: Record<string, OutlineAct> = {
  ArrowUp: { act: 'go', by: -1 },
  ArrowDown: { act: 'go', by: 1 },
  PageUp: { act: 'go', by: -page },
  PageDown: { act: 'go', by: page },
  Home: { act: 'ends', end: 'first' },
  End: { act: 'ends', end: 'last' },
  ArrowLeft: { act: 'out' },
  ArrowRight: { act: 'in' },
  Enter: { act: 'open' },
  F2: { act: 'edit' },
  Delete: { act: 'remove' },
}

/** What a key press means now; null = not ours, leave it to the browser. */
export function outlineAct(press: KeyPress, place: KeyPlace, singleKeys: boolean): OutlineAct | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press
  if (ctrlKey || metaKey) return altKey ? null : stepOfUndo(key.toLowerCase(), shiftKey === true)
  const row = place === 'finding' || place === 'head'
  const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null
  if (altKey) return by !== null && row ? { act: 'step', by } : null
  if (shiftKey && by !== null) return row ? { act: 'extend', by } : null
  if (key === 'Escape' && place !== 'elsewhere') return { act: 'clear' }
  if (row && onRows[key]) return onRows[key]
  // A heading's own button keeps Space; a finding is selected by it.
  if (key === ' ') return place === 'finding' ? { act: 'toggle' } : null
  if (!singleKeys) return null
  const letter = letters[key.toLowerCase()] ?? null
  return letter && (place !== 'elsewhere' || everywhere.includes(letter.act)) ? letter : null
}

function stepOfUndo(key: string, shift: boolean): OutlineAct | null {
  if (key === 'y' || (key === 'z' && shift)) return { act: 'redo' }
  return key === 'z' ? { act: 'undo' } : null
}
