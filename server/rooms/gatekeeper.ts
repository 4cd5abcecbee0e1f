// Takes in what clients sent: each update judged against what the ones before it left, all applied in one
// transaction. Remembers who wrote under which Yjs client id and who made what.
import * as Y from 'yjs'
import type { Actor } from '../../shared/doc/hand.ts'
import type { RootName } from '../../shared/doc/layout.ts'
import { forgetOpen } from '../../shared/doc/remembered.ts'
import type { ParticipantId } from '../../shared/model/ids.ts'
import type { Settings } from '../../shared/model/schema.ts'
import type { RoomName } from '../../shared/model/verbs.ts'
import type { Made } from '../storage/storage.ts'
import type { RoomBounds } from './bounds.ts'
import { type Judged, judge, verify } from './gate/gate.ts'
import { Stop, type Thing, type Verdict } from './gate/verdict.ts'
import type { RoomDoc } from './room-doc.ts'

export type Sender = { session: Actor }
export type Offered = { update: Uint8Array; sender: Sender }

/** What a batch came to. `emitted`: what Yjs made of the good ones, never the clients' own bytes. */
export type Taken = { verdicts: Verdict[]; emitted: Uint8Array[]; made: Made[]; roots: ReadonlySet<RootName> }

export type GatekeeperDeps = {
  room: RoomName
  bounds: RoomBounds
  live: RoomDoc
  board(): Y.Doc
  settings(): Settings
  /** Gives new things their display numbers, in the transaction that makes them. */
  number(doc: Y.Doc, made: readonly Thing[]): void
  /** The document holds what it must not: it is made anew from what was accepted before. */
  rebuild(cause: unknown): void
}

export class Gatekeeper {
  readonly #deps: GatekeeperDeps
  readonly #authors = new Map<number, ParticipantId>()
  readonly #makers = new Map<string, ParticipantId>()

  constructor(deps: GatekeeperDeps) {
    this.#deps = deps
  }

  /** True when a Yjs client id is not known to be someone else's or the server's. */
  mayWriteAs(client: number, participantId: ParticipantId): boolean {
    const author = this.#authors.get(client)
    return client !== this.#deps.live.clientId && (author === undefined || author === participantId)
  }

  /** Notes who made things: they may take them back (UN1). */
  noteMade(things: readonly Thing[], participantId: ParticipantId): Made[] {
    for (const { root, id } of things) this.#makers.set(`${root}/${id}`, participantId)
    return things.map(({ root, id }) => ({ root, id, participantId }))
  }

  /** Judges and, when good, applies what was offered, in sequence. Nothing refused leaves a trace. */
  take(batch: readonly Offered[]): Taken {
    const { live, rebuild, number } = this.#deps
    const failed = new Map<Offered, Verdict>()
    for (;;) {
      const verdicts: Verdict[] = []
      const good: { judged: Judged; participantId: ParticipantId }[] = []
      let current: Offered | undefined
      try {
        const emitted = live.emitted((doc) =>
          doc.transact((transaction) => {
            for (current of batch) {
              const verdict = failed.get(current) ?? this.judge(current)
              if (verdict.kind === 'good') good.push(this.#apply(doc, current, verdict))
              verdicts.push(verdict.kind === 'good' ? { kind: 'accepted' } : verdict)
            }
            current = undefined
            number(
              doc,
              good.flatMap(({ judged }) => judged.made),
            )
            // The numbers are ours. In a transaction that is not local Yjs would take them for someone else's
            // writing under our client id, and choose another each time.
            transaction.local = true
          }, 'client'),
        )
        return { verdicts, emitted, ...this.#note(good) }
      } catch (error) {
        // The gate was deceived, which is rare: the document is as before, and all but this one are taken again.
        rebuild(error)
        if (current === undefined || failed.has(current)) throw error
        failed.set(current, error instanceof Stop ? error.verdict : { kind: 'broken', why: 'it could not be applied' })
      }
    }
  }

  /** What `take` would say, without taking it. */
  judge({ update, sender: { session } }: Offered): Judged | Verdict {
    const { room, bounds, live, board, settings } = this.#deps
    const { participantId, role } = session
    return judge(
      update,
      { room, limits: bounds, mayWriteAs: (client) => this.mayWriteAs(client, participantId) },
      {
        participantId,
        role,
        doc: live.doc,
        board: board(),
        settings: settings(),
        makerOf: ({ root, id }) => this.#makers.get(`${root}/${id}`),
        authorOf: (client) => this.#authors.get(client),
      },
    )
  }

  #apply(doc: Y.Doc, { update, sender }: Offered, judged: Judged): { judged: Judged; participantId: ParticipantId } {
    Y.applyUpdate(doc, update)
    verify(doc, this.#deps.room, judged)
    // The next in this transaction is judged by the lock that this one set.
    if (judged.roots.has('settings')) forgetOpen(doc)
    return { judged, participantId: sender.session.participantId }
  }

  #note(good: readonly { judged: Judged; participantId: ParticipantId }[]): Pick<Taken, 'made' | 'roots'> {
    const made: Made[] = []
    const roots = new Set<RootName>()
    for (const { judged, participantId } of good) {
      for (const client of judged.authors) this.#authors.set(client, participantId)
      for (const root of judged.roots) roots.add(root)
      made.push(...this.noteMade(judged.made, participantId))
    }
    return { made, roots }
  }
}
