// What is known of saving, told on every change, and the wait until all is on disk.
import type { Journal } from './journal.ts'
import { firstFacts, type SavingFacts } from './saving.ts'

export class Progress {
  facts: SavingFacts = firstFacts
  readonly #journal: Journal
  readonly #tell: (facts: SavingFacts) => void
  #waiting: ((all: boolean) => void)[] = []

  constructor(journal: Journal, tell: (facts: SavingFacts) => void) {
    this.#journal = journal
    this.#tell = tell
  }

  /** Takes `change` in and tells what stands now. */
  note(change: Partial<SavingFacts> = {}): void {
    const { entries, unkept } = this.#journal
    this.facts = { ...this.facts, ...change, pending: entries.length, unkept }
    this.#tell(this.facts)
    const { pending, out, offlineSince, synced, connected, catchingUp } = this.facts
    const all = pending === 0 && synced && connected && !catchingUp
    if (all || out !== null || offlineSince !== null) this.#answer(all)
  }

  /** Resolves with true when all done here is on disk, with false when that must wait for the connection. */
  settled(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.note()
    })
  }

  /** Nobody need wait any longer. */
  end(): void {
    this.#answer(false)
  }

  #answer(all: boolean): void {
    for (const resolve of this.#waiting.splice(0)) resolve(all)
  }
}
