// Sockets bound to rooms (contract.md, WebSocket). Who may not come in is told by HTTP when no page of
// ours can be asking, and else by a close code the browser can read. Nothing is sent before that.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { WebSocket, WebSocketServer } from 'ws'
import { closeCodes, type ErrorCode, refusal, statusOf } from '../shared/errors.ts'
import type { ExplorationId, ParticipantId } from '../shared/model/ids.ts'
import type { Role } from '../shared/model/schema.ts'
import { type RoomName, roomNames } from '../shared/model/verbs.ts'
import type { RoomLog } from './rooms/live-room.ts'
import type { Rooms } from './rooms/registry.ts'
import type { Room } from './rooms/room.ts'
import { StorageFault } from './storage/fault.ts'

/** Who stands behind a socket, or the close code that says why nobody may. */
export type SocketDecision =
  | {
      ok: true
      explorationId: ExplorationId
      membership: { participantId: ParticipantId; name: string; role: Role; invitationId: string }
    }
  | { ok: false; closeCode: number }

export type RoomSocketDeps = {
  rooms: Rooms
  /**
   * Decides for one upgrade: 4401 not joined, 4403 without the right (a partner at the findings while
   * the synthesis is closed), 4404 unknown, 4410 erased. `explorationId` is as it stands in the path.
   */
  authorizeSocket(request: IncomingMessage, explorationId: string, room: RoomName): Promise<SocketDecision>
  originAllowed(origin: string | undefined): boolean
  bounds: { frameBytes: number; connectionsPerParticipant: number }
  log: RoomLog
}

/** Ms between pings; who has not answered the last one is gone. */
const pingEvery = 10_000
/** How long a closing socket may take to say goodbye, ms. */
const goodbye = 1_500
/** A frame that takes longer than this to serve makes its sender wait as long again, ms: the others come in between. */
const longTurn = 8

/** `ws` closes with 1009 what is too big; ours is final and names itself. */
class RoomSocket extends WebSocket {
  answered = true

  override close(code?: number, data?: string | Buffer): void {
    super.close(code === 1009 ? closeCodes.frameTooBig : code, data)
    setTimeout(() => this.terminate(), goodbye).unref()
  }
}

/** Serves `/rooms/:explorationId/(board|findings)` on the app's server. */
export function registerRoomSockets(app: FastifyInstance, deps: RoomSocketDeps): void {
  const { log, bounds } = deps
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: Number.isFinite(bounds.frameBytes) ? bounds.frameBytes : 0,
    WebSocket: RoomSocket,
  })
  server.on('error', (error) => log.error({ err: error }, 'the socket server failed'))
  const counts = new Map<string, number>()

  app.server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    admit(request, deps)
      .then((admitted) => {
        if (socket.destroyed) return
        if (admitted.kind === 'refused') refuseByHttp(socket, admitted.code)
        else {
          server.handleUpgrade(request, socket, head, (ws) => {
            if (admitted.kind === 'closed') turnAway(ws, admitted.closeCode)
            else bind(ws as RoomSocket, admitted, { counts, most: bounds.connectionsPerParticipant, log })
          })
        }
      })
      .catch((error: unknown) => {
        log.error({ err: error }, 'an upgrade failed')
        refuseByHttp(socket, 'failed')
      })
  })

  const pings = setInterval(() => {
    for (const ws of server.clients as Set<RoomSocket>) {
      if (!ws.answered) ws.terminate()
      ws.answered = false
      ws.ping()
    }
  }, pingEvery).unref()

  // After the rooms have said 1012: who does not answer must not keep the server from closing.
  app.addHook('preClose', async () => {
    clearInterval(pings)
    const gone = [...server.clients].map((ws) => new Promise((resolve) => ws.once('close', resolve)))
    await Promise.all(gone)
    server.close()
  })
}

type Membership = Extract<SocketDecision, { ok: true }>['membership']
type Admitted = { kind: 'admitted'; room: Room; membership: Membership }

