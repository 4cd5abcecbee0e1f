// The board as the server has confirmed it, kept in this browser: coming back costs what is missing, and
// a reload without a connection shows it at once. Never what is unsaved or refused: that is the journal's.
import * as Y from 'yjs'
import { z } from 'zod'
import { type ExplorationId, explorationIdSchema, participantIdSchema } from '../../shared/model/ids.ts'
import { type Person, roleSchema } from '../../shared/model/schema.ts'
import type { Cabinet } from './cabinet.ts'
import { expired } from './expiry.ts'
import { documentKey } from './keys.ts'

const keptSchema = z.object({
  explorationId: explorationIdSchema,
  me: z.object({ participantId: participantIdSchema, name: z.string(), role: roleSchema }),
  /** When it was written, ms since 1970: the server had confirmed all of this by then, and may know more. */
  at: z.number(),
  updates: z.array(z.custom<Uint8Array>((value) => value instanceof Uint8Array)),
})
/** One participant's copy of one board; the sum of `updates` is the document. */
export type KeptDocument = z.infer<typeof keptSchema>

/** The least time between two writings, ms. */
const pause = 1_000
/** So many updates are folded into one. */
const most = 200

/** The copies whose key begins with `prefix`, newest first. */
export async function keptDocuments(cabinet: Cabinet, prefix: string): Promise<KeptDocument[]> {
  const all = await cabinet.read('documents', prefix)
  return all.flatMap(([, value]) => keptSchema.safeParse(value).data ?? []).sort((a, b) => b.at - a.at)
}

export type KeeperDeps = {
  cabinet: Cabinet
  explorationId: ExplorationId
  me(): Person
  now(): number
  /** True when all that is in the followed document is on the server's disk. */
  settled(): boolean
}

export class DocumentKeeper {
  readonly #deps: KeeperDeps
  readonly #key: string
  #updates: Uint8Array[] = []
  #doc: Y.Doc | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  /** The followed document holds all that the server had when it was followed: less is never kept over more. */
  #whole = false
  #over = false

  constructor(deps: KeeperDeps) {
    this.#deps = deps
    this.#key = documentKey(deps.explorationId, deps.me().participantId)
  }

  /** What was kept before, or null. */
  async load(): Promise<KeptDocument | null> {
    const [kept] = await keptDocuments(this.#deps.cabinet, this.#key)
    return kept && !expired(kept.at, this.#deps.now()) ? kept : null
  }

  /** Another document from now on; what `server` writes in it is confirmed. */
  follow(doc: Y.Doc, server: object): void {
    this.#doc = doc
    this.#updates = []
    this.#whole = false
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === server && doc === this.#doc) this.confirmed(update)
    })
  }

  /** The followed document began with these. */
  begin(updates: readonly Uint8Array[]): void {
    this.#updates = [...updates]
  }

  /** Bytes of the followed document that are on the server's disk. */
  confirmed(update: Uint8Array): void {
    this.#updates.push(update)
    this.#timer ??= setTimeout(() => this.write(), pause)
  }

  /** The followed document has synced. */
  synced(): void {
    this.#whole = true
    this.write()
  }

  /** Keeps at once what would have been kept in a moment. */
  writeNews(): void {
    if (this.#timer !== null) this.write()
  }

  /** Keeps it as it stands, once it is whole. Two tabs may do so in turn. */
  write(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const { cabinet, explorationId, me, now, settled } = this.#deps
    if (this.#over || !this.#whole || this.#doc === null || this.#updates.length === 0) return
    if (this.#updates.length > most && settled()) this.#updates = [Y.encodeStateAsUpdate(this.#doc)]
    const kept: KeptDocument = { explorationId, me: me(), at: now(), updates: this.#updates }
    void cabinet.put('documents', this.#key, kept)
  }

  /** I have no business here any more: it goes. */
  drop(): void {
    this.#updates = []
    void this.#deps.cabinet.remove('documents', this.#key)
  }

  /** Keeps nothing any more; what was kept stays. */
  end(): void {
    this.#over = true
    if (this.#timer !== null) clearTimeout(this.#timer)
  }
}
