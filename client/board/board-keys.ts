// From a key press on the board to an act: which card has the focus, what the key means (keys.ts), and
// moving the focus from chip to chip.
import type { KeyboardEvent } from 'react'
import { type RecommendationId, recommendationIdSchema } from '../../shared/model/ids.ts'
import { may } from '../../shared/model/rights.ts'
import type { Board } from './BoardContext.tsx'
import { type KeyAct, keyAct } from './keys.ts'

type Options = { singleKeys: boolean; onFold(): void }

/** Handles a key press anywhere on the board; prevents the default of those it takes. */
export function pressed(event: KeyboardEvent, board: Board, options: Options): void {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (!target || target.closest('dialog, input, select, textarea') || event.nativeEvent.isComposing) return
  if (undoKeys(event, board)) return
  const card = target.closest<HTMLElement>('[data-card]')
  const id = recommendationIdSchema.safeParse(card?.dataset.card)
  if (!card || !id.success) {
    // When all is sorted no card stands there to be acted on; the last one still comes back.
    if (event.key !== 'Backspace' || !target.closest('.done')) return
    event.preventDefault()
    void board.acts.putBack()
    return
  }
  const region = card.dataset.region ?? ''
  const { lanes, bands } = board.room.workshop.get().settings
  const pending = board.state.pending.get()
  const isFace = target.dataset.control === 'face'
  const act = keyAct(
    {
      key: event.key,
      code: event.code,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      altKey: event.altKey,
      shiftKey: event.shiftKey,
    },
    {
      pending: pending?.id === id.data ? pending : null,
      lanes: lanes.length,
      bands: bands.length,
      singleKeys: options.singleKeys,
      onControl: target.matches('button, a') && !(isFace && region === 'to-sort'),
    },
  )
  if (act === null || (act.act === 'go' && !isFace)) return
  event.preventDefault()
  perform(act, { id: id.data, region, card, target }, board, options)
}

type Focused = { id: RecommendationId; region: string; card: HTMLElement; target: HTMLElement }
type SimpleAct = Exclude<KeyAct['act'], 'place' | 'pend' | 'step' | 'go'>

const movingActs: readonly KeyAct['act'][] = ['accept', 'place', 'pend', 'step', 'aside', 'move', 'back']

function perform(press: KeyAct, focused: Focused, board: Board, options: Options): void {
  const { room, state, acts } = board
  const { settings } = room.workshop.get()
  const { id, region } = focused
  const words = acts.sentences()
  // In the list of requests a step ranks the request; the card's place stays (HP1).
  const ranksHelp = press.act === 'step' && region === 'help'
  if (
    ranksHelp
      ? !may(room.me.role, 'requestHelp', settings)
      : movingActs.includes(press.act) && !may(room.me.role, 'moveRecommendation', settings)
  ) {
    acts.say(words.t(room.me.role === 'observer' ? 'reason.observer' : 'reason.locked'))
    return
  }
  if (press.act === 'step') void (ranksHelp ? acts.stepHelp(id, press.step) : acts.step(id, press.step))
  else if (press.act === 'go') go(press, focused)
  else if (press.act === 'place' || press.act === 'pend') {
    const lane = settings.lanes[press.lane]
    if (!lane) return
    if (press.act === 'place') {
      const bandId = press.band === null ? null : (settings.bands[press.band]?.id ?? null)
      void acts.keypad(id, { laneId: lane.id, bandId })
    } else {
      state.pending.set({ lane: press.lane, id })
      acts.tell(words.pendingIn(lane))
    }
  } else simple(region, id, board, options)[press.act]()
}

const simple = (
  region: string,
  id: RecommendationId,
  { room, state, acts }: Board,
  options: Options,
): Record<SimpleAct, () => void> => ({
  accept: () => void acts.accept(id),
  cancel() {
    state.pending.set(null)
    acts.tell(acts.sentences().t('keypad.cancelled'))
  },
  help() {
    if (may(room.me.role, 'requestHelp', room.workshop.get().settings)) acts.open({ kind: 'help', id })
    else acts.say(acts.sentences().t('reason.observer'))
  },
  aside: () => acts.open({ kind: 'aside', id }),
  move: () => acts.open({ kind: 'move', id }),
  skip() {
    if (region === 'current' && room.me.role !== 'observer') acts.skip(id)
  },
  back: () => void acts.putBack(),
  fold: options.onFold,
  expand() {
    const key = `${region}:${id}`
    if (region === 'current') options.onFold()
    else state.expanded.set(state.expanded.get() === key ? null : key)
  },
  search: () => state.drawer.set('search'),
  keys: () => acts.open({ kind: 'keys' }),
})

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) anywhere on the board but in a field. */
function undoKeys(event: KeyboardEvent, { acts }: Board): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return false
  event.preventDefault()
  void (key === 'y' || event.shiftKey ? acts.redo() : acts.undo())
  return true
}

/** To the chip above, below, or at the same height in the next lane. */
function go({ dx, dy }: { dx: number; dy: number }, { card, target }: Focused): void {
  const facesIn = (root: Element | null | undefined) => [...(root?.querySelectorAll<HTMLElement>('[data-control="face"]') ?? [])]
  const lane = card.closest('.lane')
  if (dy !== 0) {
    const faces = facesIn(lane ?? card.parentElement)
    faces[faces.indexOf(target) + dy]?.focus()
    return
  }
  const lanes = [...document.querySelectorAll('.lane')]
  const next = lane ? facesIn(lanes[lanes.indexOf(lane) + dx]) : []
  const height = target.getBoundingClientRect().top
  const distance = (face: HTMLElement) => Math.abs(face.getBoundingClientRect().top - height)
  next.sort((a, b) => distance(a) - distance(b))[0]?.focus()
}
