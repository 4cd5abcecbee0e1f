// Whether all that the link's document holds is known to be on the server's disk. Of a kept copy it is
// not, nor after the line went: the server may have come back with less (an older backup was put back).
import type { Link } from './link.ts'

export class Proof {
  #state: 'none' | 'given' | { marker: number } = 'given'

  get given(): boolean {
    return this.#state === 'given'
  }

  /** The document came from the server alone, on this connection. */
  give(): void {
    this.#state = 'given'
  }

  withdraw(): void {
    this.#state = 'none'
  }

  /** Everything was sent: asks the server, once. */
  ask(link: Link): void {
    const marker = this.#state === 'none' ? link.mark() : null
    if (marker !== null) this.#state = { marker }
  }

  /** Everything up to `marker` is on disk. */
  saved(marker: number): void {
    if (typeof this.#state === 'object' && this.#state.marker <= marker) this.#state = 'given'
  }
}
