// What is done here on its way to the server's disk: journaled, sent, acknowledged. After a refusal
// people go on in a copy of the document while a fresh one is brought up to it (SY6).
import * as Y from 'yjs'
import type { Outcome } from '../../shared/doc/hand.ts'
import { closeCodes, type ErrorCode, type Refusal, refusal, statusOf } from '../../shared/errors.ts'
import type { RefusedMessage } from '../../shared/protocol.ts'
import { contains, copyOf, fill, fits } from './documents.ts'
import type { Entry } from './journal.ts'
import type { Work } from './journal-format.ts'
import type { KeptDocument } from './kept-document.ts'
import type { Link } from './link.ts'
import { live, whenGone } from './living.ts'
import { Progress } from './progress.ts'
import { Proof } from './proof.ts'
import { Replay } from './replay.ts'
import type { UplinkDeps } from './uplink-deps.ts'

/** Whoever is closed with these has no business here any more: the copy of the board goes. */
const lettingOut: readonly number[] = [closeCodes.notJoined, closeCodes.notAllowed, closeCodes.unknown, closeCodes.erased]

type Performing = { work(): Work; entry: Entry | null; entries: string[] }

export class Uplink {
  /** The document people see and write: the link's, or a copy of it while a fresh one catches up. */
  shown: Y.Doc
  link: Link
  readonly progress: Progress
  #mode: 'starting' | 'live' | 'replaying' | 'left' = 'starting'
  #performing: Performing | null = null
  #firstSync = () => {}
  /** The link's document began with a kept copy. */
  #begun = false
  readonly #proof = new Proof()
  #release: (() => void)[] = []
  readonly #replay: Replay
  readonly #deps: UplinkDeps

