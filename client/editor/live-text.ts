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
  /** What was refused is no longer wanted. */
  forget(): void
}

export class LiveText {
  /** What the box showed when it was last in step: the base of the next change. */
  shown: string
  composing = false
  refusal: Refusal | null = null
  private writing: Promise<void> | null = null
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
  }

  /** Sends what the box has beyond `shown`. A refused text stays in the box; its base is kept for the next try. */
  async flush(): Promise<void> {
    // Only one write at a time: whether `shown` holds is known when it has answered.
    while (this.writing) await this.writing
    if (this.box.value !== this.shown) {
      this.writing = this.write(this.shown, this.box.value)
      await this.writing
    } else if (this.refusal) {
      this.refusal = null
      this.source.forget()
    }
    this.changed()
    this.show()
  }

  private async write(base: string, text: string): Promise<void> {
    // Before the write: it tells the store, which asks `show` while this still runs.
    this.shown = text
    this.refusal = await this.source.write(base, text)
    if (this.refusal) this.shown = base
    this.writing = null
  }

  /** Gives the box back to the shared text; what could not be saved is dropped. */
  discard(): void {
    this.refusal = null
    this.source.forget()
    this.box.value = this.shown
    this.show()
    this.changed()
  }

  /** Brings what others wrote into the box; caret and selection stay with the words they were at. */
  show(): void {
    if (this.composing || this.refusal) return
    const now = this.source.text()
    if (now === this.shown || this.box.value !== this.shown) return
    const { selectionStart: start, selectionEnd: end } = this.box
    const from = movedIndex(start, this.shown, now)
    const to = start === end ? from : movedIndex(end, this.shown, now)
    this.box.value = now
    this.shown = now
    this.box.setSelectionRange(from, to)
    this.changed()
  }
}

/**
 * Where a caret at `index` of `before` stands in `after`: with the letters before it, or after what took
 * their place. Counted from the two texts and not from a Yjs position: the store is read a frame after
 * the document changes, and a position taken in between would be of a text the box does not show yet.
 */
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
