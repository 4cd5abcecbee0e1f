// Text boxes without a browser: what a textarea does to its value and caret, and a shared text to which
// several of them are bound.
import * as Y from 'yjs'
import { type Box, LiveText } from '../../client/editor/live-text.ts'
import { writeText } from '../../shared/doc/text.ts'
import { refusal } from '../../shared/errors.ts'

/** A textarea's value and selection; typing replaces the selection. */
export class TextBox implements Box {
  selectionStart = 0
  selectionEnd = 0
  #value = ''
  get value(): string {
    return this.#value
  }
  /** As in a browser: a value set by script puts the caret at its end. */
  set value(value: string) {
    this.#value = value
    this.setSelectionRange(value.length, value.length)
  }
  setSelectionRange(start: number, end: number): void {
    this.selectionStart = Math.min(start, this.#value.length)
    this.selectionEnd = Math.min(end, this.#value.length)
  }
  /** What a key or an input method does before the page hears of it. */
  insert(words: string): void {
    const start = this.selectionStart
    this.#value = this.#value.slice(0, start) + words + this.#value.slice(this.selectionEnd)
    this.setSelectionRange(start + words.length, start + words.length)
  }
  /** The text with `|` at the caret, or `[` `]` around the selection. */
  get picture(): string {
    const [start, end] = [this.selectionStart, this.selectionEnd]
    const [open, close] = start === end ? ['|', ''] : ['[', ']']
    return `${this.#value.slice(0, start)}${open}${this.#value.slice(start, end)}${close}${this.#value.slice(end)}`
  }
}

/** One person's copy of a shared text with a box bound to it. */
export class Writer {
  readonly doc = new Y.Doc()
  readonly box = new TextBox()
  readonly live: LiveText
  forgotten = 0

  /** `limit`: a longer text is refused. `start`: the words it begins with, the same update for all. */
  constructor(start: Uint8Array, limit = Number.POSITIVE_INFINITY) {
    Y.applyUpdate(this.doc, start)
    const text = this.doc.getText('words')
    const source = {
      text: () => text.toString(),
      async write(before: string, wanted: string) {
        if (wanted.length > limit) return refusal('text-too-long', { length: wanted.length, limit })
        writeText(text, wanted, before)
        return null
      },
      forget: () => {
        this.forgotten++
      },
    }
    this.live = new LiveText(this.box, source, () => {})
  }

  /** Types at the caret. */
  async type(words: string): Promise<void> {
    this.box.insert(words)
    await this.live.typed()
  }

  /** Takes in what the other wrote; the box hears of it later, at `live.show`. */
  hear(other: Writer): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)))
  }

  get words(): string {
    return this.doc.getText('words').toString()
  }
}

/** A text as an update, to begin several copies from. */
export function startingFrom(words: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('words').insert(0, words)
  return Y.encodeStateAsUpdate(doc)
}
