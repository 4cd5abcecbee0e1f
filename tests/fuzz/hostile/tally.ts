// What came of what was sent: refused, answered, closed and silent are different things, and each kind
// keeps its own count.

/** The counts of one run, by kind and by outcome. */
export class Tally {
  readonly #counts = new Map<string, Map<string, number>>()

  add(kind: string, outcome: string, times = 1): void {
    const outcomes = this.#counts.get(kind) ?? new Map<string, number>()
    this.#counts.set(kind, outcomes)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + times)
  }

  addAll(other: Tally): void {
    for (const [kind, outcomes] of other.#counts) for (const [outcome, times] of outcomes) this.add(kind, outcome, times)
  }

  get kinds(): string[] {
    return [...this.#counts.keys()]
  }

  /** How often each outcome came of `kind`, or of all. */
  outcomes(kind?: string): Record<string, number> {
    const sum: Record<string, number> = {}
    for (const [name, outcomes] of this.#counts) {
      if (kind !== undefined && name !== kind) continue
      for (const [outcome, times] of outcomes) sum[outcome] = (sum[outcome] ?? 0) + times
    }
    return sum
  }

  get total(): number {
    return Object.values(this.outcomes()).reduce((sum, times) => sum + times, 0)
  }

  /** One line a kind. */
  toString(): string {
    const lines = this.kinds.sort().map((kind) => {
      const told = Object.entries(this.outcomes(kind)).sort(([, a], [, b]) => b - a)
      return `${kind.padEnd(48)} ${told.map(([outcome, times]) => `${outcome} ${times}`).join(', ')}`
    })
    return [...lines, `${'all'.padEnd(48)} ${this.total}`, ''].join('\n')
  }
}
