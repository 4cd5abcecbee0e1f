// The server's side of the connection check: what it answers, to whom, and how little of it.
import { once } from 'node:events'
import Fastify from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { Seats } from '../../server/access/admission.ts'
import { Buckets } from '../../server/access/rate.ts'
import { echoBounds, echoPath, registerEchoSocket } from '../../server/check-socket.ts'
import { events } from '../../server/routes/check.ts'
import { dispatchUpgrades } from '../../server/upgrades.ts'
import { checkBounds } from '../../shared/check.ts'
import { expectProblem, json } from '../helpers/answers.ts'
import { startApp, type TestApp } from '../helpers/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ env: { MAX_CHECK_SOCKETS_PER_ADDRESS: '2', TRUST_PROXY: '127.0.0.1' } })
})
afterAll(() => server.close())

const sockets: WebSocket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) {
    if (socket.readyState === WebSocket.CLOSED) continue
    const gone = new Promise((resolve) => socket.once('close', resolve))
    socket.terminate()
    await gone
  }
})

function echoAt(url: string, headers: Record<string, string> = { origin: url }, path = echoPath): WebSocket {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, { headers })
  socket.on('error', () => {})
  sockets.push(socket)
  return socket
}
async function opened(headers?: Record<string, string>): Promise<WebSocket> {
  const socket = echoAt(server.url, headers)
  await once(socket, 'open')
  return socket
}
async function closed(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number]
  return code
}
async function refused(socket: WebSocket): Promise<number> {
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }]
  return response.statusCode
}

describe('the echo socket', () => {
  it('CK2 what was sent comes back, to the last byte and in binary', async () => {
    const socket = await opened()
    const bytes = Buffer.from(Array.from({ length: echoBounds.messageBytes }, (_, i) => i % 256))
    socket.send(bytes)
    const [back, isBinary] = (await once(socket, 'message')) as [Buffer, boolean]
    expect(isBinary).toBe(true)
    expect(back.equals(bytes)).toBe(true)
  })

  it('CK2 a foreign or missing origin is refused before the upgrade', async () => {
    expect(await refused(echoAt(server.url, { origin: 'https://elsewhere.example' }))).toBe(403)
    expect(await refused(echoAt(server.url, {}))).toBe(403)
  })

  it('CK2 one byte more than a message may have, a text, or one message more than a check needs ends it', async () => {
    const big = await opened()
    big.send(Buffer.alloc(echoBounds.messageBytes + 1))
    expect(await closed(big)).toBe(4413)
    const text = await opened()
    text.send('words')
    expect(await closed(text)).toBe(4422)
    const many = await opened()
    let back = 0
    many.on('message', () => {
      back += 1
    })
    for (let n = 0; n <= echoBounds.messages; n++) many.send(Buffer.from([n]))
    expect(await closed(many)).toBe(4529)
    expect(back).toBe(echoBounds.messages)
  })

  it('CK2 an address has so many at once, and gets one back when one closes; another address has its own', async () => {
    const [first] = await Promise.all([opened(), opened()])
    expect(await closed(echoAt(server.url))).toBe(4530)
    const other = await opened({ origin: server.url, 'x-forwarded-for': '203.0.113.7' })
    other.send(Buffer.from([1]))
    await once(other, 'message')
    first.close()
    await closed(first)
    const again = await opened()
    again.send(Buffer.from([1]))
    await once(again, 'message')
  })

  it('CK2 it closes by itself, and counts with the requests of its address', async () => {
    const app = Fastify()
    const echo = registerEchoSocket(app, {
      originAllowed: () => true,
      addressOf: () => 'one',
      seats: new Seats(4),
      checks: new Buckets(1, 60_000, () => 0),
      lasts: 20,
    })
    dispatchUpgrades(app, (_request, socket) => socket.destroy(), { [echoPath]: echo })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    expect(await closed(echoAt(url))).toBe(1000)
    expect(await closed(echoAt(url))).toBe(4530)
    await app.close()
  })

  it('CK2 a server that closes does not wait for it', async () => {
    const other = await startApp()
    const socket = echoAt(other.url)
    await once(socket, 'open')
    const end = closed(socket)
    await other.close()
    expect(await end).toBe(1006)
  })

  it('CK2 only its own path leads to it', async () => {
    expect(await refused(echoAt(server.url, undefined, '/check/echo/more'))).toBe(404)
    expect(await refused(echoAt(server.url, undefined, '/check'))).toBe(404)
    await once(echoAt(server.url, undefined, '/check/echo?again=1'), 'open')
  })
})

