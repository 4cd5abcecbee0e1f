// Rooms with a network and a disk that the test owns: frames wait until delivered, commits until let go.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { readSyncMessage } from 'y-protocols/sync'
import * as Y from 'yjs'
import { defaultRoomBounds, type RoomBounds } from '../../server/rooms/bounds.ts'
import { savedFrame, step1Frame, step2Frame, updateFrame } from '../../server/rooms/frames.ts'
import { Rooms } from '../../server/rooms/registry.ts'
import type { Room } from '../../server/rooms/room.ts'
import type { Connection } from '../../server/rooms/session.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { Batch, RoomStore } from '../../server/storage/storage.ts'
import type { Actor, Outcome } from '../../shared/doc/hand.ts'
import { run } from '../../shared/doc/run-any.ts'
import { seedBoard } from '../../shared/doc/seed.ts'
import { explorationIdSchema, participantIdSchema } from '../../shared/model/ids.ts'
import type { Role } from '../../shared/model/schema.ts'
import { templates } from '../../shared/model/templates.ts'
import type { Args, Command, Verb } from '../../shared/model/verbs.ts'
import {
  type PresenceChange,
  type PresenceEntry,
  readPresence,
  withChange,
  writePresenceChange,
} from '../../shared/presence-wire.ts'
import { messageTypes, type PeopleMessage, type RefusedMessage } from '../../shared/protocol.ts'

export const explorationId = explorationIdSchema.parse('exploration-1')
const both = (en: string) => ({ en, fr: `${en} (fr)` })

/** A store whose commits the test may hold or let fail. */
export class TestDisk implements RoomStore {
  readonly #store = memoryStorage().rooms
  #held: (() => void)[] | null = null
  /** So many commits fail from now on. */
  failures = 0
  commits = 0
  readonly load: RoomStore['load'] = (...args) => this.#store.load(...args)
  readonly makers: RoomStore['makers'] = (...args) => this.#store.makers(...args)
  readonly compact: RoomStore['compact'] = (...args) => this.#store.compact(...args)
  readonly operation: RoomStore['operation'] = (...args) => this.#store.operation(...args)

  hold(): void {
    this.#held ??= []
  }

  release(): void {
    const held = this.#held ?? []
    this.#held = null
    for (const go of held) go()
  }

  async commit(batch: Batch): Promise<void> {
    if (this.#held) await new Promise<void>((resolve) => this.#held?.push(resolve))
    if (this.failures > 0) {
      this.failures -= 1
      throw new Error('database or disk is full')
    }
    this.commits += 1
    await this.#store.commit(batch)
  }
}

export type Lines = { message: string; details: object }[]

/** Rooms over a test's disk, without ticks; a seeded board unless `seed` is false. */
export async function openRooms({ bounds = {}, seed = true }: { bounds?: Partial<RoomBounds>; seed?: boolean } = {}) {
  const disk = new TestDisk()
  const lines: Lines = []
  const note = (details: object, message: string) => lines.push({ message, details })
  const rooms = new Rooms({
    store: disk,
    bounds: { ...defaultRoomBounds, tick: 0, ...bounds },
    log: { warn: note, error: note },
    now: () => 1_000,
  })
  const board = await rooms.open(explorationId, 'board')
  if (seed)
    await board.seed((writer) =>
      seedBoard(writer, {
        title: both('Title'),
        partner: both('Partner'),
        service: both('Service'),
        ...templates['horizons-priority'],
      }),
    )
  return { rooms, board, disk, lines }
}

/** Lets everything that waits for nothing but its turn happen. */
export const turns = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve))
}

let participants = 0

/** Someone with a y-websocket client's manners, whose frames both ways wait for the test. */
export class Person {
  readonly name: string
  readonly actor: Actor
  doc = new Y.Doc()
  awareness = new Awareness(this.doc)
  connection: Connection
  closed: number | null = null
  buffered = 0
  listenedTo = true
  /** What the room sent and was not delivered yet. */
  inbox: Uint8Array[] = []
  saved: number[] = []
  refused: RefusedMessage[] = []
  people: PeopleMessage = {}
  /** What message 104 showed, by slot. */
  readonly slots = new Map<number, { clientId: number; state: Record<string, unknown> }>()
  /** Kinds of all frames received, in sequence. */
  received: string[] = []
  readonly #room: Room
  readonly #board: Person | null

  constructor(room: Room, name: string, role: Role = 'team', board: Person | null = null, participantId?: string) {
    participants += 1
    this.#room = room
    this.#board = board
    this.name = name
    this.actor = { participantId: participantIdSchema.parse(participantId ?? `p${participants}`), role }
    this.#watch()
    this.connection = this.#connect()
  }

