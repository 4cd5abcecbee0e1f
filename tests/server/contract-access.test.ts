// Doors as another program tries them: invitations, the operator's key, sockets, formats and big files.
import { once } from 'node:events'
import { connect } from 'node:net'
import { encode, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { messageTypes } from '../../shared/protocol.ts'
import { expectProblem, json } from '../helpers/answers.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import type { Joined } from '../helpers/http.ts'
import { rawSocket } from '../helpers/stock-client.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ env: { MAX_FAILED_JOINS_PER_MINUTE: '0', MAX_FRAMES_PER_SECOND: '0' } })
})
afterAll(() => server.close())

type Invitation = { id: string; token: string; role: string; yours?: boolean; revokedAt?: number | null }
const asJson = { 'content-type': 'application/json' }
const invite = (who: Joined, body: object): Promise<Response> =>
  who.fetch('invitations', { method: 'POST', headers: asJson, body: JSON.stringify(body) })
const byOperator = (id: string, body: object, key = server.operatorKey): Promise<Response> =>
  server.post(`/api/explorations/${id}/invitations`, body, { authorization: `Bearer ${key}` })

describe('invitations', () => {
  it('CT8 the operator lets a facilitator in again who revoked their own invitation', async () => {
    const { id, tokens, facilitator } = await server.workshop()
    const list = await json<{ invitations: Invitation[] }>(await facilitator.fetch('invitations'))
    expect(list.invitations.filter(({ yours }) => yours).map(({ role }) => role)).toEqual(['facilitator'])
    const out = await facilitator.fetch('invitations', {
      method: 'DELETE',
      headers: asJson,
      body: JSON.stringify({ token: tokens.facilitator }),
    })
    expect(out.status).toBe(200)
    await expectProblem(await invite(facilitator, { role: 'facilitator' }), 401, 'not-joined')

    const made = await byOperator(id, { role: 'facilitator' })
    expect(made.status).toBe(201)
    const { token, role } = await json<Invitation>(made)
    expect(role).toBe('facilitator')
    const back = await server.join(token, 'Fatima')
    expect((await invite(back, { role: 'observer' })).status).toBe(201)
    expect((await back.command('setSettings', { movers: 'team' })).operationId).toBeTypeOf('string')
  })

  it('CT8 a wrong key is 401, whoever else one is; an exploration that is not there 404; the key opens nothing more', async () => {
    const { id, facilitator } = await server.workshop()
    await expectProblem(await byOperator(id, { role: 'team' }, 'wrong'), 401, 'operator-key-wrong')
    await expectProblem(await byOperator('nobody', { role: 'team' }), 404, 'unknown')
    await expectProblem(await byOperator(id, { role: 'boss' }), 422, 'invalid')
    const headers = { authorization: `Bearer ${server.operatorKey}` }
    const at = `${server.url}/api/explorations/${id}`
    await expectProblem(await fetch(`${at}/invitations`, { headers }), 401, 'not-joined')
    await expectProblem(await fetch(`${at}/workshop.json`, { headers }), 401, 'not-joined')
    const wrong = { ...asJson, authorization: 'Bearer wrong' }
    const both = await facilitator.fetch('invitations', { method: 'POST', headers: wrong, body: '{"role":"team"}' })
    await expectProblem(both, 401, 'operator-key-wrong')
    // What a proxy asks for itself is no key of ours.
    const basic = { ...asJson, authorization: 'Basic YTpi' }
    const behind = await facilitator.fetch('invitations', { method: 'POST', headers: basic, body: '{"role":"team"}' })
    expect(behind.status).toBe(201)
  })

  it('HT5 an expiry is a moment in any usual form, and one that has passed lets nobody in', async () => {
    const { facilitator } = await server.workshop()
    const moment = Date.now() - 1_000
    for (const expiresAt of [moment, new Date(moment).toISOString(), '2020-01-01', '2020-01-01T10:00:00-05:00']) {
      const { token } = await json<Invitation>(await invite(facilitator, { role: 'observer', expiresAt }))
      await expectProblem(await server.post('/api/join', { token, name: 'Late' }), 401, 'invitation-invalid')
    }
    const { token } = await json<Invitation>(await invite(facilitator, { role: 'observer', expiresAt: null }))
    expect((await server.post('/api/join', { token, name: 'In time' })).status).toBe(200)
    await expectProblem(await invite(facilitator, { role: 'observer', expiresAt: 'soon' }), 422, 'invalid')
  })

  it('HT5 whatever is no invitation is an unknown one', async () => {
    for (const token of ['', 'x', 'x'.repeat(5_000), '😀', '../../etc/passwd']) {
      await expectProblem(await server.post('/api/join', { token, name: 'N' }), 401, 'invitation-invalid')
    }
  })
})

