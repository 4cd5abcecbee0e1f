// An answer that does not end: events go out as they come. When its connection goes, the stream goes, as
// with a socket: nobody could say which of the last events had arrived.
import type { ServerResponse } from 'node:http'
import { beatEvent, bytesIn, closedEvent, frameEvent, openedEvent, padding } from './events.ts'
import { goodbye, type Outlet } from './outlet.ts'

export class LongAnswer implements Outlet {
  onDrained = () => {}
  readonly #to: ServerResponse

  /** `to`: its head is written. */
  constructor(to: ServerResponse, id: string) {
    this.#to = to
    to.on('error', () => to.destroy())
    to.on('drain', () => this.onDrained())
    to.write(padding + openedEvent(id))
  }

  send(frames: readonly Uint8Array[]): void {
    this.#write(frames.map(frameEvent).join(''))
  }

  bufferedBytes(): number {
    return bytesIn(this.#to.writableLength)
  }

  beat(): void {
    this.#write(beatEvent)
  }

  close(code: number, reason: string): void {
    if (this.#to.writableEnded) return
    this.#to.end(closedEvent(code, reason))
    const late = setTimeout(() => this.#to.destroy(), goodbye).unref()
    this.#to.once('close', () => clearTimeout(late))
  }

  drop(): void {
    this.#to.destroy()
  }

  #write(text: string): void {
    if (!this.#to.writableEnded && !this.#to.destroyed) this.#to.write(text)
  }
}
