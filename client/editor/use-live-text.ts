// A textarea bound to a shared text for as long as it is mounted: typing, caret, presence, and words
// that could not be saved. All events of the box end in one LiveText.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { parseCommand } from '../../shared/doc/run.ts'
import type { Refusal } from '../../shared/errors.ts'
import { useRoom } from '../room/RoomContext.tsx'
import type { RoomApi, TextPlace } from '../room/room.ts'
import { keeper } from './kept-words.ts'
import { LiveText } from './live-text.ts'
import { placeKey, textAt } from './text-at.ts'

const keptSchema = z.object({ base: z.string(), text: z.string() })

/** What the field around the box shows: the words in it now, and why they are not saved. */
export type LiveState = { words: string; refusal: Refusal | null }
export type LiveEvents = {
  typed(): void
  composeStart(): void
  composeEnd(): void
  focused(): void
  left(): void
  undo(redo: boolean): void
  discard(): void
}

/** Binds `box` to the text at `place`; a new place begins a new binding. */
export function useLiveText(box: RefObject<HTMLTextAreaElement | null>, place: TextPlace): [LiveState, LiveEvents] {
  const room = useRoom()
  const { kind, id, field, lang } = place
  const [state, setState] = useState<LiveState>(() => ({ words: wordsAt(room, place), refusal: null }))
  const events = useRef<LiveEvents>(null)

  useEffect(() => {
    const element = box.current
    if (!element) return
    const bound = bind(room, element, { kind, id, field, lang }, setState)
    events.current = bound.events
    return bound.release
  }, [room, box, kind, id, field, lang])

  const [stable] = useState<LiveEvents>(() => ({
    typed: () => events.current?.typed(),
    composeStart: () => events.current?.composeStart(),
    composeEnd: () => events.current?.composeEnd(),
    focused: () => events.current?.focused(),
    left: () => events.current?.left(),
    undo: (redo) => events.current?.undo(redo),
    discard: () => events.current?.discard(),
  }))
  return [state, stable]
}

const wordsAt = (room: RoomApi, place: TextPlace): string => textAt(room.workshop.get(), place)?.text[place.lang] ?? ''

/** Runs editText; why it was refused, or null. */
async function edit(room: RoomApi, args: Record<string, unknown>): Promise<Refusal | null> {
  const parsed = parseCommand('editText', args)
  if (!parsed.ok) return parsed.refusal
  const { command } = parsed
  if (command.verb !== 'editText') return null
  const outcome = await room.run('editText', command.args)
  return outcome.ok ? null : outcome.refusal
}

function bind(room: RoomApi, element: HTMLTextAreaElement, place: TextPlace, setState: (state: LiveState) => void) {
  const kept = keeper(room, placeKey(place), keptSchema)
  let catchesUp = false
  let released = false
  const live = new LiveText(
    element,
    {
      text: () => wordsAt(room, place),
      async write(before, text) {
        const refusal = await edit(room, { ...place, before, text, catchesUp })
        if (refusal) kept.keep({ base: before, text })
        else kept.drop()
        return refusal
      },
      forget: kept.drop,
    },
    () => {
      if (!released) setState({ words: element.value, refusal: live.refusal })
    },
  )
  const unsaved = kept.read()
  if (unsaved && !element.readOnly) void live.resume(unsaved.base, unsaved.text)
  else setState({ words: live.shown, refusal: null })

  let frame = 0
  const tell = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      if (document.activeElement !== element || element.readOnly) return
      room.present({ editing: { ...place, caret: room.caretAt(place, element.selectionStart) } })
    })
  }
  const selected = () => {
    if (document.activeElement === element) tell()
  }
  const flush = () => void live.flush()
  document.addEventListener('selectionchange', selected)
  window.addEventListener('pagehide', flush)
  const unsubscribe = room.workshop.subscribe(() => live.show())

  const left = () => {
    if (live.composing) void live.composeEnd()
    else flush()
    cancelAnimationFrame(frame)
    room.present({ editing: null })
  }
  const events: LiveEvents = {
    typed() {
      void live.typed()
      tell()
    },
    composeStart: () => live.composeStart(),
    composeEnd: () => void live.composeEnd(),
    focused() {
      // One sitting: a language that lagged behind when it began catches up until it ends (LN2).
      catchesUp = textAt(room.workshop.get(), place)?.states[place.lang] !== 'reviewed'
      tell()
    },
    left,
    async undo(redo) {
      await live.flush()
      await (redo ? room.redo() : room.undo())
    },
    discard: () => live.discard(),
  }
  /** Undo from the browser's own menu: it knows nothing of what others wrote in between. */
  const beforeInput = (event: InputEvent) => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
    event.preventDefault()
    events.undo(event.inputType === 'historyRedo')
  }
  element.addEventListener('beforeinput', beforeInput)
  // Bound to another place while it has the focus: a new sitting.
  if (document.activeElement === element) events.focused()
  return {
    events,
    release() {
      document.removeEventListener('selectionchange', selected)
      window.removeEventListener('pagehide', flush)
      element.removeEventListener('beforeinput', beforeInput)
      unsubscribe()
      left()
      released = true
    },
  }
}
