// People with a replica each, and a network that the test owns: updates wait in queues until delivered,
// connections break and lose what was under way, replicas are saved and loaded in the middle.
import * as Y from 'yjs'
import type { Actor } from '../../shared/doc/hand.ts'
import { type Operation, Writer } from '../../shared/doc/operation.ts'
import { readWorkshop } from '../../shared/doc/read.ts'
import { seedBoard } from '../../shared/doc/seed.ts'
import { participantIdSchema } from '../../shared/model/ids.ts'
import type { Workshop } from '../../shared/model/schema.ts'
import { templates } from '../../shared/model/templates.ts'

const network = Symbol('network')
const bothWays = (name: string) => ({ en: name, fr: name })

export class Replica {
  doc: Y.Doc
  readonly name: string
  readonly actor: Actor
  readonly undoable: Operation[] = []
  readonly redoable: Operation[] = []
  /** Texts as this person last saw them, by place: what `before` of an edit says. */
  readonly seen = new Map<string, string>()
  /** Every client id this person's replicas have had. */
  readonly clients = new Set<number>()
  /** How many characters were given out: shared by all, so that no two are alike. */
  readonly life: { marks: number }
  readonly #sent: (update: Uint8Array) => void

  constructor(
    name: string,
    life: { marks: number },
    state: Uint8Array,
    random: () => number,
    sent: (update: Uint8Array) => void,
  ) {
    this.name = name
    this.life = life
    this.actor = { participantId: participantIdSchema.parse(name), role: 'facilitator', random }
    this.#sent = sent
    this.doc = this.#load(state, random)
  }

  get workshop(): Workshop {
    return readWorkshop({ board: this.doc }).workshop
  }

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, network)
  }

  /** As after a reload: everything that is not in the saved bytes is gone. */
  saveAndLoad(random: () => number): void {
    const saved = Y.encodeStateAsUpdate(this.doc)
    this.doc.destroy()
    this.doc = this.#load(saved, random)
  }

  #load(state: Uint8Array, random: () => number): Y.Doc {
    const doc = new Y.Doc()
    // A client id by the seed, so that a bad seed repeats.
    doc.clientID = 1 + Math.floor(random() * 0xffff_fffe)
    this.clients.add(doc.clientID)
    Y.applyUpdate(doc, state, network)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== network) this.#sent(update)
    })
    return doc
  }
}

export class Network {
  readonly replicas: Replica[]
  readonly #random: () => number
  /** Updates on their way, by `from>to`; a missing queue is a broken connection. */
  readonly #queues = new Map<string, Uint8Array[]>()
  delivered = 0
  broken = 0

  constructor(names: readonly string[], random: () => number) {
    this.#random = random
    const seed = new Y.Doc()
    seed.clientID = 1
    const words = { title: bothWays('title'), partner: bothWays('partner'), service: bothWays('service') }
    seed.transact(() => seedBoard(new Writer(seed), { ...words, ...templates['horizons-priority'] }))
    const state = Y.encodeStateAsUpdate(seed)
    const life = { marks: 0 }
    this.replicas = names.map((name) => new Replica(name, life, state, random, (update) => this.#send(name, update)))
    for (const [from, to] of this.#pairs()) this.#queues.set(`${from.name}>${to.name}`, [])
  }

  /** Delivers some of what is under way, now and then in another order. */
  deliverSome(): void {
    for (const [from, to] of this.#pairs()) {
      const queue = this.#queues.get(`${from.name}>${to.name}`)
      if (!queue || queue.length === 0) continue
      const some = queue.splice(0, Math.floor(this.#random() * (queue.length + 1)))
      for (const update of this.#random() < 0.2 ? some.reverse() : some) {
        to.receive(update)
        this.delivered++
      }
    }
  }

  /** Breaks one connection (what was under way is lost) or mends it (both exchange what they lack). */
  breakOrMend(): void {
    const pairs = this.#pairs()
    const [from, to] = pairs[Math.floor(this.#random() * pairs.length)] ?? []
    if (!from || !to) return
    const queues = [`${from.name}>${to.name}`, `${to.name}>${from.name}`]
    if (this.#queues.has(queues[0] ?? '')) {
      for (const queue of queues) this.#queues.delete(queue)
      this.broken++
    } else this.#mend(from, to)
  }

  /** Everyone knows everything. */
  deliverAll(): void {
    for (const [from, to] of this.#pairs()) this.#mend(from, to)
    for (const [from, to] of this.#pairs()) this.#mend(from, to)
  }

  #mend(from: Replica, to: Replica): void {
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      this.#queues.set(`${a.name}>${b.name}`, [])
      b.receive(Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)))
    }
  }

  #send(name: string, update: Uint8Array): void {
    for (const to of this.replicas) this.#queues.get(`${name}>${to.name}`)?.push(update)
  }

  #pairs(): [Replica, Replica][] {
    return this.replicas.flatMap((from) => this.replicas.filter((to) => to !== from).map((to): [Replica, Replica] => [from, to]))
  }
}
