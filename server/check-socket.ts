// GET /check/echo: what a page sends comes back, to see whether WebSockets pass (CK2). It leads to no
// room and needs no session, so it is kept small: in size, in number, in time, and by address.
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { WebSocket, WebSocketServer } from 'ws'
import { closeCodes } from '../shared/errors.ts'
import type { Seats } from './access/admission.ts'
import type { Buckets } from './access/rate.ts'
import { refuseByHttp, type TakeUpgrade } from './upgrades.ts'

export const echoPath = '/check/echo'
export const echoBounds = { messageBytes: 1024, messages: 50 } as const

export type EchoDeps = {
  originAllowed(origin: string | undefined): boolean
  addressOf(request: IncomingMessage): string
  /** By address. */
  seats: Seats
  /** By address, shared with the routes of the check. */
  checks: Buckets
  /** Ms until it closes by itself. */
  lasts?: number
}

/** How long a closing socket may take to say goodbye, ms. */
const goodbye = 1_500

/** `ws` closes with 1009 what is too big; ours names itself. */
class EchoSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    super.close(code === 1009 ? closeCodes.frameTooBig : code, data)
    setTimeout(() => this.terminate(), goodbye).unref()
  }
}

/** Answers what takes an upgrade to `/check/echo`. */
export function registerEchoSocket(app: FastifyInstance, deps: EchoDeps): TakeUpgrade {
  const { originAllowed, addressOf, seats, checks, lasts = 15_000 } = deps
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: echoBounds.messageBytes,
    WebSocket: EchoSocket,
  })
  app.addHook('preClose', async () => {
    for (const ws of server.clients) ws.terminate()
    server.close()
  })

  return (request, socket, head) => {
    if (!originAllowed(request.headers.origin)) return refuseByHttp(socket, 'origin-not-allowed')
    const address = addressOf(request)
    server.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', () => ws.terminate())
      // A close code, and no refusal by HTTP: a page must be able to tell a busy server from a proxy that blocks.
      if (!checks.take(address) || !seats.take(address)) return ws.close(closeCodes.tooMany, 'too many checks')
      ws.on('close', () => seats.leave(address))
      echo(ws, lasts)
    })
  }
}

function echo(ws: WebSocket, lasts: number): void {
  let received = 0
  const end = setTimeout(() => ws.close(1000, 'done'), lasts).unref()
  ws.on('close', () => clearTimeout(end))
  ws.on('message', (data, isBinary) => {
    // What arrives after a close code was sent changes nothing.
    if (ws.readyState !== WebSocket.OPEN) return
    received += 1
    if (!isBinary) ws.close(closeCodes.undecodable, 'text frame')
    else if (received > echoBounds.messages) ws.close(closeCodes.tooFast, 'too many messages')
    else ws.send(data)
  })
}
