// A room over plain HTTP: let in, bound and let out as a socket is (HS1), each POST served once, and
// its own session's alone (HS2).
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { step1Frame, updateFrame } from '../../server/rooms/frames.ts'
import { messageTypes } from '../../shared/protocol.ts'
import { bodyOf } from '../../shared/stream-wire.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import { askForStream, RawStream, savedQuestion } from '../helpers/http-stream.ts'
import { type Door, rawSocket, StockClient } from '../helpers/stock-client.ts'

let server: TestApp
const streams: RawStream[] = []
beforeAll(async () => {
  server = await startApp({
    env: { MAX_FRAME_BYTES: '100000', MAX_CONNECTIONS_PER_PARTICIPANT: '2', MAX_FAILED_JOINS_PER_MINUTE: '0' },
  })
})
afterEach(() => {
  for (const stream of streams.splice(0)) stream.cut()
})
afterAll(() => server.close())

const door = (id: string, cookie: string): Door => ({ url: server.url, id, cookie })
async function open(at: Door): Promise<RawStream> {
  const stream = await RawStream.open(at)
  streams.push(stream)
  return stream
}
const hello = step1Frame(new Uint8Array([0]))
/** The presence `{}` of client 9. */
const present = new Uint8Array([messageTypes.awareness, 6, 1, 9, 1, 2, 0x7b, 0x7d])
const seenBy = ({ people }: StockClient, participantId: string): number =>
  Object.values(people).filter((person) => person.participantId === participantId).length
const change = (): Uint8Array => {
  const doc = new Y.Doc()
  doc.getMap('settings').set('synthesisOpen', true)
  return updateFrame(Y.encodeStateAsUpdate(doc))
}
const savedNumbers = (stream: RawStream): number[] => stream.frames(messageTypes.saved).map((frame) => frame[1] ?? -1)
const problem = async (response: Response): Promise<[number, string]> => [response.status, (await response.json()).code]

describe('the door', () => {
  test('HS1 without the right a close code is all that is said', async () => {
    const { id, partner } = await server.workshop()
    await server.storage.directory.addExploration({ id: 'erased-over-http' as never, createdAt: 1, erasedAt: 2 })
    const said = async (at: Door, query = '') => (await (await askForStream(at, {}, query)).text()).replace(/^:.*\n\n/, '')
    const closing = (code: number) => `event: close\ndata: {"code":${code},"reason":""}\n\n`
    expect(await said(door(id, ''))).toBe(closing(4401))
    expect(await said(door(id, ''), '?once=1')).toBe(closing(4401))
    expect(await said({ ...door(id, partner.cookie), room: 'findings' })).toBe(closing(4403))
    expect(await said(door('nobody', partner.cookie))).toBe(closing(4404))
    expect(await said(door('erased-over-http', partner.cookie))).toBe(closing(4410))
  })

  test('HS1 HT4 another origin’s page is refused, whether it names itself or the browser does', async () => {
    const { id, team } = await server.workshop()
    const from = async (headers: Record<string, string>) => problem(await askForStream(door(id, team.cookie), headers))
    const refused = [403, 'origin-not-allowed']
    expect(await from({ origin: 'https://evil.example' })).toEqual(refused)
    expect(await from({ origin: 'null' })).toEqual(refused)
    for (const site of ['cross-site', 'same-site', 'none']) expect(await from({ 'sec-fetch-site': site })).toEqual(refused)
    const stream = await open(door(id, team.cookie))
    const evil = { origin: 'https://evil.example' }
    expect(await problem(await stream.postBody(1, new Uint8Array(), evil))).toEqual(refused)
  })

  test('HS1 a room that cannot be, and a HEAD, are 404', async () => {
    const { id, team } = await server.workshop()
    const at = { ...door(id, team.cookie), room: 'attic' as never }
    expect(await problem(await askForStream(at))).toEqual([404, 'unknown'])
    const head = await fetch(`${server.url}/rooms/${id}/board/stream`, { method: 'HEAD', headers: { cookie: team.cookie } })
    expect(head.status).toBe(404)
  })

  test('HS1 HT8 no proxy may keep, change or gather what it says; the security headers are there', async () => {
    const { id, team } = await server.workshop()
    const response = await askForStream(door(id, team.cookie))
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    const first = await response.body?.getReader().read()
    expect(new TextDecoder().decode(first?.value)).toMatch(/^: {2048}\n\nevent: stream\ndata: [A-Za-z0-9_-]{22}\n\n/)
  })

  test('HS1 TR7 seats are counted over both ways', async () => {
    const { id, team } = await server.workshop()
    const [first] = [await open(door(id, team.cookie)), await open(door(id, team.cookie))]
    expect(await (await open(door(id, team.cookie))).closed).toBe(4530)
    const socket = rawSocket(door(id, team.cookie))
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4530)
    first.cut()
    await expect.poll(async () => (await open(door(id, team.cookie))).id).not.toBe('')
  })
})