describe('reading', () => {
  it('CT1 all is a switch in its usual forms', async () => {
    const { team } = await server.workshop()
    const add = async (en: string) => (await team.command('addRecommendation', { text: { en } })).result.id
    const [a, b] = [await add('A'), await add('B')]
    await team.command('mergeRecommendations', { into: a, from: [b] })
    for (const [query, shown] of [
      ['', 1],
      ['?all=', 1],
      ['?all=0', 1],
      ['?all=false', 1],
      ['?all=1', 2],
      ['?all=true', 2],
    ] as const) {
      expect((await team.json(`workshop.json${query}`)).recommendations, query).toHaveLength(shown)
    }
  })

  it('HT2 a format nobody makes is 404, with or without a language', async () => {
    const { team } = await server.workshop()
    for (const path of ['report.pdf', 'report.pdf?lang=en', 'report.PDF?lang=xx', 'engagements.md?lang=fr', 'engagements.xlsx']) {
      await expectProblem(await team.fetch(path), 404, 'unknown-format')
    }
    await expectProblem(await team.fetch('report.csv?lang=EN'), 400, 'bad-language')
  })
})

describe('big files', () => {
  it('IM13 20 MB of rows, 20 MB of separators, and more than the bound: an honest status, and nothing is written', async () => {
    const { team } = await server.workshop()
    const send = (body: string) =>
      team.fetch('import?kind=recommendations&lang=en', { method: 'POST', headers: { 'content-type': 'text/csv' }, body })
    const size = 20_000_000
    await expectProblem(await send(`text\n${'0123456789\n'.repeat(size / 11)}`), 422, 'import-too-many-rows')
    await expectProblem(await send(`text\n${','.repeat(size)}`), 422, 'import-no-valid-row')
    await expectProblem(await send('x'.repeat(26 * 1024 * 1024 + 1)), 413, 'too-big')
    expect(await team.json('workshop.json?all=1')).toMatchObject({ recommendations: [], themes: [] })
  })
})

describe('sockets', () => {
  /** The status line of an upgrade to `target`. */
  const upgrade = (target: string, cookie: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port, host } = new URL(server.url)
      const lines = [
        `GET ${target} HTTP/1.1`,
        `host: ${host}`,
        `origin: ${server.url}`,
        `cookie: ${cookie}`,
        'connection: upgrade',
        'upgrade: websocket',
        'sec-websocket-version: 13',
        'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
      ]
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
      socket.once('data', (data) => {
        resolve(data.toString('latin1').split('\r\n')[0] ?? '')
        socket.destroy()
      })
      socket.once('error', reject)
    })

  it('CT9 a target that is no room is refused over HTTP with 400', async () => {
    const { id, team } = await server.workshop()
    const targets = [
      '//board',
      '/x',
      '/',
      '',
      '/%00/board',
      '/%zz/board',
      `/${id}`,
      `/${id}/board/more`,
      `/${id}/Board`,
      `/${id}/__proto__`,
      `/../${id}/board`,
    ]
    for (const target of targets) expect(await upgrade(`/rooms${target}`, team.cookie), target).toBe('HTTP/1.1 400 Refused')
    expect(await upgrade(`/rooms/${id}/board`, team.cookie)).toMatch(/ 101 /)
    expect(await upgrade(`/rooms/${id}/board?v=1`, team.cookie)).toMatch(/ 101 /)
  })

  it('CT9 what was refused is told (102) before "saved?" is answered (101), also to an observer who goes on reading', async () => {
    const { id, facilitator, partner, observer } = await server.workshop()
    await facilitator.command('setSettings', { movers: 'facilitator' })
    const { version } = await facilitator.json('workshop.json')
    const stranger = new Y.Doc()
    stranger.getMap('settings').set('movers', 'everyone')
    for (const { cookie } of [partner, observer]) {
      const socket = rawSocket({ url: server.url, id, cookie })
      const types: (number | undefined)[] = []
      const answered = new Promise<void>((resolve) =>
        socket.on('message', (data: Buffer) => {
          types.push(data[0])
          if (data[0] === messageTypes.saved && data[1] === 9) resolve()
        }),
      )
      await once(socket, 'open')
      const update = Y.encodeStateAsUpdate(stranger)
      socket.send(
        encode((encoder) => {
          for (const n of [messageTypes.sync, 2]) writeVarUint(encoder, n)
          writeVarUint8Array(encoder, update)
        }),
      )
      socket.send(Uint8Array.of(messageTypes.saved, 9))
      await answered
      const told = types.filter((type) => type === messageTypes.refused || type === messageTypes.saved)
      expect(told).toEqual([messageTypes.refused, messageTypes.saved])
      expect(socket.readyState).toBe(socket.OPEN)
      socket.terminate()
    }
    expect((await facilitator.json('workshop.json')).version).toBe(version)
  })
})
