// Real sockets against the real server: the stock client works unchanged, and no frame, handshake or
// request target ends the process or reaches another room (TR2).
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { run } from '../../shared/doc/run-any.ts'
import { participantIdSchema } from '../../shared/model/ids.ts'
import { writePresenceChange } from '../../shared/presence-wire.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import { type Door, rawSocket, StockClient, until } from '../helpers/stock-client.ts'

let server: TestApp
const clients: StockClient[] = []
beforeAll(async () => {
  server = await startApp({
    env: { MAX_FRAME_BYTES: '100000', MAX_CONNECTIONS_PER_PARTICIPANT: '3', MAX_FAILED_JOINS_PER_MINUTE: '0' },
  })
})
afterEach(() => {
  for (const client of clients.splice(0)) client.leave()
})
afterAll(() => server.close())

const door = (id: string, cookie: string): Door => ({ url: server.url, id, cookie })
async function join(id: string, cookie: string): Promise<StockClient> {
  const client = new StockClient(door(id, cookie))
  clients.push(client)
  return client.join()
}
const add = (client: StockClient, text: string) =>
  run(
    { doc: client.doc, board: client.doc },
    { verb: 'addRecommendation', args: { text: { en: text } } },
    { participantId: participantIdSchema.parse('p'), role: 'team' },
    'test',
  )
const count = (client: StockClient): number => client.doc.getMap('recommendations').size
async function closed(socket: WebSocket): Promise<number> {
  const [code] = (await once(socket, 'close')) as [number]
  return code
}

describe('a socket that says nothing', () => {
  test('TR8 one that does not answer is shown as gone without being closed, and as back when it speaks', async () => {
    const { id, team, partner } = await server.workshop()
    const ana = await join(id, team.cookie)
    const seen = (clientId: number, isThere: boolean) =>
      new Promise<void>((resolve) => {
        const { awareness } = ana.provider
        const look = () => {
          if (awareness.getStates().has(clientId) !== isThere) return
          awareness.off('change', look)
          resolve()
        }
        awareness.on('change', look)
        look()
      })
    const mute = rawSocket(door(id, partner.cookie), { autoPong: false })
    await once(mute, 'open')
    mute.send(writePresenceChange({ rest: { holding: 'x' } }, 4_711))
    await seen(4_711, true)
    await seen(4_711, false)
    expect(mute.readyState).toBe(mute.OPEN)
    mute.send(writePresenceChange({ rest: { holding: 'y' } }))
    await seen(4_711, true)
    mute.close()
  })
})

describe('the stock y-websocket client', () => {
  test('SY2 two of them see each other’s words, numbers, people and presence', async () => {
    const { id, team, partner } = await server.workshop()
    const ana = await join(id, team.cookie)
    const ben = await join(id, partner.cookie)
    add(ana, 'From Ana')
    add(ben, 'From Ben')
    await Promise.all([ana.saved(), ben.saved()])
    await Promise.all(clients.map((client) => until(client.doc, () => count(client) === 2)))
    expect(ana.refused).toEqual([])
    const arrived = new Promise<void>((resolve) =>
      ben.provider.awareness.on('change', () => {
        if (ben.provider.awareness.getStates().get(ana.doc.clientID)?.holding === 'x') resolve()
      }),
    )
    ana.provider.awareness.setLocalState({ holding: 'x' })
    await arrived
    expect(ben.people[ana.doc.clientID]).toMatchObject({ participantId: team.participantId, role: 'team' })
    const left = new Promise<void>((resolve) =>
      ben.provider.awareness.on('change', ({ removed }: { removed: number[] }) => {
        if (removed.includes(ana.doc.clientID)) resolve()
      }),
    )
    ;(ana.provider.ws as unknown as WebSocket).terminate()
    ana.provider.shouldConnect = false
    await left
  })

  test('SY3 what it did is in the next HTTP answer once "saved" came', async () => {
    const { id, team } = await server.workshop()
    const ana = await join(id, team.cookie)
    add(ana, 'One')
    await ana.saved()
    expect((await team.json('workshop.json')).recommendations.map((r) => r.text.en)).toEqual(['One'])
  })

  test('TR1 an observer’s words change nothing; the observer reads on', async () => {
    const { id, team, observer } = await server.workshop()
    const olga = await join(id, observer.cookie)
    const ana = await join(id, team.cookie)
    add(olga, 'Observed')
    await olga.saved()
    expect(olga.refused.map(({ code }) => code)).toEqual(['not-allowed'])
    add(ana, 'From Ana')
    await until(olga.doc, () => count(olga) === 2)
    expect(count(ana)).toBe(1)
  })

  test('TR4 a final close code is final for it', async () => {
    const { id } = await server.workshop()
    const stranger = new StockClient(door(id, ''))
    clients.push(stranger)
    const out = new Promise<{ code: number }>((resolve) => stranger.provider.on('closed', resolve))
    stranger.provider.connect()
    expect((await out).code).toBe(4401)
    expect(stranger.provider.shouldConnect).toBe(false)
  })
})