  /** Joined and synced. */
  static async join(room: Room, name: string, role: Role = 'team', board: Person | null = null): Promise<Person> {
    const person = new Person(room, name, role, board)
    person.sync()
    await turns()
    person.deliver()
    return person
  }

  /** A fresh document on a new connection, as after a refusal. */
  async startOver(): Promise<void> {
    this.connection.left()
    this.awareness.destroy()
    this.doc = new Y.Doc()
    this.awareness = new Awareness(this.doc)
    this.closed = null
    this.inbox = []
    this.#watch()
    this.connection = this.#connect()
    this.sync()
    await turns()
    this.deliver()
  }

  sync(): void {
    this.connection.receive(step1Frame(Y.encodeStateVector(this.doc)))
  }

  /** Runs a verb in the own document; its update goes to the room at once. */
  run<V extends Verb>(verb: V, args: Args<V>): Outcome {
    return run({ doc: this.doc, board: this.#board?.doc ?? this.doc }, { verb, args } as Command, this.actor, this)
  }

  /** Changes the own document without regard to any rule. */
  forge(change: (doc: Y.Doc) => void): void {
    this.doc.transact(() => change(this.doc), this)
  }

  sendUpdate(update: Uint8Array): void {
    this.connection.receive(updateFrame(update))
  }

  askSaved(n: number): void {
    this.connection.receive(savedFrame(n))
  }

  present(state: Record<string, unknown>): void {
    this.awareness.setLocalState(state)
    this.sendPresence(encodeAwarenessUpdate(this.awareness, [this.doc.clientID]))
  }

  /** Presence by message 104; with the client id, as the first word. */
  presentBriefly(change: PresenceChange, clientId?: number): void {
    this.connection.receive(writePresenceChange(change, clientId))
  }

  sendPresence(update: Uint8Array): void {
    this.connection.receive(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageTypes.awareness)
        encoding.writeVarUint8Array(encoder, update)
      }),
    )
  }

  /** Reads all that has come, and answers as the stock client does. */
  deliver(): void {
    for (const frame of this.inbox.splice(0)) {
      const decoder = decoding.createDecoder(frame)
      const type = decoding.readVarUint(decoder)
      if (type === messageTypes.sync) {
        this.received.push(['step1', 'step2', 'update'][frame[1] ?? 0] ?? '?')
        const encoder = encoding.createEncoder()
        readSyncMessage(decoder, encoder, this.doc, 'room')
        const answer = encoding.toUint8Array(encoder)
        if (answer.length > 0)
          this.connection.receive(step2Frame(decoding.readVarUint8Array(decoding.createDecoder(answer.subarray(1)))))
      } else if (type === messageTypes.awareness) {
        this.received.push('presence')
        applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), 'room')
      } else if (type === messageTypes.presence) {
        this.received.push('brief presence')
        for (const entry of readPresence(decoder)) this.#hear(entry)
      } else if (type === messageTypes.saved) {
        this.received.push('saved')
        this.saved.push(decoding.readVarUint(decoder))
      } else {
        const text = JSON.parse(decoding.readVarString(decoder))
        if (type === messageTypes.people) this.people = text
        else this.refused.push(text)
        this.received.push(type === messageTypes.people ? 'people' : 'refused')
      }
    }
  }

  #hear(entry: PresenceEntry): void {
    if (entry.kind === 'left') {
      this.slots.delete(entry.slot)
      return
    }
    const known = entry.clientId === undefined ? this.slots.get(entry.slot) : { clientId: entry.clientId, state: {} }
    if (!known) throw new Error(`a change of slot ${entry.slot}, which was never introduced`)
    this.slots.set(entry.slot, { clientId: known.clientId, state: withChange(known.state, entry.change) })
  }

  #connect(): Connection {
    return this.#room.connect({
      participantId: this.actor.participantId,
      name: this.name,
      role: this.actor.role,
      invitationId: 'i',
      send: (frames) => void this.inbox.push(...frames),
      listen: (isListening) => {
        this.listenedTo = isListening
      },
      bufferedBytes: () => this.buffered,
      close: (code) => {
        this.closed = code
      },
    })
  }

  #watch(): void {
    this.awareness.setLocalState(null)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) this.sendUpdate(update)
    })
  }
}

/** Delivers to everyone until nothing is under way. */
export async function deliverAll(...people: Person[]): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await turns()
    for (const person of people) person.deliver()
  }
}

/** A recommendation the server added; its id. */
export async function addRecommendation(room: Room, text = 'Text'): Promise<string> {
  const outcome = await room.run({ verb: 'addRecommendation', args: { text: both(text) } }, facilitator)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return String(outcome.result.id)
}

export const facilitator: Actor = { participantId: participantIdSchema.parse('facilitator'), role: 'facilitator' }