describe('a stream', () => {
  test('TR1 an observer’s bytes change nothing', async () => {
    const { id, observer, team } = await server.workshop()
    const before = await (await team.fetch('workshop.json')).text()
    const stream = await open(door(id, observer.cookie))
    expect((await stream.post(1, [hello, change(), savedQuestion(1)])).status).toBe(204)
    await stream.until(() => savedNumbers(stream).length === 1)
    expect(stream.frames(messageTypes.refused).map(String).join()).toContain('not-allowed')
    expect(await (await team.fetch('workshop.json')).text()).toBe(before)
  })

  test('HS1 TR6 a partner at the findings is let out when the synthesis closes', async () => {
    const { id, partner, facilitator } = await server.workshop()
    await facilitator.command('setSettings', { synthesisOpen: true })
    const stream = await open({ ...door(id, partner.cookie), room: 'findings' })
    expect((await stream.post(1, [hello])).status).toBe(204)
    await facilitator.command('setSettings', { synthesisOpen: false })
    expect(await stream.closed).toBe(4403)
  })

  test('HS1 TR4 revoking cuts it, and nobody else’s', async () => {
    const { id, tokens, facilitator, partner, team } = await server.workshop()
    const [cut, stays] = [await open(door(id, partner.cookie)), await open(door(id, team.cookie))]
    await facilitator.fetch('invitations', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: tokens.partner }),
    })
    expect(await cut.closed).toBe(4403)
    expect((await stays.post(1, [hello])).status).toBe(204)
    expect(await (await open(door(id, partner.cookie))).closed).toBe(4401)
  })

  test('HS2 a POST sent twice is served once; one that is missing ends it', async () => {
    const { id, team } = await server.workshop()
    const stream = await open(door(id, team.cookie))
    await stream.post(1, [hello])
    const both = await Promise.all([stream.post(2, [savedQuestion(7)]), stream.post(2, [savedQuestion(7)])])
    expect(both.map(({ status }) => status)).toEqual([204, 204])
    await stream.post(2, [savedQuestion(7)])
    await stream.post(3, [savedQuestion(8)])
    await stream.until(() => savedNumbers(stream).includes(8))
    expect(savedNumbers(stream)).toEqual([7, 8])
    expect(await problem(await stream.post(5, [savedQuestion(9)]))).toEqual([404, 'unknown'])
    expect(await stream.closed).toBeNull()
  })

  test('HS2 nobody else’s session may speak for it, nor may its own elsewhere', async () => {
    const { id, team, partner } = await server.workshop()
    const stream = await open(door(id, team.cookie))
    const unknown = [404, 'unknown']
    expect(await problem(await stream.post(1, [hello], partner.cookie))).toEqual(unknown)
    expect(await problem(await stream.post(1, [hello], ''))).toEqual(unknown)
    const elsewhere = `${server.url}/rooms/${id}/findings/stream/${stream.id}?number=1`
    expect((await fetch(elsewhere, { method: 'POST', headers: { cookie: team.cookie } })).status).toBe(404)
    const nowhere = `${server.url}/rooms/${id}/board/stream/${'A'.repeat(22)}?number=1`
    expect((await fetch(nowhere, { method: 'POST', headers: { cookie: team.cookie } })).status).toBe(404)
    expect((await stream.post(1, [hello])).status).toBe(204)
  })

  test('HS1 TR2 too big a frame, too big a body, garbage: each its code, and the others go on', async () => {
    const { id, team, partner } = await server.workshop()
    const ana = await open(door(id, partner.cookie))
    const bodies: [Uint8Array<ArrayBuffer>, number, number][] = [
      [new Uint8Array([0xa1, 0x8d, 0x06, ...new Uint8Array(100_001)]), 413, 4413],
      [new Uint8Array(400_000), 413, 4413],
      [new Uint8Array([5, 1]), 400, 4422],
      [new Uint8Array([1, 0]), 204, 4422],
    ]
    for (const [body, status, code] of bodies) {
      const stream = await open(door(id, team.cookie))
      expect((await stream.postBody(1, body)).status).toBe(status)
      expect(await stream.closed).toBe(code)
      // What was on its way when it ended is not the matter: the last event says what is.
      expect((await stream.post(2, [hello])).status).toBe(204)
    }
    await ana.post(1, [hello, savedQuestion(1)])
    await ana.until(() => savedNumbers(ana).length === 1)
  })

  test('HS1 TR8 when its connection goes, its person goes', async () => {
    const { id, team, partner } = await server.workshop()
    const ben = await new StockClient(door(id, partner.cookie)).join()
    const stream = await open(door(id, team.cookie))
    await stream.post(1, [hello, present])
    await expect.poll(() => seenBy(ben, team.participantId)).toBe(1)
    stream.cut()
    await expect.poll(() => seenBy(ben, team.participantId)).toBe(0)
    ben.leave()
  })
})