describe('bad sockets', () => {
  test('TR2 too big a frame, a text frame, garbage: each its code, and the others go on', async () => {
    const { id, team, partner } = await server.workshop()
    const ana = await join(id, partner.cookie)
    const frames: [Uint8Array | string, number][] = [
      [new Uint8Array(100_001), 4413],
      ['words', 4422],
      [new Uint8Array([0]), 4422],
    ]
    for (const [frame, code] of frames) {
      const socket = rawSocket(door(id, team.cookie))
      await once(socket, 'open')
      socket.send(frame)
      expect(await closed(socket)).toBe(code)
    }
    add(ana, 'Still here')
    await ana.saved()
  })

  test('TR7 who pastes one long frame after another is made to wait, and loses nothing', async () => {
    const { id, team, partner } = await server.workshop()
    const [ana, ben] = [await join(id, team.cookie), await join(id, partner.cookie)]
    for (let paste = 0; paste < 20; paste++) {
      ana.doc.transact(() => {
        for (let i = 0; i < 40; i++) add(ana, 'words '.repeat(200))
      })
    }
    add(ben, 'In between')
    await Promise.all([ana.saved(), ben.saved()])
    await until(ben.doc, () => count(ben) === 801)
    expect([ana.refused, ben.refused]).toEqual([[], []])
  })

  test('TR7 more connections than a participant may have are turned away for now', async () => {
    const { id, team } = await server.workshop()
    const sockets = [1, 2, 3].map(() => rawSocket(door(id, team.cookie)))
    await Promise.all(sockets.map((socket) => once(socket, 'open')))
    expect(await closed(rawSocket(door(id, team.cookie)))).toBe(4530)
    for (const socket of sockets) socket.terminate()
  })

  /** What the server answers to bytes on a fresh connection, until it closes it. */
  function answerTo(request: string | Uint8Array, then: Uint8Array = new Uint8Array()): Promise<string> {
    const { port, hostname } = new URL(server.url)
    return new Promise((resolve) => {
      const socket = connect(Number(port), hostname)
      let answer = ''
      socket.setEncoding('latin1')
      socket.on('data', (chunk) => {
        if (answer === '' && then.length > 0) socket.write(then)
        answer += chunk
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(answer))
      socket.write(request)
    })
  }
  const upgrade = (target: string, more = ''): string =>
    `GET ${target} HTTP/1.1\r\nhost: x\r\norigin: ${server.url}\r\nconnection: upgrade\r\nupgrade: websocket\r\n` +
    `sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n${more}\r\n`

  test.each([
    ['an absolute target', 'http://x/rooms/a/board'],
    ['two slashes', '//rooms/a/board'],
    ['a broken escape', '/rooms/%E0%A4%A/board'],
    ['dots', '/rooms/../board'],
    ['hidden dots', '/rooms/%2e%2e/board'],
    ['a null', '/rooms/a%00/board'],
    ['a backslash', '/rooms/a%5cb/board'],
    ['an asterisk', '*'],
  ])('TR2 %s gets 400', async (_name, target) => {
    expect(await answerTo(upgrade(target))).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('TR2 an unknown path gets 404, a bad handshake an HTTP refusal', async () => {
    expect(await answerTo(upgrade('/elsewhere'))).toMatch(/^HTTP\/1\.1 404 /)
    const { id, team } = await server.workshop()
    const target = `/rooms/${id}/board`
    const noKey = upgrade(target, `cookie: ${team.cookie}\r\n`).replace(/sec-websocket-key.*\r\n/, '')
    expect(await answerTo(noKey)).toMatch(/^HTTP\/1\.1 400 /)
    expect(await answerTo('NOTHING\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('TR2 malformed WebSocket frames end their own connection only', async () => {
    const { id, team, partner } = await server.workshop()
    const ana = await join(id, partner.cookie)
    const frames = [
      [0xff, 0xff, 0xff, 0xff],
      [0x82, 0x02, 1, 2],
      [0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0],
      [0xc1, 0x80, 0, 0, 0, 0],
      [0x88, 0x81, 0, 0, 0, 0, 1],
      [0x09, 0x80, 0, 0, 0, 0],
      [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28],
    ]
    for (const frame of frames) {
      const answer = await answerTo(upgrade(`/rooms/${id}/board`, `cookie: ${team.cookie}\r\n`), new Uint8Array(frame))
      expect(answer).toMatch(/^HTTP\/1\.1 101 /)
    }
    add(ana, 'Still here')
    await ana.saved()
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })
})
