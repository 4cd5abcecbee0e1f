// One text box bound to one shared text. What is typed goes out at once with the text its writer saw
// (`before`), so that two people's typing merges (TX1); what others write comes in around the caret.
// Knows no DOM: the box is four members of a textarea.
import type { Refusal } from '../../shared/errors.ts'
import { splicesBetween } from '../../shared/model/splices.ts'

export type Box = {
  value: string
  selectionStart: number
  selectionEnd: number
  setSelectionRange(start: number, end: number): void
}

/** The shared text. `write` answers why it was refused, or null. */
export type Source = {
  text(): string
  write(before: string, text: string): Promise<Refusal | null>
  /** A caret that survives others' edits, and back (room.ts). */
  caretAt(index: number): string | null
  caretIndex(caret: string): number | null
}

type Held = { start: number; end: number; startCaret: string | null; endCaret: string | null }

export class LiveText {
  /** What the box showed when it was last in step: the base of the next change. */
  shown: string
  composing = false
  refusal: Refusal | null = null
  private held: Held | null = null
  private readonly box: Box
  private readonly source: Source
  private readonly changed: () => void

  constructor(box: Box, source: Source, changed: () => void) {
    this.box = box
    this.source = source
    this.changed = changed
    this.shown = source.text()
    box.value = this.shown
  }

  /** Takes up words that could not be saved earlier: they are tried again and stay in the box. */
  async resume(base: string, text: string): Promise<void> {
    this.shown = base
    this.box.value = text
    await this.flush()
  }

  /** Something was typed. While an input method composes, nothing goes out and nothing comes in. */
  async typed(): Promise<void> {
    if (this.composing) this.changed()
    else await this.flush()
  }

  composeStart(): void {
    this.composing = true
  }

  async composeEnd(): Promise<void> {
    this.composing = false
    await this.flush()
    this.show()
  }

  /** Sends what the box has beyond `shown`. A refused text stays in the box; its base is kept for the next try. */
  async flush(): Promise<void> {
    const text = this.box.value
    const base = this.shown
    if (text === base) {
      this.refusal = null
      this.changed()
      this.show()
      return
    }
    // Before the write: it tells the store, which asks `show` while this still runs.
    this.shown = text
    const refused = await this.source.write(base, text)
    this.refusal = refused
    if (refused) this.shown = base
    this.changed()
    if (!refused) this.show()
  }

  /** Gives the box back to the shared text; what could not be saved is dropped. */
  discard(): void {
    this.refusal = null
    this.box.value = this.shown
    this.show()
    this.changed()
  }

  /** Notes where caret and selection are, in positions that move with the text. */
  hold(): void {
    const { selectionStart: start, selectionEnd: end } = this.box
    const startCaret = this.source.caretAt(start)
    this.held = { start, end, startCaret, endCaret: start === end ? startCaret : this.source.caretAt(end) }
  }

  /** Brings what others wrote into the box; caret and selection stay with the words they were at. */
  show(): void {
    if (this.composing || this.refusal) return
    const now = this.source.text()
    if (now === this.shown || this.box.value !== this.shown) return
    const { selectionStart: start, selectionEnd: end } = this.box
    const held = this.held?.start === start && this.held.end === end ? this.held : null
    const at = (index: number, caret: string | null | undefined) =>
      (caret ? this.source.caretIndex(caret) : null) ?? movedIndex(index, this.shown, now)
    const from = at(start, held?.startCaret)
    const to = start === end ? from : at(end, held?.endCaret)
    this.box.value = now
    this.shown = now
    this.box.setSelectionRange(Math.min(from, now.length), Math.min(to, now.length))
    this.hold()
    this.changed()
  }
}

/** Where a caret at `index` of `before` stands in `after`: with the letters before it, at the start of what went. */
export function movedIndex(index: number, before: string, after: string): number {
  let moved = index
  for (const splice of splicesBetween(before, after)) {
    if (splice.index >= index) break
    const end = splice.index + splice.remove
    if (end > index) return splice.index + (moved - index) + splice.insert.length
    moved += splice.insert.length - splice.remove
  }
  return moved
}
