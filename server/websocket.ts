// Sockets bound to rooms (contract.md, WebSocket). Who may come in is decided in access/admission.ts.
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { WebSocket, WebSocketServer } from 'ws'
import { closeCodes } from '../shared/errors.ts'
import { type Admission, type AdmissionDeps, type Admitted, admit, type Seats, targetOf } from './access/admission.ts'
import type { RoomLog } from './rooms/live-room.ts'
import { refuseByHttp, type TakeUpgrade } from './upgrades.ts'

export type RoomSocketDeps = AdmissionDeps & {
  originAllowed(origin: string | undefined): boolean
  frameBytes: number
  seats: Seats
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
        if (admitted.kind === 'refused') refuseByHttp(socket, admitted.code)
        else {
          server.handleUpgrade(request, socket, head, (ws) => {
            if (admitted.kind === 'closed') turnAway(ws, admitted.closeCode)
            else bind(ws as RoomSocket, admitted, seats, log)
          })
        }
      })
      .catch((error: unknown) => {
        log.error({ err: error }, 'an upgrade failed')
        refuseByHttp(socket, 'failed')
      })
  }

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
  return take
}

async function decide(request: IncomingMessage, deps: RoomSocketDeps): Promise<Admission> {
  const target = targetOf(request.url ?? '')
  if (target === null) return { kind: 'refused', code: 'malformed' }
  if (!deps.originAllowed(request.headers.origin)) return { kind: 'refused', code: 'origin-not-allowed' }
  if (target.room === null) return { kind: 'refused', code: 'unknown' }
  return admit(request, target, deps)
}

function bind(ws: RoomSocket, { room, membership }: Admitted, seats: Seats, log: RoomLog): void {
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
    seats.leave(participantId)
    connection.left()
  })
}

function turnAway(ws: WebSocket, code: number, reason = ''): void {
  ws.on('error', () => ws.terminate())
  ws.close(code, reason)
}
