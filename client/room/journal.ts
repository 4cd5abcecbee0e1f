// What was done here and is not yet on the server's disk, kept in this browser before it is sent, so
// that a reload or a closed tab loses nothing that was typed (JR1). One key an entry: in localStorage,
// at once; in IndexedDB, a moment later, what finds no room there.
import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { newId } from '../../shared/doc/layout.ts'
import type { ExplorationId, ParticipantId } from '../../shared/model/ids.ts'
import type { RoomName } from '../../shared/model/verbs.ts'
import type { Cabinet } from './cabinet.ts'
import { expired } from './expiry.ts'
import { readKept, readRefused, type Work, writeKept } from './journal-format.ts'
import { journalPrefix, refusedPrefix } from './keys.ts'
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
  /** `soon`: localStorage had no room, IndexedDB is about to take it. `no`: that had none either. */
  kept: 'yes' | 'soon' | 'no'
  /** It may have reached the server: nothing more joins it. */
  sent: boolean
  marker: number | null
}

/** The two places where a browser keeps things. */
export type Device = { storage: JournalStorage; cabinet: Cabinet }
type Whose = { room?: RoomName; explorationId: ExplorationId; participantId: ParticipantId }

export class Journal {
  /** In the order of doing. */
  entries: Entry[] = []
  readonly tabId = newId()
  readonly #storage: JournalStorage
  readonly #cabinet: Cabinet
  readonly #now: () => number
  readonly #mine: string
  readonly #refused: string
  #sequence = 0
  /** What was refused and has no place on disk yet, by id. */
  readonly #unlisted = new Map<string, 'soon' | 'no'>()
  /** Told when IndexedDB has answered. */
  changed = () => {}

  constructor({ storage, cabinet }: Device, { room = 'board', explorationId, participantId }: Whose, now: () => number) {
    this.#storage = storage
    this.#cabinet = cabinet
    this.#now = now
    this.#mine = `${journalPrefix[room]}${explorationId}:${participantId}:`
    this.#refused = `${refusedPrefix[room]}${explorationId}:${participantId}:`
  }

  /** Entries, and what was refused, that this browser could not keep. */
  get unkept(): number {
    const kept = [...this.entries.map((entry) => entry.kept), ...this.#unlisted.values()]
    return kept.filter((one) => one === 'no').length
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
    const entry: Entry = { key, work, update, at: this.#now(), kept: 'no', sent: false, marker: null }
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
    this.#remove(entry.key)
  }

  /** The tabs that left entries of this participant, this one not counted. */
  async otherTabs(): Promise<string[]> {
    const keys = [...this.#keys(this.#mine), ...(await this.#overflowed(this.#mine)).map(([key]) => key)]
    const tabs = keys.map((key) => key.slice(this.#mine.length).split(':')[0] ?? '')
    return [...new Set(tabs)].filter((tabId) => tabId !== this.tabId)
  }

  /** Takes over what a tab that is gone left. The keys stay as they are: whoever outlives us finds them again. */
  async adopt(tabId: string): Promise<Entry[]> {
    const prefix = `${this.#mine}${tabId}:`
    const overflowed = await this.#overflowed(prefix)
    const texts = new Map(this.#keys(prefix).map((key) => [key, this.#storage.getItem(key)]))
    // Where both have an entry, localStorage had no room for its last words.
    for (const [key, text] of overflowed) texts.set(key, text)
    const known = new Set(this.entries.map((entry) => entry.key))
    const adopted = [...texts].sort(inOrder).flatMap(([key, text]): Entry[] => {
      const kept = known.has(key) ? null : readKept(text)
      return kept && !expired(kept.at, this.#now())
        ? [{ key, ...kept, update: fromBase64(kept.update), kept: 'yes', sent: true, marker: null }]
        : []
    })
    for (const [key] of overflowed) this.#inCabinet.add(key)
    this.entries = [...adopted, ...this.entries]
    return adopted
  }

  /** What was refused and not yet dismissed, oldest first; what localStorage had no room for comes with `refusedToo`. */
  refused(): RefusedCommand[] {
    return this.#keys(this.#refused)
      .flatMap((key) => readRefused(this.#storage.getItem(key)) ?? [])
      .sort((a, b) => a.at - b.at)
  }

  async refusedToo(): Promise<RefusedCommand[]> {
    const overflowed = await this.#overflowed(this.#refused)
    for (const [key] of overflowed) this.#inCabinet.add(key)
    return overflowed.flatMap(([, text]) => readRefused(text) ?? []).sort((a, b) => a.at - b.at)
  }

  /** Lists the work of `entry` as refused, kept until dismissed; only then the entry goes. */
  async refuse(refused: RefusedCommand, entry: Entry): Promise<void> {
    const { id } = refused
    const keep = () => this.#tryKeep(this.#refused + id, JSON.stringify(refused))
    this.#unlisted.set(id, 'soon')
    const kept = await keep()
    this.settle(entry)
    // Dismissed meanwhile.
    if (!this.#unlisted.has(id)) return
    // What the entry took is room for it now.
    if (kept || (await keep())) this.#unlisted.delete(id)
    else if (this.#unlisted.has(id)) this.#unlisted.set(id, 'no')
    this.changed()
  }

  dismiss(id: string): void {
    this.#unlisted.delete(id)
    this.#remove(this.#refused + id)
    this.changed()
  }

  /** The exploration was erased, or the device was left: nothing of this is ours any more. */
  forget(): void {
    this.entries = []
    this.#unlisted.clear()
  }

  #keep(entry: Entry): Entry {
    const { work, at, update } = entry
    const written = this.#tryKeep(entry.key, writeKept({ work, at, update: toBase64(update) }))
    entry.kept = written === true ? 'yes' : 'soon'
    if (written === true) return entry
    void written.then((put) => {
      // Of words typed on meanwhile only the last writing counts.
      if (entry.update !== update || entry.kept !== 'soon') return
      entry.kept = put ? 'yes' : 'no'
      this.changed()
    })
    return entry
  }

  /** Keys of which IndexedDB has a copy. */
  readonly #inCabinet = new Set<string>()

  /**
   * True when it is kept; a promise when localStorage has no room. What was kept under the key before
   * stays there, for some is better than nothing.
   */
  #tryKeep(key: string, text: string): true | Promise<boolean> {
    try {
      this.#storage.setItem(key, text)
    } catch {
      this.#inCabinet.add(key)
      return this.#cabinet.put('journal', key, text)
    }
    this.#takeOut(key)
    return true
  }

  #remove(key: string): void {
    this.#storage.removeItem(key)
    this.#takeOut(key)
  }

  #takeOut(key: string): void {
    if (this.#inCabinet.delete(key)) void this.#cabinet.remove('journal', key)
  }

  #keys(prefix: string): string[] {
    const keys = this.#storage.keys().filter((key) => key.startsWith(prefix))
    return keys.sort()
  }

  async #overflowed(prefix: string): Promise<[string, string][]> {
    const all = await this.#cabinet.read('journal', prefix)
    return all.flatMap(([key, text]): [string, string][] => (typeof text === 'string' ? [[key, text]] : []))
  }
}

const inOrder = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

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