describe('the routes of the check', () => {
  const post = (filler: unknown) => server.post('/api/check/body', { filler })

  it('CK1 they answer who has not joined: the time, and how much of a body arrived', async () => {
    const before = Date.now()
    const { now } = await json<{ now: number }>(await fetch(`${server.url}/api/check/time`))
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
    expect(await json(await post('x'.repeat(checkBounds.bodyCharacters)))).toEqual({ characters: checkBounds.bodyCharacters })
  })

  it('CK3 a body is small, and JSON', async () => {
    await expectProblem(await post('x'.repeat(checkBounds.bodyCharacters + 1)), 422, 'invalid')
    await expectProblem(await post('x'.repeat(4 * checkBounds.bodyCharacters)), 413, 'too-big')
    await expectProblem(await post(7), 422, 'invalid')
    const text = await fetch(`${server.url}/api/check/body`, { method: 'POST', body: 'words' })
    await expectProblem(text, 415, 'not-json')
  })

  it('CK1 bytes are counted as they are, and few of them', async () => {
    const bytes = (n: number, type = 'application/octet-stream') =>
      fetch(`${server.url}/api/check/bytes`, {
        method: 'POST',
        headers: { origin: server.url, 'content-type': type },
        body: new Uint8Array(n).fill(255),
      })
    expect(await json(await bytes(checkBounds.bytes))).toEqual({ bytes: checkBounds.bytes })
    await expectProblem(await bytes(checkBounds.bytes + 1), 413, 'too-big')
    expect((await bytes(3, 'application/json')).status).toBe(415)
    const asJson = await fetch(`${server.url}/api/check/body`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(3),
    })
    await expectProblem(asJson, 415, 'not-json')
  })

  it('CK3 a foreign origin posts nothing', async () => {
    const foreign = await server.post('/api/check/body', { filler: '' }, { origin: 'https://elsewhere.example' })
    await expectProblem(foreign, 403, 'origin-not-allowed')
  })

  it('CK3 the stream says its kind, forbids keeping and holding back, and ends', async () => {
    const response = await fetch(`${server.url}/api/check/stream`)
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-accel-buffering')).toBe('no')
    expect(await response.text()).toBe('data: 1\n\ndata: 2\n\ndata: 3\n\ndata: 4\n\n')
  })

  it('CK3 the first event waits for nothing, each other for its pause', async () => {
    const waiting: (() => void)[] = []
    const stream = events(() => new Promise<void>((resolve) => waiting.push(resolve)))
    expect(await stream.next()).toEqual({ done: false, value: 'data: 1\n\n' })
    expect(waiting).toHaveLength(0)
    const second = stream.next()
    expect(waiting).toHaveLength(1)
    waiting[0]?.()
    expect(await second).toEqual({ done: false, value: 'data: 2\n\n' })
  })

  it('CK3 an address has so many requests a minute, over all of them', async () => {
    const strict = await startApp({ env: { MAX_CHECKS_PER_MINUTE: '3', TRUST_PROXY: '127.0.0.1' } })
    const time = (address: string) => fetch(`${strict.url}/api/check/time`, { headers: { 'x-forwarded-for': address } })
    for (let n = 0; n < 3; n++) expect((await time('203.0.113.7')).status).toBe(200)
    await expectProblem(await time('203.0.113.7'), 429, 'too-often')
    await expectProblem(
      await strict.post('/api/check/body', { filler: '' }, { 'x-forwarded-for': '203.0.113.7' }),
      429,
      'too-often',
    )
    expect((await time('203.0.113.8')).status).toBe(200)
    await strict.close()
  })
})