  constructor(deps: UplinkDeps) {
    this.#deps = deps
    const { journal, hooks } = deps
    this.progress = new Progress(journal, (facts) => {
      if (this.#mode !== 'left') hooks.changed(facts)
    })
    this.#replay = new Replay({
      ...hooks,
      journal,
      doc: () => this.link.doc,
      fresh: () => this.#fresh(),
      perform: (entry) => (work, act) => this.perform(work, act, entry),
      left: () => this.#mode === 'left',
    })
    this.link = this.#open()
    this.shown = this.link.doc
  }

  /** Shows what was kept, adopts what tabs that are gone left, connects, and sends it up. */
  async start(): Promise<void> {
    const { journal, locks } = this.#deps
    this.#release.push(live(locks, journal.tabId))
    const adopt = async (tabId: string) => {
      const adopted = this.#left() ? [] : await journal.adopt(tabId)
      if (this.#mode === 'live') this.#bring(adopted)
      this.progress.note()
    }
    const release = await whenGone(locks, await journal.otherTabs(), adopt)
    // Left while the locks were asked for: held on, they would keep the work of dead tabs from whoever comes next.
    if (this.#mode === 'left') return release()
    this.#release.push(release)
    const kept = await this.#deps.keeper.load()
    if (this.#left()) return
    if (kept && (await this.#showKept(kept))) return
    await this.#connect()
    if (this.shown !== this.link.doc) this.#show(this.link.doc)
    this.#goLive()
  }

  /** Answers whether the link goes on from the copy: then it is live before it is connected. */
  async #showKept({ at, updates }: KeptDocument): Promise<boolean> {
    // An observer is never asked for what the server may have lost (a backup put back, say): no way to
    // notice. Theirs is shown until the server's is here.
    const observes = this.#deps.role() === 'observer'
    const doc = observes ? new Y.Doc() : this.link.doc
    try {
      fill(doc, updates)
    } catch {
      // A damaged copy, or another version's: the server's board is taken whole, into an empty document.
      this.#deps.keeper.drop()
      this.link.destroy()
      this.link = this.#open()
      return false
    }
    if (observes) {
      this.#show(doc)
      this.progress.note({ synced: true, asOf: at })
      return false
    }
    this.#begun = true
    this.#proof.withdraw()
    this.#deps.keeper.begin(updates)
    this.progress.note({ asOf: at })
    this.#goLive()
    if (this.#mode === 'live') await this.#connect()
    return true
  }

  #goLive(): void {
    this.#mode = 'live'
    this.#bring(this.#deps.journal.entries)
    this.progress.note({ synced: true })
  }

  #left(): boolean {
    return this.#mode === 'left'
  }

  /**
   * Runs `act`, which writes in the shown document (with `entry`: in the link's) with the origin it is
   * given; what it writes is journaled before it is sent. Answers the keys of the entries.
   */
  perform<T extends Outcome<object> | undefined>(
    work: () => Work,
    act: (origin: object) => T,
    entry: Entry | null = null,
  ): { value: T; entries: string[] } {
    const performing: Performing = { work, entry, entries: [] }
    const { entries } = performing
    this.#performing = performing
    try {
      const value = act(performing)
      if (value?.ok && !entry) for (const key of entries) this.#deps.journal.note(key, value.operation.id)
      return { value, entries }
    } finally {
      this.#performing = null
      this.#mark()
      this.progress.note()
    }
  }

  /** My role writes nothing (any more): the server does not even ask for what I have. It is worked off as refused. */
  giveUp(): void {
    if (this.#mode === 'live' && (this.#deps.journal.entries.length > 0 || this.#begun)) this.#strand()
  }

  /** The device was left, in another tab: as if the server had let us out, and nothing here is kept any more. */
  leaveDevice(): void {
    this.#deps.journal.forget()
    this.#closed(closeCodes.notJoined)
    this.link.destroy()
  }

  leave(): void {
    this.#deps.keeper.writeNews()
    this.#deps.keeper.end()
    this.#mode = 'left'
    this.link.destroy()
    for (const release of this.#release) release()
    this.progress.end()
  }

  #open(): Link {
    const mine = (act: () => void) => {
      if (link === this.link && this.#mode !== 'left') act()
    }
    const link: Link = this.#deps.open({
      wrote: (update, origin) => this.#wrote(update, origin),
      saved: (marker) => mine(() => this.#saved(marker)),
      refused: (message) => mine(() => this.#refused(message)),
      people: (people) => mine(() => this.#deps.hooks.people(people)),
      applied: () => mine(() => this.#deps.hooks.applied()),
      lost: () => mine(() => this.#lost()),
      synced: () => mine(() => this.#synced()),
      uploaded: () => mine(() => this.#uploaded()),
      closed: (code) => mine(() => this.#closed(code)),
    })
    this.#deps.keeper.follow(link.doc, link.provider)
    return link
  }

  /** Connects the present link and waits for its first sync. */
  #connect(): Promise<void> {
    const synced = new Promise<void>((resolve) => {
      this.#firstSync = resolve
    })
    this.#deps.hooks.linked(this.link)
    this.link.connect()
    return synced
  }

  #wrote(update: Uint8Array, origin: unknown): void {
    const performing = this.#performing
    // Y.UndoManager writes with itself as origin.
    if (!performing || (origin !== performing && !(origin instanceof Y.UndoManager))) return
    const { journal } = this.#deps
    const entry = performing.entry ? journal.rewrite(performing.entry, update) : journal.add(performing.work(), update)
    // From here on it may be on the wire. What is done again stays alone in its entry in any case.
    entry.sent = performing.entry !== null || (this.shown === this.link.doc && this.link.provider.wsconnected)
    performing.entries.push(entry.key)
  }

  /** The entries whose bytes are in the link's document. */
  #inLink(): Entry[] {
    if (this.#mode === 'live') return this.#deps.journal.entries
    return this.#replay.inFlight ? [this.#replay.inFlight] : []
  }

  #uploaded(): void {
    this.#proof.ask(this.link)
    this.#mark()
  }

  #mark(): void {
    const unmarked = this.#inLink().filter((entry) => entry.marker === null)
    const marker = unmarked.length > 0 ? this.link.mark() : null
    if (marker === null) return
    for (const entry of unmarked) {
      entry.marker = marker
      entry.sent = true
    }
  }

  #saved(marker: number): void {
    for (const entry of this.#inLink()) {
      if (entry.marker === null || entry.marker > marker) continue
      this.#deps.journal.settle(entry)
      this.#deps.keeper.confirmed(entry.update)
      if (this.#replay.inFlight === entry) this.#replay.judge('saved')
    }
    this.#proof.saved(marker)
    this.progress.note({ notSaved: false })
  }

  #refused(message: RefusedMessage): void {
    const code = message.code in statusOf ? (message.code as ErrorCode) : 'failed'
    // The disk is full, say: nothing is wrong with what we did, and the server tries on.
    if (code === 'not-saved') this.progress.note({ notSaved: true })
    else this.#judge({ code, detail: message.detail })
  }

  /**
   * Something on this link was refused. True when that was for what we had sent: work, or what the
   * document holds and the server does not (an older backup was put back). The fresh one is kept then.
   */
  #judge(refusal: Refusal): boolean {
    if (this.#replay.inFlight) {
      this.#replay.judge(refusal)
      return true
    }
    const known = this.#deps.journal.entries.length === 0 && this.#proof.given
    if (this.#mode !== 'live' || known) return false
    this.#strand()
    return true
  }

  #lost(): void {
    if (this.progress.facts.connected) this.#deps.keeper.write()
    this.#proof.withdraw()
    for (const entry of this.#deps.journal.entries) entry.marker = null
    this.progress.note({ connected: false, offlineSince: this.progress.facts.offlineSince ?? this.#deps.now() })
  }

  #synced(): void {
    this.#firstSync()
    this.#deps.keeper.synced()
    this.progress.note({ connected: true, offlineSince: null, asOf: null })
  }

  #closed(code: number): void {
    // Bytes the server cannot take: the guilty verb is found and listed as after any refusal.
    if (code === closeCodes.undecodable && this.#judge(refusal('failed'))) return
    if (code === closeCodes.frameTooBig && this.#judge(refusal('too-big', { limit: '4 MiB' }))) return
    if (lettingOut.includes(code)) {
      this.#deps.keeper.drop()
      this.#deps.keeper.end()
    }
    if (code === closeCodes.erased) {
      this.#deps.journal.forget()
      this.#deps.hooks.erased()
    }
    this.progress.note({ out: code })
  }

  /** Entries of tabs that are gone: their bytes go into the document if all they build upon is there. */
  #bring(entries: readonly Entry[]): void {
    const { journal } = this.#deps
    for (const entry of entries) if (contains(this.link.doc, entry.update)) journal.settle(entry)
    const rest = entries.filter((entry) => journal.entries.includes(entry))
    // Nothing to try: that would copy the whole document.
    if (rest.length === 0) return
    const updates = rest.map((entry) => entry.update)
    if (!fits(this.link.doc, updates)) this.#strand()
    else for (const update of updates) Y.applyUpdate(this.link.doc, update, 'adopted')
    this.#mark()
  }

  /** The link's document can go no further: people go on in a copy of it. */
  #strand(): void {
    this.#mode = 'replaying'
    for (const entry of this.#deps.journal.entries) entry.marker = null
    const copy = copyOf(this.shown)
    copy.on('update', (update: Uint8Array, origin: unknown) => this.#wrote(update, origin))
    this.#show(copy)
    this.progress.note({ catchingUp: true })
    void this.#replay.run().then(() => {
      if (this.#mode === 'left') return
      this.#mode = 'live'
      this.#show(this.link.doc)
      this.progress.note({ catchingUp: false })
    })
  }

  /** Waits for the verdict on what was sent before, then takes a fresh document from the server. */
  async #fresh(): Promise<void> {
    await this.link.retire()
    if (this.#mode === 'left') return
    this.link = this.#open()
    this.#begun = false
    this.#proof.give()
    await this.#connect()
    await this.link.level()
  }

  #show(doc: Y.Doc): void {
    this.shown = doc
    this.#deps.hooks.shown(doc)
  }
}
