// The upgrade asks the same question as HTTP; revoking and changing roles act on live sockets.
import { once } from 'node:events'
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import type { RoomName } from '../../shared/model/verbs.ts'
import { messageTypes } from '../../shared/protocol.ts'
import { startApp, type TestApp } from '../helpers/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ env: { MAX_FAILED_JOINS_PER_MINUTE: '0' } })
})
afterAll(() => server.close())

const socketTo = (id: string, room: RoomName, cookie: string, origin = server.url): WebSocket =>
  new WebSocket(`${server.url.replace('http', 'ws')}/rooms/${id}/${room}`, { headers: { cookie, origin } })

/** The close code, and how many messages came before. */
async function closing(socket: WebSocket): Promise<{ code: number; messages: number }> {
  let messages = 0
  socket.on('message', () => {
    messages += 1
  })
  const [code] = (await once(socket, 'close')) as [number]
  return { code, messages }
}

/** The HTTP status with which an upgrade was refused. */
const refusedWith = (socket: WebSocket): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    socket.on('unexpected-response', (request, response) => {
      resolve(response.statusCode)
      request.destroy()
    })
    socket.on('open', () => reject(new Error('the upgrade was let through')))
    socket.on('error', () => {})
  })

function updateFrame(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  write(doc)
  const encoder = createEncoder()
  writeVarUint(encoder, messageTypes.sync)
  writeVarUint(encoder, 2)
  writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc))
  return toUint8Array(encoder)
}

const firstRefusal = (socket: WebSocket): Promise<string> =>
  new Promise((resolve) => {
    socket.on('message', (data: Buffer) => {
      const decoder = createDecoder(new Uint8Array(data))
      if (readVarUint(decoder) === messageTypes.refused) resolve(readVarString(decoder))
    })
  })

describe('the upgrade', () => {
  it('HT3 without the right a socket of a listed origin gets a close code and nothing else', async () => {
    const { id, partner } = await server.workshop()
    await server.storage.directory.addExploration({ id: 'erased-room' as never, createdAt: 1, erasedAt: 2 })
    expect(await closing(socketTo(id, 'board', ''))).toEqual({ code: 4401, messages: 0 })
    expect(await closing(socketTo(id, 'findings', partner.cookie))).toEqual({ code: 4403, messages: 0 })
    expect(await closing(socketTo('nobody', 'board', partner.cookie))).toEqual({ code: 4404, messages: 0 })
    expect(await closing(socketTo('erased-room', 'board', partner.cookie))).toEqual({ code: 4410, messages: 0 })
  })

  it('HT4 a foreign or a missing origin is refused over HTTP', async () => {
    const { id, team } = await server.workshop()
    expect(await refusedWith(socketTo(id, 'board', team.cookie, 'https://evil.example'))).toBe(403)
    const without = new WebSocket(`${server.url.replace('http', 'ws')}/rooms/${id}/board`, { headers: { cookie: team.cookie } })
    expect(await refusedWith(without)).toBe(403)
  })
})

describe('live sockets', () => {
  it('TR4 revoking cuts who came in by that invitation, and nobody else', async () => {
    const { id, tokens, facilitator, partner, team } = await server.workshop()
    const cut = socketTo(id, 'board', partner.cookie)
    const stays = socketTo(id, 'board', team.cookie)
    await Promise.all([once(cut, 'open'), once(stays, 'open')])
    const closed = closing(cut)
    await facilitator.fetch('invitations', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: tokens.partner }),
    })
    expect((await closed).code).toBe(4403)
    expect(stays.readyState).toBe(WebSocket.OPEN)
    expect((await closing(socketTo(id, 'board', partner.cookie))).code).toBe(4401)
    stays.terminate()
  })

  it('TR4 joining again by an observer’s invitation takes the pen from the live socket', async () => {
    const { id, tokens, partner } = await server.workshop()
    const socket = socketTo(id, 'board', partner.cookie)
    await once(socket, 'open')
    await server.post('/api/join', { token: tokens.observer, name: 'Priya' }, { cookie: partner.cookie })
    const refused = firstRefusal(socket)
    socket.send(updateFrame((doc) => doc.getMap('settings').set('synthesisOpen', true)))
    expect(JSON.parse(await refused)).toMatchObject({ code: 'not-allowed' })
    socket.terminate()
  })

  it('HT3 closing the server tells everyone to come back', async () => {
    const own = await startApp()
    const { id, team } = await own.workshop()
    const socket = new WebSocket(`${own.url.replace('http', 'ws')}/rooms/${id}/board`, {
      headers: { cookie: team.cookie, origin: own.url },
    })
    await once(socket, 'open')
    const closed = closing(socket)
    await own.close()
    expect((await closed).code).toBe(1012)
  })
})
