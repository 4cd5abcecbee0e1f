// Sessions: one cookie, several explorations, one participant in each.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieOf, expectProblem, json } from '../helpers/answers.ts'
import { startApp, type TestApp } from '../helpers/app.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ store: 'sqlite', env: { MAX_FAILED_JOINS_PER_MINUTE: '0' } })
})
afterAll(() => server.close())

describe('sessions', () => {
  it('HT6 the cookie is HttpOnly, SameSite=Strict, for every path, and its value is kept nowhere', async () => {
    const { tokens, id } = await server.createExploration()
    const response = await server.post('/api/join', { token: tokens.team, name: 'N' })
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^atelier=[A-Za-z0-9_-]{22};/)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Strict')
    expect(cookie).toContain('Path=/')
    expect(cookie).not.toContain('Secure')
    const value = cookieOf(response).split('=')[1] ?? ''
    expect(JSON.stringify(await server.storage.directory.membershipsOf(id as never))).not.toContain(value)
  })

  it('HT6 on https the cookie is __Host- and Secure, and HSTS is sent', async () => {
    const secure = await startApp({ env: { PUBLIC_ORIGIN: 'https://atelier.example' } })
    const { tokens } = await secure.createExploration()
    const response = await secure.post('/api/join', { token: tokens.team, name: 'N' }, { origin: 'https://atelier.example' })
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-atelier=.*Path=\/;.*Secure/)
    expect(response.headers.get('set-cookie')).not.toContain('Domain')
    expect(response.headers.get('strict-transport-security')).toContain('max-age=31536000')
    await secure.close()
  })

  it('HT6 joining again keeps the participant and takes the newer invitation’s role', async () => {
    const { tokens, id } = await server.createExploration()
    const first = await server.post('/api/join', { token: tokens.observer, name: 'One' })
    const again = await server.post('/api/join', { token: tokens.facilitator, name: 'Two' }, { cookie: cookieOf(first) })
    const before = await json(first)
    expect(before).toEqual({ explorationId: id, participantId: before.participantId, role: 'observer' })
    expect(await json(again)).toEqual({ explorationId: id, participantId: before.participantId, role: 'facilitator' })
    expect(cookieOf(again)).toBe(cookieOf(first))
    const session = await fetch(`${server.url}/api/session`, { headers: { cookie: cookieOf(first) } })
    expect(await json(session)).toMatchObject({ explorations: [{ id, name: 'Two', role: 'facilitator' }] })
  })

  it('HT6 revoking the first invitation leaves in who has come in again by another', async () => {
    const { tokens, facilitator } = await server.workshop()
    const first = await server.post('/api/join', { token: tokens.observer, name: 'One' })
    await server.post('/api/join', { token: tokens.partner, name: 'One' }, { cookie: cookieOf(first) })
    await facilitator.fetch('invitations', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: tokens.observer }),
    })
    const read = await fetch(`${server.url}/api/explorations/${facilitator.id}/workshop.json`, {
      headers: { cookie: cookieOf(first) },
    })
    expect(read.status).toBe(200)
  })

  it('HT6 one cookie holds several explorations; without one the list is empty', async () => {
    const one = await server.createExploration()
    const two = await server.createExploration('simple')
    const first = await server.post('/api/join', { token: one.tokens.team, name: 'N' })
    const second = await server.post('/api/join', { token: two.tokens.partner, name: 'N' }, { cookie: cookieOf(first) })
    expect(cookieOf(second)).toBe(cookieOf(first))
    const { explorations } = (await json(await fetch(`${server.url}/api/session`, { headers: { cookie: cookieOf(first) } }))) as {
      explorations: { id: string; role: string; title: object }[]
    }
    expect(explorations.map(({ id, role }) => [id, role]).sort()).toEqual(
      [
        [one.id, 'team'],
        [two.id, 'partner'],
      ].sort(),
    )
    expect(explorations[0]?.title).toEqual({ en: 'Test exploration', fr: 'Exploration d’essai' })
    expect(await json(await fetch(`${server.url}/api/session`))).toEqual({ explorations: [] })
  })

  it('HT6 leaving ends the session, also for a copy of its cookie', async () => {
    const { team, id } = await server.workshop()
    const response = await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { cookie: team.cookie } })
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toMatch(/^atelier=;.*(?:Max-Age=0|1970)/)
    await expectProblem(await team.fetch('workshop.json'), 401, 'not-joined')
    expect(await server.storage.directory.membershipsOf(id as never)).toHaveLength(4)
  })

  it('HT6 a cookie the server did not make is not taken over', async () => {
    const { tokens } = await server.createExploration()
    const response = await server.post('/api/join', { token: tokens.team, name: 'N' }, { cookie: 'atelier=short' })
    expect(cookieOf(response)).toMatch(/^atelier=[A-Za-z0-9_-]{22}$/)
  })

  it('HT6 a name is one line, trimmed, and cannot turn the writing direction', async () => {
    const { tokens } = await server.createExploration()
    const response = await server.post('/api/join', { token: tokens.team, name: '  Ann\n\u202Eeve  ' })
    const session = await fetch(`${server.url}/api/session`, { headers: { cookie: cookieOf(response) } })
    expect(await json(session)).toMatchObject({ explorations: [{ name: 'Ann  eve' }] })
    for (const name of ['', '   ', 'x'.repeat(81)]) {
      await expectProblem(await server.post('/api/join', { token: tokens.team, name }), 422, 'invalid')
    }
  })

  it('HT6 a session ends after SESSION_DAYS', async () => {
    const { directory } = server.storage
    const { team } = await server.workshop()
    const members = await directory.membershipsOf(team.id as never)
    const membership = members.find(({ participantId }) => participantId === team.participantId)
    if (!membership) expect.fail('the team member is a member')
    await directory.putMembership({ ...membership, joinedAt: Date.now() - 181 * 24 * 60 * 60 * 1000 })
    await expectProblem(await team.fetch('workshop.json'), 401, 'not-joined')
  })
})
