// Bad input over HTTP: an honest status and a sentence in both languages, and nothing half done.
import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../shared/model/schema.ts'
import { expectProblem } from '../helpers/answers.ts'
import { startApp, type TestApp } from '../helpers/app.ts'
import type { Created, Joined } from '../helpers/http.ts'

let server: TestApp
let people: Created & Record<Role, Joined>
beforeAll(async () => {
  server = await startApp({ env: { MAX_BODY_BYTES: '200000', MAX_FAILED_JOINS_PER_MINUTE: '0', MAX_FRAMES_PER_SECOND: '0' } })
  people = await server.workshop()
})
afterAll(() => server.close())

const send = (body: string, contentType = 'application/json') =>
  people.team.fetch('commands', { method: 'POST', headers: { 'content-type': contentType }, body })
const command = (verb: string, args: unknown) => send(JSON.stringify({ command: verb, args }))

describe('bodies', () => {
  it('HT2 what is no JSON is malformed', async () => {
    for (const body of ['{"command":', '', 'null', '[]', '"addRecommendation"', '{"__proto__":{"x":1},"command":"x"}']) {
      await expectProblem(await send(body), 400, 'malformed')
    }
  })
  it('HT2 another content type is 415', async () => {
    await expectProblem(await send('command=addRecommendation', 'application/x-www-form-urlencoded'), 415, 'not-json')
    await expectProblem(await send('{}', 'text/plain'), 415, 'not-json')
  })
  it('HT2 a body over the bound is 413', async () => {
    await expectProblem(await command('addRecommendation', { text: { en: 'x'.repeat(210_000) } }), 413, 'too-big')
  })
  it('HT2 who has not joined is refused before the body is read', async () => {
    const response = await fetch(`${server.url}/api/explorations/${people.id}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'x'.repeat(210_000),
    })
    await expectProblem(response, 401, 'not-joined')
  })
})

describe('commands', () => {
  it('HT2 an unknown verb, and one every object has, is 422', async () => {
    for (const verb of ['explode', 'toString', '__proto__', 'constructor', '']) {
      await expectProblem(await command(verb, {}), 422, 'unknown-verb')
    }
  })
  it.each([
    ['text-too-long', 'addRecommendation', { text: { en: 'x'.repeat(20_001) } }],
    ['text-too-long', 'addRecommendation', { text: { en: 'Words' }, label: { en: 'x'.repeat(41) } }],
    ['text-empty', 'addRecommendation', { text: { en: '  ' } }],
    ['text-empty', 'addRecommendation', { text: {} }],
    ['invalid', 'addRecommendation', {}],
    ['invalid', 'addRecommendation', { text: { en: 'Words' }, criterion: 7 }],
    ['invalid', 'addRecommendation', { text: { en: 'Words' }, surprise: true }],
    ['invalid', 'moveRecommendation', { id: '../etc', laneId: 'near-term', index: 0 }],
    ['invalid', 'moveRecommendation', { id: 'x', laneId: 'near-term', index: -1 }],
  ])('HT2 %s: %s %o is 422', async (code, verb, args) => {
    await expectProblem(await command(verb, args), 422, code)
  })
  it('HT2 arguments may be missing only where all are optional', async () => {
    expect((await send('{"command":"setSettings"}')).status).toBe(200)
    await expectProblem(await send('{"command":"setAside"}'), 422, 'invalid')
  })
  it('HT2 what the state of things refuses is 409', async () => {
    const { result } = await people.team.command('addRecommendation', { text: { en: 'Words' } })
    const id = result.id
    await expectProblem(
      await command('moveRecommendation', { id, laneId: 'not-carried-forward', index: 0 }),
      409,
      'reason-required',
    )
    await expectProblem(await command('moveRecommendation', { id: 'nobody', laneId: 'near-term', index: 0 }), 404, 'unknown')
    await expectProblem(await command('moveRecommendation', { id, laneId: 'nowhere', index: 0 }), 422, 'unknown-lane')
  })
  it('HT2 markup in a text stays text', async () => {
    const text = { en: '<script>alert(1)</script> & "quoted"', fr: '=HYPERLINK("http://x")' }
    const { result } = await people.team.command('addRecommendation', { text })
    const { recommendations } = await people.team.json('workshop.json')
    expect(recommendations.find(({ id }) => id === result.id)?.text).toEqual(text)
  })
  it('HT2 commands over the rate are 429 and say when to come back', async () => {
    const slow = await startApp({ env: { MAX_FRAMES_PER_SECOND: '5' } })
    const { team, partner } = await slow.workshop()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        team.fetch('commands', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"command":"setSettings","args":{}}',
        }),
      ),
    )
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(10)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(5)
    expect(refused[0]?.headers.get('retry-after')).toBe('1')
    expect((await partner.fetch('workshop.json')).status).toBe(200)
    await slow.close()
  })
})

describe('undo', () => {
  const undo = (who: Joined, operationId: unknown) =>
    who.fetch('undo', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ operationId }),
    })
  it('UN1 one’s own operation is undone once; another’s never', async () => {
    const { operationId } = await people.team.command('addRecommendation', { text: { en: 'To be undone' } })
    await expectProblem(await undo(people.facilitator, operationId), 403, 'not-yours')
    const response = await undo(people.team, operationId)
    expect(response.status).toBe(200)
    const body = (await response.json()) as { result: { restored: number; kept: string[] }; operationId: string }
    expect(body.result).toEqual({ restored: 1, kept: [] })
    expect(JSON.stringify(await people.team.json('workshop.json?all=1'))).not.toContain('To be undone')
    await expectProblem(await undo(people.team, operationId), 409, 'already-undone')
    expect((await undo(people.team, body.operationId)).status).toBe(200)
    expect(JSON.stringify(await people.team.json('workshop.json?all=1'))).toContain('To be undone')
  })
  it('HT2 an unknown operation is 404, none at all 422', async () => {
    await expectProblem(await undo(people.team, 'nobody'), 404, 'unknown')
    await expectProblem(await undo(people.team, '../x'), 404, 'unknown')
    await expectProblem(await undo(people.team, undefined), 422, 'invalid')
  })
})

describe('addresses', () => {
  it('HT2 an unknown exploration is 404 with a session and without, a known one not joined is 401', async () => {
    const other = await server.createExploration()
    const at = (id: string, cookie = '') => fetch(`${server.url}/api/explorations/${id}/workshop.json`, { headers: { cookie } })
    await expectProblem(await at('nobody'), 404, 'unknown')
    await expectProblem(await at('nobody', people.team.cookie), 404, 'unknown')
    await expectProblem(await at('%2e%2e%2fx', people.team.cookie), 404, 'unknown')
    await expectProblem(await at('x'.repeat(90), people.team.cookie), 404, 'unknown')
    await expectProblem(await at(other.id), 401, 'not-joined')
    await expectProblem(await at(other.id, people.team.cookie), 401, 'not-joined')
    await expectProblem(await at(other.id, 'atelier=AAAAAAAAAAAAAAAAAAAAAA'), 401, 'not-joined')
  })
  it('TR5 an erased exploration is 410', async () => {
    const id = 'erased-exploration'
    await server.storage.directory.addExploration({ id: id as never, createdAt: 1, erasedAt: 2 })
    const response = await fetch(`${server.url}/api/explorations/${id}/workshop.json`)
    await expectProblem(response, 410, 'erased')
  })
  it('HT2 an unknown route, method or query value is a problem too', async () => {
    await expectProblem(await fetch(`${server.url}/api/nothing`), 404, 'unknown')
    await expectProblem(await fetch(`${server.url}/api/join`), 404, 'unknown')
    await expectProblem(await fetch(`${server.url}/rooms/x/board/more`), 404, 'unknown')
    await expectProblem(await people.team.fetch('workshop.json?all=maybe'), 400, 'malformed')
    await expectProblem(await people.team.fetch('report.csv?lang=de'), 400, 'bad-language')
    await expectProblem(await people.team.fetch('report.csv'), 400, 'bad-language')
    await expectProblem(await people.team.fetch('report.pdf?lang=en'), 404, 'unknown-format')
  })
  it('HT2 a request target that cannot be decoded is 400', async () => {
    const { port } = new URL(server.url)
    const status = await new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', path: '/api/%zz' }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(400)
  })
  it.each([
    ['bytes that are no HTTP end', '\u0000\u0001 nonsense\r\n\r\n'],
    ['a CONNECT ends', 'CONNECT /rooms/x/board HTTP/1.1\r\nhost: x\r\n\r\n'],
  ])('HT2 %s their connection with an answer, not the server', async (_name, bytes) => {
    const { port } = new URL(server.url)
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes))
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk.toString()
      })
      socket.on('close', () => resolve(text))
      socket.on('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })
})

describe('origins', () => {
  const join = (origin: string) => server.post('/api/join', { token: people.tokens.team, name: 'N' }, { origin })
  it('HT4 a POST or DELETE from an origin that is not listed is refused', async () => {
    const members = (await server.storage.directory.membershipsOf(people.id as never)).length
    for (const origin of ['https://evil.example', 'null', `${server.url}.evil.example`, server.url.replace('http', 'https')]) {
      await expectProblem(await join(origin), 403, 'origin-not-allowed')
      const revoke = await people.facilitator.fetch('invitations/x', { method: 'DELETE', headers: { origin } })
      await expectProblem(revoke, 403, 'origin-not-allowed')
    }
    expect(await server.storage.directory.membershipsOf(people.id as never)).toHaveLength(members)
  })
  it('HT4 by default localhost and 127.0.0.1 at the port listened on are listed', async () => {
    expect((await join(server.url)).status).toBe(200)
    expect((await join(server.url.replace('127.0.0.1', 'localhost'))).status).toBe(200)
  })
  it('HT4 no answer allows another origin to read it', async () => {
    const response = await people.team.fetch('workshop.json', { headers: { origin: 'https://evil.example' } })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})
