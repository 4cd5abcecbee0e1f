// Browsers' rooms joined to the server's rooms by sockets that the test owns: it takes a person off the
// network, holds back what the server says, closes with a code. The rooms are the server's own, on a
// store in memory.

import * as Y from 'yjs'
import type { Cabinet } from '../../client/room/cabinet.ts'
import { connectRoom } from '../../client/room/connect.ts'
import type { Frame } from '../../client/room/frame.ts'
import type { JournalStorage } from '../../client/room/journal.ts'
import type { Locks } from '../../client/room/living.ts'
import type { RoomApi, Store } from '../../client/room/room.ts'
import type { Http } from '../../client/room/server-run.ts'
import { defaultRoomBounds, type RoomBounds } from '../../server/rooms/bounds.ts'
import { Rooms } from '../../server/rooms/registry.ts'
import type { Connection, Session } from '../../server/rooms/session.ts'
import { memoryStorage } from '../../server/storage/memory.ts'
import type { Actor, Outcome } from '../../shared/doc/hand.ts'
import { parseCommand } from '../../shared/doc/run.ts'
import { seedBoard } from '../../shared/doc/seed.ts'
import { statusOf } from '../../shared/errors.ts'
import {
  type ExplorationId,
  explorationIdSchema,
  type LaneId,
  laneIdSchema,
  operationIdSchema,
  participantIdSchema,
} from '../../shared/model/ids.ts'
import type { Recommendation, Role } from '../../shared/model/schema.ts'
import { templates } from '../../shared/model/templates.ts'
import { type RoomName, roomOf } from '../../shared/model/verbs.ts'
import { mapCabinet, mapStorage } from './map-device.ts'

export const explorationId: ExplorationId = explorationIdSchema.parse('expl')
const words = (name: string) => ({ en: `${name} en`, fr: `${name} fr` })

/** One person's line to the server. */
export type Line = {
  up: boolean
  /** What the server says is kept back while true, in order. */
  holding: boolean
  sockets: Set<TestSocket>
  /** Frames that reached the server, by message type. */
  sent: number[]
  /** Bytes that came from the server. */
  received: number
}

export class Network {
  readonly storage = memoryStorage()
  readonly rooms: Rooms
  readonly #entered: RoomApi[] = []

  private constructor(bounds: Partial<RoomBounds>) {
    this.rooms = new Rooms({
      store: this.storage.rooms,
      bounds: { ...defaultRoomBounds, ...bounds },
      log: { warn() {}, error() {} },
    })
  }

  /** A seeded exploration with three lanes and `texts` as recommendations in To sort. */
  static async open(
    texts: string[] = [],
    bounds: Partial<RoomBounds> = {},
  ): Promise<{ network: Network; ids: Recommendation['id'][] }> {
    const network = new Network(bounds)
    const room = await network.rooms.open(explorationId, 'board')
    await room.seed((writer) =>
      seedBoard(writer, {
        title: words('title'),
        partner: words('partner'),
        service: words('service'),
        ...templates['horizons-priority'],
      }),
    )
    const ids: Recommendation['id'][] = []
    for (const text of texts) {
      const outcome = await network.runAs('server', 'facilitator', 'addRecommendation', { text: { en: text, fr: `${text} fr` } })
      if (!outcome.ok) throw new Error(outcome.refusal.code)
      ids.push(outcome.result.id as Recommendation['id'])
    }
    return { network, ids }
  }

  /** Another server with what this one has on disk now, as after a backup was put back. */
  async backup(): Promise<Network> {
    const room = await this.rooms.open(explorationId, 'board')
    await room.read()
    const { updates, at, counters } = await this.storage.rooms.load(explorationId, 'board')
    const copy = new Network({})
    const one = { seq: 1, at, counters, made: [], operations: [], undone: [], update: Y.mergeUpdates(updates) }
    await copy.storage.rooms.commit({ explorationId, room: 'board', ...one })
    return copy
  }

  /** A verb over HTTP, as someone. */
  async runAs(name: string, role: Role, verb: string, args: unknown): Promise<Outcome> {
    const parsed = parseCommand(verb, args)
    if (!parsed.ok) return parsed
    const room = await this.rooms.open(explorationId, roomOf(parsed.command))
    return room.run(parsed.command, actorOf(name, role))
  }

  lane(id: string): LaneId {
    return laneIdSchema.parse(id)
  }

  line(): Line {
    return { up: true, holding: false, sockets: new Set(), sent: [], received: 0 }
  }

  /** Someone enters in a browser of their own: with `storage` of before, the same browser again. */
  enter(
    name: string,
    {
      role = 'facilitator',
      storage = mapStorage(new Map()),
      cabinet = mapCabinet(),
      line = this.line(),
      now = Date.now,
      locks = null,
      frame = queueMicrotask,
    }: Partial<Entering> = {},
  ): RoomApi {
    const { rooms } = this
    class Socket extends TestSocket {
      constructor(url: string) {
        super(rooms, url.includes('/findings') ? 'findings' : 'board', line, {
          participantId: participantIdSchema.parse(name),
          name,
          role,
          invitationId: 'i',
        })
      }
    }
    const room = connectRoom({
      explorationId,
      me: { participantId: participantIdSchema.parse(name), name, role },
      serverUrl: 'ws://test',
      WebSocketImpl: Socket as unknown as typeof WebSocket,
      storage,
      cabinet,
      http: this.#http(name, role, line),
      locks,
      frame,
      now,
    })
    this.#entered.push(room)
    return room
  }

