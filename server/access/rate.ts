// Buckets that refill steadily: what counts against a bound, by key (an address, a participant).
// Written here because only failures count for joining, which @fastify/rate-limit cannot do.

type Level = { left: number; at: number }
const forgetAbove = 10_000

/** `size` tokens a key, refilled over `perMs`. An infinite size never runs out. */
export class Buckets {
  readonly #size: number
  readonly #perMs: number
  readonly #now: () => number
  readonly #levels = new Map<string, Level>()

  constructor(size: number, perMs: number, now: () => number = Date.now) {
    this.#size = size
    this.#perMs = perMs
    this.#now = now
  }

  /** True when nothing is left for `key`. */
  empty(key: string): boolean {
    return this.#left(key) < 1
  }

  /** Takes one; false, taking nothing, when none is left. */
  take(key: string): boolean {
    const left = this.#left(key)
    if (left < 1) return false
    if (left === Number.POSITIVE_INFINITY) return true
    if (this.#levels.size >= forgetAbove) this.#forget()
    this.#levels.set(key, { left: left - 1, at: this.#now() })
    return true
  }

  #left(key: string): number {
    const level = this.#levels.get(key)
    if (level === undefined || this.#size === Number.POSITIVE_INFINITY) return this.#size
    return Math.min(this.#size, level.left + ((this.#now() - level.at) * this.#size) / this.#perMs)
  }

  /** Drops the keys that are full again; a flood of new keys cannot fill the memory. */
  #forget(): void {
    for (const [key, { at }] of this.#levels) if (this.#now() - at >= this.#perMs) this.#levels.delete(key)
    if (this.#levels.size >= forgetAbove) this.#levels.clear()
  }
}