describe('questions instead of a long answer', () => {
  const ask = (at: Door, rest: string) =>
    fetch(`${at.url}/rooms/${at.id}/board/stream${rest}`, { headers: { cookie: at.cookie } })
  const numbers = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, number]) => Number(number))

  test('HS2 what was not received is said again, until the next question says it was', async () => {
    const { id, team, partner } = await server.workshop()
    const at = door(id, team.cookie)
    const opened = await (await ask(at, '?once=1')).text()
    const streamId = /^event: stream\ndata: (.*)$/m.exec(opened)?.[1]
    expect(numbers(opened)).toEqual([1, 2])
    const post = (number: number) =>
      fetch(`${server.url}/rooms/${id}/board/stream/${streamId}?number=${number}`, {
        method: 'POST',
        headers: { cookie: team.cookie, 'content-type': 'application/octet-stream' },
        body: new Uint8Array([2, messageTypes.saved, number]),
      })
    const waiting = ask(at, `/${streamId}?after=2`)
    await post(1)
    const lost = await (await waiting).text()
    expect(numbers(lost)).toEqual([3])
    expect(await (await ask(at, `/${streamId}?after=2`)).text()).toBe(lost)
    await post(2)
    expect(numbers(await (await ask(at, `/${streamId}?after=3`)).text())).toEqual([4])
    expect(await problem(await ask(at, `/${streamId}?after=2`))).toEqual([404, 'unknown'])
    expect(await problem(await ask(at, `/${streamId}?after=9`))).toEqual([404, 'unknown'])
    expect(await problem(await ask(door(id, partner.cookie), `/${streamId}?after=4`))).toEqual([404, 'unknown'])
  })

  test('HS1 TR8 who broke off and does not ask again is gone', async () => {
    const { id, team, partner } = await server.workshop()
    const ben = await new StockClient(door(id, partner.cookie)).join()
    const opened = await (await ask(door(id, team.cookie), '?once=1')).text()
    const streamId = /^event: stream\ndata: (.*)$/m.exec(opened)?.[1]
    const path = `${server.url}/rooms/${id}/board/stream/${streamId}`
    const headers = { cookie: team.cookie, 'content-type': 'application/octet-stream' }
    await fetch(`${path}?number=1`, { method: 'POST', headers, body: bodyOf([hello, present]) })
    await expect.poll(() => seenBy(ben, team.participantId)).toBe(1)
    const aborter = new AbortController()
    const asked = fetch(`${path}?after=9`, { headers, signal: aborter.signal }).catch(() => null)
    aborter.abort()
    await asked
    await expect.poll(() => seenBy(ben, team.participantId), { timeout: 25_000 }).toBe(0)
    ben.leave()
  })

  test('HS1 the code it was closed with can still be asked for', async () => {
    const { id, tokens, facilitator, partner } = await server.workshop()
    const at = door(id, partner.cookie)
    const opened = await (await ask(at, '?once=1')).text()
    const streamId = /^event: stream\ndata: (.*)$/m.exec(opened)?.[1]
    await facilitator.fetch('invitations', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: tokens.partner }),
    })
    await expect.poll(async () => (await ask(at, `/${streamId}?after=2`)).text()).toContain('"code":4403')
  })
})

describe('servers of their own', () => {
  test('HS1 closing the server tells everyone to come back, and does not wait for anyone', async () => {
    const own = await startApp()
    const { id, team, partner } = await own.workshop()
    const stream = await RawStream.open({ url: own.url, id, cookie: team.cookie })
    const asked = fetch(`${own.url}/rooms/${id}/board/stream?once=1`, { headers: { cookie: partner.cookie } })
    await (await asked).text()
    // As browsers do ahead of need.
    const silent = connect(Number(new URL(own.url).port), '127.0.0.1')
    await once(silent, 'connect')
    await own.close()
    expect(await stream.closed).toBe(1012)
  })

  test('HS1 TR7 who does not ask for what waits is let go before it grows', async () => {
    const own = await startApp({ env: { MAX_UNSENT_BYTES: '20000' } })
    const { id, team, facilitator } = await own.workshop()
    const path = `${own.url}/rooms/${id}/board/stream`
    const opened = await (await fetch(`${path}?once=1`, { headers: { cookie: team.cookie } })).text()
    const streamId = /^event: stream\ndata: (.*)$/m.exec(opened)?.[1]
    const headers = { cookie: team.cookie, 'content-type': 'application/octet-stream' }
    await fetch(`${path}/${streamId}?number=1`, { method: 'POST', headers, body: bodyOf([hello]) })
    for (let n = 0; n < 4; n++) await facilitator.command('addRecommendation', { text: { en: 'words '.repeat(2_000) } })
    const waiting = await (await fetch(`${path}/${streamId}?after=2`, { headers })).text()
    expect(waiting).toContain('"code":4508')
    await own.close()
  })

  test('HS1 TR7 who sends too many frames, or POSTs, is closed for now', async () => {
    const own = await startApp({ env: { MAX_FRAMES_PER_SECOND: '3' } })
    const { id, team } = await own.workshop()
    const at = { url: own.url, id, cookie: team.cookie }
    const frames = await RawStream.open(at)
    await frames.post(1, [1, 2, 3, 4, 5].map(savedQuestion))
    expect(await frames.closed).toBe(4529)
    const posts = await RawStream.open(at)
    for (let number = 1; number < 9; number++) await posts.post(number, [])
    expect(await posts.closed).toBe(4529)
    await own.close()
  })
})