async function admit(
  request: IncomingMessage,
  deps: RoomSocketDeps,
): Promise<Admitted | { kind: 'refused'; code: ErrorCode } | { kind: 'closed'; closeCode: number }> {
  const target = targetOf(request.url ?? '')
  if (target === null) return { kind: 'refused', code: 'malformed' }
  if (!deps.originAllowed(request.headers.origin)) return { kind: 'refused', code: 'origin-not-allowed' }
  if (target.room === null) return { kind: 'refused', code: 'unknown' }
  const ask = () => deps.authorizeSocket(request, target.explorationId, target.room)
  const first = await ask()
  if (!first.ok) return { kind: 'closed', closeCode: first.closeCode }
  const room = await opened(deps.rooms, first.explorationId, target.room)
  if (room === null) return { kind: 'closed', closeCode: closeCodes.fileUnusable }
  // Loading may have taken a while: a revocation meanwhile found no session to cut (TR4).
  const decision = await ask()
  if (!decision.ok) return { kind: 'closed', closeCode: decision.closeCode }
  return { kind: 'admitted', room, membership: decision.membership }
}

/** The room; null when its file cannot be used, which a browser must be told in a way it can read. */
async function opened(rooms: Rooms, explorationId: ExplorationId, name: RoomName): Promise<Room | null> {
  try {
    return await rooms.open(explorationId, name)
  } catch (error) {
    if (error instanceof StorageFault) return null
    throw error
  }
}

type Target = { explorationId: string; room: RoomName } | { room: null }

/** The room a request target names; null when it is no honest target at all. */
function targetOf(url: string): Target | null {
  if (!/^\/[\x21-\x7e]*$/.test(url) || url.startsWith('//')) return null
  let path: string
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0] ?? '')
  } catch {
    return null
  }
  if (/[^\x20-\x7e]|\\|\/\.{1,2}(\/|$)/.test(path)) return null
  const [, rooms, explorationId, name, ...more] = path.split('/')
  if (rooms !== 'rooms') return { room: null }
  const room = roomNames.find((known) => known === name)
  return explorationId && room && more.length === 0 ? { explorationId, room } : null
}

function bind(
  ws: RoomSocket,
  { room, membership }: Admitted,
  { counts, most, log }: { counts: Map<string, number>; most: number; log: RoomLog },
): void {
  const { participantId, name, role, invitationId } = membership
  const count = counts.get(participantId) ?? 0
  if (count >= most) {
    turnAway(ws, closeCodes.tooMany, 'too many connections')
    return
  }
  counts.set(participantId, count + 1)
  const connection = room.connect({
    participantId,
    name,
    role,
    invitationId,
    send: (bytes) => {
      if (ws.readyState === WebSocket.OPEN) ws.send(bytes)
    },
    bufferedBytes: () => ws.bufferedAmount,
    close: (code, reason) => ws.close(code, reason),
  })
  ws.on('message', (data, isBinary) => {
    if (!isBinary || !(data instanceof Uint8Array)) {
      ws.close(closeCodes.undecodable, 'text frame')
      return
    }
    const began = performance.now()
    connection.receive(data)
    const took = performance.now() - began
    // Node reads up to 2 MB of one socket before it looks at the next: ten pastes in a row would hold up every room.
    if (took > longTurn) {
      ws.pause()
      setTimeout(() => ws.resume(), took).unref()
    }
  })
  ws.on('pong', () => {
    ws.answered = true
  })
  ws.on('error', (error) => log.warn({ err: error, participantId }, 'a socket failed'))
  ws.on('close', () => {
    const left = (counts.get(participantId) ?? 1) - 1
    if (left > 0) counts.set(participantId, left)
    else counts.delete(participantId)
    connection.left()
  })
}

function turnAway(ws: WebSocket, code: number, reason = ''): void {
  ws.on('error', () => ws.terminate())
  ws.close(code, reason)
}

function refuseByHttp(socket: Duplex, code: ErrorCode): void {
  const { detail } = refusal(code)
  const status = statusOf[code]
  const body = JSON.stringify({ type: 'about:blank', title: detail.en, status, code, detail })
  socket.end(
    [
      `HTTP/1.1 ${status} Refused`,
      'connection: close',
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  )
}
