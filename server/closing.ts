// A server that closes waits for its connections. Two kinds would hold it for a minute: those that
// browsers open ahead of need and that never said a word, and those kept alive after a last answer.
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Lets `app` close as soon as what is under way is answered; call before other `preClose` hooks. */
export function closeReadily(app: FastifyInstance): void {
  const silent = new Set<Socket>()
  let closing = false
  app.server.on('connection', (socket: Socket) => {
    if (closing) socket.destroy()
    else silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  for (const spoke of ['request', 'upgrade']) {
    app.server.on(spoke, ({ socket }: { socket: Socket }) => silent.delete(socket))
  }
  app.addHook('preClose', async () => {
    closing = true
    for (const socket of silent) socket.destroy()
  })
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close')
  })
}
