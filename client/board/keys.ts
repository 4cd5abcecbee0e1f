// Keys of the board (screens.md, Keys): which key means what, as a pure table. They act only while the
// current card or a chip has focus; single digits and letters can be switched off (WCAG 2.1.4).

/** A lane digit waits for its band digit. */
export type Pending = { lane: number } | null
export type KeyPress = { key: string; code?: string; ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean; shiftKey?: boolean }
export type KeyState = {
  pending: Pending
  lanes: number
  bands: number
  /** False: digits and letters are left to screen readers and voice control. */
  singleKeys: boolean
  /** The focus is on a button or link that Enter and Space press. */
  onControl: boolean
}

export type KeyAct =
  | { act: 'accept' | 'help' | 'aside' | 'skip' | 'back' | 'expand' | 'move' | 'fold' | 'search' | 'keys' | 'cancel' }
  /** `band` from 0; null when the lanes have no bands. */
  | { act: 'place'; lane: number; band: number | null }
  | { act: 'pend'; lane: number }
  | { act: 'step'; step: -1 | 1 }
  | { act: 'go'; dx: -1 | 0 | 1; dy: -1 | 0 | 1 }

const letters: Record<string, KeyAct> = {
  h: { act: 'help' },
  x: { act: 'aside' },
  s: { act: 'skip' },
  m: { act: 'move' },
  o: { act: 'fold' },
  '/': { act: 'search' },
  '?': { act: 'keys' },
}

const arrows: Record<string, KeyAct> = {
  ArrowUp: { act: 'go', dx: 0, dy: -1 },
  ArrowDown: { act: 'go', dx: 0, dy: 1 },
  ArrowLeft: { act: 'go', dx: -1, dy: 0 },
  ArrowRight: { act: 'go', dx: 1, dy: 0 },
}

/** What a key press means now; null = not ours, leave it to the browser. */
export function keyAct(press: KeyPress, state: KeyState): KeyAct | null {
  if (press.ctrlKey || press.metaKey) return null
  if (press.altKey) return stepOf(press.key)
  if (press.key === 'Escape') return state.pending ? { act: 'cancel' } : null
  if (press.key === 'Enter') return state.onControl || state.pending ? null : { act: 'accept' }
  if (press.key === ' ') return state.onControl ? null : { act: 'expand' }
  if (press.key === 'Backspace') return { act: 'back' }
  const arrow = arrows[press.key]
  if (arrow) return arrow
  if (!state.singleKeys) return null
  const digit = digitOf(press)
  if (digit !== null) return placeOf(digit, state)
  return letters[press.key.toLowerCase()] ?? null
}

function placeOf(digit: number, { pending, lanes, bands }: KeyState): KeyAct | null {
  if (pending) return digit <= bands ? { act: 'place', lane: pending.lane, band: digit - 1 } : null
  if (digit > lanes) return null
  return bands === 0 ? { act: 'place', lane: digit - 1, band: null } : { act: 'pend', lane: digit - 1 }
}

function stepOf(key: string): KeyAct | null {
  if (key === 'ArrowUp') return { act: 'step', step: -1 }
  return key === 'ArrowDown' ? { act: 'step', step: 1 } : null
}

/** 1–9, also from the digit row of a keyboard that types signs there unshifted (AZERTY). */
function digitOf({ key, code, shiftKey }: KeyPress): number | null {
  if (/^[1-9]$/.test(key)) return Number(key)
  const row = shiftKey ? null : /^Digit([1-9])$/.exec(code ?? '')
  return row && !/^[a-z/?]$/i.test(key) ? Number(row[1]) : null
}
