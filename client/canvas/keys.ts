// What a key means on the canvas, while the canvas itself has the focus. Tab is the page's: nobody is held here.
import type { Point } from './boxes.ts'

export type KeyAct =
  | { kind: 'nudge'; by: Point }
  | { kind: 'pan'; by: Point }
  | { kind: 'zoom'; to: 'in' | 'out' | 'whole' | 'fit' | 'selection' }
  | { kind: 'open' | 'remove' | 'select-all' | 'cancel' }

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

const arrows: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
const times = ({ x, y }: Point, n: number): Point => ({ x: x * n, y: y * n })

/** The act of a key, or null: then it is not the canvas's. `holding`: something is selected that may move. */
export function keyAct(event: Pressed, holding: boolean): KeyAct | null {
  const command = event.ctrlKey || event.metaKey
  if (event.altKey) return null
  if (command) return event.key.toLowerCase() === 'a' && !event.shiftKey ? { kind: 'select-all' } : null
  const arrow = arrows[event.key]
  if (arrow && holding) return { kind: 'nudge', by: times(arrow, event.shiftKey ? 40 : 8) }
  if (arrow) return { kind: 'pan', by: times(arrow, event.shiftKey ? 240 : 80) }
  if (event.code === 'Digit1' && event.shiftKey) return { kind: 'zoom', to: 'fit' }
  if (event.code === 'Digit2' && event.shiftKey) return { kind: 'zoom', to: 'selection' }
  switch (event.key) {
    case '+':
    case '=':
      return { kind: 'zoom', to: 'in' }
    case '-':
      return { kind: 'zoom', to: 'out' }
    case '0':
      return { kind: 'zoom', to: 'whole' }
    case 'Enter':
      return { kind: 'open' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' }
    case 'Escape':
      return { kind: 'cancel' }
    default:
      return null
  }
}
