// Small numbers for connections, given again when they are free, so that they stay one byte in a room of a hundred.

export class Slots {
  readonly #free: number[] = []
  #next = 0

  take(): number {
    const free = this.#free.pop()
    if (free !== undefined) return free
    this.#next += 1
    return this.#next - 1
  }

  free(slot: number): void {
    this.#free.push(slot)
  }
}
