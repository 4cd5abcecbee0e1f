// A rate as a bucket of one second: full at first, refilled steadily.

export class Bucket {
  readonly #perSecond: number
  readonly #now: () => number
  #left: number
  #at: number

  /** `perSecond` Infinity lifts the bound. `now`: ms, monotonic. */
  constructor(perSecond: number, now: () => number = () => performance.now()) {
    this.#perSecond = perSecond
    this.#now = now
    this.#left = perSecond
    this.#at = now()
  }

  /** Takes one; false when there is none left. */
  take(): boolean {
    if (this.#perSecond === Number.POSITIVE_INFINITY) return true
    const now = this.#now()
    this.#left = Math.min(this.#perSecond, this.#left + ((now - this.#at) / 1000) * this.#perSecond)
    this.#at = now
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }
}
