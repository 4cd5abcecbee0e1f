// The floor that Atelier is measured against: a bare `ws` relay without CRDT, gate or storage. It keeps
// the updates of a room as bytes, gives a joiner these bytes, and passes frames on: at once, or once a
// TICK as one write per recipient: a WebSocket frame around all messages, or with RAW all frames, prebuilt,
// past `ws`. The bytes go to disk only when it is told to stop.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { type WebSocket, WebSocketServer } from 'ws'
import { messageTypes } from '../../../shared/protocol.ts'
import { serverFrame } from './frame.ts'
import { emptyStep2, readMessages, syncMessage, syncSteps } from './wire.ts'

const tick = Number(process.env.TICK ?? 0)
const raw = process.env.RAW === '1'
const folder = process.env.DATA_DIR ?? '.'

type Peer = { ws: WebSocket; net: Socket }
class Room {
  readonly name: string
  readonly peers = new Set<Peer>()
  readonly updates: Uint8Array[]
  #tick: Uint8Array[] = []
  /** What a joiner gets, as it goes onto the socket; made when someone asks after a change. */
  #state: Buffer | null = null

  constructor(name: string) {
    this.name = name
    const file = join(folder, name)
    this.updates = existsSync(file) ? split(readFileSync(file)) : []
  }

  receive(from: Peer, bytes: Uint8Array): void {
    const [message] = readMessages(bytes)
    if (message?.type === messageTypes.sync) {
      if (message.step === syncSteps.step1) {
        this.#join(from)
        return
      }
      if (message.body.length === 2) return
      this.updates.push(message.body)
      this.#state = null
    }
    if (tick === 0) {
      for (const peer of this.peers) if (peer !== from) peer.ws.send(bytes)
      return
    }
    if (this.#tick.length === 0) setTimeout(() => this.#flush(), tick)
    this.#tick.push(raw ? serverFrame(bytes) : bytes)
  }

  #join({ net }: Peer): void {
    this.#state ??= Buffer.concat(stateFrames(this.updates))
    net.write(this.#state)
  }

  #flush(): void {
    const all = Buffer.concat(this.#tick)
    this.#tick = []
    for (const { ws, net } of this.peers) {
      if (raw) net.write(all)
      else ws.send(all)
    }
  }
}

function stateFrames(updates: readonly Uint8Array[]): Buffer[] {
  const last = updates.length - 1
  if (last < 0) return [serverFrame(emptyStep2)]
  return updates.map((update, n) => serverFrame(syncMessage(n === last ? syncSteps.step2 : syncSteps.update, update)))
}

/** Each update with its length before it. */
function split(file: Buffer): Uint8Array[] {
  const updates: Uint8Array[] = []
  for (let at = 0; at < file.length; ) {
    const length = file.readUInt32BE(at)
    updates.push(file.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return updates
}

function whole(updates: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    updates.flatMap((update) => {
      const head = Buffer.alloc(4)
      head.writeUInt32BE(update.length)
      return [head, update]
    }),
  )
}

const rooms = new Map<string, Room>()
const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
sockets.on('connection', (ws: WebSocket, request: IncomingMessage) => {
  const name = (request.url ?? '/').slice(1)
  const room = rooms.get(name) ?? new Room(name)
  rooms.set(name, room)
  const peer = { ws, net: request.socket }
  room.peers.add(peer)
  ws.on('message', (data) => room.receive(peer, data as Buffer))
  ws.on('close', () => room.peers.delete(peer))
  ws.on('error', () => ws.terminate())
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`))
process.on('SIGTERM', () => {
  for (const { name, updates } of rooms.values()) writeFileSync(join(folder, name), whole(updates))
  process.exit(0)
})
