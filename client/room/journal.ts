// What was done here and is not yet on the server's disk, kept in this browser before it is sent, so
// that a reload or a closed tab loses nothing that was typed (JR1). One storage key an entry.
import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { newId } from '../../shared/doc/layout.ts'
import type { ExplorationId, ParticipantId } from '../../shared/model/ids.ts'
import { keptAt, readKept, readRefused, type Work, writeKept } from './journal-format.ts'
import type { RefusedCommand } from './room.ts'

/** Where journals are kept: localStorage in a browser (`browserStorage`), a map in tests (`mapStorage`). */
export type JournalStorage = {
  getItem(key: string): string | null
  /** Throws when there is no room. */
  setItem(key: string, value: string): void
  removeItem(key: string): void
  keys(): string[]
}

/** One piece of work and the bytes it wrote. `marker`: the number of message 101 that will settle it. */
export type Entry = {
  readonly key: string
  work: Work
  update: Uint8Array
  readonly at: number
  /** False when the browser had no room for it. */
  kept: boolean
  /** It may have reached the server: nothing more joins it. */
  sent: boolean
  marker: number | null
}

const journalPrefix = 'atelier:journal:'
const refusedPrefix = 'atelier:refused:'
/** Words not saved yet and dialogs half filled in (client/editor/kept-words.ts). */
export const keptPrefix = 'atelier:kept:'
const prefixes = [journalPrefix, refusedPrefix, keptPrefix]
const month = 30 * 24 * 60 * 60 * 1000

type Whose = { explorationId: ExplorationId; participantId: ParticipantId }

export class Journal {
  /** In the order of doing. */
  entries: Entry[] = []
  readonly tabId = newId()
  readonly #storage: JournalStorage
  readonly #now: () => number
  readonly #mine: string
  readonly #refused: string
  readonly #explorationId: ExplorationId
  #sequence = 0

  constructor(storage: JournalStorage, { explorationId, participantId }: Whose, now: () => number) {
    this.#storage = storage
    this.#now = now
    this.#explorationId = explorationId
    this.#mine = `${journalPrefix}${explorationId}:${participantId}:`
    this.#refused = `${refusedPrefix}${explorationId}:${participantId}:`
    this.#dropOld()
  }

  /** Entries this browser could not keep. */
  get unkept(): number {
    return this.entries.filter((entry) => !entry.kept).length
  }

  /** Notes work just done, before its bytes are sent. Keystrokes not yet sent join into one entry. */
  add(work: Work, update: Uint8Array): Entry {
    const last = this.entries.at(-1)
    const joined = last && !last.sent ? join(last.work, work) : null
    if (last && joined) {
      last.work = joined
      last.update = Y.mergeUpdates([last.update, update])
      return this.#keep(last)
    }
    const key = `${this.#mine}${this.tabId}:${String(this.#sequence++).padStart(9, '0')}`
    const entry: Entry = { key, work, update, at: this.#now(), kept: false, sent: false, marker: null }
    this.entries.push(entry)
    return this.#keep(entry)
  }

  /** The same work done again on a fresh document: its new bytes take the place of the old. */
  rewrite(entry: Entry, update: Uint8Array): Entry {
    entry.update = update
    return this.#keep(entry)
  }

  /** Notes the operation that the work of an entry made. */
  note(key: string, operationId: string): void {
    const entry = this.entries.find((other) => other.key === key)
    // Words are taken back by their inverse, whatever operation wrote them.
    if (!entry || entry.work.command.verb === 'editText') return
    entry.work = { ...entry.work, operationId }
    this.#keep(entry)
  }

  /** On disk (or refused and listed): no longer ours to keep. */
  settle(entry: Entry): void {
    this.entries = this.entries.filter((other) => other.key !== entry.key)
    this.#storage.removeItem(entry.key)
  }

  /** The tabs that left entries of this participant, this one not counted. */
  otherTabs(): string[] {
    const tabs = this.#keys(this.#mine).map((key) => key.slice(this.#mine.length).split(':')[0] ?? '')
    return [...new Set(tabs)].filter((tabId) => tabId !== this.tabId)
  }

  /** Takes over what a tab that is gone left. The keys stay as they are: whoever outlives us finds them again. */
  adopt(tabId: string): Entry[] {
    const known = new Set(this.entries.map((entry) => entry.key))
    const adopted = this.#keys(`${this.#mine}${tabId}:`).flatMap((key) => {
      const kept = known.has(key) ? null : readKept(this.#storage.getItem(key))
      return kept ? [{ key, ...kept, update: fromBase64(kept.update), kept: true, sent: true, marker: null }] : []
    })
    this.entries = [...adopted, ...this.entries]
    return adopted
  }

  /** What was refused and not yet dismissed, oldest first. */
  refused(): RefusedCommand[] {
    const all = this.#keys(this.#refused).flatMap((key) => readRefused(this.#storage.getItem(key)) ?? [])
    return all.sort((a, b) => a.at - b.at)
  }

  /** Lists work as refused, kept until dismissed. */
  refuse(refused: RefusedCommand): void {
    this.#tryKeep(this.#refused + refused.id, JSON.stringify(refused))
  }

  dismiss(id: string): void {
    this.#storage.removeItem(this.#refused + id)
  }

  /** The exploration was erased: nothing of it stays on this device, whoever wrote it (TR5). */
  wipe(): void {
    for (const prefix of prefixes) {
      for (const key of this.#keys(`${prefix}${this.#explorationId}:`)) this.#storage.removeItem(key)
    }
    this.entries = []
  }

  #keep(entry: Entry): Entry {
    entry.kept = this.#tryKeep(entry.key, writeKept({ work: entry.work, at: entry.at, update: toBase64(entry.update) }))
    return entry
  }

  /** False when there is no room; what was kept under the key before stays, for some is better than nothing. */
  #tryKeep(key: string, value: string): boolean {
    try {
      this.#storage.setItem(key, value)
      return true
    } catch {
      return false
    }
  }

  #keys(prefix: string): string[] {
    const keys = this.#storage.keys().filter((key) => key.startsWith(prefix))
    return keys.sort()
  }

  /** Local expiry: what nobody came back for in 30 days goes, in every exploration. */
  #dropOld(): void {
    for (const prefix of prefixes) {
      for (const key of this.#keys(prefix)) {
        const at = keptAt(this.#storage.getItem(key))
        if (at === null || this.#now() - at > month) this.#storage.removeItem(key)
      }
    }
  }
}

/** Two keystrokes on one text, the second made on what the first left: one piece of work. */
function join(first: Work, second: Work): Work | null {
  if (first.kind !== 'verb' || second.kind !== 'verb') return null
  const [a, b] = [first.command, second.command]
  if (a.verb !== 'editText' || b.verb !== 'editText') return null
  const samePlace =
    a.args.kind === b.args.kind && a.args.id === b.args.id && a.args.field === b.args.field && a.args.lang === b.args.lang
  if (!samePlace || a.args.text !== b.args.before || a.args.before === undefined) return null
  const args = { ...b.args, before: a.args.before, catchesUp: a.args.catchesUp }
  return { kind: 'verb', command: { verb: 'editText', args } }
}