  async close(): Promise<void> {
    for (const room of this.#entered) room.leave()
    await this.rooms.close()
  }

  /** What the routes do with a verb and an undo. */
  #http(name: string, role: Role, line: Line): Http {
    return async (path, body) => {
      if (!line.up) return { ok: false, problem: { status: 0, code: 'offline', detail: { en: '', fr: '' } } }
      const asked = body as { command?: string; args?: unknown; operationId?: string }
      const outcome: Outcome = path.endsWith('/undo')
        ? await this.rooms.undo(explorationId, operationIdSchema.parse(asked.operationId), actorOf(name, role))
        : await this.runAs(name, role, String(asked.command), asked.args)
      if (outcome.ok) return { ok: true, value: { result: outcome.result, operationId: outcome.operation.id } }
      return { ok: false, problem: { status: statusOf[outcome.refusal.code], ...outcome.refusal } }
    }
  }
}

type Entering = {
  role: Role
  storage: JournalStorage
  cabinet: Cabinet
  line: Line
  now: () => number
  locks: Locks | null
  frame: Frame
}
const actorOf = (name: string, role: Role): Actor => ({ participantId: participantIdSchema.parse(name), role })

/** A WebSocket in memory: one end the stock client, the other a session of the server's room. */
class TestSocket {
  static readonly OPEN = 1
  readonly OPEN = 1
  readyState = 0
  binaryType = 'arraybuffer'
  onopen: (() => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  #connection: Connection | null = null
  readonly #line: Line
  #kept: Uint8Array[] = []

  constructor(rooms: Rooms, name: RoomName, line: Line, who: Omit<Session, 'send' | 'listen' | 'bufferedBytes' | 'close'>) {
    this.#line = line
    line.sockets.add(this)
    const open = async () => {
      const room = await rooms.open(explorationId, name)
      if (!line.up || this.readyState !== 0) return this.drop(1006)
      const session: Session = {
        ...who,
        send: (frames) => queueMicrotask(() => this.#say(...frames.map((bytes) => bytes.slice()))),
        listen: () => {},
        bufferedBytes: () => 0,
        close: (code) => queueMicrotask(() => this.drop(code)),
      }
      this.readyState = 1
      this.onopen?.()
      this.#connection = room.connect(session)
      for (const bytes of this.#early.splice(0)) this.#connection.receive(bytes)
    }
    void open()
  }

  readonly #early: Uint8Array[] = []
  send(bytes: Uint8Array): void {
    const frame = bytes.slice()
    this.#line.sent.push(frame[0] ?? -1)
    if (!this.#connection) this.#early.push(frame)
    else queueMicrotask(() => this.#connection?.receive(frame))
  }

  close(): void {
    this.drop(1000)
  }

  /** Ends the connection as the network or the server would. */
  drop(code: number): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.#line.sockets.delete(this)
    this.#connection?.left()
    this.#connection = null
    this.onclose?.({ code, reason: '' })
  }

  /** What was kept back arrives now. */
  release(): void {
    this.#say(...this.#kept.splice(0))
  }

  #say(...frames: Uint8Array[]): void {
    this.#line.received += frames.reduce((sum, { length }) => sum + length, 0)
    if (this.#line.holding) this.#kept.push(...frames)
    else for (const bytes of frames) this.onmessage?.({ data: new Uint8Array(bytes).buffer })
  }
}

/** Takes someone off the network: nothing leaves, nothing arrives. */
export function unplug(line: Line): void {
  line.up = false
  for (const socket of [...line.sockets]) socket.drop(1006)
}

/** Back on the network. */
export function plug(line: Line, room: RoomApi): void {
  line.up = true
  room.reconnect()
}

/** Resolves when the value of `store` is as wanted. */
export function until<T>(store: Store<T>, wanted: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const value = store.get()
      if (!wanted(value)) return
      stop()
      resolve(value)
    }
    const stop = store.subscribe(look)
    look()
  })
}

/** Everything done in `room` is on disk. */
export const saved = (room: RoomApi) => until(room.saving, (saving) => saving.status === 'saved')
export const synced = (room: RoomApi) => until(room.synced, (is) => is)
/** The findings are here. */
export async function entered(room: RoomApi): Promise<RoomApi> {
  await synced(room)
  room.findings.enter()
  await until(room.findings.status, (status) => status === 'here')
  return room
}

/** The English text of a recommendation as `room` shows it. */
export const textIn = (room: RoomApi, id: string): string =>
  room.workshop.get().recommendations.find((one) => one.id === id)?.text.en ?? ''

export const laneIn = (room: RoomApi, id: string): string =>
  room.workshop.get().recommendations.find((one) => one.id === id)?.placement.laneId ?? ''
