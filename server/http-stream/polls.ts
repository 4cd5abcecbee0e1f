// Answers that end, one asked for after another: each holds what has come since the last. Events are
// numbered and kept until the next question says that they arrived: browsers and proxies may ask twice.
import { closedEvent, frameEvent, openedEvent } from './events.ts'
import type { Outlet } from './outlet.ts'

/** How long a question waits for something to say, ms: shorter than its stream's patience. */
const patience = 8_000
/** How long what comes at the same time is gathered into one answer, ms. */
const gathering = 25

type Waiting = { resolve(text: string): void; timer: NodeJS.Timeout }

export class Polls implements Outlet {
  onDrained = () => {}
  #events: { number: number; text: string; bytes: number }[] = []
  #last = 0
  #acknowledged = 0
  #buffered = 0
  #ended = false
  #waiting: Waiting | null = null
  #gathering: NodeJS.Timeout | null = null

  constructor(id: string) {
    this.#add(openedEvent(id), 0)
  }

  /** What came after event `after`, at once or when it comes; null when that is no longer known. */
  ask(after: number): Promise<string> | null {
    if (after < this.#acknowledged || after > this.#last) return null
    this.#acknowledged = after
    for (const { bytes } of this.#events.filter(({ number }) => number <= after)) this.#buffered -= bytes
    this.#events = this.#events.filter(({ number }) => number > after)
    if (this.#buffered === 0) this.onDrained()
    // The same question again: whoever put the first no longer listens.
    this.#answer('')
    return new Promise((resolve) => {
      this.#waiting = { resolve, timer: setTimeout(() => this.#answer(''), patience) }
      if (this.#events.length > 0) this.#answerAll()
      else if (this.#ended) this.#answer('')
    })
  }

  send(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.#add(frameEvent(frame), frame.length)
    if (this.#waiting) this.#gathering ??= setTimeout(() => this.#answerAll(), gathering)
  }

  bufferedBytes(): number {
    return this.#buffered
  }

  /** Every answer is a sign of life. */
  beat(): void {}

  close(code: number, reason: string): void {
    if (this.#ended) return
    // Who may no longer be here is not told what still waits (TR4).
    if (isFinal(code)) this.#events = []
    this.#add(closedEvent(code, reason), 0)
    this.#ended = true
    this.#answerAll()
  }

  drop(): void {
    this.#ended = true
    this.#events = []
    this.#answer('')
  }

  #add(event: string, bytes: number): void {
    if (this.#ended) return
    this.#last += 1
    this.#events.push({ number: this.#last, text: `id: ${this.#last}\n${event}`, bytes })
    this.#buffered += bytes
  }

  #answerAll(): void {
    this.#answer(this.#events.map(({ text }) => text).join(''))
  }

  #answer(text: string): void {
    if (this.#gathering) clearTimeout(this.#gathering)
    this.#gathering = null
    const waiting = this.#waiting
    this.#waiting = null
    if (!waiting) return
    clearTimeout(waiting.timer)
    waiting.resolve(text)
  }
}

/** The codes after which nobody comes back (contract.md, WebSocket). */
const isFinal = (code: number): boolean => code >= 4400 && code < 4500
