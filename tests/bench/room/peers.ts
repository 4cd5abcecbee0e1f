// The servers that are measured, each started in a process of its own and spoken to on its own wire.

import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { createExploration, Joined } from '../../helpers/http.ts'
import { operatorKey } from '../../helpers/server.ts'
import { type Process, serve } from './child.ts'
import type { Door } from './socket.ts'

/** A room of a server, and how messages of the y-websocket protocol are packed for it. */
export type Room = {
  /** A seat for one more person: what opens the door. Good after a restart too. */
  seat(): Promise<Door>
  /** Said before anything else. */
  hello: Uint8Array[]
  wrap(message: Uint8Array): Uint8Array
  unwrap(payload: Uint8Array): Uint8Array
  /** How it says that something is safe: asked by message 101, told for each update, or not at all. */
  acknowledges: 'asked' | 'told' | 'never'
}
export type Server = Process & { room(): Promise<Room> }
export type Peer = { id: PeerId; start(folder: string): Promise<Server> }
export const peerIds = ['atelier', 'atelier-stock', 'hocuspocus', 'y-websocket', 'relay', 'relay-raw', 'relay-plain'] as const
export type PeerId = (typeof peerIds)[number]

const root = join(import.meta.dirname, '../../..')
const peersFolder = join(import.meta.dirname, '../peers')
const same = (bytes: Uint8Array): Uint8Array => bytes
/** What a reader of the results must know about a peer. */
export const peerNotes = new Set<string>()
let rooms = 0
const newName = (): string => `room-${process.pid}-${rooms++}`

/** A room that is the path of the socket, as y-websocket has it. */
function pathRoom(): Promise<Room> {
  const path = `/${newName()}`
  return Promise.resolve({
    seat: () => Promise.resolve({ path, headers: {} }),
    hello: [],
    wrap: same,
    unwrap: same,
    acknowledges: 'never',
  })
}

async function startAtelier(folder: string): Promise<Server> {
  const running = await serve([join(root, 'server/main.ts')], {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: folder,
    OPERATOR_KEY: operatorKey,
    SAMPLE: 'off',
    LOG_LEVEL: 'error',
    MAX_FAILED_JOINS_PER_MINUTE: '0',
  })
  const url = `http://127.0.0.1:${running.port}`
  return {
    ...running,
    async room() {
      const { id, tokens } = await createExploration(url)
      return {
        async seat() {
          const { cookie } = await Joined.join(url, tokens.team, 'Participant')
          return { path: `/rooms/${id}/findings`, headers: { cookie } }
        },
        hello: [],
        wrap: same,
        unwrap: same,
        acknowledges: 'asked',
      }
    },
  }
}

async function startHocuspocus(folder: string): Promise<Server> {
  const running = await serve([join(peersFolder, 'hocuspocus.mjs')], {
    NODE_ENV: 'production',
    DATABASE: join(folder, 'hocuspocus.sqlite'),
  })
  if (running.printed.includes('node:sqlite')) {
    peerNotes.add('The SQLite extension of Hocuspocus could not be loaded here: its statements ran on node:sqlite.')
  }
  return { ...running, room: () => Promise.resolve(namedRoom(newName())) }
}

/** Hocuspocus puts the room's name before each message, and wants a token first. */
function namedRoom(name: string): Room {
  const prefix = encoding.encode((encoder) => encoding.writeVarString(encoder, name))
  const wrap = (message: Uint8Array): Uint8Array => Buffer.concat([prefix, message])
  const token = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, 'bench')
  })
  return {
    seat: () => Promise.resolve({ path: '/', headers: {} }),
    hello: [wrap(token)],
    acknowledges: 'told',
    wrap,
    unwrap(payload) {
      const decoder = decoding.createDecoder(payload)
      decoding.readVarString(decoder)
      const message = decoding.readTailAsUint8Array(decoder)
      // 4 is a sync message that wants no first step back.
      if (message[0] === 4) message[0] = 0
      return message
    },
  }
}

async function startYWebsocket(folder: string): Promise<Server> {
  const port = await freePort()
  const running = await serve(
    [join(peersFolder, 'node_modules/y-websocket/bin/server.cjs')],
    { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), YPERSISTENCE: join(folder, 'leveldb') },
    port,
  )
  return { ...running, room: pathRoom }
}

const startRelay =
  (tick: number, raw = false) =>
  async (folder: string): Promise<Server> => {
    const running = await serve([join(import.meta.dirname, 'relay-server.ts')], {
      NODE_ENV: 'production',
      DATA_DIR: folder,
      TICK: String(tick),
      RAW: raw ? '1' : '0',
    })
    return { ...running, room: pathRoom }
  }

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

const all: Record<PeerId, Peer> = {
  atelier: { id: 'atelier', start: startAtelier },
  'atelier-stock': { id: 'atelier-stock', start: startAtelier },
  hocuspocus: { id: 'hocuspocus', start: startHocuspocus },
  'y-websocket': { id: 'y-websocket', start: startYWebsocket },
  relay: { id: 'relay', start: startRelay(16) },
  'relay-raw': { id: 'relay-raw', start: startRelay(16, true) },
  'relay-plain': { id: 'relay-plain', start: startRelay(0) },
}

/** Whether the peers of others are installed. */
export const peersInstalled = (): boolean => existsSync(join(peersFolder, 'node_modules/y-websocket'))
const ofOthers: readonly PeerId[] = ['hocuspocus', 'y-websocket']

/** The peers of `wanted` that can be started. */
export const peersOf = (wanted: readonly PeerId[]): Peer[] =>
  wanted.filter((id) => peersInstalled() || !ofOthers.includes(id)).map((id) => all[id])
