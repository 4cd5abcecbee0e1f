// Node has one `upgrade` event: who takes it is decided here, by path, before anything else is asked.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { type ErrorCode, refusal, statusOf } from '../shared/errors.ts'

/** Answers one upgrade, with a socket or a refusal. */
export type TakeUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** Gives each upgrade to who serves exactly its path, and every other one to the rooms. */
export function dispatchUpgrades(app: FastifyInstance, rooms: TakeUpgrade, byPath: Readonly<Record<string, TakeUpgrade>>): void {
  const others = new Map(Object.entries(byPath))
  app.server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const take = others.get(request.url?.split('?', 1)[0] ?? '') ?? rooms
    take(request, socket, head)
  })
}

/** Refuses an upgrade with a problem, which a browser's page cannot read. */
export function refuseByHttp(socket: Duplex, code: ErrorCode): void {
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
