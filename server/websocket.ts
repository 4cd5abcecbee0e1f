// Sockets bound to rooms (contract.md, WebSocket). Who may come in is decided in access/admission.ts.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { WebSocket, WebSocketServer } from 'ws'
import { closeCodes } from '../shared/errors.ts'
import { type Admission, type AdmissionDeps, type Admitted, admit, type Seats, targetOf } from './access/admission.ts'
import type { RoomLog } from './rooms/live-room.ts'
import type { Connection } from './rooms/session.ts'
import { refuseByHttp, type TakeUpgrade } from './upgrades.ts'
import { writeWire } from './wire.ts'

export type RoomSocketDeps = AdmissionDeps & {
  originAllowed(origin: string | undefined): boolean
  frameBytes: number
  seats: Seats
}

/** Ms between two looks at who is alive: who has said nothing since the last is asked. */
const lookEvery = 600
/** Looks without a word after which someone is no longer shown as here (TR8)… */
const silentAfter = 2
/** …and after which the socket is given up. */
const deadAfter = 25
/** How long a closing socket may take to say goodbye, ms. */
const goodbye = 1_500

/** `ws` closes with 1009 what is too big; ours is final and names itself. */
class RoomSocket extends WebSocket {
  /** Looks since it last said anything. */
  looks = 0
  /** Its bytes on the way out go past `ws`, framed once for all. */
  connection: Connection | null = null

  override close(code?: number, data?: string | Buffer): void {
    super.close(code === 1009 ? closeCodes.frameTooBig : code, data)
    setTimeout(() => this.terminate(), goodbye).unref()
  }
}

/** Serves `/rooms/:explorationId/(board|findings)`; answers what takes an upgrade (upgrades.ts). */
export function registerRoomSockets(app: FastifyInstance, deps: RoomSocketDeps): TakeUpgrade {
  const { log, frameBytes, seats } = deps
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: Number.isFinite(frameBytes) ? frameBytes : 0,
    WebSocket: RoomSocket,
  })
  server.on('error', (error) => log.error({ err: error }, 'the socket server failed'))

  const take: TakeUpgrade = (request, socket, head) => {
    decide(request, deps)
      .then((admitted) => {
        if (socket.destroyed) return
        if (admitted.kind !== 'admitted') {
          log.warn({ code: admitted.kind === 'refused' ? admitted.code : admitted.closeCode }, 'nobody was let in')
        }
        if (admitted.kind === 'refused') refuseByHttp(socket, admitted.code)
        else {
          server.handleUpgrade(request, socket, head, (ws) => {
            if (admitted.kind === 'closed') turnAway(ws, admitted.closeCode)
            else bind(ws as RoomSocket, socket, admitted, seats, log)
          })
        }
      })
      .catch((error: unknown) => {
        log.error({ err: error }, 'an upgrade failed')
        refuseByHttp(socket, 'failed')
      })
  }

  const looks = setInterval(() => {
    for (const ws of server.clients as Set<RoomSocket>) look(ws)
  }, lookEvery).unref()

  // After the rooms have said 1012: who does not answer must not keep the server from closing.
  app.addHook('preClose', async () => {
    clearInterval(looks)
    const gone = [...server.clients].map((ws) => new Promise((resolve) => ws.once('close', resolve)))
    await Promise.all(gone)
    server.close()
  })
  return take
}

async function decide(request: IncomingMessage, deps: RoomSocketDeps): Promise<Admission> {
  const target = targetOf(request.url ?? '')
  // Before HTTP/1.1 there is no upgrade (RFC 6455, 4.1).
  if (target === null || request.httpVersion !== '1.1') return { kind: 'refused', code: 'malformed' }
  if (!deps.originAllowed(request.headers.origin)) return { kind: 'refused', code: 'origin-not-allowed' }
  if (target.room === null) return { kind: 'refused', code: 'unknown' }
  return admit(request, target, deps)
}

function look(ws: RoomSocket): void {
  // Its answers lie unread with what it sent before.
  if (ws.isPaused) return
  ws.looks += 1
  if (ws.looks > deadAfter) ws.terminate()
  else if (ws.looks > 1) ws.ping()
  if (ws.looks > silentAfter) ws.connection?.silent(true)
}

function bind(ws: RoomSocket, socket: Duplex, { room, membership }: Admitted, seats: Seats, log: RoomLog): void {
  const { participantId, name, role, invitationId } = membership
  if (!seats.take(participantId)) {
    turnAway(ws, closeCodes.tooMany, 'too many connections')
    return
  }
  const connection = room.connect({
    participantId,
    name,
    role,
    invitationId,
    send: (frames) => {
      if (ws.readyState === WebSocket.OPEN) writeWire(socket, frames)
    },
    listen: (isListening) => (isListening ? ws.resume() : ws.pause()),
    bufferedBytes: () => socket.writableLength,
    close: (code, reason) => ws.close(code, reason),
  })
  ws.connection = connection
  socket.on('drain', () => connection.drained())
  ws.on('message', (data, isBinary) => {
    if (!isBinary || !(data instanceof Uint8Array)) {
      ws.close(closeCodes.undecodable, 'text frame')
      return
    }
    ws.looks = 0
    connection.receive(data)
  })
  ws.on('pong', () => {
    ws.looks = 0
    connection.silent(false)
  })
  ws.on('error', (error) => log.warn({ err: error, participantId }, 'a socket failed'))
  ws.on('close', () => {
    seats.leave(participantId)
    connection.left()
  })
}

function turnAway(ws: WebSocket, code: number, reason = ''): void {
  ws.on('error', () => ws.terminate())
  ws.close(code, reason)
}
