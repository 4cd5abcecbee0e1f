// Frames on their way up: what is sent in one turn goes in one POST, one POST at a time, numbered, so that
// the server serves each once however often a browser or a proxy sends it.
import { bodyOf } from '../../shared/stream-wire.ts'

/** A POST is filled with frames up to so many bytes; a frame that is bigger goes alone. */
const most = 256 * 1024

export type PostsDeps = {
  post(number: number, body: Uint8Array<ArrayBuffer>): Promise<Response>
  /** The server took one. */
  answered(number: number, frames: number): void
  /** It did not, and nothing goes up any more; null when no answer came. */
  failed(status: number | null): void
}

export class Posts {
  readonly #deps: PostsDeps
  #waiting: Uint8Array[] = []
  #number = 0
  #running = false
  #over = false
  #onEmpty = () => {}
  /** When the last one was answered, ms. */
  answeredAt = 0

  constructor(deps: PostsDeps) {
    this.#deps = deps
  }

  send(frame: Uint8Array): void {
    this.#waiting.push(frame)
    this.#start()
  }

  /** Says that we are here, when nothing else is on its way up. */
  sayHere(): void {
    if (!this.#running) void this.#run(true)
  }

  /** Resolves when everything is up, or cannot go. */
  empty(): Promise<void> {
    if (!this.#running || this.#over) return Promise.resolve()
    return new Promise((resolve) => {
      this.#onEmpty = resolve
    })
  }

  #start(): void {
    if (this.#running) return
    this.#running = true
    queueMicrotask(() => void this.#run(false))
  }

  async #run(evenEmpty: boolean): Promise<void> {
    this.#running = true
    for (let go = evenEmpty; !this.#over && (go || this.#waiting.length > 0); go = false) await this.#one()
    this.#running = false
    this.#onEmpty()
  }

  async #one(): Promise<void> {
    const frames = this.#take()
    this.#number += 1
    const response = await this.#deps.post(this.#number, bodyOf(frames)).catch(() => null)
    if (response?.ok) {
      this.answeredAt = performance.now()
      this.#deps.answered(this.#number, frames.length)
    } else {
      this.#over = true
      this.#deps.failed(response?.status ?? null)
    }
  }

  #take(): Uint8Array[] {
    let bytes = 0
    const over = this.#waiting.findIndex(({ length }, index) => {
      bytes += length
      return index > 0 && bytes > most
    })
    return this.#waiting.splice(0, over < 0 ? this.#waiting.length : over)
  }
}
