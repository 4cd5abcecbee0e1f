// Frames written past `ws`: what any WebSocket client reads is what was sent, whatever its length.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { wireOf, writeWire } from '../../server/wire.ts'

const messageOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, n) => (n * 31 + length) % 256)

test('SY2 messages of every length arrive whole and in sequence, among those that ws itself sends', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const sockets = new WebSocketServer({ noServer: true })
  const lengths = [0, 1, 125, 126, 127, 16_383, 16_384, 65_535, 65_536, 300_000, 2]
  server.on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const list = lengths.map(messageOf)
      writeWire(socket, list)
      ws.ping()
      ws.send(messageOf(7))
      writeWire(socket, list)
      ws.close(4_500, 'enough')
    }),
  )
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const heard: number[][] = []
  client.on('message', (data: Buffer) => heard.push([...data]))
  const [code] = await once(client, 'close')
  expect(code).toBe(4_500)
  expect(heard).toEqual([...lengths, 7, ...lengths].map((length) => [...messageOf(length)]))
  server.close()
})

test('TR7 a list is made into bytes once for all its readers, a large message once for all its lists', () => {
  const [large, small] = [messageOf(20_000), messageOf(20)]
  const list = [small, large]
  expect(wireOf(list)).toBe(wireOf(list))
  expect(wireOf([large, small])[0]).toBe(wireOf(list)[1])
})
